/**
 * The common ground of the measures of groups.
 */
import { groupFitUnits, measureGroup } from "../../../assignment/groups/index.js";
import { fitOfUnits } from "../../../scoring/index.js";
import { brokenBy } from "../../broken-by.js";
import type { GroupPool } from "../../group-pool.js";
import { type FoundGroup, openStarts } from "../../grouping.js";
import type { FormedGroups, Measure } from "../measure.js";

/** A measure of groups from its parts: NaN where none are formed. */
export function ofGroups(
  measure: Omit<Measure, "of" | "looksAt"> & { readonly of: (formed: FormedGroups) => number },
): Measure {
  return {
    ...measure,
    looksAt: "groups",
    of: ({ formed }) => (formed === undefined ? Number.NaN : measure.of(formed)),
  };
}

/** The fit of a group, 0 to 1, as the programme weighs it, whatever is wrong with the group otherwise. */
export function fitOfGroup({ problem }: GroupPool, { mentors, mentees }: FoundGroup): number {
  return fitOfUnits(groupFitUnits(problem.weights, measureGroup(problem, mentors, mentees)));
}

/** Mentees in a group. */
export function groupedMentees({ groups }: FormedGroups): readonly number[] {
  return groups.flatMap(({ mentees }) => mentees);
}

/** How many mentees take part. */
export function menteesTakingPart({ pool: { world } }: FormedGroups): number {
  return world.roster.mentees.filter(({ takesPart }) => takesPart).length;
}

/** For every mentee in a group, in the order of the groups, the group's fit. */
export function fitsOfMentees({ pool, groups }: FormedGroups): readonly number[] {
  return groups.flatMap((group) => {
    const fit = fitOfGroup(pool, group);
    return group.mentees.map(() => fit);
  });
}

/** Whether a group has a time that suits all its people and in which none of its mentors meets another group. */
export function hasSlot({ pool, groups }: FormedGroups, group: FoundGroup): boolean {
  const others = groups.filter((other) => other !== group);
  return group.start !== undefined && openStarts(pool, group, others).includes(group.start);
}

/** Whether a group has as many mentees as the format says. */
export function isOfSize({ pool: { world } }: FormedGroups, { mentees }: FoundGroup): boolean {
  const { min, max } = world.setting.size;
  return mentees.length >= min && mentees.length <= max;
}

/** Whether a group breaks a rule on who is together. */
export function breaksRule({ pool: { world } }: FormedGroups, { mentors, mentees }: FoundGroup): boolean {
  return brokenBy(world, mentors, mentees) > 0;
}
