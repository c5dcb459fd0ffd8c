import { placedMentees } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Mentees with a mentor ∕ mentees who take part. Share, 0 to 1; NaN where nobody takes part.
 * Source: the match rate of mentoring programmes; in assignment, the cardinality of a matching.
 */
export const menteeCoverage: Measure = {
  name: "mentee-coverage",
  label: "mentees with a mentor",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) =>
    placedMentees(placed).length / pool.takesPart.reduce((sum, there) => sum + there, 0),
};
