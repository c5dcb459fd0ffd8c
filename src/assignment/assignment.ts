/** What comes out of a solver: the pairs, what they are worth, and the numbers that prove it. */

import type { AssignmentProblem, Cell } from "./assignment-problem.js";

/**
 * The objectives an assignment can have reached. Each is optimal among the optima of those before it. `"worst-off"` is one step of
 * `assignWorstOff`, in the place of the total.
 */
export type ObjectiveName = "coverage" | "minimum-load" | "total" | "worst-off" | "tie-break";

/** What an objective came to. */
export interface ObjectiveValue {
  readonly name: ObjectiveName;
  /**
   * Coverage: the number of pairs. Minimum load: how many of the places up to the minimums are filled. Total: the sum of the
   * pairs' values in the caller's unit, plus `unmatchedValue` for each place of a row that stays free, where that is given.
   * Tie-break: the sum of the pairs' hashes.
   */
  readonly value: number;
}

/**
 * The proof of one objective, in whole units of the objective (total: the caller's unit times the resolution).
 *
 * Where the objective is to be great, rowDuals[i] + columnDuals[j] is at least the worth of every allowed cell (i, j), no dual
 * is negative, and Σ rowDuals + Σ capacity · columnDuals equals `value`: so nothing better exists. Where it is to be small,
 * "at most" and "positive" take the place of "at least" and "negative". On a later level only those cells count whose
 * two duals equal their worth on every level before, and a row or column that has a dual other than 0 on a level before,
 * or a required pair, has to be full: its dual may have either sign.
 *
 * With `rowCapacities` or minimums this is linear programming with bounds, in general: a cell may be worth more than its duals. What it is
 * worth more counts in the sum, and it is in every assignment of the later levels. A dual counts as often as suits it best, between
 * the least and the most cells of its row or column that the levels before leave; they then leave those numbers only. On the level
 * `"minimum-load"` no cell is worth anything, and every place up to the minimum is worth 1.
 */
export interface CertificateLevel {
  readonly name: ObjectiveName;
  /**
   * Sum over the pairs of a cell's worth: 1 for coverage, the value (less `unmatchedValue`) for the total, the hash. For the minimum
   * load, the number of places filled.
   */
  readonly value: number;
  readonly rowDuals: readonly number[];
  readonly columnDuals: readonly number[];
}

/** Numbers with which anyone can check that nothing better exists: one level an objective. */
export interface Certificate {
  readonly kind: "duals";
  readonly levels: readonly CertificateLevel[];
}

/** A best assignment. Plain data: it survives JSON. */
export interface Assignment {
  /** Sorted by row, then by column. */
  readonly pairs: readonly Cell[];
  /** Rows without any pair. Ascending. */
  readonly unmatchedRows: readonly number[];
  /** Sum of the pairs' values, in the caller's unit, added in the order of the rows. Nothing is added for unmatched rows. */
  readonly total: number;
  /** First things first. */
  readonly objective: readonly ObjectiveValue[];
  /** One whole unit in the caller's unit: 1 where all values are integers, otherwise the power of two they are rounded to. */
  readonly resolution: number;
  /** By how much, at most, a different assignment could have a better total because of that rounding. 0 where it is exact. */
  readonly roundingBound: number;
  readonly certificate: Certificate;
}

/** Anything that solves an {@link AssignmentProblem}: `assign`, or the solver of `mentor-matching/munkres`. */
export type AssignmentSolver = (problem: AssignmentProblem) => Assignment;
