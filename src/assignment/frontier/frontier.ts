import type { AssignmentProblem } from "../assignment-problem.js";
import { ColumnLoads } from "../column-loads.js";
import { requireOnePlaceARow } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readProblem } from "../read-problem.js";
import { totalObjective } from "../total.js";
import { chooseUnits, type Units } from "../units.js";
import { type Growing, placeOneMore } from "./place-one-more.js";

/** The best there is with a given number of pairs. */
export interface FrontierPoint {
  readonly pairs: number;
  /** The best sum of that many pairs' values, in the caller's unit. */
  readonly total: number;
  /**
   * By how much the total changes from one pair fewer to this many, in the caller's unit, exact to the resolution that `assign`
   * states; null at the first point. It never gets better from one point to the next.
   */
  readonly marginal: number | null;
}

/**
 * Finds the best total for every number of pairs, from the required pairs alone to as many as possible, in one run of successive
 * shortest paths: O(pairs · rows · columns).
 *
 * Any point can be proved: `assign` with its marginal as `unmatchedValue` has an objective of exactly the point's total plus the
 * marginal for every row without a column.
 *
 * @param problem `unmatchedValue` and `tieBreak` are left aside.
 * @throws ProblemError for a problem that is malformed, too large to be exact, or with rows that take several columns, or minimums.
 */
export function frontier({
  unmatchedValue: _,
  tieBreak: __,
  ...given
}: AssignmentProblem): readonly FrontierPoint[] {
  const problem = readProblem(given);
  requireOnePlaceARow(problem, "frontier");
  const units = chooseUnits(problem);
  const state = startGrowing(problem, units);
  const first = problem.requiredColumns.filter((column) => column >= 0).length;
  const points: FrontierPoint[] = [{ pairs: first, total: totalOf(problem, state), marginal: null }];
  for (;;) {
    const cost = placeOneMore(state);
    if (cost === Number.POSITIVE_INFINITY) return points;
    const marginal = (problem.maximise ? 0 - cost : cost) * units.resolution;
    points.push({ pairs: first + points.length, total: totalOf(problem, state), marginal });
  }
}

/** The whole matrix in units, with the required pairs in their places. */
function startGrowing(problem: Problem, units: Units): Growing {
  const { rows, columns, capacities, requiredColumns, readRow } = problem;
  const { writeCosts } = totalObjective(problem, units);
  const costs = new Float64Array(rows * columns);
  const values = new Float64Array(rows * columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = costs.subarray(i * columns, (i + 1) * columns);
    values.set(readRow(i, row, open), i * columns);
    writeCosts(i, values.subarray(i * columns, (i + 1) * columns), row);
    for (let j = 0; j < columns; j++) if (open[j] === 0) row[j] = Number.POSITIVE_INFINITY;
  }
  const loads = new ColumnLoads(rows, columns);
  for (const [row, column] of requiredColumns.entries()) if (column >= 0) loads.move(row, column);
  return { rows, columns, capacities, costs, values, loads, prices: new Float64Array(columns) };
}

/** Added in the order of the rows, as `assign` does. */
function totalOf({ rows, columns }: Problem, { loads, values }: Growing): number {
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const column = loads.columnOfRow[row]!;
    if (column >= 0) total += values[row * columns + column]!;
  }
  return total;
}
