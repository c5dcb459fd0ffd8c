import type { Cell } from "../assignment-problem.js";
import type { ColumnOfRow, SolvedLevel } from "../level.js";
import { minimumLoad } from "../minimum-load.js";
import type { Problem } from "../problem.js";
import type { WorstOffAssignment, WorstOffLevel } from "./worst-off.js";

/** The pairs with the caller's values, by row. */
export function pairsOf({ columns, readRow }: Problem, columnOfRow: ColumnOfRow): Cell[] {
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const pairs: Cell[] = [];
  columnOfRow.forEach((column, row) => {
    if (column !== -1) pairs.push({ row, column, value: readRow(row, buffer, open)[column]! });
  });
  return pairs;
}

/** Turns what the solver found into plain data: costs stay costs on the steps, all else counts positive. */
export function reportWorstOff(
  problem: Problem,
  { levels, pairs }: { readonly levels: readonly SolvedLevel[]; readonly pairs: readonly Cell[] },
  thresholds: readonly (number | null)[],
): WorstOffAssignment {
  const placed = new Set(pairs.map(({ row }) => row));
  return {
    pairs,
    unmatchedRows: Array.from({ length: problem.rows }, (_, row) => row).filter((row) => !placed.has(row)),
    total: pairs.reduce((sum, { value }) => sum + value, 0),
    levels: levels.map(({ name, minimums, costOf, rowDuals, columnDuals }, k): WorstOffLevel => {
      const sign = name === "worst-off" ? 1 : -1;
      const costs = pairs.reduce((sum, { row, column, value }) => sum + costOf(row, column, value), 0);
      return {
        name,
        threshold: thresholds[k] ?? null,
        value: minimums === undefined ? sign * costs + 0 : minimumLoad(pairs, minimums),
        rowDuals: Array.from(rowDuals, (dual) => sign * dual + 0),
        columnDuals: Array.from(columnDuals, (dual) => sign * dual + 0),
      };
    }),
  };
}
