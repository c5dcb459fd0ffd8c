import { fitsOfMentees, ofGroups } from "./of-groups.js";

/**
 * Σ over groups of fit · mentees. In fits, 0 upwards; 0 without a group.
 * Source: the objective `total` of `match` for groups.
 */
export const groupTotal = ofGroups({
  name: "group-total",
  label: "sum over mentees of their group's fit",
  unit: "fits",
  range: [0, Infinity],
  better: "more",
  of: (formed) => fitsOfMentees(formed).reduce((sum, fit) => sum + fit, 0),
});
