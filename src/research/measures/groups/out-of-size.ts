import { isOfSize, ofGroups } from "./of-groups.js";

/**
 * Groups with fewer or more mentees than the format says ∕ groups. Share, 0 to 1; NaN without a group.
 * Source: the format's own bounds (evidence: convention).
 */
export const outOfSize = ofGroups({
  name: "out-of-size",
  label: "groups that are too small or too large",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: (formed) => formed.groups.filter((group) => !isOfSize(formed, group)).length / formed.groups.length,
});
