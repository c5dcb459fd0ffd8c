/** The forms of values: lists of cells, or a function that reads one row. */

import type { Issue } from "../issue.js";
import { issue } from "../issue.js";
import type { AssignmentProblem, Cell, FlatValues, WriteRow } from "./assignment-problem.js";
import { type CellLists, keepCells } from "./cells/cell-lists.js";
import { cellsOfList, cellsOfTable, isTable } from "./cells/given-cells.js";
import type { ReadRow } from "./problem.js";

/** Makes a problem's row reader, or adds to the issues why it cannot be made. Rows and columns must be counts. */
export function rowReader(problem: AssignmentProblem, issues: Issue[]): ReadRow {
  const { values, allowed } = problem;
  const read = readerOf(problem, values, issues);
  if (allowed === undefined) return read;
  checkLength("allowed", allowed.length, problem.rows * problem.columns, issues);
  return maskedReader(read, allowed, problem.columns);
}

/** The cells of a problem that lists them, `undefined` for one of another form. */
export function listedCells(problem: AssignmentProblem, issues: Issue[]): CellLists | undefined {
  const { values, allowed, rows, columns } = problem;
  if (!isTable(values) && !isList(values)) return undefined;
  const cells = isTable(values)
    ? cellsOfTable(problem, values, issues)
    : cellsOfList(problem, values, issues);
  if (allowed === undefined) return cells;
  checkLength("allowed", allowed.length, rows * columns, issues);
  return keepCells(cells, (row, column) => allowed[row * columns + column] !== 0);
}

function isList(values: AssignmentProblem["values"]): values is readonly Cell[] {
  return Array.isArray(values) && !(values.length > 0 && Array.isArray(values[0]));
}

function readerOf(problem: AssignmentProblem, values: AssignmentProblem["values"], issues: Issue[]): ReadRow {
  if (typeof values === "function") return functionReader(values);
  if (ArrayBuffer.isView(values)) return flatReader(problem, values as FlatValues, issues);
  if (!Array.isArray(values)) return refused(issues);
  return nestedReader(problem, values, issues);
}

/** Not a number stands where the function writes nothing, so that a forgotten cell is found. */
function functionReader(writeRow: WriteRow): ReadRow {
  return (row, buffer, open) => {
    buffer.fill(Number.NaN);
    open.fill(1);
    writeRow(row, buffer, open);
    return buffer;
  };
}

/** A view costs as much as copying some hundred values. */
const LEAST_COLUMNS_FOR_VIEWS = 256;

function flatReader({ rows, columns }: AssignmentProblem, flat: FlatValues, issues: Issue[]): ReadRow {
  checkLength("values", flat.length, rows * columns, issues);
  if (flat instanceof Float64Array && columns >= LEAST_COLUMNS_FOR_VIEWS)
    return (row, _, open) => {
      open.fill(1);
      return flat.subarray(row * columns, (row + 1) * columns);
    };
  return (row, buffer, open) => {
    for (let j = 0, k = row * columns; j < columns; j++, k++) buffer[j] = flat[k]!;
    open.fill(1);
    return buffer;
  };
}

function nestedReader(
  { rows, columns }: AssignmentProblem,
  nested: readonly (readonly (number | null)[])[],
  issues: Issue[],
): ReadRow {
  checkLength("values", nested.length, rows, issues);
  for (const [i, row] of nested.entries())
    checkLength(`values[${i}]`, Array.isArray(row) ? row.length : -1, columns, issues);
  return (row, buffer, open) => {
    const source = nested[row]!;
    for (let j = 0; j < columns; j++) {
      const value = source[j]!;
      open[j] = value === null ? 0 : 1;
      // Texts and large integers would be turned into numbers, or throw.
      buffer[j] = typeof value === "number" ? value : Number.NaN;
    }
    return buffer;
  };
}

function maskedReader(read: ReadRow, allowed: Uint8Array, columns: number): ReadRow {
  return (row, buffer, open) => {
    const values = read(row, buffer, open);
    for (let j = 0; j < columns; j++) if (allowed[row * columns + j] === 0) open[j] = 0;
    return values;
  };
}

function checkLength(at: string, length: number, expected: number, issues: Issue[]): void {
  if (length === expected) return;
  issues.push(
    issue({
      code: "wrong-length",
      at,
      value: length < 0 ? "not an array" : `length ${length}`,
      expected: `Expected the length ${expected}.`,
      remedy:
        "Give one row of values for every row and one value for every column, null where a pair is never allowed.",
    }),
  );
}

function refused(issues: Issue[]): ReadRow {
  issues.push(
    issue({
      code: "values-unreadable",
      at: "values",
      expected: "Expected nested arrays, a typed array, a list of cells or a function that writes a row.",
      remedy: "Pass the values in one of these forms.",
    }),
  );
  return (_, buffer) => buffer;
}
