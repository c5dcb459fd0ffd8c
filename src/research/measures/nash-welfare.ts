import { fitsOfPairs } from "../placement.js";
import { mean } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * The geometric mean of the pairs' fits, exp(Σ ln fit ∕ pairs). Fit, 0 to 1; 0 as soon as one pair has the fit 0; NaN where nobody is
 * placed. Over the pairs alone, since one person without a mentor would make it 0.
 * Source: Nash, The bargaining problem, Econometrica 18 (1950), p. 159; Kaneko & Nakamura, Econometrica 47 (1979), p. 423.
 */
export const nashWelfare: Measure = {
  name: "nash-welfare",
  label: "geometric mean of the fits (Nash welfare)",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) => Math.exp(mean(fitsOfPairs(pool, placed).map(Math.log))),
};
