/**
 * Load costs: what a column's second, third and further row cost beyond their values. They do not fall, so that a column's cost is a convex
 * function of its load, and shortest paths remain exact (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows, 1993, chapter 14).
 */

import { type Issue, issue } from "../issue.js";
import type { Pair } from "./assignment-problem.js";

/** What each next row of a column costs, the first in front; the last holds for all further ones. Not empty, and not falling. */
export type LoadCosts = Float64Array;

/** What the l-th row of a column costs, counted from 1. */
export function costOfPlace(costs: LoadCosts, l: number): number {
  return costs[Math.min(l, costs.length) - 1]!;
}

/** What the first l rows of a column cost together. */
export function costOfLoad(costs: LoadCosts, l: number): number {
  let sum = 0;
  for (let k = 0; k < Math.min(l, costs.length); k++) sum += costs[k]!;
  return sum + Math.max(0, l - costs.length) * costs[costs.length - 1]!;
}

/** What the columns of some pairs cost together. 0 without load costs. */
export function loadCostOf(pairs: readonly Pair[], columns: number, costs: LoadCosts | undefined): number {
  if (costs === undefined) return 0;
  const loads = new Int32Array(columns);
  return pairs.reduce((sum, { column }) => sum + costOfPlace(costs, ++loads[column]!), 0);
}

/**
 * The loads from `low` to `high` at which price · l + cost of l is least: an interval, since it bends upwards. Its ends are `low`, `high`
 * or loads at which the cost bends.
 */
export function cheapestLoads(
  costs: LoadCosts,
  price: number,
  low: number,
  high: number,
): { readonly least: number; readonly most: number } {
  let least = low;
  while (least < high && least < costs.length && price + costs[least]! < 0) least++;
  if (least < high && least >= costs.length && price + costs[costs.length - 1]! < 0) least = high;
  let most = least;
  while (most < high && most < costs.length && price + costs[most]! === 0) most++;
  if (most < high && most >= costs.length && price + costs[costs.length - 1]! === 0) most = high;
  return { least, most };
}

/** Reads them; undefined where they say nothing. Adds an issue where they fall, or are no integers from 0. */
export function readLoadCosts(given: ArrayLike<number> | undefined, issues: Issue[]): LoadCosts | undefined {
  if (given === undefined) return undefined;
  // The first row costs nothing.
  const costs = [0, ...Array.from(given)];
  const wrong = costs.findIndex((cost, k) => !Number.isSafeInteger(cost) || cost < (costs[k - 1] ?? 0));
  if (wrong !== -1)
    issues.push(
      issue({
        code: "wrong-load-cost",
        at: `columnLoadCosts[${wrong - 1}]`,
        value: String(costs[wrong]),
        expected: "Expected integers from 0, none of them below the one before.",
        remedy: "Let each further row of a column cost at least as much as the one before, in whole units.",
      }),
    );
  return costs.every((cost) => cost === 0) ? undefined : Float64Array.from(costs);
}

/** What is wrong where values are not integers. */
export function loadCostsNeedIntegers(): Issue {
  return issue({
    code: "load-costs-need-integers",
    at: "columnLoadCosts",
    expected: "Expected values, and unmatchedValue, that are integers.",
    remedy: "Give all of them in whole units.",
  });
}
