import { type Issue, issue } from "../issue.js";
import type { Pair } from "./assignment-problem.js";
import { isIndex } from "./cell-reader.js";

/** The column each row must have, −1 for any. Adds an issue for a pair out of range, a row named twice, a column overfull. */
export function requiredColumns(
  pairs: readonly Pair[],
  rows: number,
  capacities: Int32Array,
  issues: Issue[],
): Int32Array {
  const required = new Int32Array(rows).fill(-1);
  const load = new Int32Array(capacities.length);
  pairs.forEach(({ row, column }, k) => {
    const at = `requiredPairs[${k}]`;
    const value = `row ${row}, column ${column}`;
    if (!isIndex(row, rows) || !isIndex(column, capacities.length)) issues.push(outOfRange(at, value));
    else if (required[row] !== -1) issues.push(rowTwice(at, value, required[row]!));
    else {
      required[row] = column;
      if (++load[column]! > capacities[column]!) issues.push(overfull(at, value, capacities[column]!));
    }
  });
  return required;
}

/** Lists an issue for each required pair that is not allowed. `requiredOpen` is as in `Measures`. */
export function forbiddenPairs(required: Int32Array, requiredOpen: Uint8Array): Issue[] {
  if (!requiredOpen.includes(0)) return [];
  return [...required.keys()]
    .filter((row) => requiredOpen[row] === 0)
    .map((row) =>
      issue({
        code: "required-pair-forbidden",
        at: "requiredPairs",
        value: `row ${row}, column ${required[row]}`,
        expected: "Expected a pair that is allowed.",
        remedy: "Allow the pair, or do not require it.",
      }),
    );
}

const outOfRange = (at: string, value: string): Issue =>
  issue({
    code: "pair-out-of-range",
    at,
    value,
    expected: "Expected a row and a column that exist.",
    remedy: "Count rows and columns from 0.",
  });

const rowTwice = (at: string, value: string, column: number): Issue =>
  issue({
    code: "required-row-twice",
    at,
    value,
    expected: `Expected each row once at most, and it is required with column ${column} already.`,
    remedy: "Require one pair a row.",
  });

const overfull = (at: string, value: string, capacity: number): Issue =>
  issue({
    code: "required-over-capacity",
    at,
    value,
    expected: `Expected at most ${capacity} required pairs in this column, its capacity.`,
    remedy: "Raise the column's capacity, or require fewer pairs with it.",
  });
