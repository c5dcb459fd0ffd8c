/** The one rule by which a group's fit is worked out: search, explanation and check all use it. */

import { faultlineOf } from "./faultline.js";
import type { GroupProblem, GroupWeights, PairUnits } from "./group-problem.js";
import type { GroupFitParts } from "./grouping.js";

/** What a group's fit is made from: whole numbers. */
export interface GroupSums {
  /** Number of leaders, 0 to 2. */
  readonly leaders: number;
  /** Number of members, 1 or more. */
  readonly members: number;
  /** Sum of the units of all leader–member pairs; without leaders of all member pairs. */
  readonly pairs: number;
  /** Sum of likeness over all pairs of members. */
  readonly likeness: number;
  /** Sum of difference over all pairs of members. */
  readonly difference: number;
  /** 0 to 1,000,000: what `faultlineOf` says of the members. */
  readonly faultline: number;
}

/**
 * The fit of a group in units, 0 to 1,000,000, rounded down:
 *
 * (pairs · P + cohesion · L + diversity · D − faultline · F) ∕ (pairs + cohesion + diversity),
 *
 * where P is the mean over leader–member pairs, in a group without leader over member pairs, L and D are the means over member pairs, F is
 * the faultline, and the words are the weights. A group of a single member has no means over member pairs: their weights then do not
 * count. 0 where no weight is left, or where the faultline takes away more than there is.
 */
export function groupFitUnits(weights: GroupWeights, sums: GroupSums): number {
  const { cohesion = 0, diversity = 0 } = weights;
  const others = cohesion * sums.likeness + diversity * sums.difference;
  return sums.leaders > 0
    ? fitUnitsOf(weights, sums.leaders, sums.members, sums.pairs, others, sums.faultline)
    : fitUnitsOf(weights, 0, sums.members, 0, weights.pairs * sums.pairs + others, sums.faultline);
}

/**
 * {@link groupFitUnits} from a sum over member pairs that is already weighted (without leaders `pairs` is 0 and in it). All is exact: a numerator is at most 10^6 · 3000 · 2 · 100²,
 * a denominator 6 · 10^7; so a quotient is at least 1.6 · 10⁻⁸ under the next integer, and so is its double.
 */
export function fitUnitsOf(
  weights: GroupWeights,
  leaders: number,
  members: number,
  pairs: number,
  others: number,
  faultline: number,
): number {
  const heads = Math.max(1, leaders);
  const companions = Math.max(1, members - 1);
  const counted = (leaders > 0 ? weights.pairs : 0) + (members > 1 ? companyWeight(weights, leaders) : 0);
  if (counted === 0) return 0;
  const loss = (weights.faultline ?? 0) * faultline * heads * members * companions;
  const sum = weights.pairs * pairs * companions + 2 * heads * others - loss;
  return sum <= 0 ? 0 : Math.floor(sum / (counted * heads * members * companions));
}

/** The same, part by part: each rounded so that they sum to the fit. */
export function groupFitParts(weights: GroupWeights, sums: GroupSums): GroupFitParts {
  const none = { ...sums, likeness: 0, difference: 0, faultline: 0 };
  const pairs = groupFitUnits(weights, none);
  const withCohesion = groupFitUnits(weights, { ...none, likeness: sums.likeness });
  const withBoth = groupFitUnits(weights, { ...sums, faultline: 0 });
  return {
    pairs,
    cohesion: withCohesion - pairs,
    diversity: withBoth - withCohesion,
    faultline: groupFitUnits(weights, sums) - withBoth,
  };
}

/** What all that lies between two members weighs together: likeness, difference and, without leaders, how well they suit each other. */
export function companyWeight(
  { pairs, cohesion = 0, diversity = 0 }: GroupWeights,
  leadersPerGroup: number,
): number {
  return (leadersPerGroup === 0 ? pairs : 0) + cohesion + diversity;
}

/** What two members count for each other, by these weights; undefined where nothing does. */
export function companyUnits({
  members,
  weights,
  leadersPerGroup = 1,
  pairUnits,
  likeness,
  difference,
}: GroupProblem): ((one: number, other: number) => number) | undefined {
  const { pairs, cohesion = 0, diversity = 0 } = weights;
  if (companyWeight(weights, leadersPerGroup) === 0) return undefined;
  const isCircle = leadersPerGroup === 0 && pairs > 0;
  return (one, other) =>
    (isCircle ? pairs * unitsAt(pairUnits, members, one, other) : 0) +
    (cohesion > 0 ? cohesion * unitsAt(likeness, members, one, other) : 0) +
    (diversity > 0 ? diversity * unitsAt(difference, members, one, other) : 0);
}

/** Adds up what a group's fit is made from. */
export function measureGroup(
  problem: GroupProblem,
  leaders: readonly number[],
  members: readonly number[],
): GroupSums {
  const { weights, pairUnits, likeness, difference, distance, leadersPerGroup } = problem;
  let pairs =
    leadersPerGroup === 0 ? sumOverPairs(weights.pairs ? pairUnits : undefined, problem.members, members) : 0;
  for (const member of members)
    for (const leader of leaders) pairs += unitsAt(pairUnits, problem.leaders, member, leader);
  return {
    leaders: leaders.length,
    members: members.length,
    pairs,
    likeness: sumOverPairs(weights.cohesion ? likeness : undefined, problem.members, members),
    difference: sumOverPairs(weights.diversity ? difference : undefined, problem.members, members),
    faultline: weights.faultline
      ? faultlineOf(members, (a, b) => unitsAt(distance, problem.members, a, b))
      : 0,
  };
}

function sumOverPairs(units: PairUnits | undefined, width: number, members: readonly number[]): number {
  if (units === undefined) return 0;
  let sum = 0;
  for (const [k, a] of members.entries())
    for (const b of members.slice(k + 1)) sum += unitsAt(units, width, a, b);
  return sum;
}

/** One entry, 0 where there are none. */
export function unitsAt(units: PairUnits | undefined, width: number, first: number, second: number): number {
  if (units === undefined) return 0;
  return typeof units === "function" ? units(first, second) : units[first * width + second]!;
}
