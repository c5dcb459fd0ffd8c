import { mean, spread } from "../../statistics.js";
import { ofGroups } from "./of-groups.js";

/** Mentees in groups ∕ groups. People, 1 upwards; NaN without a group. Source: the mean. */
export const groupSize = ofGroups({
  name: "group-size",
  label: "mentees in a group on average",
  unit: "people",
  range: [1, Infinity],
  better: "neither",
  of: ({ groups }) => mean(groups.map(({ mentees }) => mentees.length)),
});

/**
 * √(Σ (size − mean size)² ∕ groups): how uneven groups are. People, 0 upwards; NaN without a group.
 * Source: the standard deviation of a population.
 */
export const groupSizeSpread = ofGroups({
  name: "group-size-spread",
  label: "standard deviation of the groups' sizes",
  unit: "people",
  range: [0, Infinity],
  better: "less",
  of: ({ groups }) => spread(groups.map(({ mentees }) => mentees.length)),
});
