import { loadsOf } from "../placement.js";
import { spread } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * Standard deviation over mentors with a place of mentees ∕ places: 0 where all carry the same share of what they offered. Share, 0 to
 * 0.5; NaN where there are none.
 * Source: the standard deviation of a population.
 */
export const loadSpread: Measure = {
  name: "load-spread",
  label: "unevenness of mentors' loads",
  unit: "share",
  range: [0, 0.5],
  better: "less",
  of: ({ pool, placed }) => {
    const loads = [...loadsOf(pool, placed)].map((load, mentor) => load / pool.capacities[mentor]!);
    return spread(loads.filter((_, mentor) => pool.capacities[mentor]! > 0));
  },
};
