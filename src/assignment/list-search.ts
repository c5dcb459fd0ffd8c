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

function searcher(state: Pricing, lists: RowCandidates): (start: number) => void {
  const { rows, columns, capacities, leaveOutCosts, prices, loads, ownCosts } = state;
  const { columnAt, costAt, bounds, lastRead, length } = lists;
  const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const rowBefore = new Int32Array(columns);
  const costBefore = new Float64Array(columns);
  const isDone = new Uint8Array(columns);
  const touched = new Int32Array(columns);
  const baseOf = new Float64Array(rows);
  const columnHeap = new MinHeap();
  const boundHeap = new MinHeap();

  return (start: number): void => {
    let touchedCount = 0;
    let endRow = start;
    let leaveDistance = leaveOutCosts[start]!;
    // Nothing farther than the nearest end known can be on the way.
    let limit = leaveDistance;
    let endColumn = -1;

    const relax = (row: number, column: number, cost: number): void => {
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
    };
    const followList = (row: number): void => {
      for (let k = row * length, end = k + length; k < end && columnAt[k]! !== -1; k++)
        relax(row, columnAt[k]!, costAt[k]!);
      const beyond = baseOf[row]! + bounds[row]!;
      if (beyond < limit) boundHeap.push(beyond, row);
    };
    const readAll = (row: number): void => {
      lists.read(row);
      for (let j = 0; j < columns; j++) relax(row, j, lastRead[j]!);
    };
    const scan = (column: number): void => {
      isDone[column] = 1;
      for (let row = loads.first[column]!; row !== -1; row = loads.next[row]!) {
        baseOf[row] = distance[column]! - (ownCosts[row]! - prices[column]!);
        leaveDistance = baseOf[row]! + leaveOutCosts[row]!;
        if (leaveDistance < limit) {
          limit = leaveDistance;
          endRow = row;
          endColumn = -1;
        }
        followList(row);
      }
    };

    columnHeap.size = 0;
    boundHeap.size = 0;
    baseOf[start] = 0;
    followList(start);
    for (;;) {
      const nearest = Math.min(columnHeap.leastKey, boundHeap.leastKey);
      if (nearest >= limit) break;
      if (boundHeap.leastKey < columnHeap.leastKey) readAll(boundHeap.pop());
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
    moveAlong(state, rowBefore, start, endColumn, endRow, (_, column) => costBefore[column]!);
  };
}
