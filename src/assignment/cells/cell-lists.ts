/** The allowed cells of a problem as lists, a row after the other: what is not listed takes no memory and no time. */

import { issue } from "../../issue.js";
import type { Pair } from "../assignment-problem.js";
import type { Problem } from "../problem.js";
import { ProblemError } from "../problem-error.js";

/** Row i has the cells starts[i] up to starts[i + 1], each once, by ascending column. */
export interface CellLists {
  /** Length rows + 1. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** The caller's values. */
  readonly values: Float64Array;
}

/** Lists take 12 bytes a cell, and a solver three times as much. */
const MOST_CELLS = 2 ** 27;

/**
 * Lists the open cells of a problem that was given row by row.
 *
 * @throws ProblemError `too-many-cells` past 2^27 of them.
 */
export function listCells({
  rows,
  columns,
  readRow,
}: Pick<Problem, "rows" | "columns" | "readRow">): CellLists {
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const starts = new Int32Array(rows + 1);
  let found = { columns: new Int32Array(1024), values: new Float64Array(1024) };
  let size = 0;
  for (let i = 0; i < rows; i++) {
    const row = readRow(i, buffer, open);
    if (size + columns > found.columns.length) found = grown(found, size + columns);
    for (let j = 0; j < columns; j++) {
      if (open[j] === 0) continue;
      found.columns[size] = j;
      found.values[size++] = row[j]!;
    }
    if (size > MOST_CELLS) throw tooMany(size);
    starts[i + 1] = size;
  }
  return { starts, columns: found.columns.subarray(0, size), values: found.values.subarray(0, size) };
}

function grown(found: { columns: Int32Array; values: Float64Array }, least: number) {
  const length = Math.max(2 * found.columns.length, least);
  const columns = new Int32Array(length);
  const values = new Float64Array(length);
  columns.set(found.columns);
  values.set(found.values);
  return { columns, values };
}

function tooMany(size: number): ProblemError {
  return new ProblemError([
    issue({
      code: "too-many-cells",
      at: "values",
      value: `more than ${size}`,
      expected: `Expected at most ${MOST_CELLS} allowed pairs where rows have capacities, or there are minimums.`,
      remedy: "Allow fewer pairs: for each row its best few hundred, say.",
    }),
  ]);
}

/** Where a row's cell of a column stands in the lists, −1 where it is not listed. */
export function placeOfCell(
  { starts, columns }: Pick<CellLists, "starts" | "columns">,
  { row, column }: Pair,
): number {
  let low = starts[row]!;
  let high = starts[row + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low < starts[row + 1]! && columns[low] === column ? low : -1;
}

/** The cells for which something holds: the same lists where it holds for all. */
export function keepCells(
  cells: CellLists,
  holds: (row: number, column: number, value: number) => boolean,
): CellLists {
  const starts = new Int32Array(cells.starts.length);
  const columns = new Int32Array(cells.columns.length);
  const values = new Float64Array(cells.columns.length);
  let size = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++) {
      if (!holds(row, cells.columns[k]!, cells.values[k]!)) continue;
      columns[size] = cells.columns[k]!;
      values[size++] = cells.values[k]!;
    }
    starts[row + 1] = size;
  }
  if (size === columns.length) return cells;
  return { starts, columns: columns.slice(0, size), values: values.slice(0, size) };
}
