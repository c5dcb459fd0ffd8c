/**
 * The same searches from the side of the columns, as in the reverse auction of D. P. Bertsekas and D. A. Castañon, "A forward/reverse auction
 * algorithm for asymmetric assignment problems", Computational Optimization and Applications 1 (1992) 277–297, but exact: the
 * price of a column that is too low for a free place rises until it has a row, or is high enough.
 */

import { MinHeap } from "../min-heap.js";
import { savingOf } from "./cell-costs.js";
import type { Flow } from "./flow.js";

/** The cells of each column: cellAt[starts[j]] up to cellAt[starts[j + 1]]. */
interface CellsByColumn {
  readonly starts: Int32Array;
  readonly cellAt: Int32Array;
  readonly rowOfCell: Int32Array;
}

/**
 * Makes a function that settles one place of a column: by a path to a row with a free place, or by leaving a place of a column on the way
 * free. All rows must be settled.
 */
export function columnSettler(flow: Flow): (start: number) => void {
  const { columns, costs, rowPlaces, columnPlaces, used, leftFree, rowDuals, prices } = flow;
  const rows = rowDuals.length;
  const width = prices.length;
  const { starts, cellAt, rowOfCell } = cellsByColumn(flow);
  const columnDistance = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const rowDistance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const touchedColumns = new Int32Array(width);
  const touchedRows = new Int32Array(rows);
  // The slot that a column gave up, and the cell by which a row was reached.
  const slotBefore = new Int32Array(width);
  const cellBefore = new Int32Array(rows);
  const heap = new MinHeap();

  return (start: number): void => {
    let columnCount = 0;
    let rowCount = 0;
    let limit = Number.POSITIVE_INFINITY;
    let endRow = -1;
    let endColumn = -1;

    const leaveColumn = (column: number): void => {
      const base = columnDistance[column]! - prices[column]!;
      const load = used.load[column]! + (column === start ? 1 : 0);
      const leaving = base + savingOf(columnPlaces, column, load);
      if (leaving < limit) {
        limit = leaving;
        endColumn = column;
        endRow = -1;
      }
      for (let n = starts[column]!; n < starts[column + 1]!; n++) {
        const k = cellAt[n]!;
        const row = rowOfCell[k]!;
        const distance = base + costs[k]! - rowDuals[row]!;
        if (distance >= rowDistance[row]! || distance >= limit || used.isUsed[k] === 1) continue;
        if (rowDistance[row] === Number.POSITIVE_INFINITY) touchedRows[rowCount++] = row;
        rowDistance[row] = distance;
        cellBefore[row] = k;
        if (leftFree[row]! > 0) {
          const saving = savingOf(rowPlaces, row, used.slotsOf(row) - leftFree[row]! + 1);
          const taking = distance + Math.max(0, rowDuals[row]! - saving);
          if (taking < limit) {
            limit = taking;
            endRow = row;
            endColumn = -1;
          }
        }
        if (distance < limit) heap.push(distance, width + row);
      }
    };
    const leaveRow = (row: number): void => {
      const [from, to] = used.slotRange(row);
      for (let slot = from; slot < to; slot++) {
        const cell = used.cellOfSlot[slot]!;
        if (cell === -1) continue;
        const column = columns[cell]!;
        const distance = rowDistance[row]! + rowDuals[row]! + prices[column]! - costs[cell]!;
        if (distance >= columnDistance[column]! || distance >= limit) continue;
        if (columnDistance[column] === Number.POSITIVE_INFINITY) touchedColumns[columnCount++] = column;
        columnDistance[column] = distance;
        slotBefore[column] = slot;
        heap.push(distance, column);
      }
    };

    heap.size = 0;
    touchedColumns[columnCount++] = start;
    columnDistance[start] = 0;
    leaveColumn(start);
    while (heap.leastKey < limit) {
      const key = heap.leastKey;
      const node = heap.pop();
      if (node < width) {
        if (key === columnDistance[node]) leaveColumn(node);
      } else if (key === rowDistance[node - width]) leaveRow(node - width);
    }

    for (let k = 0; k < columnCount; k++) {
      const column = touchedColumns[k]!;
      if (columnDistance[column]! < limit) prices[column]! += limit - columnDistance[column]!;
      columnDistance[column] = Number.POSITIVE_INFINITY;
    }
    for (let k = 0; k < rowCount; k++) {
      const row = touchedRows[k]!;
      if (rowDistance[row]! < limit) rowDuals[row]! += rowDistance[row]! - limit;
      rowDistance[row] = Number.POSITIVE_INFINITY;
    }

    if (endColumn === start) return;
    if (endColumn === -1) leftFree[endRow]!--;
    for (let row = endRow, column = endColumn; ; ) {
      if (column !== -1) {
        // The column gives up a slot, whose row is next to use the cell by which it was reached.
        const slot = slotBefore[column]!;
        row = used.rowOfSlot[slot]!;
        used.clear(slot);
      }
      const cell = cellBefore[row]!;
      column = columns[cell]!;
      used.put(used.freeSlotOf(row), cell);
      if (column === start) return;
    }
  };
}

function cellsByColumn({ starts, columns, prices }: Flow): CellsByColumn {
  const ends = new Int32Array(prices.length + 1);
  for (const column of columns) ends[column + 1]!++;
  for (let j = 0; j < prices.length; j++) ends[j + 1]! += ends[j]!;
  const next = ends.slice();
  const cellAt = new Int32Array(columns.length);
  const rowOfCell = new Int32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      rowOfCell[k] = row;
      cellAt[next[columns[k]!]!++] = k;
    }
  return { starts: ends, cellAt, rowOfCell };
}
