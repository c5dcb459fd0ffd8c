import type { Assignment } from "../assignment.js";
import type { Problem } from "../problem.js";
import { type EvenLevel, levelsToTotal, nothing, type Ranked } from "../residual/ranked-levels.js";

/** Levels of which coverage may be lost before minimums, and these before the total. */
export interface LosingCoverage extends Ranked {
  /** What a pair counts in `early`, where minimums come behind it; else 0. */
  readonly pairWeight: number;
}

/** Ranks the levels of a best assignment so. */
export function losingCoverage(problem: Problem, assignment: Assignment): LosingCoverage {
  const { coverage, minimums, total: late } = levelsToTotal(problem, assignment);
  const kept = nothing(problem);
  if (coverage === undefined || minimums === undefined)
    return { kept, early: coverage ?? minimums ?? kept, late, pairWeight: 0 };
  const pairWeight = weightBefore(minimums);
  return { kept, early: addedUp(coverage, pairWeight, minimums), late, pairWeight };
}

/** More than any single change, and twice any change of the assignment, can make of minimums: so that one pair counts more than all of them. */
function weightBefore({ rowDuals, columnDuals, minimums }: EvenLevel): number {
  const largest = (duals: Float64Array): number =>
    duals.reduce((most, dual) => Math.max(most, Math.abs(dual)), 0);
  const sum = (counts: Int32Array): number => counts.reduce((all, count) => all + count, 0);
  return 2 + largest(rowDuals) + largest(columnDuals) + 2 * (sum(minimums!.rows) + sum(minimums!.columns));
}

/** Two levels as one, of the first so many times: its optima are those of the second among those of the first. */
function addedUp(first: EvenLevel, times: number, second: EvenLevel): EvenLevel {
  const sum = (a: Float64Array, b: Float64Array) => a.map((dual, k) => times * dual + b[k]!);
  return {
    ...second,
    cost: times * first.cost + second.cost,
    rowDuals: sum(first.rowDuals, second.rowDuals),
    columnDuals: sum(first.columnDuals, second.columnDuals),
  };
}
