/**
 * What keeps somebody out of a group.
 */
import type { Participant } from "../../roster/index.js";
import { brokenGroupRules } from "./broken-group-rules.js";
import type { PlacedGroup } from "./formed-group.js";
import type { GroupWorld } from "./group-world.js";

/** What keeps somebody out who breaks no rule: the group has no room, or no time that suits them too. */
export const FULL = "full";
export const NO_COMMON_TIME = "no-common-time";

/**
 * Ids of the rules that a mentee would break in a group, {@link FULL} and {@link NO_COMMON_TIME}, each once; empty where nothing
 * keeps them out. The group may be moved to any slot that keeps it apart from its mentors' other groups.
 *
 * @param groups All groups that there are.
 */
export function obstacles(
  world: GroupWorld,
  mentee: number,
  group: PlacedGroup,
  groups: readonly PlacedGroup[],
): readonly string[] {
  const { roster, compared, required, company } = world;
  const { vetoes } = compared;
  const person = roster.mentees[mentee] as Participant;
  const only = required.get(mentee);
  const found = [
    ...group.mentors.flatMap((mentor) =>
      vetoes.of(mentee, mentor).map((reason) => vetoes.reasons[reason]?.id ?? ""),
    ),
    ...(only === undefined || group.mentors.includes(only.mentor) ? [] : [only.rule]),
    ...company
      .filter(({ check }) =>
        group.mentees.some((other) => check(person, roster.mentees[other] as Participant) !== "allowed"),
      )
      .map(({ id }) => id),
    ...brokenGroupRules(world, [...group.mentees, mentee]),
    ...(group.mentees.length < largest(world, group) ? [] : [FULL]),
    ...(commonStarts(world, [mentee, ...group.mentees], group.mentors).some((start) =>
      isApart(world, group, start, groups),
    )
      ? []
      : [NO_COMMON_TIME]),
  ];
  return [...new Set(found)];
}

/** How many mentees a group of these mentors may have. */
export function largest({ setting, places }: GroupWorld, { mentors }: Pick<PlacedGroup, "mentors">): number {
  return Math.min(setting.size.max, ...mentors.map((mentor) => places[mentor]?.size ?? 0));
}

/** Slots in which a meeting of all of these people could begin, ascending. */
export function commonStarts(
  { grid }: Pick<GroupWorld, "grid">,
  mentees: readonly number[],
  mentors: readonly number[],
): readonly number[] {
  const words = Math.ceil(grid.count / 32);
  const starts: number[] = [];
  for (let word = 0; word < words; word++) {
    let common = -1;
    for (const mentee of mentees) common &= grid.mentees[mentee * words + word]!;
    for (const mentor of mentors) common &= grid.mentors[mentor * words + word]!;
    for (let bit = 0; common !== 0 && bit < 32; bit++)
      if (((common >>> bit) & 1) === 1) starts.push(word * 32 + bit);
  }
  return starts;
}

/** Whether a group that began then would meet while none of its mentors has another group. */
function isApart(
  { grid }: GroupWorld,
  group: PlacedGroup,
  start: number,
  groups: readonly PlacedGroup[],
): boolean {
  return groups.every((other) => {
    if (other === group || !other.mentors.some((mentor) => group.mentors.includes(mentor))) return true;
    const after = (start - other.start + grid.count) % grid.count;
    return after >= grid.length && grid.count - after >= grid.length;
  });
}
