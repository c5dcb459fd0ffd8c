import { ofGroups } from "./of-groups.js";

/**
 * Mentors with a group ∕ mentors who have room for one of the smallest groups. Share, 0 to 1; NaN where there are none.
 * Source: the match rate, seen from the other side.
 */
export const mentorsLeading = ofGroups({
  name: "mentors-leading",
  label: "mentors with a group",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool: { world }, groups }) =>
    new Set(groups.flatMap(({ mentors }) => mentors)).size /
    world.places.filter((place) => place.groups > 0).length,
});
