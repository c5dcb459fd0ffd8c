import { fitOfGroup, ofGroups } from "./of-groups.js";

/**
 * The least fit of a group. Fit, 0 to 1; NaN without a group.
 * Source: Layton 2010, max–min team formation; Rawls, A Theory of Justice (1971), section 26.
 */
export const worstGroup = ofGroups({
  name: "worst-group",
  label: "fit of the worst group",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: ({ pool, groups }) =>
    groups.length === 0 ? Number.NaN : Math.min(...groups.map((group) => fitOfGroup(pool, group))),
});
