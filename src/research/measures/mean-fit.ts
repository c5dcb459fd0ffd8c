import { fitsOfPairs } from "../placement.js";
import { mean } from "../statistics.js";
import type { Measure } from "./measure.js";

/** Σ fit ∕ pairs. Fit, 0 to 1; NaN where nobody is placed. Who has nobody is not in it: read it beside the coverage. */
export const meanFit: Measure = {
  name: "mean-fit",
  label: "mean fit of the pairs",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) => mean(fitsOfPairs(pool, placed)),
};
