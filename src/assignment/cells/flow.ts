import { type CellCosts, savingOf } from "./cell-costs.js";
import { UsedCells } from "./used-cells.js";

/**
 * What the phases of `cheapestCells` share. At every time: rowDuals[i] + prices[j] ≤ cost of an unused cell and ≥ cost of a used one, for
 * rows that have begun; a price is at most what the column's last used place saves, a row's dual is between what its next and its last
 * place save. Once all rows and columns are settled, that holds for columns as well.
 */
export interface Flow extends CellCosts {
  readonly used: UsedCells;
  /** How many places of each row are settled as free. */
  readonly leftFree: Int32Array;
  /** 0 before a place of the row is settled. */
  readonly rowDuals: Float64Array;
  readonly prices: Float64Array;
}

/** No cell is used, and a free place costs what it costs. */
export function startFlow(costs: CellCosts): Flow {
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

/** From where each column and row was reached in a search that begins at a row. */
export interface Paths {
  readonly cellBefore: Int32Array;
  readonly rowBefore: Int32Array;
  readonly slotBefore: Int32Array;
}

/** Every row on the path to the column uses the next cell instead of the one by which it was reached. */
export function moveAlong(
  used: UsedCells,
  columns: Int32Array,
  { cellBefore, rowBefore, slotBefore }: Paths,
  start: number,
  end: number,
): void {
  for (let column = end; ; ) {
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
