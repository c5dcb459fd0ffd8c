/** Cells as a caller lists them, as objects or as a table, checked and sorted by row and column. */

import { type Issue, issue } from "../../issue.js";
import type { AssignmentProblem, Cell, CellTable, Values } from "../assignment-problem.js";
import { isIndex } from "../is-index.js";
import type { ReadRow } from "../problem.js";
import type { CellLists } from "./cell-lists.js";

/** So many wrong cells are told one by one. */
const MOST_ISSUES = 100;

/** Whether values are a table. */
export function isTable(values: Values): values is CellTable {
  return typeof values === "object" && values !== null && "starts" in values;
}

/** Lists cells that are given one by one. Adds an issue for each that is out of range or listed twice. */
export function cellsOfList(
  { rows, columns }: AssignmentProblem,
  given: readonly Cell[],
  issues: Issue[],
): CellLists {
  const starts = new Int32Array(rows + 1);
  for (const [k, cell] of given.entries())
    if (isIndex(cell?.row, rows) && isIndex(cell?.column, columns)) starts[cell.row + 1]!++;
    else add(issues, outOfRange(`values[${k}]`, cell?.row, cell?.column, rows, columns));
  for (let i = 0; i < rows; i++) starts[i + 1]! += starts[i]!;
  const lists = emptyLists(starts);
  const next = starts.slice();
  for (const cell of given) {
    if (!isIndex(cell?.row, rows) || !isIndex(cell?.column, columns)) continue;
    const k = next[cell.row]!++;
    lists.columns[k] = cell.column;
    lists.values[k] = typeof cell.value === "number" ? cell.value : Number.NaN;
  }
  return sorted(lists, issues);
}

/** Lists the cells of a table. Adds an issue for lengths that do not fit, and for each cell out of range or listed twice. */
export function cellsOfTable(
  { rows, columns }: AssignmentProblem,
  given: CellTable,
  issues: Issue[],
): CellLists {
  const found = tableIssues(rows, given);
  issues.push(...found);
  if (found.length > 0) return emptyLists(new Int32Array(rows + 1));
  // Copied only where they have to be: of a million cells a copy takes 12 MB.
  const { starts, columns: columnAt, values } = given;
  const lists: CellLists = {
    starts: starts instanceof Int32Array ? starts : new Int32Array(starts),
    columns: columnAt instanceof Int32Array ? columnAt : new Int32Array(columnAt),
    values: values instanceof Float64Array ? values : new Float64Array(values),
  };
  for (let row = 0; row < rows; row++)
    for (let k = lists.starts[row]!; k < lists.starts[row + 1]!; k++)
      if (!isIndex(given.columns[k], columns))
        add(issues, outOfRange(`values.columns[${k}]`, row, given.columns[k], rows, columns));
  if (rowsAscend(lists)) return sorted(lists, issues);
  return sorted({ ...lists, columns: lists.columns.slice(), values: lists.values.slice() }, issues);
}

const emptyLists = (starts: Int32Array): CellLists => ({
  starts,
  columns: new Int32Array(starts.at(-1)!),
  values: new Float64Array(starts.at(-1)!),
});

function tableIssues(rows: number, { starts, columns, values }: CellTable): Issue[] {
  for (const [name, array] of Object.entries({ starts, columns, values }))
    if (!ArrayBuffer.isView(array) || !("length" in array))
      return [wrongTable(`values.${name}`, "not a typed array", "a typed array")];
  if (starts.length !== rows + 1)
    return [
      wrongTable("values.starts", `length ${starts.length}`, `the length ${rows + 1}, one more than rows`),
    ];
  const falls = starts.findIndex((start, i) => i > 0 && start < starts[i - 1]!);
  if (falls !== -1)
    return [wrongTable(`values.starts[${falls}]`, String(starts[falls]), "no less than the start before")];
  if (starts[0] !== 0 || starts[rows] !== columns.length)
    return [
      wrongTable(
        "values.starts",
        `${starts[0]} to ${starts[rows]}`,
        `0 to ${columns.length}, the number of columns listed`,
      ),
    ];
  if (values.length !== columns.length)
    return [
      wrongTable(
        "values.values",
        `length ${values.length}`,
        `the length ${columns.length}, one for each column listed`,
      ),
    ];
  return [];
}

/** Sorts every row by column, in place. */
function sorted(lists: CellLists, issues: Issue[]): CellLists {
  const { starts, columns, values } = lists;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    if (!ascends(columns, from, to)) sortRow(columns, values, from, to);
    for (let k = from + 1; k < to; k++)
      if (columns[k] === columns[k - 1]) add(issues, listedTwice(row, columns[k]!));
  }
  return lists;
}

function rowsAscend({ starts, columns }: CellLists): boolean {
  for (let row = 0; row + 1 < starts.length; row++)
    if (!ascends(columns, starts[row]!, starts[row + 1]!)) return false;
  return true;
}

function ascends(columns: Int32Array, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (columns[k]! < columns[k - 1]!) return false;
  return true;
}

function sortRow(columns: Int32Array, values: Float64Array, from: number, to: number): void {
  const order = Int32Array.from({ length: to - from }, (_, k) => k).sort(
    (a, b) => columns[from + a]! - columns[from + b]!,
  );
  const before = { columns: columns.slice(from, to), values: values.slice(from, to) };
  for (let k = 0; k < order.length; k++) {
    columns[from + k] = before.columns[order[k]!]!;
    values[from + k] = before.values[order[k]!]!;
  }
}

/** Reads rows out of lists, for those who need whole rows. */
export function readerOfCells({ starts, columns, values }: CellLists): ReadRow {
  return (row, buffer, open) => {
    open.fill(0);
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      open[columns[k]!] = 1;
      buffer[columns[k]!] = values[k]!;
    }
    return buffer;
  };
}

function add(issues: Issue[], found: Issue): void {
  if (issues.length < MOST_ISSUES) issues.push(found);
}

const wrongTable = (at: string, value: string, expected: string): Issue =>
  issue({
    code: "wrong-table",
    at,
    value,
    expected: `Expected ${expected}.`,
    remedy:
      "Give starts, columns and values as compressed sparse rows: row i has the cells from starts[i] up to starts[i + 1].",
  });

const outOfRange = (at: string, row: unknown, column: unknown, rows: number, columns: number): Issue =>
  issue({
    code: "pair-out-of-range",
    at,
    value: `row ${row}, column ${column}`,
    expected: `Expected a row under ${rows} and a column under ${columns}.`,
    remedy: "Count rows and columns from 0, or raise their number.",
  });

const listedTwice = (row: number, column: number): Issue =>
  issue({
    code: "pair-listed-twice",
    at: "values",
    value: `row ${row}, column ${column}`,
    expected: "Expected every pair once at most.",
    remedy: "Keep one of the two entries.",
  });
