/** The fit of a group as `groupFitUnits` defines it, worked out without a line of what the search uses. */

import type { GroupProblem, PairUnits } from "../group-problem.js";
import type { GroupFitParts } from "../grouping.js";
import { clearestSplit } from "./clearest-split.js";

/** One entry of a matrix, 0 where there is none. */
export function entryOf(units: PairUnits | undefined, width: number, row: number, column: number): number {
  if (units === undefined) return 0;
  return typeof units === "function" ? units(row, column) : units[row * width + column]!;
}

/**
 * Units and parts; in circles the fits are those of member pairs, and there are no leader–member pairs: every mean over the number of leader–member pairs times that of member pairs, so that all is whole. A sum is at
 * most 4 · 1000 · 10⁶ · 200 · 4950, which a double holds.
 */
export function fitOf(
  problem: GroupProblem,
  leaders: readonly number[],
  members: readonly number[],
): { readonly units: number; readonly parts: GroupFitParts } {
  const { weights, pairUnits, likeness, difference, distance } = problem;
  const { cohesion = 0, diversity = 0, faultline = 0 } = weights;
  const [own, width] = [problem.leaders, problem.members];
  const pairs = members.flatMap((member) => leaders.map((leader) => [member, leader] as const));
  const duos = members.flatMap((one, at) => members.slice(at + 1).map((other) => [one, other] as const));
  const sumOf = (
    list: readonly (readonly [number, number])[],
    units: PairUnits | undefined,
    columns: number,
  ) => list.reduce((sum, [a, b]) => sum + entryOf(units, columns, a, b), 0);
  const [perPair, perDuo] = [Math.max(1, pairs.length), Math.max(1, duos.length)];
  const isCircle = problem.leadersPerGroup === 0;
  const haveFits = (isCircle ? duos : pairs).length > 0;
  const counted = (haveFits ? weights.pairs : 0) + (duos.length > 0 ? cohesion + diversity : 0);
  const ofFits = isCircle
    ? () => sumOf(duos, pairUnits, width) * perPair
    : () => sumOf(pairs, pairUnits, own) * perDuo;
  const ofSplit = faultline > 0 ? clearestSplit(members, (a, b) => entryOf(distance, width, a, b)) : 0;
  const steps = [
    weights.pairs === 0 ? 0 : weights.pairs * ofFits(),
    cohesion === 0 ? 0 : cohesion * sumOf(duos, likeness, width) * perPair,
    diversity === 0 ? 0 : diversity * sumOf(duos, difference, width) * perPair,
    -faultline * ofSplit * perPair * perDuo,
  ];
  const whole = counted * perPair * perDuo;
  let sum = 0;
  const reached = steps.map((step) => {
    sum += step;
    return counted === 0 || sum <= 0 ? 0 : (sum - (sum % whole)) / whole;
  });
  const [first, second, third, units] = reached as [number, number, number, number];
  return {
    units,
    parts: { pairs: first, cohesion: second - first, diversity: third - second, faultline: units - third },
  };
}
