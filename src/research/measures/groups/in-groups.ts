import { groupedMentees, menteesTakingPart, ofGroups } from "./of-groups.js";

/**
 * Mentees in a group, whatever is wrong with it ∕ mentees who take part. Share, 0 to 1; NaN where nobody takes part.
 * Source: the match rate of mentoring programmes; the coverage of `match`.
 */
export const inGroups = ofGroups({
  name: "in-groups",
  label: "mentees in a group",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: (formed) => groupedMentees(formed).length / menteesTakingPart(formed),
});
