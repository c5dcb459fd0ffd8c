/**
 * Successive shortest paths on lists of cells: W. S. Jewell, "Optimal flow through networks", Operations Research 10 (1962)
 * 476–499, with potentials as in J. Edmonds and R. M. Karp, Journal of the ACM 19 (1972) 248–264.
 */

import { MinHeap } from "../min-heap.js";
import { savingOf } from "./cell-costs.js";
import { type Flow, moveAlong } from "./flow.js";

interface RowSettler {
  /** Settles one more place of a row: by a path to a column with a free place, or by leaving a place of a row on the way free. */
  readonly settle: (start: number) => void;
  /** How many cells have been looked at, roughly. */
  cellsRead: number;
}

/** One long function: its arrays stay local, which makes the inner loops fast. */
export function rowSettler(flow: Flow): RowSettler {
  const { starts, columns, costs, rowPlaces, columnPlaces, used, leftFree, rowDuals, prices } = flow;
  const rows = starts.length - 1;
  const width = columnPlaces.most.length;
  const columnDistance = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const rowDistance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const cellBefore = new Int32Array(width);
  const rowBefore = new Int32Array(width);
  const slotBefore = new Int32Array(rows);
  const touchedColumns = new Int32Array(width);
  const touchedRows = new Int32Array(rows);
  // Columns as they are, rows from `width` on.
  const heap = new MinHeap();
  const settler: RowSettler = { settle, cellsRead: 0 };
  return settler;

  function settle(start: number): void {
    let columnCount = 0;
    let rowCount = 0;
    // Nothing farther than the nearest end known can be on the way.
    let limit = Number.POSITIVE_INFINITY;
    let endRow = -1;
    let endColumn = -1;

    const leaveRow = (row: number): void => {
      settler.cellsRead += starts[row + 1]! - starts[row]!;
      const base = rowDistance[row]! - rowDuals[row]!;
      const leaving = base + savingOf(rowPlaces, row, used.slotsOf(row) - leftFree[row]!);
      if (leaving < limit) {
        limit = leaving;
        endRow = row;
        endColumn = -1;
      }
      for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) {
        const column = columns[k]!;
        const distance = base + costs[k]! - prices[column]!;
        if (distance >= columnDistance[column]! || distance >= limit || used.isUsed[k] === 1) continue;
        if (columnDistance[column] === Number.POSITIVE_INFINITY) touchedColumns[columnCount++] = column;
        columnDistance[column] = distance;
        cellBefore[column] = k;
        rowBefore[column] = row;
        const load = used.load[column]!;
        if (load < columnPlaces.most[column]!) {
          const saving = savingOf(columnPlaces, column, load + 1);
          const taking = distance + Math.max(0, prices[column]! - saving);
          if (taking < limit) {
            limit = taking;
            endColumn = column;
          }
        }
        if (distance < limit) heap.push(distance, column);
      }
    };
    const reachRow = (row: number, distance: number, slot: number): void => {
      if (rowDistance[row] === Number.POSITIVE_INFINITY) touchedRows[rowCount++] = row;
      rowDistance[row] = distance;
      slotBefore[row] = slot;
    };
    const leaveColumn = (column: number): void => {
      const here = columnDistance[column]!;
      for (let slot = used.first[column]!; slot !== -1; slot = used.next[slot]!) {
        const row = used.rowOfSlot[slot]!;
        const distance = here + rowDuals[row]! + prices[column]! - costs[used.cellOfSlot[slot]!]!;
        if (distance >= rowDistance[row]! || distance >= limit) continue;
        reachRow(row, distance, slot);
        if (distance === here) leaveRow(row);
        else heap.push(distance, width + row);
      }
    };

    heap.size = 0;
    reachRow(start, 0, -1);
    leaveRow(start);
    while (heap.leastKey < limit) {
      const key = heap.leastKey;
      const node = heap.pop();
      if (node >= width) {
        if (key === rowDistance[node - width]) leaveRow(node - width);
      } else if (key === columnDistance[node]) leaveColumn(node);
    }

    for (let k = 0; k < columnCount; k++) {
      const column = touchedColumns[k]!;
      if (columnDistance[column]! < limit) prices[column]! += columnDistance[column]! - limit;
      columnDistance[column] = Number.POSITIVE_INFINITY;
    }
    for (let k = 0; k < rowCount; k++) {
      const row = touchedRows[k]!;
      // A row's first dual is where its first place is settled.
      if (row === start || rowDistance[row]! < limit) rowDuals[row]! += limit - rowDistance[row]!;
      rowDistance[row] = Number.POSITIVE_INFINITY;
    }
    if (endColumn === -1) {
      leftFree[endRow]!++;
      if (endRow === start) return;
      const slot = slotBefore[endRow]!;
      endColumn = columns[used.cellOfSlot[slot]!]!;
      used.clear(slot);
    }
    moveAlong(used, columns, { cellBefore, rowBefore, slotBefore }, start, endColumn);
  }
}
