import type { AssignmentProblem } from "../assignment-problem.js";
import type { CellCosts, Places } from "../cells/cell-costs.js";
import { type CellLists, listCells, placeOfCell } from "../cells/cell-lists.js";
import type { UsedCells } from "../cells/used-cells.js";
import { refuseMinimums } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readProblem } from "../read-problem.js";
import { totalObjective } from "../total.js";
import { chooseUnits, type Units } from "../units.js";
import { placeOneMore, startGrowing } from "./place-one-more.js";

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
 * shortest paths: O(pairs · cells), times a logarithm at worst. Rows may take several columns; a pair is used once at most.
 *
 * Any point can be proved: `assign` with its marginal as `unmatchedValue` has an objective of exactly the point's total plus the
 * marginal for every place of a row that stays free.
 *
 * @param problem `unmatchedValue` and `tieBreak` are left aside.
 * @throws ProblemError for a problem that is malformed, too large to be exact, or with minimums or load costs.
 */
export function frontier({
  unmatchedValue: _,
  tieBreak: __,
  ...given
}: AssignmentProblem): readonly FrontierPoint[] {
  const problem = readProblem(given);
  refuseMinimums(problem, "frontier");
  const units = chooseUnits(problem);
  const cells = problem.cells ?? listCells(problem);
  const state = startGrowing(freeCosts(problem, units, cells));
  const first = problem.requiredPairs.length;
  const total = totaller(problem, cells, state.used);
  const points: FrontierPoint[] = [{ pairs: first, total: total(), marginal: null }];
  for (;;) {
    const cost = placeOneMore(state);
    if (cost === Number.POSITIVE_INFINITY) return points;
    const marginal = (problem.maximise ? 0 - cost : cost) * units.resolution;
    points.push({ pairs: first + points.length, total: total(), marginal });
  }
}

/** What is left to choose beside the required pairs. */
function freeCosts(problem: Problem, units: Units, cells: CellLists): CellCosts {
  const { costOf } = totalObjective(problem, units);
  const { starts, columns, values } = cells;
  const costs = new Float64Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) costs[k] = costOf(row, columns[k]!, values[k]!);
  const [ofRows, ofColumns] = [problem.rowCapacities.slice(), problem.capacities.slice()];
  for (const pair of problem.requiredPairs) {
    costs[placeOfCell(cells, pair)] = Number.POSITIVE_INFINITY;
    ofRows[pair.row]!--;
    ofColumns[pair.column]!--;
  }
  return { starts, columns, costs, rowPlaces: placesOf(ofRows), columnPlaces: placesOf(ofColumns) };
}

/** A place that stays free costs nothing. */
const placesOf = (most: Int32Array): Places => ({
  most,
  dear: new Int32Array(most.length),
  dearCosts: new Float64Array(most.length),
});

/** Adds up the pairs in the order of rows and columns, as `assign` does. */
function totaller({ rows, requiredPairs }: Problem, cells: CellLists, used: UsedCells): () => number {
  const required = Array.from({ length: rows }, (): number[] => []);
  for (const pair of requiredPairs) required[pair.row]!.push(placeOfCell(cells, pair));
  return () => {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const inUse = [...required[row]!];
      const [from, to] = used.slotRange(row);
      for (let slot = from; slot < to; slot++)
        if (used.cellOfSlot[slot] !== -1) inUse.push(used.cellOfSlot[slot]!);
      for (const k of inUse.sort((a, b) => a - b)) total += cells.values[k]!;
    }
    return total;
  };
}
