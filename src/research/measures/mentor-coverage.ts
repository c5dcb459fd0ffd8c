import { loadsOf } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Mentors with at least one mentee ∕ mentors with at least one place. Share, 0 to 1; NaN where there are none.
 * Source: the match rate, seen from the other side.
 */
export const mentorCoverage: Measure = {
  name: "mentor-coverage",
  label: "mentors with a mentee",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) => {
    const busy = loadsOf(pool, placed).filter((load) => load > 0).length;
    return busy / pool.capacities.filter((places) => places > 0).length;
  },
};
