import { type Issue, issue } from "../issue.js";
import { rowsAStep, type Steps } from "../steps.js";
import type { CellLists } from "./cells/cell-lists.js";
import type { ReadRow } from "./problem.js";

/** What one pass over all cells tells. */
export interface Measures {
  /** The largest absolute value of an open cell, 0 where there is none. */
  readonly largest: number;
  /** Whether all open cells hold integers. */
  readonly integers: boolean;
  /** Whether every cell is open. */
  readonly complete: boolean;
  /** The best value of each column, ±`Infinity` where it has no open cell. */
  readonly bestOfColumn: Float64Array;
  /** Per row, whether the cell of its required pair is open. 1 where nothing is required. */
  readonly requiredOpen: Uint8Array;
}

/** So many wrong values are told one by one. */
const MOST_ISSUES = 100;

/** Reads every row once. Adds an issue for each value of an open cell that is not finite. */
export function* measureValues(
  readRow: ReadRow,
  columns: number,
  requiredColumns: Int32Array,
  maximise: boolean,
  issues: Issue[],
): Steps<Measures> {
  const rows = requiredColumns.length;
  const stride = rowsAStep(columns);
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const requiredOpen = new Uint8Array(rows).fill(1);
  // As costs, so that the least is best in either sense.
  const sign = maximise ? -1 : 1;
  const leastOfColumn = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  let highest = 0;
  let lowest = 0;
  let integers = true;
  let complete = true;
  for (let i = 0; i < rows; i++) {
    const values = readRow(i, buffer, open);
    for (let j = 0; j < columns; j++) {
      if (open[j] === 0) {
        complete = false;
        continue;
      }
      const value = values[j]!;
      if (value > highest) highest = value;
      if (value < lowest) lowest = value;
      if (sign * value < leastOfColumn[j]!) leastOfColumn[j] = sign * value;
      if (integers && Math.floor(value) !== value) integers = false;
      if (value - value !== 0) addNotFinite(i, j, value, issues);
    }
    const required = requiredColumns[i]!;
    if (required >= 0) requiredOpen[i] = open[required]!;
    if ((i + 1) % stride === 0) yield i / rows;
  }
  return {
    largest: Math.max(highest, -lowest),
    integers,
    complete,
    bestOfColumn: leastOfColumn.map((cost) => sign * cost),
    requiredOpen,
  };
}

/** The same for cells that are listed. Whether required pairs are open is seen in the lists. */
export function measureCells(
  { starts, columns: columnAt, values }: CellLists,
  columns: number,
  maximise: boolean,
  issues: Issue[],
): Measures {
  const rows = starts.length - 1;
  const bestOfColumn = new Float64Array(columns).fill(
    maximise ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  );
  let largest = 0;
  let integers = true;
  for (let row = 0; row < rows; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const value = values[k]!;
      if (!Number.isFinite(value)) addNotFinite(row, columnAt[k]!, value, issues);
      if (Math.abs(value) > largest) largest = Math.abs(value);
      if (integers && Math.floor(value) !== value) integers = false;
      const best = bestOfColumn[columnAt[k]!]!;
      if (maximise ? value > best : value < best) bestOfColumn[columnAt[k]!] = value;
    }
  return {
    largest,
    integers,
    complete: values.length === rows * columns,
    bestOfColumn,
    requiredOpen: new Uint8Array(rows).fill(1),
  };
}

function addNotFinite(row: number, column: number, value: number, issues: Issue[]): void {
  if (issues.length >= MOST_ISSUES) return;
  issues.push(
    issue({
      code: "value-not-finite",
      at: `values[${row}][${column}]`,
      value: String(value),
      expected: "Expected a finite number.",
      remedy: "Give null (or 0 in the mask) where a pair is never allowed.",
    }),
  );
}
