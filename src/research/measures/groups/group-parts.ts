import { type GroupSums, measureGroup } from "../../../assignment/groups/index.js";
import { fitOfUnits } from "../../../scoring/index.js";
import { mean } from "../../statistics.js";
import type { FormedGroups, Measure } from "../measure.js";
import { ofGroups } from "./of-groups.js";

/**
 * Σ over groups of the mean fit of their mentor–mentee pairs, in circles of every two members, ∕ groups. Fit, 0 to 1; NaN where the programme
 * does not weigh it, and without a group. Source: the first part of a group's fit.
 */
export const mentorFit: Measure = ofGroups({
  name: "group-mentor-fit",
  label: "fit of mentors with their groups, in circles of members",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: (formed) =>
    formed.pool.problem.leadersPerGroup === 0 && formed.pool.problem.weights.pairs === 0
      ? Number.NaN
      : meanOf(
          formed,
          ({ pairs, leaders, members }) => pairs / (leaders === 0 ? pairsAmong(members) : leaders * members),
        ),
});

/**
 * Σ over groups of the mean likeness of their pairs of mentees, on the questions of `cohesion` ∕ groups of two or more. Likeness, 0 to 1; NaN
 * where the programme does not weigh it.
 * Source: similarity-attraction in teams; deep-level similarity in mentoring: Eby et al., Psychological Bulletin 139 (2013), p. 441.
 */
export const cohesion: Measure = ofGroups({
  name: "cohesion",
  label: "likeness of mentees in a group",
  unit: "likeness",
  range: [0, 1],
  better: "more",
  of: (formed) =>
    (formed.pool.problem.weights.cohesion ?? 0) === 0
      ? Number.NaN
      : meanOf(formed, ({ likeness, members }) => likeness / pairsAmong(members)),
});

/**
 * Σ over groups of the mean difference of their pairs of mentees, on the questions of `diversity` ∕ groups of two or more. Difference, 0 to 1;
 * NaN where the programme does not weigh it.
 * Source: variety (Harrison & Klein, Academy of Management Review 32 (2007), p. 1199), as a mean over pairs.
 */
export const diversity: Measure = ofGroups({
  name: "diversity",
  label: "difference of mentees in a group",
  unit: "difference",
  range: [0, 1],
  better: "more",
  of: (formed) =>
    (formed.pool.problem.weights.diversity ?? 0) === 0
      ? Number.NaN
      : meanOf(formed, ({ difference, members }) => difference / pairsAmong(members)),
});

/**
 * Σ over groups of their sharpest faultline ∕ groups. Silhouette width, 0 to 1; NaN where the programme does not weigh it, or without a group.
 * Source: Meyer & Glenz, Organizational Research Methods 16 (2013), p. 393, over splits in two.
 */
export const faultline: Measure = ofGroups({
  name: "faultline",
  label: "sharpness of groups' faultlines",
  unit: "silhouette",
  range: [0, 1],
  better: "less",
  of: (formed) =>
    (formed.pool.problem.weights.faultline ?? 0) === 0
      ? Number.NaN
      : meanOf(formed, (sums) => sums.faultline),
});

function pairsAmong(members: number): number {
  return (members * (members - 1)) / 2;
}

/** The mean, in fits, of what groups have in units; groups in which it has no meaning aside. */
function meanOf({ pool: { problem }, groups }: FormedGroups, units: (sums: GroupSums) => number): number {
  const all = groups.map(({ mentors, mentees }) => units(measureGroup(problem, mentors, mentees)));
  return mean(all.filter((one) => !Number.isNaN(one)).map(fitOfUnits));
}
