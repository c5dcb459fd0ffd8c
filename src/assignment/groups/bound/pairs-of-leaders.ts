/**
 * Groups of two leaders as groups of one: every two who may lead together become a leader. What a group of the two may hold and what it fits stays
 * the same, since a mean over both leaders' pairs is the mean of one leader's who suits everybody as the two do on average. How many groups each of
 * the two may lead is lost: it tells of single groups, not of groups together.
 */

import type { GroupModel } from "../group-model.js";

/** Blocks times pairs of leaders; with more, going through all of them takes longer than it helps. */
const MOST_CELLS = 2_000_000;

/** The model of the pairs, of the same blocks in the same order; undefined where they are too many. */
export function pairsOfLeaders(model: GroupModel): GroupModel | undefined {
  const { blocks, leaders, leadersApart, capacities, largest, words, pairs, open, leaderSlots } = model;
  const two: (readonly [number, number])[] = [];
  for (let a = 0; a < leaders; a++)
    for (let b = a + 1; b < leaders; b++)
      if (capacities[a]! > 0 && capacities[b]! > 0 && leadersApart?.[a * leaders + b] !== 1) two.push([a, b]);
  if (blocks * two.length > MOST_CELLS) return undefined;
  /** Where the block is with the one and the other of each two, row by row. */
  const both = Array.from({ length: blocks * two.length }, (_, cell) =>
    two[cell % two.length]!.map((leader) => Math.floor(cell / two.length) * leaders + leader),
  );
  return {
    ...model,
    leaders: two.length,
    leadersPerGroup: 1,
    capacities: new Int32Array(two.length).fill(1),
    largest: Int32Array.from(two, ([a, b]) => Math.min(largest[a]!, largest[b]!)),
    pairs: Float64Array.from(both, ([one, other]) => (pairs[one!]! + pairs[other!]!) / 2),
    open: Uint8Array.from(both, ([one, other]) => open[one!]! & open[other!]!),
    leaderSlots: Uint32Array.from({ length: words * two.length }, (_, at) => {
      const [a, b] = two[Math.floor(at / words)]!;
      return leaderSlots[a * words + (at % words)]! & leaderSlots[b * words + (at % words)]!;
    }),
    fitUnits: model.halfFitUnits,
  };
}
