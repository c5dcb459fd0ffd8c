/** What is done to one row of a whole matrix. Small functions with all they need handed over, which makes their loops fast. */

import type { TwoCheapest } from "./row-reduction.js";

/** Column reduction (Jonker & Volgenant, p. 327), a row of it: lowers prices to the row's costs, and remembers it where it is the cheapest so far. */
export function lowerPrices(
  matrix: Float64Array,
  row: number,
  prices: Float64Array,
  columns: number,
  cheapest: Int32Array,
): void {
  for (let j = 0, k = row * columns; j < columns; j++, k++) {
    const cost = matrix[k]!;
    if (cost >= prices[j]!) continue;
    prices[j] = cost;
    cheapest[j] = row;
  }
}

/** Finds a row's two cheapest places. */
export function findTwoCheapestIn(
  matrix: Float64Array,
  row: number,
  prices: Float64Array,
  columns: number,
  leaveOutCost: number,
  found: TwoCheapest,
): void {
  const base = row * columns;
  let least = leaveOutCost;
  let second = Number.POSITIVE_INFINITY;
  let best = -1;
  let runnerUp = -2;
  for (let j = 0; j < columns; j++) {
    const cost = matrix[base + j]! - prices[j]!;
    if (cost >= second) continue;
    if (cost < least) {
      second = least;
      runnerUp = best;
      least = cost;
      best = j;
    } else {
      second = cost;
      runnerUp = j;
    }
  }
  found.best = best;
  found.bestCost = matrix[base + best]!;
  found.least = least;
  found.runnerUp = runnerUp;
  found.runnerUpCost = matrix[base + runnerUp]!;
  found.second = second;
}

/** The highest cost of a run of cells, or the one before where none is higher; not a number where a cell is none. */
export function highestCost(
  values: Float64Array,
  from: number,
  end: number,
  sign: 1 | -1,
  before: number,
): number {
  let highest = before;
  let k = from;
  // Four a turn, which makes the loop twice as fast.
  for (; k + 3 < end; k += 4)
    if (
      !(
        sign * values[k]! <= highest &&
        sign * values[k + 1]! <= highest &&
        sign * values[k + 2]! <= highest &&
        sign * values[k + 3]! <= highest
      )
    )
      highest = Math.max(
        highest,
        sign * values[k]!,
        sign * values[k + 1]!,
        sign * values[k + 2]!,
        sign * values[k + 3]!,
      );
  for (; k < end; k++) highest = Math.max(highest, sign * values[k]!);
  return highest;
}

/** The first of four columns one of which has a cost − price under a limit, or the last few. One comparison a cell: the loop over whole matrices. */
export function firstUnder(
  values: Float64Array,
  from: number,
  prices: Float64Array,
  start: number,
  end: number,
  scale: number,
  limit: number,
): number {
  let j = start;
  for (let k = from + start; j + 3 < end; j += 4, k += 4)
    if (
      scale * values[k]! - prices[j]! < limit ||
      scale * values[k + 1]! - prices[j + 1]! < limit ||
      scale * values[k + 2]! - prices[j + 2]! < limit ||
      scale * values[k + 3]! - prices[j + 3]! < limit
    )
      return j;
  return j;
}
