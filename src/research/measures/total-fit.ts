import { fitsOfPairs } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Σ fit over the pairs. In fits, 0 upwards; 0 where nobody is placed.
 * Source: the objective of the assignment problem (Kuhn, Naval Research Logistics Quarterly 2 (1955), p. 83).
 */
export const totalFit: Measure = {
  name: "total-fit",
  label: "sum of fits",
  unit: "fits",
  range: [0, Infinity],
  better: "more",
  of: ({ pool, placed }) => fitsOfPairs(pool, placed).reduce((sum, fit) => sum + fit, 0),
};
