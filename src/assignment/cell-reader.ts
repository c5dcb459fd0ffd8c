import { type Issue, issue } from "../issue.js";
import type { AssignmentProblem, Cell } from "./assignment-problem.js";
import type { ReadRow } from "./problem.js";

/** Sorts listed cells by row and makes their row reader. Adds an issue for each cell out of range or listed twice. */
export function cellReader(
  { rows, columns }: AssignmentProblem,
  cells: readonly Cell[],
  issues: Issue[],
): ReadRow {
  const good = inRange(cells, rows, columns, issues);
  const { starts, order } = sortedByRow(good, rows);
  const columnOf = Int32Array.from(order, (k) => good[k]!.column);
  const worth = Float64Array.from(order, (k) => good[k]!.value);
  findRepeats(starts, columnOf, columns, issues);
  return (row, buffer, open) => {
    open.fill(0);
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      open[columnOf[k]!] = 1;
      buffer[columnOf[k]!] = worth[k]!;
    }
    return buffer;
  };
}

function inRange(cells: readonly Cell[], rows: number, columns: number, issues: Issue[]): Cell[] {
  return cells.filter((cell, k) => {
    if (isIndex(cell?.row, rows) && isIndex(cell?.column, columns)) return true;
    issues.push(
      issue({
        code: "pair-out-of-range",
        at: `values[${k}]`,
        value: `row ${cell?.row}, column ${cell?.column}`,
        expected: `Expected a row under ${rows} and a column under ${columns}.`,
        remedy: "Count rows and columns from 0, or raise their number.",
      }),
    );
    return false;
  });
}

/** Whether a number is an index into something of that length. */
export function isIndex(value: unknown, length: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;
}

/** Counting sort: cells of row i stand at order[starts[i]] up to order[starts[i + 1]]. */
function sortedByRow(cells: readonly Cell[], rows: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(rows + 1);
  for (const { row } of cells) starts[row + 1]!++;
  for (let i = 0; i < rows; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const order = new Int32Array(cells.length);
  cells.forEach(({ row }, k) => {
    order[next[row]!++] = k;
  });
  return { starts, order };
}

function findRepeats(starts: Int32Array, columnOf: Int32Array, columns: number, issues: Issue[]): void {
  const lastRow = new Int32Array(columns).fill(-1);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const column = columnOf[k]!;
      if (lastRow[column] === row) issues.push(listedTwice(row, column));
      lastRow[column] = row;
    }
}

function listedTwice(row: number, column: number): Issue {
  return issue({
    code: "pair-listed-twice",
    at: "values",
    value: `row ${row}, column ${column}`,
    expected: "Expected every pair once at most.",
    remedy: "Keep one of the two entries.",
  });
}
