import { type Issue, issue } from "../issue.js";
import type { Pair } from "./assignment-problem.js";
import { type CellLists, placeOfCell } from "./cells/cell-lists.js";
import { isIndex } from "./is-index.js";
import type { Outline } from "./problem.js";

/**
 * The column each row must have (the first named, where it may have several), −1 for any. Adds an issue for a pair out of range or
 * named twice, a row or a column overfull.
 */
export function requiredColumns(
  pairs: readonly Pair[],
  rowCapacities: Int32Array,
  capacities: Int32Array,
  issues: Issue[],
): Int32Array {
  const rows = rowCapacities.length;
  const required = new Int32Array(rows).fill(-1);
  const rowLoad = new Int32Array(rows);
  const load = new Int32Array(capacities.length);
  const seen = new Set<number>();
  pairs.forEach(({ row, column }, k) => {
    const at = `requiredPairs[${k}]`;
    const value = `row ${row}, column ${column}`;
    if (!isIndex(row, rows) || !isIndex(column, capacities.length)) issues.push(outOfRange(at, value));
    else if (required[row] !== -1 && rowCapacities[row] === 1)
      issues.push(rowTwice(at, value, required[row]!));
    else if (seen.size === seen.add(row * capacities.length + column).size) issues.push(pairTwice(at, value));
    else {
      if (required[row] === -1) required[row] = column;
      if (++rowLoad[row]! > rowCapacities[row]!) issues.push(overfull(at, value, "row", rowCapacities[row]!));
      if (++load[column]! > capacities[column]!)
        issues.push(overfull(at, value, "column", capacities[column]!));
    }
  });
  return required;
}

/** The required columns of each row that has any. */
export function requiredByRow({
  requiredPairs,
}: Pick<Outline, "requiredPairs">): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { row, column } of requiredPairs) found.set(row, [...(found.get(row) ?? []), column]);
  return found;
}

/** Tells whether a row and a column are a required pair. */
export function requirement({
  requiredPairs,
  columns,
}: Pick<Outline, "requiredPairs" | "columns">): (row: number, column: number) => boolean {
  const cells = new Set(requiredPairs.map(({ row, column }) => row * columns + column));
  return (row, column) => cells.has(row * columns + column);
}

/** Lists an issue for each required pair that is not allowed. `requiredOpen` is as in `Measures`. */
export function forbiddenPairs(required: Int32Array, requiredOpen: Uint8Array): Issue[] {
  if (!requiredOpen.includes(0)) return [];
  return [...required.keys()]
    .filter((row) => requiredOpen[row] === 0)
    .map((row) => forbidden({ row, column: required[row]! }));
}

/** The same for cells that are listed. */
export function unlistedPairs(pairs: readonly Pair[], cells: CellLists): Issue[] {
  const rows = cells.starts.length - 1;
  return pairs.filter((pair) => isIndex(pair.row, rows) && placeOfCell(cells, pair) === -1).map(forbidden);
}

const forbidden = ({ row, column }: Pair): Issue =>
  issue({
    code: "required-pair-forbidden",
    at: "requiredPairs",
    value: `row ${row}, column ${column}`,
    expected: "Expected a pair that is allowed.",
    remedy: "Allow the pair, or do not require it.",
  });

const pairTwice = (at: string, value: string): Issue =>
  issue({
    code: "required-pair-twice",
    at,
    value,
    expected: "Expected each pair once at most.",
    remedy: "Keep one of the two entries.",
  });

/** A row or a column that there is not. */
export const outOfRange = (at: string, value: string): Issue =>
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

const overfull = (at: string, value: string, side: "row" | "column", capacity: number): Issue =>
  issue({
    code: "required-over-capacity",
    at,
    value,
    expected: `Expected at most ${capacity} required pairs in this ${side}, its capacity.`,
    remedy: `Raise the ${side}'s capacity, or require fewer pairs with it.`,
  });
