import { fitsOfPairs } from "../placement.js";
import { quantile } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * The fit below which a share of the pairs lies. Fit, 0 to 1; NaN where nobody is placed.
 * Source: Hyndman & Fan, The American Statistician 50 (1996), definition 7.
 *
 * @param percent 0 to 100.
 */
export function fitQuantile(percent: number): Measure {
  return {
    name: `fit-p${percent}`,
    label: `fit that ${percent} % of the pairs do not exceed`,
    unit: "fit",
    range: [0, 1],
    better: "more",
    of: ({ pool, placed }) => quantile(fitsOfPairs(pool, placed), percent / 100),
  };
}
