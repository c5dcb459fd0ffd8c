import type { Assignment } from "./assignment.js";
import type { Problem } from "./problem.js";
import { rowCells } from "./row-cells.js";

/** What is wrong with a result's pairs: range, order, capacity, cells that are not allowed, required pairs, values. */
export function objectionToPairs(
  problem: Problem,
  { pairs, unmatchedRows }: Pick<Assignment, "pairs" | "unmatchedRows">,
): string | undefined {
  const { rowCapacities, capacities } = problem;
  const [rowLoad, load] = [new Int32Array(problem.rows), new Int32Array(problem.columns)];
  const read = rowCells(problem);
  let before = { row: -1, column: -1 };
  for (const { row, column, value } of pairs) {
    if (!(row in rowLoad)) return `There is no row ${row}.`;
    if (!(column in load)) return `There is no column ${column}.`;
    if (row < before.row || (row === before.row && rowCapacities[row] === 1))
      return `Row ${row} stands after row ${before.row}: each row may be in one pair, in ascending order.`;
    if (row === before.row && column <= before.column)
      return `Column ${column} stands after column ${before.column} in row ${row}: each pair may be used once, in ascending order.`;
    before = { row, column };
    const { columns, values, open } = read(row);
    const k = columns.indexOf(column);
    if (k === -1 || open[k] === 0) return `Row ${row} may not have column ${column}.`;
    if (values[k] !== value) return `Row ${row} with column ${column} is worth ${values[k]}, not ${value}.`;
    if (++rowLoad[row]! > rowCapacities[row]!)
      return `Row ${row} has more columns than its capacity, ${rowCapacities[row]}.`;
    if (++load[column]! > capacities[column]!)
      return `Column ${column} has more rows than its capacity, ${capacities[column]}.`;
  }
  return objectionToRequired(problem, pairs) ?? objectionToUnmatched(rowLoad, unmatchedRows);
}

function objectionToRequired(
  { requiredPairs, columns }: Problem,
  pairs: Assignment["pairs"],
): string | undefined {
  if (requiredPairs.length === 0) return undefined;
  const placed = new Set(pairs.map(({ row, column }) => row * columns + column));
  const missing = requiredPairs.find(({ row, column }) => !placed.has(row * columns + column));
  return missing && `Row ${missing.row} is without its required column, ${missing.column}.`;
}

function objectionToUnmatched(rowLoad: Int32Array, unmatchedRows: readonly number[]): string | undefined {
  const unmatched = [...rowLoad.keys()].filter((row) => rowLoad[row] === 0);
  if (unmatched.length !== unmatchedRows.length || unmatched.some((row, k) => row !== unmatchedRows[k]))
    return "The unmatched rows listed are not the rows without a pair.";
  return undefined;
}
