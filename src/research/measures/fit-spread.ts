import { fitsOfPairs } from "../placement.js";
import { spread } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * √(Σ (fit − mean)² ∕ pairs): how consistent the pairs are. Fit, 0 to 0.5; NaN where nobody is placed.
 * Source: the standard deviation of a population.
 */
export const fitSpread: Measure = {
  name: "fit-spread",
  label: "standard deviation of the fits",
  unit: "fit",
  range: [0, 0.5],
  better: "less",
  of: ({ pool, placed }) => spread(fitsOfPairs(pool, placed)),
};
