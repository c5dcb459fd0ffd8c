/**
 * Pairs merged afterwards: everybody is given a mentor first, and whoever has the same mentor becomes a group.
 */
import type { GroupPool } from "../../group-pool.js";
import { type FoundGroup, openStarts } from "../../grouping.js";
import type { Pool } from "../../pool.js";
import { poolOf } from "../../pool.js";
import { randomFrom, shuffled } from "../../random.js";
import { coverageThenTotal } from "../best-total.js";
import type { PolicyOptions } from "../policy.js";
import { type GroupPolicy, type GroupPoolPolicy, groupPolicyOf } from "./group-policy.js";
import { letOut } from "./let-out.js";

/**
 * What is done where pairs are all that can be computed:
 *
 * 1. Mentees are assigned to mentors one-to-one, as many as can be, then for the greatest sum of fits. A mentor has as many places as all
 *    their groups together; vetoed pairs stay out, times and rules on groups are not looked at.
 * 2. Whoever has the same mentor is one group. Those of a mentor who leads several are dealt, in an order drawn from the seed, into as
 *    few of them as hold all, as evenly as can be.
 * 3. The group meets when most of its mentees can, of the times at which the mentor is free and has no other group; the earliest in
 *    the week of several.
 *
 * Nobody is asked whether that works: groups may lack people, be too small, break rules. The measures say how many do.
 * Source: Ten Thousand Coffees makes pairs and merges them into groups (its public help pages).
 */
export const mergedUnchecked: GroupPolicy = groupPolicyOf((pool, options) => merged(pool, options));

/**
 * {@link mergedUnchecked}, mended by hand: whoever cannot come to the group's time is let out, then one after another whoever has to leave
 * for the rest to break no rule (fewest broken rules left first, then the least fit); a group that falls under the smallest
 * size is given up. Then the earliest time that suits all is taken. What comes out may be, at the price of people without a group.
 */
export const mergedPairs: GroupPolicy = groupPolicyOf((pool, options) => {
  const kept: FoundGroup[] = [];
  for (const { mentors, mentees, start } of merged(pool, options)) {
    if (start === undefined) continue;
    const free = mentees.filter((mentee) =>
      openStarts(pool, { mentors, mentees: [mentee] }, []).includes(start),
    );
    const staying = letOut(pool, mentors, free);
    const [first] = staying.length === 0 ? [] : openStarts(pool, { mentors, mentees: staying }, kept);
    if (first !== undefined) kept.push({ mentors, mentees: staying, start: first });
  }
  return kept;
});

const merged: GroupPoolPolicy = (pool, options) => {
  const { programme, roster, setting, places } = pool.world;
  const found: FoundGroup[] = [];
  const pairs: Pool = poolOf(programme, roster);
  const placed = coverageThenTotal(pairs, options);
  for (const mentor of roster.mentors.keys()) {
    const theirs = [...placed.keys()].filter((mentee) => placed[mentee] === mentor);
    const largest = places[mentor]?.size ?? setting.size.max;
    for (const mentees of dealt(theirs, Math.ceil(theirs.length / Math.max(largest, 1)), options))
      found.push({ mentors: [mentor], mentees, start: bestStart(pool, mentor, mentees, found) });
  }
  return found;
};

/** Hands people out in turn. */
function dealt(
  people: readonly number[],
  count: number,
  { seed }: PolicyOptions,
): readonly (readonly number[])[] {
  const order = count > 1 ? shuffled(randomFrom("merged-pairs", seed), people) : people;
  return Array.from({ length: count }, (_, group) =>
    order.filter((_, at) => at % count === group).sort((a, b) => a - b),
  );
}

/** When most can. */
function bestStart(
  pool: GroupPool,
  mentor: number,
  mentees: readonly number[],
  before: readonly FoundGroup[],
): number | undefined {
  const votes = new Map(
    openStarts(pool, { mentors: [mentor], mentees: [] }, before).map((start) => [start, 0]),
  );
  for (const mentee of mentees)
    for (const start of openStarts(pool, { mentors: [], mentees: [mentee] }, []))
      if (votes.has(start)) votes.set(start, (votes.get(start) as number) + 1);
  const most = Math.max(0, ...votes.values());
  return [...votes].find(([, count]) => count === most)?.[0];
}
