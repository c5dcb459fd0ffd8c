/**
 * Shortest augmenting paths as in the paper: R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse
 * linear assignment problems", Computing 38 (1987) 325–340. Every cell is allowed, every row takes one column, no row is left out.
 */

import { findTwoCheapestIn, lowerPrices } from "../dense-rows.js";
import { nothingFound } from "../row-reduction.js";
import type { Workspace } from "./workspace.js";

/** A matrix with no more rows than columns. */
export interface PlainCosts {
  readonly rows: number;
  readonly columns: number;
  /** Integers, row by row; the array may be longer. */
  readonly costs: Float64Array;
}

/** A price war between rows ends after so many bids a row; the shortest paths settle it. */
const BIDS_A_ROW = 3;

/**
 * Finds an assignment of least cost. It is left in `columnOf` and `rowOf`; `prices` are the duals of the columns: cost − price is least in
 * each row at its column. Where columns are left over, no price is above 0, and theirs are 0.
 */
export function plainPaths(problem: PlainCosts, space: Workspace): void {
  const { rows, columns } = problem;
  space.columnOf.fill(-1, 0, rows);
  space.rowOf.fill(-1, 0, columns);
  if (rows === columns) reduceColumns(problem, space);
  else space.prices.fill(0, 0, columns);
  reduceRows(problem, space);
  for (let row = 0; row < rows; row++) if (space.columnOf[row] === -1) augment(problem, space, row);
}

/** Column reduction (p. 327): each price is the least cost of its column, and the row that has it takes the column. */
function reduceColumns({ rows, columns, costs }: PlainCosts, space: Workspace): void {
  const { prices, rowBefore: cheapest, columnOf, rowOf } = space;
  prices.fill(Number.POSITIVE_INFINITY, 0, columns);
  for (let row = 0; row < rows; row++) lowerPrices(costs, row, prices, columns, cheapest);
  for (let column = columns - 1; column >= 0; column--) {
    const row = cheapest[column]!;
    if (columnOf[row] !== -1) continue;
    columnOf[row] = column;
    rowOf[column] = row;
  }
}

/**
 * Augmenting row reduction (p. 328): a free row takes its cheapest column, lowers its price to where the second cheapest is as good, and the
 * row that had it is free. Where both are equally cheap, it takes one that is free.
 */
function reduceRows(problem: PlainCosts, space: Workspace): void {
  const { rows, columns, costs } = problem;
  const { prices, columnOf, rowOf, waiting } = space;
  const found = nothingFound();
  let count = 0;
  for (let row = rows - 1; row >= 0; row--) if (columnOf[row] === -1) waiting[count++] = row;
  for (let bids = BIDS_A_ROW * rows; count > 0 && bids > 0; bids--) {
    const row = waiting[--count]!;
    findTwoCheapestIn(costs, row, prices, columns, Number.POSITIVE_INFINITY, found);
    const fall = found.second - found.least;
    let column = found.best;
    if (fall === 0 && rowOf[column] !== -1) column = found.runnerUp;
    const evicted = rowOf[column]!;
    if (evicted !== -1) {
      // Tied rows would take the place from one another for ever.
      if (fall === 0 || fall === Number.POSITIVE_INFINITY) continue;
      columnOf[evicted] = -1;
      waiting[count++] = evicted;
      prices[column]! -= fall;
    }
    columnOf[row] = column;
    rowOf[column] = row;
  }
}

/**
 * A Dijkstra search over the columns (pp. 329–330) from a free row to the nearest free column. Along the path rows change columns; prices of
 * columns nearer than the end fall by the difference. `order` holds the columns that are final and followed, up to `low`; up to `up` those that
 * are as near as the nearest and still to be followed; then all others.
 */
function augment(problem: PlainCosts, space: Workspace, start: number): void {
  const { columns } = problem;
  const { prices, rowOf, columnOf, order, distance } = space;
  begin(problem, space, start);
  let [low, up, final, nearest, end] = [0, 0, 0, 0, -1];
  while (end === -1) {
    if (low === up) {
      final = low;
      up = gatherNearest(space, low, columns);
      nearest = distance[order[low]!]!;
      for (let k = low; k < up && end === -1; k++) if (rowOf[order[k]!] === -1) end = order[k]!;
    } else {
      up = follow(problem, space, order[low++]!, nearest, up);
      if (up < 0) end = order[-1 - up]!;
    }
  }
  for (let k = 0; k < final; k++) {
    const j = order[k]!;
    prices[j] = prices[j]! + distance[j]! - nearest;
  }
  for (let row = -1, column = end; row !== start; ) {
    row = space.rowBefore[column]!;
    const from = columnOf[row]!;
    columnOf[row] = column;
    rowOf[column] = row;
    column = from;
  }
}

function begin({ columns, costs }: PlainCosts, space: Workspace, start: number): void {
  const { prices, order, distance, rowBefore } = space;
  rowBefore.fill(start, 0, columns);
  for (let j = 0, k = start * columns; j < columns; j++, k++) {
    distance[j] = costs[k]! - prices[j]!;
    order[j] = j;
  }
}

/** Brings the nearest of the columns from `low` on to the front. Returns where they end. */
function gatherNearest({ order, distance }: Workspace, low: number, columns: number): number {
  let up = low;
  let least = Number.POSITIVE_INFINITY;
  for (let k = low; k < columns; k++) {
    const j = order[k]!;
    const there = distance[j]!;
    if (there > least) continue;
    if (there < least) {
      least = there;
      up = low;
    }
    order[k] = order[up]!;
    order[up++] = j;
  }
  return up;
}

/**
 * Follows the row of a column to all columns from `up` on, and brings those as near as the nearest to the front. Returns where they end, or
 * −1 − the place of a free one.
 */
function follow(
  { columns, costs }: PlainCosts,
  { prices, rowOf, order, distance, rowBefore }: Workspace,
  column: number,
  nearest: number,
  from: number,
): number {
  const row = rowOf[column]!;
  const base = row * columns;
  const own = costs[base + column]! - prices[column]! - nearest;
  let up = from;
  for (let k = from; k < columns; k++) {
    const j = order[k]!;
    const there = costs[base + j]! - prices[j]! - own;
    if (there >= distance[j]!) continue;
    distance[j] = there;
    rowBefore[j] = row;
    if (there > nearest) continue;
    if (rowOf[j] === -1) return -1 - k;
    order[k] = order[up]!;
    order[up++] = j;
  }
  return up;
}
