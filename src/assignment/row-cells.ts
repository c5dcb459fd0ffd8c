/** Rows as a check reads them: cell by cell, in one form for matrices and lists. */

import type { Problem } from "./problem.js";

/** The cells of a row. All three have one length; what is read next may overwrite them. */
export interface RowCells {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** 1 for cells that are open. */
  readonly open: Uint8Array;
}

/** Makes the reader of a problem's rows. */
export function rowCells({ rows, columns, readRow, cells }: Problem): (row: number) => RowCells {
  if (cells === undefined) {
    const all = Int32Array.from({ length: columns }, (_, j) => j);
    const buffer = new Float64Array(columns);
    const open = new Uint8Array(columns);
    return (row) => ({ columns: all, values: readRow(row, buffer, open), open });
  }
  const longest = cells.starts.reduce(
    (most, end, i) => (i > 0 ? Math.max(most, end - cells.starts[i - 1]!) : 0),
    0,
  );
  const open = new Uint8Array(rows === 0 ? 0 : longest);
  return (row) => {
    const [from, to] = [cells.starts[row]!, cells.starts[row + 1]!];
    return {
      columns: cells.columns.subarray(from, to),
      values: cells.values.subarray(from, to),
      open: open.subarray(0, to - from).fill(1),
    };
  };
}
