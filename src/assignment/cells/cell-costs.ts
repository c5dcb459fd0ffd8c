/** What {@link cheapestCells} solves: which cells to use at the least cost, each once at most. */

import { costOfPlace, type LoadCosts } from "../load-costs.js";

/** How many cells of each row (or column) may be used, and what it costs where fewer are. */
export interface Places {
  /** How many cells may be used. */
  readonly most: Int32Array;
  /** So many of them, no more than `most`, cost something while they stay free; the others cost nothing. */
  readonly dear: Int32Array;
  /** What each of those costs, 0 or more. */
  readonly dearCosts: Float64Array;
  /** What using the places beyond those costs, where it does. */
  readonly load?:
    | { readonly costs: LoadCosts /** Places used beside. */; readonly before: Int32Array }
    | undefined;
}

/** Cells in lists as in `CellLists`. */
export interface CellCosts {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** Integers, `Infinity` where a cell may not be used. */
  readonly costs: Float64Array;
  readonly rowPlaces: Places;
  readonly columnPlaces: Places;
}

/** What the l-th used cell saves, counted from 1: never more than the one before, below 0 where it costs. */
export function savingOf({ dear, dearCosts, load }: Places, index: number, l: number): number {
  if (l <= dear[index]!) return dearCosts[index]!;
  return load === undefined ? 0 : 0 - costOfPlace(load.costs, load.before[index]! + l);
}

/**
 * The cells used, 1 each, and integer duals: rowDuals[i] + columnDuals[j] ≤ cost of an unused cell, ≥ cost of a used one. The
 * dual of a row or column with l cells used is between what one more would save and what the l-th saves; with none used,
 * it is what one would save, and with all it has no lower limit.
 */
export interface CheapestCells {
  readonly isUsed: Uint8Array;
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
}
