import { type Issue, issue } from "../issue.js";
import { rowsAStep, type Steps } from "../steps.js";
import type { CellLists } from "./cells/cell-lists.js";
import { firstUnder, highestCost } from "./dense-rows.js";
import type { Draft } from "./draft.js";
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

/** What is to be measured. */
export interface Measured {
  readonly readRow: ReadRow;
  /** All values, row by row, where they lie in one array and every cell is open. */
  readonly flat: Float64Array | undefined;
  readonly columns: number;
  readonly requiredColumns: Int32Array;
  readonly maximise: boolean;
}

/** So many wrong values are told one by one. */
const MOST_ISSUES = 100;

/** What else may look at a row while it is there; it may change what is open. */
type Look = (row: number, values: Float64Array, open: Uint8Array) => void;

/** Reads every row once. Adds an issue for each value of an open cell that is not finite; nobody else looks from then on. */
export function* measureValues(
  { readRow, flat, columns, requiredColumns, maximise }: Measured,
  issues: Issue[],
  look?: Look,
): Steps<Measures> {
  const rows = requiredColumns.length;
  const stride = rowsAStep(columns);
  const buffer = new Float64Array(flat === undefined ? columns : 0);
  const open = new Uint8Array(columns).fill(1);
  const requiredOpen = new Uint8Array(rows).fill(1);
  // As costs, so that the least is best in either sense.
  const sign = maximise ? -1 : 1;
  const range: Range = {
    leastOfColumn: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    highest: 0,
    integers: true,
    finite: true,
  };
  let complete = true;
  for (let i = 0; i < rows; i++) {
    const values = flat ?? readRow(i, buffer, open);
    const from = flat === undefined ? 0 : i * columns;
    const isFull = flat !== undefined || !open.includes(0);
    if (isFull) widen(range, values, from, sign);
    else widenOpen(range, values, open, sign);
    if (!range.finite) findNotFinite(i, values, from, open, issues);
    complete &&= isFull;
    const required = requiredColumns[i]!;
    if (required >= 0) requiredOpen[i] = open[required]!;
    if (issues.length === 0) look?.(i, values, open);
    if ((i + 1) % stride === 0) yield i / rows;
  }
  return {
    largest: range.leastOfColumn.reduce(
      (most, cost) => (cost < Number.POSITIVE_INFINITY ? Math.max(most, -cost) : most),
      range.highest,
    ),
    integers: range.integers,
    complete,
    bestOfColumn: range.leastOfColumn.map((cost) => sign * cost),
    requiredOpen,
  };
}

/**
 * The same while candidate lists are drafted. Stops, and returns nothing, where a cell is closed: then there are to be no such lists. The
 * best value of a column is one that is no worse.
 */
export function* measureWithDraft(
  { readRow, flat, columns, requiredColumns, maximise }: Measured,
  draft: Draft,
  issues: Issue[],
): Steps<Measures | undefined> {
  const rows = requiredColumns.length;
  const stride = rowsAStep(columns);
  const buffer = new Float64Array(flat === undefined ? columns : 0);
  const open = new Uint8Array(columns).fill(1);
  let integers = true;
  if (!(yield* draft.begin())) return undefined;
  for (let i = 0; i < rows; i++) {
    const values = flat ?? readRow(i, buffer, open);
    if (flat === undefined && open.includes(0)) return undefined;
    const from = flat === undefined ? 0 : i * columns;
    draft.look(i, values, from);
    if (!draft.finite) findNotFinite(i, values, from, open, issues);
    integers &&= areIntegers(values, from, columns);
    if ((i + 1) % stride === 0) yield i / rows;
  }
  const sign = maximise ? -1 : 1;
  return {
    largest: Math.max(draft.highest, -draft.lowest),
    integers,
    complete: true,
    bestOfColumn: draft.prices.map((price) => sign * price),
    requiredOpen: new Uint8Array(rows).fill(1),
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
      if (!Number.isFinite(value) && issues.length < MOST_ISSUES)
        issues.push(notFinite(row, columnAt[k]!, value));
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

/** What is known of the costs of all rows so far. */
interface Range {
  readonly leastOfColumn: Float64Array;
  /** The highest cost, 0 or more. */
  highest: number;
  integers: boolean;
  /** Whether the row looked at last holds finite numbers only. */
  finite: boolean;
}

function widen(range: Range, values: Float64Array, from: number, sign: 1 | -1): void {
  const { leastOfColumn } = range;
  const end = from + leastOfColumn.length;
  const highest = highestCost(values, from, end, sign, range.highest);
  const least = lowerLeast(values, from, sign, leastOfColumn);
  range.finite = highest < Number.POSITIVE_INFINITY && least > Number.NEGATIVE_INFINITY;
  if (range.finite) range.highest = highest;
  if (range.integers) range.integers = areIntegers(values, from, leastOfColumn.length);
}

/** Lowers the least cost of each column to the row's. Returns the least cost of those that were lowered. */
function lowerLeast(values: Float64Array, from: number, sign: 1 | -1, leastOfColumn: Float64Array): number {
  const columns = leastOfColumn.length;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < columns; ) {
    j = firstUnder(values, from, leastOfColumn, j, columns, sign, 0);
    for (const stop = Math.min(columns, j + 4); j < stop; j++) {
      const cost = sign * values[from + j]!;
      if (!(cost < leastOfColumn[j]!)) continue;
      leastOfColumn[j] = cost;
      if (cost < least) least = cost;
    }
  }
  return least;
}

/** Whether a row's values are integers. */
export function areIntegers(values: Float64Array, from: number, columns: number): boolean {
  const end = from + columns;
  let k = from;
  // Four a turn, which makes the loop twice as fast.
  for (; k + 3 < end; k += 4)
    if (
      Math.floor(values[k]!) !== values[k] ||
      Math.floor(values[k + 1]!) !== values[k + 1] ||
      Math.floor(values[k + 2]!) !== values[k + 2] ||
      Math.floor(values[k + 3]!) !== values[k + 3]
    )
      return false;
  for (; k < end; k++) if (Math.floor(values[k]!) !== values[k]) return false;
  return true;
}

function widenOpen(range: Range, values: Float64Array, open: Uint8Array, sign: 1 | -1): void {
  const { leastOfColumn } = range;
  let { highest, integers } = range;
  let finite = true;
  for (let j = 0; j < open.length; j++) {
    if (open[j] === 0) continue;
    const cost = sign * values[j]!;
    if (cost < leastOfColumn[j]!) leastOfColumn[j] = cost;
    if (cost > highest) highest = cost;
    if (cost - cost !== 0) finite = false;
    if (integers && Math.floor(cost) !== cost) integers = false;
  }
  range.highest = highest;
  range.integers = integers;
  range.finite = finite;
}

function findNotFinite(
  row: number,
  values: Float64Array,
  from: number,
  open: Uint8Array,
  issues: Issue[],
): void {
  for (let j = 0; j < open.length && issues.length < MOST_ISSUES; j++) {
    const value = values[from + j]!;
    if (open[j] === 1 && value - value !== 0) issues.push(notFinite(row, j, value));
  }
}

const notFinite = (row: number, column: number, value: number): Issue =>
  issue({
    code: "value-not-finite",
    at: `values[${row}][${column}]`,
    value: String(value),
    expected: "Expected a finite number.",
    remedy: "Give null (or 0 in the mask) where a pair is never allowed.",
  });
