import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import type { AssignmentProblem } from "../assignment-problem.js";
import type { CellCosts, Places } from "../cells/cell-costs.js";
import { type CellLists, listCells, placeOfCell } from "../cells/cell-lists.js";
import { costOfLoad, type LoadCosts } from "../load-costs.js";
import { minimumLoad } from "../minimum-load.js";
import { refusal } from "../one-place-a-row.js";
import { requireObject } from "../option-issues.js";
import type { Problem } from "../problem.js";
import { throwIfAny } from "../problem-error.js";
import { readInSteps } from "../read-problem.js";
import { totalObjective } from "../total.js";
import { chooseUnits, fullBonus, type Units } from "../units.js";
import { type Growing, placeOneMore, startGrowing } from "./place-one-more.js";

/** The best there is with a given number of pairs. */
export interface FrontierPoint {
  readonly pairs: number;
  /** How many of the places up to the minimums these pairs fill: as many as so many pairs can. Only where there are minimums. */
  readonly minimumLoad?: number;
  /**
   * The best sum of that many pairs' values, in the caller's unit, with what loads cost; where there are minimums, of pairs that fill as many of
   * those places.
   */
  readonly total: number;
  /**
   * By how much the total changes from one pair fewer to this many, in the caller's unit, exact to the resolution that `assign`
   * states; null at the first point. It never gets better from one point to the next; where there are minimums, of points that fill equally many
   * places more than the one before, and that number never rises.
   */
  readonly marginal: number | null;
}

/**
 * Finds the best total for every number of pairs, from the required pairs alone to as many as possible, in one run of successive
 * shortest paths: O(pairs · cells), times a logarithm at worst. Rows and columns may have several places and load costs; a pair is used once at
 * most. With minimums, each number of pairs first fills as many of their places as it can.
 *
 * Any point can be proved: `assign` with its marginal as `unmatchedValue` has an objective of exactly the point's total plus the
 * marginal for every place of a row that stays free. With minimums, which come first there as well, that holds of the points that fill as many
 * places as the last, but for the first of these.
 *
 * @throws ProblemError for a problem that is malformed, too large to be exact, or with `unmatchedValue` or `tieBreak`: every number of pairs is
 *   told, and no pair.
 */
export function frontier(problem: AssignmentProblem): readonly FrontierPoint[] {
  return finish(frontierInSteps(problem));
}

/**
 * {@link frontier} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function frontierAsync(
  problem: AssignmentProblem,
  options: SliceOptions = {},
): Promise<readonly FrontierPoint[]> {
  return finishInSlices(frontierInSteps(problem), options);
}

function* frontierInSteps(given: AssignmentProblem): Steps<readonly FrontierPoint[]> {
  requireObject(given);
  refuseChoice(given);
  const problem = yield* within(readInSteps(given), 0, 0.1);
  const units = chooseUnits(problem);
  const cells = problem.cells ?? listCells(problem);
  const bonus = problem.minimums === undefined ? 0 : fullBonus(units.largest, problem.pairLimit);
  const state = startGrowing(freeCosts(problem, units, cells, bonus));
  const { requiredPairs, minimums, maximise, pairLimit } = problem;
  const filled = minimums && minimumLoad(requiredPairs, minimums);
  const total = totaller(problem, cells, state);
  const pointOf = (pairs: number, marginal: number | null): FrontierPoint => ({
    pairs,
    ...(filled === undefined ? {} : { minimumLoad: filled + state.dear }),
    total: total(),
    marginal,
  });
  const points = [pointOf(requiredPairs.length, null)];
  for (;;) {
    const pairs = requiredPairs.length + points.length;
    const share = 0.1 + (0.9 * pairs) / (pairLimit + 1);
    yield Math.min(1, share);
    const before = state.dear;
    const cost = yield* within(placeOneMore(state), share, share);
    if (cost === Number.POSITIVE_INFINITY) return points;
    const ofTotal = cost + (state.dear - before) * bonus;
    points.push(pointOf(pairs, (maximise ? 0 - ofTotal : ofTotal) * units.resolution));
  }
}

/** Refuses what would choose a number of pairs, or among equal pairs. */
function refuseChoice(given: AssignmentProblem): void {
  const found = (["unmatchedValue", "tieBreak"] as const).filter((name) => given[name] !== undefined);
  const expected = "Expected none, since frontier tells every number of pairs, and no pair.";
  throwIfAny(found.map((name) => refusal(name, "given", expected)));
}

/** What is left to choose beside the required pairs. */
function freeCosts(problem: Problem, units: Units, cells: CellLists, bonus: number): CellCosts {
  const { rowCapacities, capacities, minimums, requiredPairs, loadCosts } = problem;
  const { costOf } = totalObjective(problem, units);
  const { starts, columns, values } = cells;
  const costs = new Float64Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) costs[k] = costOf(row, columns[k]!, values[k]!);
  const taken = { rows: new Int32Array(rowCapacities.length), columns: new Int32Array(capacities.length) };
  for (const pair of requiredPairs) {
    costs[placeOfCell(cells, pair)] = Number.POSITIVE_INFINITY;
    taken.rows[pair.row]!++;
    taken.columns[pair.column]!++;
  }
  const columnPlaces = placesLeft(capacities, minimums?.columns, taken.columns, bonus);
  return {
    starts,
    columns,
    costs,
    rowPlaces: placesLeft(rowCapacities, minimums?.rows, taken.rows, bonus),
    columnPlaces: { ...columnPlaces, load: loadCosts && { costs: loadCosts, before: taken.columns } },
  };
}

/** Places up to a minimum are dear, others cost nothing while they stay free. */
function placesLeft(
  capacities: Int32Array,
  minimums: Int32Array | undefined,
  taken: Int32Array,
  bonus: number,
): Places {
  return {
    most: capacities.map((capacity, k) => capacity - taken[k]!),
    dear: capacities.map((_, k) => Math.max(0, (minimums?.[k] ?? 0) - taken[k]!)),
    dearCosts: new Float64Array(capacities.length).fill(bonus),
  };
}

/** Adds up the pairs in the order of rows and columns, as `assign` does, and what loads cost. */
function totaller(problem: Problem, cells: CellLists, { used, columnPlaces }: Growing): () => number {
  const { rows, requiredPairs, loadCosts, maximise } = problem;
  const required = Array.from({ length: rows }, (): number[] => []);
  for (const pair of requiredPairs) required[pair.row]!.push(placeOfCell(cells, pair));
  const costOfLoads = (costs: LoadCosts): number =>
    used.load.reduce((sum, load, j) => sum + costOfLoad(costs, columnPlaces.load!.before[j]! + load), 0);
  return () => {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const inUse = [...required[row]!];
      const [from, to] = used.slotRange(row);
      for (let slot = from; slot < to; slot++)
        if (used.cellOfSlot[slot] !== -1) inUse.push(used.cellOfSlot[slot]!);
      for (const k of inUse.sort((a, b) => a - b)) total += cells.values[k]!;
    }
    return loadCosts === undefined ? total : total + (maximise ? -1 : 1) * costOfLoads(loadCosts);
  };
}
