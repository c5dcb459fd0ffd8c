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

/** One long function: its arrays stay local, which makes the inner loop fast. */
function searcher(state: Pricing, matrix: Float64Array): (start: number) => void {
  const { columns, capacities, leaveOutCosts, prices, loads, ownCosts } = state;
  const { load, first, next } = loads;
  const distance = new Float64Array(columns);
  const rowBefore = new Int32Array(columns);
  // Columns in three runs: [0, done) final and scanned, [done, seen) at the least distance, [seen, columns) farther.
  const order = Int32Array.from({ length: columns }, (_, j) => j);

  return (start: number): void => {
    let done = 0;
    let seen = 0;
    let least = 0;
    let endColumn = -1;
    let endRow = start;
    let leaveDistance = leaveOutCosts[start]!;
    const startBase = start * columns;
    for (let j = 0; j < columns; j++) {
      distance[j] = matrix[startBase + j]! - prices[j]!;
      rowBefore[j] = start;
    }

    while (endColumn === -1) {
      // The columns at the next least distance.
      if (done === seen) {
        least = leaveDistance;
        for (let k = seen; k < columns; k++) {
          const j = order[k]!;
          const d = distance[j]!;
          if (d > least || (d === least && done === seen)) continue;
          if (d < least) {
            least = d;
            seen = done;
          }
          order[k] = order[seen]!;
          order[seen++] = j;
        }
        if (done === seen) break; // Leaving endRow out is nearest.
        for (let k = done; k < seen && endColumn === -1; k++)
          if (load[order[k]!]! < capacities[order[k]!]!) endColumn = order[k]!;
        if (endColumn !== -1) break;
      }
      // Scan the rows of one of them.
      const column = order[done++]!;
      for (let row = first[column]!; row !== -1 && endColumn === -1; row = next[row]!) {
        const base = row * columns;
        const before = least - (ownCosts[row]! - prices[column]!);
        if (before + leaveOutCosts[row]! < leaveDistance) {
          leaveDistance = before + leaveOutCosts[row]!;
          endRow = row;
        }
        for (let k = seen; k < columns; k++) {
          const j = order[k]!;
          const d = before + matrix[base + j]! - prices[j]!;
          if (d >= distance[j]!) continue;
          distance[j] = d;
          rowBefore[j] = row;
          if (d !== least) continue;
          if (load[j]! < capacities[j]!) {
            endColumn = j;
            break;
          }
          order[k] = order[seen]!;
          order[seen++] = j;
        }
      }
    }

    for (let k = 0; k < done; k++) {
      const j = order[k]!;
      prices[j] = prices[j]! + distance[j]! - least;
    }
    moveAlong(state, rowBefore, start, endColumn, endRow, (row, column) => matrix[row * columns + column]!);
  };
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
