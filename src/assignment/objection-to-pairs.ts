import type { Assignment } from "./assignment.js";
import type { Problem } from "./problem.js";

/** What is wrong with a result's pairs: range, order, capacity, cells that are not allowed, required pairs, values. */
export function objectionToPairs(
  problem: Problem,
  { pairs, unmatchedRows }: Pick<Assignment, "pairs" | "unmatchedRows">,
): string | undefined {
  const load = new Int32Array(problem.columns);
  const buffer = new Float64Array(problem.columns);
  const open = new Uint8Array(problem.columns);
  let before = -1;
  for (const { row, column, value } of pairs) {
    if (!(row in problem.requiredColumns)) return `There is no row ${row}.`;
    if (!(column in load)) return `There is no column ${column}.`;
    if (row <= before)
      return `Row ${row} stands after row ${before}: each row may be in one pair, in ascending order.`;
    before = row;
    const values = problem.readRow(row, buffer, open);
    if (open[column] === 0) return `Row ${row} may not have column ${column}.`;
    if (values[column] !== value)
      return `Row ${row} with column ${column} is worth ${values[column]}, not ${value}.`;
    if (++load[column]! > problem.capacities[column]!)
      return `Column ${column} has more rows than its capacity, ${problem.capacities[column]}.`;
  }
  return objectionToUnmatched(problem, new Set(pairs.map(({ row }) => row)), unmatchedRows);
}

function objectionToUnmatched(
  { rows, requiredColumns }: Problem,
  matched: ReadonlySet<number>,
  unmatchedRows: readonly number[],
): string | undefined {
  const unmatched = Array.from({ length: rows }, (_, row) => row).filter((row) => !matched.has(row));
  const required = unmatched.find((row) => requiredColumns[row]! >= 0);
  if (required !== undefined)
    return `Row ${required} is without its required column, ${requiredColumns[required]}.`;
  if (unmatched.length !== unmatchedRows.length || unmatched.some((row, k) => row !== unmatchedRows[k]))
    return "The unmatched rows listed are not the rows without a pair.";
  return undefined;
}
