import type { Issue } from "../../issue.js";
import type { AssignmentProblem } from "../assignment-problem.js";
import { isCount } from "../count-issue.js";
import { areIntegers } from "../measure-values.js";
import { requireObject } from "../option-issues.js";
import { rowReader } from "../row-reader.js";

/** Up to so many cells a matrix is small: solving it takes a millisecond or two, no longer than one step of long work. */
const MOST_CELLS = 2 ** 16;

/** What a plain problem goes without. */
const OPTIONS = [
  "rowCapacities",
  "columnCapacities",
  "rowMinimums",
  "columnMinimums",
  "columnLoadCosts",
  "requiredPairs",
  "unmatchedValue",
  "tieBreak",
] as const;

/** A small problem without any option, with no more rows than columns, and what one look at its values tells. */
export interface PlainProblem {
  readonly rows: number;
  readonly columns: number;
  readonly maximise: boolean;
  /** The caller's values, row by row, all of them finite. */
  readonly values: Float64Array;
  /** The largest absolute value. */
  readonly largest: number;
  /** Whether all values are integers. */
  readonly integers: boolean;
}

/**
 * Reads a problem that is small and plain: every cell allowed, every row and column for one, no more rows than columns. Of others, and of wrong
 * ones, it knows nothing.
 */
export function readPlain(given: AssignmentProblem): PlainProblem | undefined {
  requireObject(given);
  const { rows, columns, sense = "max" } = given;
  const cells = rows * columns;
  if (!isCount(rows) || !isCount(columns) || rows === 0 || rows > columns || cells > MOST_CELLS)
    return undefined;
  if (OPTIONS.some((name) => given[name] !== undefined) || (sense !== "max" && sense !== "min"))
    return undefined;
  const values = valuesOf(given);
  if (values === undefined) return undefined;
  let largest = 0;
  for (let i = 0; i < rows; i++) largest = largestInRow(values, i * columns, columns, largest);
  if (largest === Number.POSITIVE_INFINITY) return undefined;
  return {
    rows,
    columns,
    maximise: sense === "max",
    values,
    largest,
    integers: areIntegers(values, 0, cells),
  };
}

/** The values in one array; `undefined` where a cell is closed, or where they cannot be read row by row. */
function valuesOf(given: AssignmentProblem): Float64Array | undefined {
  const { rows, columns, values, allowed } = given;
  const issues: Issue[] = [];
  const read = rowReader(given, issues);
  if (issues.length > 0) return undefined;
  if (values instanceof Float64Array && allowed === undefined) return values;
  const flat = new Float64Array(rows * columns);
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = read(i, buffer, open);
    if (open.includes(0)) return undefined;
    flat.set(row, i * columns);
  }
  return flat;
}

/** `Infinity` where something is no finite number. A small function that is called often is fast from the second call on. */
function largestInRow(values: Float64Array, from: number, columns: number, before: number): number {
  let largest = before;
  for (let k = from, end = from + columns; k < end; k++) {
    const size = Math.abs(values[k]!);
    if (size <= largest) continue;
    // What is not greater either is no number.
    largest = size > largest ? size : Number.POSITIVE_INFINITY;
  }
  return largest;
}
