/** Every group that may be, where they are few enough to be listed: availability leaves few of the many sets of people. */

import type { GroupModel } from "../group-model.js";
import { GroupTrial } from "../group-trial.js";

/** Groups of one leader (in circles of nobody), in a fixed order: by leader, then by blocks. */
export interface GroupPool {
  readonly count: number;
  readonly leaders: Int32Array;
  /** The blocks of group k are `blocks[starts[k]]` up to `blocks[starts[k + 1]]`, ascending. */
  readonly starts: Int32Array;
  readonly blocks: Int32Array;
  readonly members: Int32Array;
  /** The fit times the members, in units. */
  readonly units: Float64Array;
  /** The groups that each block could be in, ascending. */
  readonly groupsOf: readonly Int32Array[];
}

/** With more sets of people to look at, or more groups, listing them takes longer than it helps. */
const MOST_LOOKS = 400_000;
const MOST_GROUPS = 120_000;

/** Lists all groups of one leader, or circles. Undefined where there are too many, or two leaders each. */
export function groupPool(model: GroupModel): GroupPool | undefined {
  const { leaders, blocks: n, words, leadersPerGroup, capacities, largest, sizes, from, to } = model;
  if (leadersPerGroup === 2) return undefined;
  const trial = new GroupTrial(model);
  const shared = new Uint32Array(words * (to + 1));
  const leaderOf: number[] = [];
  const starts: number[] = [0];
  const listed: number[] = [];
  const members: number[] = [];
  const units: number[] = [];
  let looks = 0;

  /** Adds every group that has the first `depth` blocks of the trial and others from `next` on. False: there are too many. */
  const extend = (leader: number, depth: number, held: number, next: number): boolean => {
    for (let block = next; block < n; block++) {
      const size = held + sizes[block]!;
      if (size > largest[leader]! || model.open[block * leaders + leader] === 0) continue;
      if (!keepsShared(depth, block) || isApart(depth, block)) continue;
      if (++looks > MOST_LOOKS) return false;
      trial.blocks[depth] = block;
      if (size >= from && !weigh(leader, depth + 1)) return false;
      if (size < largest[leader]! && !extend(leader, depth + 1, size, block + 1)) return false;
    }
    return true;
  };
  const keepsShared = (depth: number, block: number): boolean => {
    let any = 0;
    for (let w = 0; w < words; w++)
      any |= shared[(depth + 1) * words + w] =
        shared[depth * words + w]! & model.blockSlots[block * words + w]!;
    return any !== 0;
  };
  const isApart = (depth: number, block: number): boolean => {
    if (model.apart === undefined) return false;
    for (let k = 0; k < depth; k++) if (model.apart[block * n + trial.blocks[k]!] === 1) return true;
    return false;
  };
  const weigh = (leader: number, length: number): boolean => {
    trial.length = length;
    if (trial.run(leader, -1, -1) !== "whole") return true;
    leaderOf.push(leader);
    for (let k = 0; k < length; k++) listed.push(trial.blocks[k]!);
    starts.push(listed.length);
    members.push(trial.members);
    units.push(trial.members * trial.fitUnits);
    return leaderOf.length <= MOST_GROUPS;
  };

  for (let leader = 0; leader < leaders; leader++) {
    if (capacities[leader] === 0) continue;
    shared.set(model.leaderSlots.subarray(leader * words, (leader + 1) * words));
    if (!extend(leader, 0, 0, 0)) return undefined;
  }
  const groupsOf = Array.from({ length: n }, (): number[] => []);
  for (let k = 0; k < leaderOf.length; k++)
    for (let at = starts[k]!; at < starts[k + 1]!; at++) groupsOf[listed[at]!]!.push(k);
  return {
    count: leaderOf.length,
    leaders: Int32Array.from(leaderOf),
    starts: Int32Array.from(starts),
    blocks: Int32Array.from(listed),
    members: Int32Array.from(members),
    units: Float64Array.from(units),
    groupsOf: groupsOf.map((groups) => Int32Array.from(groups)),
  };
}

/** The groups of a pool that are no worse than so many units of fit. */
export function noWorseThan(pool: GroupPool, fitUnits: number): GroupPool {
  const { leaders, starts, blocks, members, units, groupsOf } = pool;
  const kept: number[] = [];
  for (let k = 0; k < pool.count; k++) if (units[k]! >= fitUnits * members[k]!) kept.push(k);
  const listsOf = kept.map((k) => blocks.subarray(starts[k], starts[k + 1]));
  const ends = Int32Array.from(listsOf, (list) => list.length);
  for (let k = 1; k < ends.length; k++) ends[k]! += ends[k - 1]!;
  const numberOf = new Map(kept.map((k, at) => [k, at]));
  return {
    count: kept.length,
    leaders: Int32Array.from(kept, (k) => leaders[k]!),
    starts: Int32Array.of(0, ...ends),
    blocks: Int32Array.from(listsOf.flatMap((list) => [...list])),
    members: Int32Array.from(kept, (k) => members[k]!),
    units: Float64Array.from(kept, (k) => units[k]!),
    groupsOf: groupsOf.map((groups) => Int32Array.from([...groups].flatMap((k) => numberOf.get(k) ?? []))),
  };
}

/** The fits, in units, that groups of a pool have: ascending, each once. */
export function fitsIn({ members, units }: GroupPool): number[] {
  return [...new Set(units.map((sum, k) => sum / members[k]!))].sort((a, b) => a - b);
}
