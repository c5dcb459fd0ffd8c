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
  const { blocks, leaders, leadersApart, capacities, largest, words } = model;
  const two: (readonly [number, number])[] = [];
  for (let a = 0; a < leaders; a++)
    for (let b = a + 1; b < leaders; b++)
      if (capacities[a]! > 0 && capacities[b]! > 0 && leadersApart?.[a * leaders + b] !== 1) two.push([a, b]);
  if (blocks * two.length > MOST_CELLS) return undefined;
  const pairs = new Float64Array(blocks * two.length);
  const open = new Uint8Array(blocks * two.length);
  const leaderSlots = new Uint32Array(two.length * words);
  for (const [pair, [a, b]] of two.entries()) {
    for (let w = 0; w < words; w++)
      leaderSlots[pair * words + w] = model.leaderSlots[a * words + w]! & model.leaderSlots[b * words + w]!;
    for (let block = 0; block < blocks; block++) {
      const [one, other] = [block * leaders + a, block * leaders + b];
      pairs[block * two.length + pair] = (model.pairs[one]! + model.pairs[other]!) / 2;
      open[block * two.length + pair] = model.open[one]! & model.open[other]!;
    }
  }
  return {
    ...model,
    leaders: two.length,
    leadersPerGroup: 1,
    leadersApart: undefined,
    capacities: new Int32Array(two.length).fill(1),
    largest: Int32Array.from(two, ([a, b]) => Math.min(largest[a]!, largest[b]!)),
    pairs,
    open,
    leaderSlots,
    fitUnits: model.halfFitUnits,
  };
}
