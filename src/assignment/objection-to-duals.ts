import type { CheckedLevel } from "./checked-levels.js";
import type { Problem } from "./problem.js";

/** Which rows and columns every assignment fills that is optimal on the levels so far. */
interface Kept {
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
}

/**
 * What keeps the duals from being a proof. Weak duality: where each cell's two duals cover its worth, no assignment is worth
 * more than Σ rowDuals + Σ capacity · columnDuals; so one that is worth as much is a best one.
 */
export function objectionToDuals(problem: Problem, levels: readonly CheckedLevel[]): string | undefined {
  const kept: Kept = {
    rows: Uint8Array.from(problem.requiredColumns, (column) => (column >= 0 ? 1 : 0)),
    columns: new Uint8Array(problem.columns),
  };
  for (const level of levels) {
    const objection =
      objectionToNumbers(level) ?? objectionToSigns(level, kept) ?? objectionToSum(problem, level);
    if (objection !== undefined) return `${level.name}: ${objection}`;
    for (const [i, dual] of level.rowDuals.entries()) if (dual !== 0) kept.rows[i] = 1;
    for (const [j, dual] of level.columnDuals.entries()) if (dual !== 0) kept.columns[j] = 1;
  }
  return objectionToCells(problem, levels);
}

/** Half of what is exact, so that the sum of two duals is exact as well. */
const LARGEST = 2 ** 52;

function objectionToNumbers({ rowDuals, columnDuals }: CheckedLevel): string | undefined {
  const isExact = (dual: number): boolean => Number.isInteger(dual) && Math.abs(dual) <= LARGEST;
  if (rowDuals.every(isExact) && columnDuals.every(isExact)) return undefined;
  return "a dual is not an integer, or too large to be exact.";
}

function objectionToSigns({ sign, rowDuals, columnDuals }: CheckedLevel, kept: Kept): string | undefined {
  const row = rowDuals.findIndex((dual, i) => sign * dual < 0 && kept.rows[i] === 0);
  if (row !== -1) return `the dual of row ${row}, ${rowDuals[row]}, has the wrong sign.`;
  const column = columnDuals.findIndex((dual, j) => sign * dual < 0 && kept.columns[j] === 0);
  if (column !== -1) return `the dual of column ${column}, ${columnDuals[column]}, has the wrong sign.`;
  return undefined;
}

/** In big integers: many large duals may add up beyond what a double holds. */
function objectionToSum(
  { capacities }: Problem,
  { rowDuals, columnDuals, value }: CheckedLevel,
): string | undefined {
  let sum = 0n;
  for (const dual of rowDuals) sum += BigInt(dual);
  for (const [j, dual] of columnDuals.entries()) sum += BigInt(dual) * BigInt(capacities[j]!);
  return sum === BigInt(value) ? undefined : `the duals add up to ${sum}, the pairs to ${value}.`;
}

/** A cell counts on a level if its duals equal its worth on all levels before. */
function objectionToCells(
  { rows, columns, readRow }: Problem,
  levels: readonly CheckedLevel[],
): string | undefined {
  const buffer = new Float64Array(columns);
  const worth = new Float64Array(columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const values = readRow(i, buffer, open);
    for (const level of levels) {
      level.writeWorth(i, values, worth);
      const column = uncoveredCell(level, level.rowDuals[i]!, worth, open);
      if (column !== -1)
        return `${level.name}: row ${i} with column ${column} is worth more than their duals.`;
    }
  }
  return undefined;
}

/** The first open cell whose duals do not cover its worth, −1 for none. Closes those whose duals are more than it. */
function uncoveredCell(
  { sign, columnDuals }: CheckedLevel,
  rowDual: number,
  worth: Float64Array,
  open: Uint8Array,
): number {
  for (let j = 0; j < open.length; j++) {
    const over = sign * (rowDual + columnDuals[j]! - worth[j]!);
    if (over === 0 || open[j] === 0) continue;
    if (over < 0) return j;
    open[j] = 0;
  }
  return -1;
}
