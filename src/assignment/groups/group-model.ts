/**
 * A group problem as the solver sees it: checked, in an order that depends on keys and seed alone, and in blocks. A block is a set of
 * members that stay together (most are single members); circles are groups of one leader that does not count.
 */

import { hashKeys } from "../pair-hash.js";
import { companyUnits, fitUnitsOf, unitsAt } from "./group-fit.js";
import type { GroupProblem } from "./group-problem.js";
import { checkGroupProblem } from "./read-group-problem.js";
import { togetherSets } from "./together-sets.js";

/** A limit on how many of a group's members bear a flag. */
export interface CountLimit {
  /** How many of a block's members bear it. */
  readonly flags: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly neverOne: boolean;
}

/** A limit on the levels of a group's members. */
export interface SpreadLimit {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly from: number;
  readonly to: number;
}

export interface GroupModel {
  readonly problem: GroupProblem;
  /** Number of blocks, and the members of each, as the caller counts them. */
  readonly blocks: number;
  readonly membersOf: readonly (readonly number[])[];
  readonly sizes: Int32Array;
  /** Number of leaders, and who they are, as the caller counts them. In circles one, who is nobody. */
  readonly leaders: number;
  readonly leaderIds: Int32Array;
  readonly leadersPerGroup: 0 | 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly capacities: Int32Array;
  readonly largest: Int32Array;
  /** blocks · leaders: sum of pair units over the block's members; and whether the leader may have all of them. */
  readonly pairs: Float64Array;
  readonly open: Uint8Array;
  /** Weighted likeness and difference, in circles how well members suit each other too, summed: within a block, and between two (blocks²). */
  readonly within: Float64Array;
  readonly between: Float64Array;
  /** blocks²: 1 is never in one group. Absent where nobody is kept apart. */
  readonly apart: Uint8Array | undefined;
  readonly leadersApart: Uint8Array | undefined;
  /** Words of 32 slots a person; all bits set where nobody minds when. */
  readonly words: number;
  readonly leaderSlots: Uint32Array;
  readonly blockSlots: Uint32Array;
  readonly counts: readonly CountLimit[];
  readonly spreads: readonly SpreadLimit[];
  readonly seed: number;
  /** The fit of a group: {@link fitUnitsOf} for the problem's weights and leaders. */
  readonly fitUnits: FitUnits;
  /** The same with one leader. */
  readonly halfFitUnits: FitUnits;
}

type FitUnits = (members: number, pairs: number, others: number, faultline: number) => number;

/**
 * Checks a problem and brings it into the solver's form.
 *
 * @throws ProblemError with every issue.
 */
export function readGroupProblem(problem: GroupProblem): GroupModel {
  checkGroupProblem(problem);
  const { leadersPerGroup = 1, weights, size, seed = 1, apart = [], leadersApart = [], slots } = problem;
  const membersOf = orderedBlocks(problem);
  const leaderIds = orderedLeaders(problem);
  const blocks = membersOf.length;
  const blockOf = new Int32Array(problem.members);
  for (const [block, members] of membersOf.entries()) for (const member of members) blockOf[member] = block;
  const leaderOf = new Int32Array(problem.leaders);
  for (const [k, id] of leaderIds.entries()) leaderOf[id] = k;
  const isCircle = leadersPerGroup === 0;
  const circles = Math.floor(problem.members / size.from);
  const { within, between } = companionship(problem, membersOf);
  return {
    problem,
    blocks,
    membersOf,
    sizes: Int32Array.from(membersOf, (members) => members.length),
    leaders: isCircle ? 1 : problem.leaders,
    leaderIds,
    leadersPerGroup,
    from: size.from,
    to: size.to,
    capacities: isCircle
      ? Int32Array.of(circles)
      : Int32Array.from(leaderIds, (id) => Math.min(problem.leaderCapacities?.[id] ?? 1, circles)),
    largest: isCircle
      ? Int32Array.of(size.to)
      : Int32Array.from(leaderIds, (id) => Math.min(problem.leaderSizes?.[id] ?? size.to, size.to)),
    ...leaderMatrices(problem, membersOf, leaderIds),
    within,
    between,
    apart: pairMask(apart, blockOf, blocks),
    leadersApart: pairMask(leadersApart, leaderOf, problem.leaders),
    ...slotBits(problem, membersOf, leaderIds),
    words: slots === undefined ? 1 : Math.ceil(slots.count / 32),
    counts: countLimits(problem, membersOf),
    spreads: spreadLimits(problem, membersOf),
    seed,
    fitUnits: (members, pairs, others, faultline) =>
      fitUnitsOf(weights, leadersPerGroup, members, pairs, others, faultline),
    halfFitUnits: (members, pairs, others, faultline) =>
      fitUnitsOf(weights, 1, members, pairs, others, faultline),
  };
}

/** Blocks in the order of their keys' least hash; without keys, in the caller's order. */
function orderedBlocks(problem: GroupProblem): number[][] {
  const sets = togetherSets(problem);
  const { keys, seed = 1 } = problem;
  if (keys === undefined) return sets;
  const rank = ranks(keys.members, seed, 0);
  for (const set of sets) set.sort((a, b) => rank[a]! - rank[b]!);
  return sets.sort((a, b) => rank[a[0]!]! - rank[b[0]!]!);
}

function orderedLeaders({ leaders, keys, seed = 1 }: GroupProblem): Int32Array {
  const ids = Int32Array.from({ length: leaders }, (_, k) => k);
  if (keys === undefined) return ids;
  const rank = ranks(keys.leaders, seed, 1);
  return ids.sort((a, b) => rank[a]! - rank[b]!);
}

/** Each key's place in the order of hashes; equal hashes in the order of the keys. */
function ranks(keys: readonly string[], seed: number, salt: number): Int32Array {
  const hashes = hashKeys(keys, seed, salt);
  const order = [...keys.keys()].sort((a, b) => hashes[a]! - hashes[b]! || (keys[a]! < keys[b]! ? -1 : 1));
  const rank = new Int32Array(keys.length);
  for (const [k, at] of order.entries()) rank[at] = k;
  return rank;
}

function companionship(problem: GroupProblem, membersOf: readonly (readonly number[])[]) {
  const n = membersOf.length;
  const within = new Float64Array(n);
  const between = new Float64Array(n * n);
  const units = companyUnits(problem);
  if (units === undefined) return { within, between };
  for (let i = 0; i < n; i++) {
    const mine = membersOf[i]!;
    for (const [k, a] of mine.entries()) for (const b of mine.slice(k + 1)) within[i]! += units(a, b);
    for (let j = i + 1; j < n; j++) {
      let sum = 0;
      for (const a of mine) for (const b of membersOf[j]!) sum += units(a, b);
      between[i * n + j] = between[j * n + i] = sum;
    }
  }
  return { within, between };
}

function leaderMatrices(
  { leaders: width, weights, pairUnits, allowed, leadersPerGroup }: GroupProblem,
  membersOf: readonly (readonly number[])[],
  leaderIds: Int32Array,
) {
  if (leadersPerGroup === 0)
    return { pairs: new Float64Array(membersOf.length), open: new Uint8Array(membersOf.length).fill(1) };
  const pairs = new Float64Array(membersOf.length * width);
  const open = new Uint8Array(membersOf.length * width);
  for (const [block, members] of membersOf.entries())
    for (const [k, id] of leaderIds.entries()) {
      let sum = 0;
      if (weights.pairs > 0) for (const member of members) sum += unitsAt(pairUnits, width, member, id);
      pairs[block * width + k] = sum;
      const may = allowed === undefined || members.every((member) => allowed[member * width + id] !== 0);
      open[block * width + k] = may ? 1 : 0;
    }
  return { pairs, open };
}

function pairMask(
  pairs: readonly (readonly [number, number])[],
  place: Int32Array,
  n: number,
): Uint8Array | undefined {
  if (pairs.length === 0) return undefined;
  const mask = new Uint8Array(n * n);
  for (const [a, b] of pairs) {
    const [i, j] = [place[a]!, place[b]!];
    mask[i * n + j] = mask[j * n + i] = 1;
  }
  return mask;
}

function slotBits(
  { slots, leadersPerGroup }: GroupProblem,
  membersOf: readonly (readonly number[])[],
  leaderIds: Int32Array,
) {
  const ALL = 0xffffffff;
  const leaderCount = leadersPerGroup === 0 ? 1 : leaderIds.length;
  if (slots === undefined)
    return {
      leaderSlots: new Uint32Array(leaderCount).fill(ALL),
      blockSlots: new Uint32Array(membersOf.length).fill(ALL),
    };
  const words = Math.ceil(slots.count / 32);
  const leaderSlots = new Uint32Array(leaderCount * words).fill(leadersPerGroup === 0 ? ALL : 0);
  const blockSlots = new Uint32Array(membersOf.length * words).fill(ALL);
  for (let w = 0; w < words; w++) {
    const bits = slots.count - 32 * w;
    const mask = bits >= 32 ? ALL : 2 ** bits - 1;
    for (const [k, id] of leaderIds.entries())
      leaderSlots[k * words + w] = slots.leaders[id * words + w]! & mask;
    for (const [block, members] of membersOf.entries()) {
      blockSlots[block * words + w]! &= mask;
      for (const member of members) blockSlots[block * words + w]! &= slots.members[member * words + w]!;
    }
  }
  return { leaderSlots, blockSlots };
}

function countLimits({ rules = [] }: GroupProblem, membersOf: readonly (readonly number[])[]): CountLimit[] {
  return rules.flatMap((rule) => {
    if (rule.rule === "spread") return [];
    const { from = 0, to = Number.POSITIVE_INFINITY } = rule.rule === "count" ? rule : {};
    const flags = Int32Array.from(membersOf, (members) => members.filter((m) => rule.flags[m] !== 0).length);
    return [{ flags, from, to, neverOne: rule.rule === "not-alone" }];
  });
}

function spreadLimits(
  { rules = [] }: GroupProblem,
  membersOf: readonly (readonly number[])[],
): SpreadLimit[] {
  return rules.flatMap((rule) => {
    if (rule.rule !== "spread") return [];
    const { from = 0, to = Number.POSITIVE_INFINITY, levels } = rule;
    const of = (pick: (...levels: number[]) => number) =>
      Float64Array.from(membersOf, (members) => pick(...members.map((member) => levels[member]!)));
    return [{ low: of(Math.min), high: of(Math.max), from, to }];
  });
}
