/** Rows as a check looks at them: cell by cell, in one form for matrices and lists. */

import type { CellLists } from "./cells/cell-lists.js";
import type { Outline } from "./problem.js";

/** The cells of a row. All three have one length; what is read next may overwrite them. */
export interface RowCells {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** 1 for cells that are open. Whoever looks last may change it. */
  readonly open: Uint8Array;
}

/** Looks at the cells of a row. */
export type LookAtRow = (row: number, cells: RowCells) => void;

/** A check that looks at all rows in order, and then says what is wrong. */
export interface RowCheck {
  readonly look: LookAtRow;
  readonly objection: () => string | undefined;
}

/** Makes rows of a matrix into cells. */
export function cellsOfMatrix(columns: number): (values: Float64Array, open: Uint8Array) => RowCells {
  const all = Int32Array.from({ length: columns }, (_, j) => j);
  return (values, open) => ({ columns: all, values, open });
}

/** Looks at all rows of a problem that has been read. */
export function lookAtRows({ rows, columns, cells, readRow }: Outline, look: LookAtRow): void {
  if (cells !== undefined) {
    lookAtLists(cells, look);
    return;
  }
  const cellsOf = cellsOfMatrix(columns);
  const [buffer, open] = [new Float64Array(columns), new Uint8Array(columns)];
  for (let row = 0; row < rows; row++) look(row, cellsOf(readRow(row, buffer, open), open));
}

/** Looks at all rows of lists. */
export function lookAtLists({ starts, columns, values }: CellLists, look: LookAtRow): void {
  const rows = starts.length - 1;
  const longest = starts.reduce((most, end, i) => (i > 0 ? Math.max(most, end - starts[i - 1]!) : 0), 0);
  const open = new Uint8Array(longest);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    look(row, {
      columns: columns.subarray(from, to),
      values: values.subarray(from, to),
      open: open.subarray(0, to - from).fill(1),
    });
  }
}
