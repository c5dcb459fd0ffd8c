import type { Assignment } from "./assignment.js";
import type { Outline } from "./problem.js";
import type { RowCheck } from "./row-cells.js";

type Result = Pick<Assignment, "pairs"> & Partial<Pick<Assignment, "unmatchedRows">>;

/** What is wrong with a result's pairs: range, order, capacity, cells that are not allowed, values, required pairs. */
export function checkPairs(outline: Outline, { pairs, unmatchedRows }: Result): RowCheck {
  const rowLoad = new Int32Array(outline.rows);
  const places = objectionToPlaces(outline, pairs, rowLoad);
  let next = 0;
  let cells: string | undefined;
  return {
    look: (row, { columns, values, open }) => {
      for (; places === undefined && pairs[next]?.row === row; next++) {
        const { column, value } = pairs[next]!;
        const k = columns[column] === column ? column : columns.indexOf(column);
        if (k === -1 || open[k] === 0) cells ??= `Row ${row} may not have column ${column}.`;
        else if (values[k] !== value)
          cells ??= `Row ${row} with column ${column} is worth ${values[k]}, not ${value}.`;
      }
    },
    objection: () =>
      places ?? cells ?? objectionToRequired(outline, pairs) ?? objectionToUnmatched(rowLoad, unmatchedRows),
  };
}

function objectionToPlaces(
  { columns, rowCapacities, capacities }: Outline,
  pairs: Assignment["pairs"],
  rowLoad: Int32Array,
): string | undefined {
  const load = new Int32Array(columns);
  let before = { row: -1, column: -1 };
  for (const { row, column } of pairs) {
    if (!(row in rowLoad)) return `There is no row ${row}.`;
    if (!(column in load)) return `There is no column ${column}.`;
    if (row < before.row || (row === before.row && rowCapacities[row] === 1))
      return `Row ${row} stands after row ${before.row}: each row may be in one pair, in ascending order.`;
    if (row === before.row && column <= before.column)
      return `Column ${column} stands after column ${before.column} in row ${row}: each pair may be used once, in ascending order.`;
    before = { row, column };
    if (++rowLoad[row]! > rowCapacities[row]!)
      return `Row ${row} has more columns than its capacity, ${rowCapacities[row]}.`;
    if (++load[column]! > capacities[column]!)
      return `Column ${column} has more rows than its capacity, ${capacities[column]}.`;
  }
  return undefined;
}

function objectionToRequired(
  { requiredPairs, columns }: Outline,
  pairs: Assignment["pairs"],
): string | undefined {
  if (requiredPairs.length === 0) return undefined;
  const placed = new Set(pairs.map(({ row, column }) => row * columns + column));
  const missing = requiredPairs.find(({ row, column }) => !placed.has(row * columns + column));
  return missing && `Row ${missing.row} is without its required column, ${missing.column}.`;
}

function objectionToUnmatched(rowLoad: Int32Array, unmatchedRows?: readonly number[]): string | undefined {
  if (unmatchedRows === undefined) return undefined;
  const unmatched = [...rowLoad.keys()].filter((row) => rowLoad[row] === 0);
  if (unmatched.length !== unmatchedRows.length || unmatched.some((row, k) => row !== unmatchedRows[k]))
    return "The unmatched rows listed are not the rows without a pair.";
  return undefined;
}
