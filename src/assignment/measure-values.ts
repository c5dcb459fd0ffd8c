import { type Issue, issue } from "../issue.js";
import { rowsAStep, type Steps } from "../steps.js";
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
