import { ofGroups } from "./of-groups.js";

/** The number of groups. Groups, 0 upwards. Source: a count. */
export const groupCount = ofGroups({
  name: "groups",
  label: "groups",
  unit: "groups",
  range: [0, Infinity],
  better: "neither",
  of: ({ groups }) => groups.length,
});
