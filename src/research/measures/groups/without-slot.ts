import { hasSlot, ofGroups } from "./of-groups.js";

/**
 * Groups without a time that suits all their people, of which their mentors have no other group ∕ groups. Share, 0 to 1; NaN without a group.
 * Source: feasibility of a meeting, as gruepr counts it (the members' free slots AND-ed); the formula is ours.
 */
export const withoutSlot = ofGroups({
  name: "without-slot",
  label: "groups without a time that suits all",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: (formed) => formed.groups.filter((group) => !hasSlot(formed, group)).length / formed.groups.length,
});
