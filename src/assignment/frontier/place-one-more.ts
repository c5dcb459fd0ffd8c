/**
 * Successive shortest paths: W. S. Jewell, "Optimal flow through networks", Operations Research 10 (1962) 476–499; with
 * potentials, so that Dijkstra's search serves, as in J. Edmonds and R. M. Karp, Journal of the ACM 19 (1972) 248–264.
 */

import type { ColumnLoads } from "../column-loads.js";

/** A least-cost assignment of its number of pairs, about to grow by one. */
export interface Growing {
  readonly rows: number;
  readonly columns: number;
  readonly capacities: Int32Array;
  /** Row by row, integers, `Infinity` where a cell may not be used. */
  readonly costs: Float64Array;
  /** Row by row, the caller's values. */
  readonly values: Float64Array;
  readonly loads: ColumnLoads;
  /**
   * For every placed row, cost − price of its column is the least of its row; 0 for a column with a free place, never more for
   * any; and no free row would cost less, at these prices, than the pair that was placed last.
   */
  readonly prices: Float64Array;
}

/** Places one row more at the least cost, and returns that cost: `Infinity` where no further pair is possible. */
export function placeOneMore(state: Growing): number {
  const { columns, capacities, costs, prices, loads } = state;
  const { distance, rowBefore } = distancesFromFreeRows(state);
  const isDone = new Uint8Array(columns);
  for (;;) {
    const column = nearestColumn(distance, isDone);
    if (column === -1) return Number.POSITIVE_INFINITY;
    const least = distance[column]!;
    if (loads.load[column]! < capacities[column]!) {
      for (let j = 0; j < columns; j++) if (isDone[j] === 1) prices[j] = prices[j]! + distance[j]! - least;
      moveAlong(state, rowBefore, column);
      return least;
    }
    isDone[column] = 1;
    for (let row = loads.first[column]!; row !== -1; row = loads.next[row]!) {
      const base = row * columns;
      const before = least - (costs[base + column]! - prices[column]!);
      for (let j = 0; j < columns; j++) {
        const there = before + costs[base + j]! - prices[j]!;
        if (there >= distance[j]!) continue;
        distance[j] = there;
        rowBefore[j] = row;
      }
    }
  }
}

interface Distances {
  readonly distance: Float64Array;
  /** The row from which each column is reached at that distance. */
  readonly rowBefore: Int32Array;
}

function distancesFromFreeRows({ rows, columns, costs, prices, loads }: Growing): Distances {
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rowBefore = new Int32Array(columns);
  for (let row = 0; row < rows; row++) {
    if (loads.columnOfRow[row] !== -1) continue;
    for (let j = 0, k = row * columns; j < columns; j++, k++) {
      const there = costs[k]! - prices[j]!;
      if (there >= distance[j]!) continue;
      distance[j] = there;
      rowBefore[j] = row;
    }
  }
  return { distance, rowBefore };
}

/** The column at the least finite distance that is not done yet, −1 where there is none. */
function nearestColumn(distance: Float64Array, isDone: Uint8Array): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < distance.length; j++)
    if (isDone[j] === 0 && distance[j]! < least) {
      least = distance[j]!;
      nearest = j;
    }
  return nearest;
}

/** Every row on the path to the end moves on by one; the path begins at the first row that had no column. */
function moveAlong({ loads }: Growing, rowBefore: Int32Array, end: number): void {
  for (let column = end; column !== -1; ) {
    const row = rowBefore[column]!;
    const from = loads.columnOfRow[row]!;
    loads.move(row, column);
    column = from;
  }
}
