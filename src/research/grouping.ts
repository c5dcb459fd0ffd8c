/**
 * Who is in which group, as numbers.
 */
import { commonStarts, type Slot, startOfSlot } from "../formats/index.js";
import { plain } from "../plain.js";
import { placesOf } from "../roster/index.js";
import type { GroupPool } from "./group-pool.js";
import type { Placement } from "./placement.js";

/** A group by id. */
export interface GroupOfIds {
  /** As many as the programme's format says. */
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
  /** When it meets, on the programme's clock: a day (0 is Monday) and minutes after midnight. Left out: no time was found. */
  readonly slot?: Pick<Slot, "day" | "startsAt"> | undefined;
}

/** A group by people's places in the roster. */
export interface FoundGroup {
  readonly mentors: readonly number[];
  readonly mentees: readonly number[];
  /** Slot of the grid in which it begins to meet; undefined where no time was found. */
  readonly start: number | undefined;
}

/** All groups of a matching. */
export type Grouping = readonly FoundGroup[];

/**
 * The grouping of groups by id. A group that is too small or too large, has no time that suits all, or breaks a rule on who is together
 * passes: measures count it.
 *
 * @throws RangeError for what no measure could make sense of: somebody who is not in the roster, takes no part or stands there twice, another
 *   number of mentors than the format says, a vetoed pair, a mentor with more groups or mentees than they take, a time between slots.
 */
export function groupingOfIds(pool: GroupPool, groups: readonly GroupOfIds[]): Grouping {
  const { roster, grid } = pool.world;
  const [mentors, mentees] = [roster.mentors, roster.mentees].map(
    (people) => new Map(people.map(({ key }, at) => [key, at])),
  ) as [Map<string, number>, Map<string, number>];
  const placesIn = (ids: readonly string[], people: ReadonlyMap<string, number>) =>
    ids
      .map((id) => {
        const at = people.get(plain(id));
        if (at === undefined) throw new RangeError(`${id}: is not in the roster`);
        return at;
      })
      .sort((a, b) => a - b);
  const found = groups.map(({ slot, ...group }): FoundGroup => {
    const start = slot === undefined ? undefined : startOfSlot(grid, { minutes: 0, timeZone: "", ...slot });
    if (start !== undefined && !(Number.isInteger(start) && start >= 0 && start < grid.count))
      throw new RangeError(
        `day ${slot?.day}, minute ${slot?.startsAt}: is no slot; they begin every ${grid.quarters * 15} minutes from Monday (day 0) on`,
      );
    return { mentors: placesIn(group.mentors, mentors), mentees: placesIn(group.mentees, mentees), start };
  });
  checkPeople(pool, found);
  return found.sort(byPeople);
}

function checkPeople({ world, problem }: GroupPool, groups: Grouping): void {
  const { roster, setting } = world;
  const mentees = groups.flatMap((group) => group.mentees);
  const twice = mentees.find((mentee, at) => mentees.indexOf(mentee) !== at);
  if (twice !== undefined) throw new RangeError(`${roster.mentees[twice]?.id}: the mentee is placed already`);
  for (const group of groups) {
    if (group.mentees.length === 0) throw new RangeError("a group has no mentee");
    if (group.mentors.length !== setting.mentors || new Set(group.mentors).size < setting.mentors)
      throw new RangeError(`a group has ${group.mentors.length} mentors, not ${setting.mentors}`);
    for (const mentee of group.mentees) {
      if (roster.mentees[mentee]?.takesPart !== true)
        throw new RangeError(`${roster.mentees[mentee]?.id}: sits this round out`);
      for (const mentor of group.mentors)
        if (problem.allowed?.[mentee * roster.mentors.length + mentor] !== 1)
          throw new RangeError(
            `${roster.mentors[mentor]?.id} – ${roster.mentees[mentee]?.id}: the pair may not be`,
          );
    }
  }
  for (const [at, mentor] of roster.mentors.entries()) {
    const led = groups.filter((group) => group.mentors.includes(at));
    if (led.length > setting.groupsPerMentor) throw new RangeError(`${mentor.id}: leads too many groups`);
    if (led.reduce((sum, group) => sum + group.mentees.length, 0) > placesOf(mentor))
      throw new RangeError(`${mentor.id}: has more mentees than places`);
  }
}

/** By mentors, then mentees: the same groups in one order, however they were found. */
function byPeople(one: FoundGroup, other: FoundGroup): number {
  return (one.mentors[0] ?? 0) - (other.mentors[0] ?? 0) || one.mentees[0]! - other.mentees[0]!;
}

/** The groups by id. */
export function idsOfGrouping(
  { world: { roster, grid } }: GroupPool,
  groups: Grouping,
): readonly GroupOfIds[] {
  return groups.map(({ mentors, mentees, start }) => ({
    mentors: mentors.map((at) => roster.mentors[at]?.id as string),
    mentees: mentees.map((at) => roster.mentees[at]?.id as string),
    ...(start === undefined ? {} : { slot: grid.slotOf(start) }),
  }));
}

/** Each mentee with the mentor of their group; −1 for all where groups have no mentor, or two. */
export function placementOfGrouping({ world }: GroupPool, groups: Grouping): Placement {
  const placed = new Int32Array(world.roster.mentees.length).fill(-1);
  if (world.setting.mentors !== 1) return placed;
  for (const { mentors, mentees } of groups) for (const mentee of mentees) placed[mentee] = mentors[0]!;
  return placed;
}

/** Slots that suit everybody, ascending, in which none of the mentors has another of some groups. */
export function openStarts(
  { world }: GroupPool,
  { mentors, mentees }: Pick<FoundGroup, "mentors" | "mentees">,
  others: Grouping,
): readonly number[] {
  const { count, length } = world.grid;
  const busy = others.flatMap((other) =>
    other.start !== undefined && other.mentors.some((mentor) => mentors.includes(mentor))
      ? [other.start]
      : [],
  );
  return commonStarts(world, mentees, mentors).filter((start) =>
    busy.every((other) => {
      const after = (start - other + count) % count;
      return after >= length && count - after >= length;
    }),
  );
}
