/**
 * Successive shortest paths on lists of cells: W. S. Jewell, "Optimal flow through networks", Operations Research 10 (1962)
 * 476–499, with potentials as in J. Edmonds and R. M. Karp, Journal of the ACM 19 (1972) 248–264. Every place of a row is
 * settled in turn: by a path to a column with a free place, or by leaving a place of a row on the way free.
 */

import type { Steps } from "../../steps.js";
import { MinHeap } from "../min-heap.js";
import type { CellCosts, CheapestCells } from "./cell-costs.js";
import { savingOf } from "./cell-costs.js";
import { UsedCells } from "./used-cells.js";

/** Finds the cheapest cells. O(places · cells · log cells) at worst. */
export function* cheapestCells(costs: CellCosts): Steps<CheapestCells> {
  const state = startFlow(costs);
  const settler = placeSettler(state);
  const rows = costs.starts.length - 1;
  for (let row = 0; row < rows; row++) {
    for (let k = state.used.slotsOf(row); k > 0; k--) settler.settle(row);
    if (settler.cellsRead < CELLS_A_STEP) continue;
    settler.cellsRead = 0;
    yield row / rows;
  }
  return finishFlow(state);
}

/** About a millisecond's work. */
const CELLS_A_STEP = 2 ** 16;

/** What the searches share. */
interface Flow extends CellCosts {
  readonly used: UsedCells;
  /** How many places of each row are settled as free. */
  readonly leftFree: Int32Array;
  /** As in {@link CheapestCells}, for the places settled so far: 0 before there is one. */
  readonly rowDuals: Float64Array;
  /** As in {@link CheapestCells}. They never rise. */
  readonly prices: Float64Array;
}

function startFlow(costs: CellCosts): Flow {
  const rows = costs.starts.length - 1;
  const { columnPlaces } = costs;
  return {
    ...costs,
    used: new UsedCells(costs),
    leftFree: new Int32Array(rows),
    rowDuals: new Float64Array(rows),
    prices: Float64Array.from(columnPlaces.most, (_, j) => savingOf(columnPlaces, j, 1)),
  };
}

/** A row with fewer cells than places has some that stay free, whatever happens: its dual is at least what one would save. */
function finishFlow({ used, rowDuals, prices, rowPlaces }: Flow): CheapestCells {
  for (let row = 0; row < rowDuals.length; row++)
    if (used.slotsOf(row) < rowPlaces.most[row]!)
      rowDuals[row] = Math.max(rowDuals[row]!, savingOf(rowPlaces, row, used.loadOfRow(row) + 1));
  return { isUsed: used.isUsed, rowDuals, columnDuals: prices };
}

interface Settler {
  /** Settles one more place of a row. */
  readonly settle: (start: number) => void;
  /** How many cells have been looked at, roughly. */
  cellsRead: number;
}

/** One long function: its arrays stay local, which makes the inner loops fast. */
function placeSettler(state: Flow): Settler {
  const { starts, columns, costs, rowPlaces, columnPlaces, used, leftFree, rowDuals, prices } = state;
  const rows = starts.length - 1;
  const width = columnPlaces.most.length;
  const columnDistance = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const rowDistance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  /** The cell by which a column was reached, and the slot by which a row was. */
  const cellBefore = new Int32Array(width);
  const rowBefore = new Int32Array(width);
  const slotBefore = new Int32Array(rows);
  const touchedColumns = new Int32Array(width);
  const touchedRows = new Int32Array(rows);
  /** Columns as they are, rows from `width` on. */
  const heap = new MinHeap();

  const settler: Settler = { settle, cellsRead: 0 };
  return settler;

  function settle(start: number): void {
    let columnCount = 0;
    let rowCount = 0;
    // Nothing farther than the nearest end known can be on the way.
    let limit = Number.POSITIVE_INFINITY;
    let endRow = -1;
    let endColumn = -1;

    const leaveRow = (row: number): void => {
      const base = rowDistance[row]! - rowDuals[row]!;
      settler.cellsRead += starts[row + 1]! - starts[row]!;
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
          const taking = distance + prices[column]! - savingOf(columnPlaces, column, load + 1);
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
    augment(start, endColumn, endRow);
  }

  /** Every row on the path uses the next cell instead of the one by which it was reached. */
  function augment(start: number, endColumn: number, endRow: number): void {
    let column = endColumn;
    if (column === -1) {
      leftFree[endRow]!++;
      if (endRow === start) return;
      column = columns[used.cellOfSlot[slotBefore[endRow]!]!]!;
      used.clear(slotBefore[endRow]!);
    }
    for (;;) {
      const row = rowBefore[column]!;
      const cell = cellBefore[column]!;
      if (row === start) {
        used.put(used.freeSlotOf(row), cell);
        return;
      }
      const slot = slotBefore[row]!;
      column = columns[used.cellOfSlot[slot]!]!;
      used.clear(slot);
      used.put(slot, cell);
    }
  }
}
