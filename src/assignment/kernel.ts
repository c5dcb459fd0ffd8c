/** What a kernel solves: rows to columns at the least cost, in integers, where every row may also be left out at a cost. */

import type { Steps } from "../steps.js";
import type { Draft } from "./draft.js";
import type { Linear } from "./level.js";

/** Costs that need not be written: cell k, row by row, costs values[k] · scale, rounded to the nearest whole number. */
export interface ScaledValues {
  readonly values: Float64Array;
  /** A power of two, either sign. */
  readonly scale: number;
  /** Whether no cost needs rounding. */
  readonly integers: boolean;
}

/** Candidate lists in the caller's unit, and how to come from there to costs. */
export interface DraftedCosts {
  readonly draft: Draft;
  readonly linear: Linear;
  /** Whether no cost needs rounding. */
  readonly integers: boolean;
}

/** Input of a {@link Kernel}. It reads rows through `writeCosts` only, so the matrix need not exist. */
export interface Costs {
  readonly rows: number;
  readonly columns: number;
  /** How many rows each column may take. */
  readonly capacities: Int32Array;
  /** What leaving a row out costs. */
  readonly leaveOutCosts: Float64Array;
  /** What each place of a column costs that stays free. */
  readonly freePlaceCosts: Float64Array;
  /** The least cost of each column, or less, if it is known: a good first price. `Infinity` where the column has no cell. */
  readonly leastOfColumn: Float64Array | undefined;
  /** The same costs as `writeCosts` writes, where they are as simple as that. */
  readonly scaled?: ScaledValues | undefined;
  /** Candidates for lists, where they have been found already. */
  readonly drafted?: DraftedCosts | undefined;
  /** Writes the costs of a row's cells: integers, `Infinity` where a cell may not be used. */
  readonly writeCosts: (row: number, costs: Float64Array) => void;
}

/**
 * Output of a {@link Kernel}, with integer duals: rowDuals[i] + columnDuals[j] ≤ cost of every cell, with equality for the pairs;
 * rowDuals ≤ leaveOutCosts, with equality for rows left out; columnDuals ≤ freePlaceCosts, with equality for columns not full.
 */
export interface LeastCost {
  readonly columnOfRow: Int32Array;
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
}

/** Finds an assignment of least cost with its duals, in steps. */
export type Kernel = (costs: Costs) => Steps<LeastCost>;
