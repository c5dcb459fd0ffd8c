import type { Steps } from "../steps.js";
import type { Pricing } from "./pricing.js";

/**
 * Places all rows that are still free, each by a Dijkstra search over the columns (Jonker & Volgenant, pp. 329–330) to the
 * nearest end: a column with a free place, or a row on the way that is left out instead. Along the path rows change
 * columns; prices of columns nearer than the end fall by the difference.
 */
export function* placeByShortestPaths(state: Pricing, matrix: Float64Array): Steps<void> {
  const search = searcher(state, matrix);
  const { columnOfRow } = state.loads;
  for (let row = 0; row < state.rows; row++) {
    if (columnOfRow[row] !== -1 || state.leftOut[row] === 1) continue;
    search(row);
    yield row / state.rows;
  }
}

/** What a search has found so far. */
interface Reached {
  /** Columns that are not final yet, behind them those that are, the first last. */
  readonly order: Int32Array;
  readonly distance: Float64Array;
  /** The row from which each column is reached at that distance. */
  readonly rowBefore: Int32Array;
}

/** One long function: its arrays stay local, which makes the inner loop fast. */
function searcher(state: Pricing, matrix: Float64Array): (start: number) => void {
  const { columns, capacities, leaveOutCosts, prices, loads, ownCosts } = state;
  const { load, first, next } = loads;
  const distance = new Float64Array(columns);
  const rowBefore = new Int32Array(columns);
  const order = Int32Array.from({ length: columns }, (_, j) => j);
  const reached: Reached = { order, distance, rowBefore };
  const rowOf = (row: number): Float64Array => matrix.subarray(row * columns, (row + 1) * columns);

  return (start: number): void => {
    distance.fill(Number.POSITIVE_INFINITY);
    let left = columns;
    let endRow = start;
    let leaveDistance = leaveOutCosts[start]!;
    let least = leaveDistance;
    let endColumn = -1;
    for (let nearest = follow(reached, state, rowOf(start), start, 0, left); nearest !== -1; ) {
      const column = order[nearest]!;
      least = distance[column]!;
      if (leaveDistance <= least) break;
      if (load[column]! < capacities[column]!) {
        endColumn = column;
        break;
      }
      order[nearest] = order[--left]!;
      order[left] = column;
      for (let row = first[column]!; row !== -1; row = next[row]!) {
        const before = least - (ownCosts[row]! - prices[column]!);
        if (before + leaveOutCosts[row]! < leaveDistance) {
          leaveDistance = before + leaveOutCosts[row]!;
          endRow = row;
        }
        nearest = follow(reached, state, rowOf(row), row, before, left);
      }
    }
    if (endColumn === -1) least = leaveDistance;

    for (let k = left; k < columns; k++) {
      const j = order[k]!;
      prices[j] = prices[j]! + distance[j]! - least;
    }
    moveAlong(state, rowBefore, start, endColumn, endRow, (row, column) => matrix[row * columns + column]!);
  };
}

/**
 * Follows a row to all columns that are not final. Returns where the nearest of them is, one with a free place if there is one. A function of
 * its own with all it needs handed over, which makes the loop fast.
 */
function follow(
  { order, distance, rowBefore }: Reached,
  { prices, loads: { load }, capacities }: Pricing,
  costs: Float64Array,
  row: number,
  before: number,
  left: number,
): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < left; k++) {
    const j = order[k]!;
    const there = before + costs[j]! - prices[j]!;
    let known = distance[j]!;
    if (there < known) {
      distance[j] = there;
      rowBefore[j] = row;
      known = there;
    }
    if (known > least) continue;
    if (known === least && (nearest === -1 || load[j]! >= capacities[j]!)) continue;
    least = known;
    nearest = k;
  }
  return nearest;
}

/**
 * Moves every row of a path on by one: to the end column or, where that is −1, so that the end row is left out.
 * `rowBefore` tells the row from which each column was reached.
 */
export function moveAlong(
  { loads, leftOut, ownCosts }: Pricing,
  rowBefore: Int32Array,
  start: number,
  endColumn: number,
  endRow: number,
  costOf: (row: number, column: number) => number,
): void {
  let column = endColumn;
  if (column === -1) {
    column = loads.columnOfRow[endRow]!;
    loads.move(endRow, -1);
    leftOut[endRow] = 1;
    if (endRow === start) return;
  }
  for (let row = -1; row !== start; ) {
    row = rowBefore[column]!;
    const from = loads.columnOfRow[row]!;
    loads.move(row, column);
    ownCosts[row] = costOf(row, column);
    column = from;
  }
}
