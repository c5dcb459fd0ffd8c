import { mergedSets } from "../../../formats/index.js";
import { menteesApart, mentorsApart } from "../../broken-by.js";
import type { GroupPool } from "../../group-pool.js";
import { type FoundGroup, type Grouping, openStarts } from "../../grouping.js";
import { below, type Random, randomFrom, shuffled } from "../../random.js";
import { type GroupPolicy, groupPolicyOf } from "./group-policy.js";
import { letOut } from "./let-out.js";

/**
 * One group after another: a mentor drawn (two who may lead together; none in circles), then mentees in an order drawn anew, each taken
 * in whom no rule keeps from the mentor and from those who are in it, and with whom a time is left that suits all, until it is full.
 * Mentees who must be together come together. Then whoever has to leave for the rest to break no rule is let out, see
 * {@link letOut}, and waits for a later group; a time is drawn of those that suit all. Fits decide nothing but, of several, who leaves: so
 * it is what chance and the rules achieve.
 * Source: the random baseline; teams by lot, each by the rules.
 */
export const randomGroups: GroupPolicy = groupPolicyOf((pool, { seed }) => {
  const random = randomFrom("random-groups", seed);
  const groups: FoundGroup[] = [];
  let waiting = blocksOf(pool);
  for (const mentors of leadersDrawn(pool, random)) {
    const mentees = letOut(pool, mentors, filled(pool, mentors, shuffled(random, waiting), groups));
    if (mentees.length === 0) continue;
    const starts = openStarts(pool, { mentors, mentees }, groups);
    groups.push({ mentors, mentees, start: starts[below(random, starts.length)] });
    waiting = waiting.filter((block) => !block.some((mentee) => mentees.includes(mentee)));
  }
  return groups;
});

/** Everybody who takes part, with those they must be with. */
function blocksOf({ world: { roster, together } }: GroupPool): readonly (readonly number[])[] {
  const sets = mergedSets(together);
  const inSets = new Set(sets.flat());
  const alone = [...roster.mentees.keys()].filter(
    (mentee) => !inSets.has(mentee) && roster.mentees[mentee]?.takesPart === true,
  );
  return [...sets, ...alone.map((mentee) => [mentee])];
}

/** Who leads, group by group, for as many groups as there could be. */
function leadersDrawn({ world }: GroupPool, random: Random): readonly (readonly number[])[] {
  const { setting, places, roster } = world;
  if (setting.mentors === 0)
    return Array.from({ length: Math.floor(roster.mentees.length / setting.size.min) }, () => []);
  const turns = shuffled(
    random,
    places.flatMap(({ groups }, mentor) => new Array<number>(groups).fill(mentor)),
  );
  if (setting.mentors === 1) return turns.map((mentor) => [mentor]);
  const teams: (readonly number[])[] = [];
  for (let first = turns.shift(); first !== undefined; first = turns.shift()) {
    const one = first;
    const at = turns.findIndex((other) => other !== one && mentorsApart(world, [one, other]) === 0);
    if (at >= 0) teams.push([one, ...turns.splice(at, 1)].sort((a, b) => a - b));
  }
  return teams;
}

/** Takes in whom it can, in their order. */
function filled(
  pool: GroupPool,
  mentors: readonly number[],
  blocks: readonly (readonly number[])[],
  groups: Grouping,
): readonly number[] {
  const { world, problem } = pool;
  const { setting, places } = world;
  const most = Math.min(setting.size.max, ...mentors.map((mentor) => places[mentor]?.size ?? 0));
  let inside: readonly number[] = [];
  for (const block of blocks) {
    const mentees = [...inside, ...block];
    const fits = mentees.length <= most;
    const allowed = block.every((mentee) =>
      mentors.every((mentor) => problem.allowed?.[mentee * problem.leaders + mentor] === 1),
    );
    if (!fits || !allowed || menteesApart(world, mentees) > 0) continue;
    if (openStarts(pool, { mentors, mentees }, groups).length > 0) inside = mentees;
  }
  return [...inside].sort((a, b) => a - b);
}
