import { fitsOfPairs } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * The least fit of a pair. Fit, 0 to 1; NaN where nobody is placed.
 * Source: Rawls, A Theory of Justice (1971), section 26, the maximin rule; in assignment, the bottleneck.
 */
export const worstFit: Measure = {
  name: "worst-fit",
  label: "worst fit of a pair",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) => {
    const fits = fitsOfPairs(pool, placed);
    return fits.length === 0 ? Number.NaN : fits.reduce((least, fit) => Math.min(least, fit), 1);
  },
};
