import type { Steps } from "../steps.js";
import { moveAlong } from "./dense-search.js";
import { MinHeap } from "./min-heap.js";
import type { Pricing } from "./pricing.js";
import type { RowCandidates } from "./row-candidates.js";

/**
 * Places rows that are still free, each by a Dijkstra search that follows the listed cells; the whole row is read when no column
 * is nearer than the bound of a row's other cells. Stops when rows have been read `mostReads` times.
 */
export function* placeOnLists(state: Pricing, lists: RowCandidates, mostReads: number): Steps<void> {
  const search = searcher(state, lists);
  const { columnOfRow } = state.loads;
  for (let row = 0; row < state.rows && lists.reads < mostReads; row++) {
    if (columnOfRow[row] !== -1 || state.leftOut[row] === 1) continue;
    search(row);
    yield row / state.rows;
  }
}

/** Everything of the search is made once: rows are many, and most searches short. */
function searcher(state: Pricing, lists: RowCandidates): (start: number) => void {
  const { rows, columns, capacities, leaveOutCosts, prices, loads, ownCosts } = state;
  const { columnAt, costAt, bounds, length } = lists;
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rowBefore = new Int32Array(columns);
  const costBefore = new Float64Array(columns);
  const isDone = new Uint8Array(columns);
  const touched = new Int32Array(columns);
  // From which row the search went out that made a row's list last.
  const madeBy = new Int32Array(rows).fill(-1);
  const baseOf = new Float64Array(rows);
  const columnHeap = new MinHeap();
  const boundHeap = new MinHeap();
  let start = -1;
  let touchedCount = 0;
  let endRow = -1;
  let endColumn = -1;
  // Nothing farther than the nearest end known can be on the way.
  let limit = 0;

  return (from: number): void => {
    start = from;
    touchedCount = 0;
    endRow = start;
    endColumn = -1;
    limit = leaveOutCosts[start]!;
    columnHeap.size = 0;
    boundHeap.size = 0;
    baseOf[start] = 0;
    followList(start);
    for (;;) {
      const nearest = Math.min(columnHeap.leastKey, boundHeap.leastKey);
      if (nearest >= limit) break;
      if (boundHeap.leastKey < columnHeap.leastKey) readMore(boundHeap.pop());
      else {
        const column = columnHeap.pop();
        if (isDone[column] === 0) scan(column);
      }
    }
    for (let k = 0; k < touchedCount; k++) {
      const column = touched[k]!;
      if (isDone[column] === 1) prices[column] = prices[column]! + distance[column]! - limit;
      isDone[column] = 0;
      distance[column] = Number.POSITIVE_INFINITY;
    }
    moveAlong(state, rowBefore, start, endColumn, endRow, costAlong);
  };

  function costAlong(_: number, column: number): number {
    return costBefore[column]!;
  }

  function scan(column: number): void {
    isDone[column] = 1;
    for (let row = loads.first[column]!; row !== -1; row = loads.next[row]!) {
      baseOf[row] = distance[column]! - (ownCosts[row]! - prices[column]!);
      const leaveDistance = baseOf[row]! + leaveOutCosts[row]!;
      if (leaveDistance < limit) {
        limit = leaveDistance;
        endRow = row;
        endColumn = -1;
      }
      followList(row);
    }
  }

  function followList(row: number): void {
    for (let k = row * length, end = k + length; k < end && columnAt[k]! !== -1; k++)
      relax(row, columnAt[k]!, costAt[k]!);
    const beyond = baseOf[row]! + bounds[row]!;
    if (beyond < limit) boundHeap.push(beyond, row);
  }

  /** At first the list is made anew; a row whose new list does not reach far enough either is followed everywhere. */
  function readMore(row: number): void {
    if (madeBy[row] !== start) {
      madeBy[row] = start;
      lists.read(row);
      followList(row);
      return;
    }
    lists.reads++;
    const costs = lists.costsOf(row);
    for (let j = 0; j < columns; j++) relax(row, j, costs[j]!);
  }

  function relax(row: number, column: number, cost: number): void {
    const d = baseOf[row]! + cost - prices[column]!;
    if (d >= distance[column]! || d >= limit) return;
    if (distance[column] === Number.POSITIVE_INFINITY) touched[touchedCount++] = column;
    distance[column] = d;
    rowBefore[column] = row;
    costBefore[column] = cost;
    if (loads.load[column]! < capacities[column]!) {
      limit = d;
      endColumn = column;
    } else columnHeap.push(d, column);
  }
}
