import type { CheckedLevel } from "./checked-levels.js";
import { ExactSum } from "./exact-sum.js";
import { costOfLoad, costOfPlace, type LoadCosts } from "./load-costs.js";
import type { Problem } from "./problem.js";
import { rowCells } from "./row-cells.js";

/** Between which numbers of cells every assignment has in each row (or column) that is optimal on the levels so far. */
interface Loads {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/**
 * What keeps the duals from being a proof. Weak duality: no assignment is worth more than what its rows and columns can make of
 * their duals, between the least and the most cells they may have, and the cells of what they are worth above their duals;
 * so one that is worth as much is a best one. Where every row takes one column, no cell may be worth more than its duals.
 */
export function objectionToDuals(problem: Problem, levels: readonly CheckedLevel[]): string | undefined {
  const rowLoads = loadsOf(problem.rowCapacities);
  const columnLoads = loadsOf(problem.capacities);
  for (const { row, column } of problem.requiredPairs) {
    rowLoads.least[row]!++;
    columnLoads.least[column]!++;
  }
  const sums: ExactSum[] = [];
  for (const level of levels) {
    const objection = objectionToNumbers(level) ?? objectionToSigns(level, rowLoads, columnLoads);
    if (objection !== undefined) return `${level.name}: ${objection}`;
    const sum = new ExactSum();
    narrow(rowLoads, level, level.rowDuals, level.minimums?.rows, sum);
    if (level.loadCosts === undefined)
      narrow(columnLoads, level, level.columnDuals, level.minimums?.columns, sum);
    else narrowCostly(columnLoads, level, level.columnDuals, level.loadCosts, sum);
    sums.push(sum);
  }
  // Duals alone are looked at before the cells are, so that the first thing wrong is told.
  const isUnit = problem.rowCapacities.every((capacity) => capacity <= 1);
  const objection = isUnit ? objectionToSums(levels, sums) : undefined;
  return objection ?? objectionToCells(problem, levels, sums, isUnit) ?? objectionToSums(levels, sums);
}

const loadsOf = (most: Int32Array): Loads => ({ least: new Int32Array(most.length), most: most.slice() });

/** Half of what is exact, so that the sum of two duals is exact as well. */
const LARGEST = 2 ** 52;

function objectionToNumbers({ rowDuals, columnDuals }: CheckedLevel): string | undefined {
  const isExact = (dual: number): boolean => Number.isInteger(dual) && Math.abs(dual) <= LARGEST;
  if (rowDuals.every(isExact) && columnDuals.every(isExact)) return undefined;
  return "a dual is not an integer, or too large to be exact.";
}

/** A dual that makes an assignment better the fewer cells are used proves nothing, unless some must be used, or are wanted. */
function objectionToSigns(
  { sign, rowDuals, columnDuals, minimums }: CheckedLevel,
  rowLoads: Loads,
  columnLoads: Loads,
): string | undefined {
  const isWrong =
    ({ least }: Loads, wanted: Int32Array | undefined) =>
    (dual: number, k: number) =>
      sign * dual < 0 && least[k] === 0 && !(wanted !== undefined && wanted[k]! > 0);
  const row = rowDuals.findIndex(isWrong(rowLoads, minimums?.rows));
  if (row !== -1) return `the dual of row ${row}, ${rowDuals[row]}, has the wrong sign.`;
  const column = columnDuals.findIndex(isWrong(columnLoads, minimums?.columns));
  if (column !== -1) return `the dual of column ${column}, ${columnDuals[column]}, has the wrong sign.`;
  return undefined;
}

/**
 * Adds what rows (or columns) can make of their duals at best, and keeps only the loads that make it. With a minimum, l cells make
 * min(l, minimum) + dual · l.
 */
function narrow(
  { least, most }: Loads,
  { sign }: CheckedLevel,
  duals: readonly number[],
  minimums: Int32Array | undefined,
  sum: ExactSum,
): void {
  for (let k = 0; k < duals.length; k++) {
    const dual = sign * duals[k]!;
    const [low, high] = [least[k]!, most[k]!];
    const wanted = minimums === undefined ? 0 : minimums[k]!;
    const middle = Math.max(low, Math.min(high, wanted));
    // Up to the minimum each cell makes the dual and 1 more, beyond it the dual.
    const best = dual > 0 ? high : dual === 0 ? middle : low;
    sum.addProduct(sign * Math.min(best, wanted), 1);
    sum.addProduct(duals[k]!, best);
    least[k] = best;
    most[k] = dual >= 0 ? high : dual === -1 ? middle : low;
  }
}

/** The same where a column's l cells make dual · l less what that load costs: most where a next one costs no more than the dual. */
function narrowCostly(
  { least, most }: Loads,
  { sign }: CheckedLevel,
  duals: readonly number[],
  costs: LoadCosts,
  sum: ExactSum,
): void {
  for (let k = 0; k < duals.length; k++) {
    const dual = sign * duals[k]!;
    // What a next cell makes only falls, so each end is where it first is no gain, or a loss.
    const low = firstLoad(least[k]!, most[k]!, (load) => dual <= costOfPlace(costs, load + 1));
    const high = firstLoad(low, most[k]!, (load) => dual < costOfPlace(costs, load + 1));
    sum.addProduct(duals[k]!, low);
    sum.addProduct(-sign, costOfLoad(costs, low));
    least[k] = low;
    most[k] = high;
  }
}

/** The first load from `low` on from which something holds, `high` where it never does; by bisection. */
function firstLoad(low: number, high: number, holds: (load: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function objectionToSums(levels: readonly CheckedLevel[], sums: readonly ExactSum[]): string | undefined {
  for (const [k, { name, value }] of levels.entries()) {
    const sum = sums[k]!.value();
    if (sum !== BigInt(value)) return `${name}: the duals add up to ${sum}, the pairs to ${value}.`;
  }
  return undefined;
}

/** Adds to each level's sum what cells are worth above their duals. */
function objectionToCells(
  problem: Problem,
  levels: readonly CheckedLevel[],
  sums: readonly ExactSum[],
  isUnit: boolean,
): string | undefined {
  const read = rowCells(problem);
  const worth = new Float64Array(problem.columns);
  const requiredOf = requiredByRow(problem);
  for (let i = 0; i < problem.rows; i++) {
    const { columns, values, open: states } = read(i);
    for (const column of requiredOf.get(i) ?? []) states[columns.indexOf(column)] = ALWAYS;
    for (const [n, level] of levels.entries()) {
      level.writeWorth(i, values, worth, columns);
      const k = uncoveredCell(
        level,
        level.rowDuals[i]!,
        worth,
        columns,
        states,
        isUnit ? undefined : sums[n]!,
      );
      if (k !== -1)
        return `${level.name}: row ${i} with column ${columns[k]} is worth more than their duals.`;
    }
  }
  return undefined;
}

/** The state of a cell that all assignments in question use. 1: it may be used. 0: it may not. */
const ALWAYS = 2;

function requiredByRow({ requiredPairs }: Problem): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { row, column } of requiredPairs) found.set(row, [...(found.get(row) ?? []), column]);
  return found;
}

/**
 * The first free cell whose duals do not cover its worth, −1 for none. Closes those whose duals are more than it. With a sum, what
 * is not covered is added to it, and the cell is used from then on.
 */
function uncoveredCell(
  { sign, columnDuals }: CheckedLevel,
  rowDual: number,
  worth: Float64Array,
  columns: Int32Array,
  states: Uint8Array,
  sum: ExactSum | undefined,
): number {
  for (let k = 0; k < states.length; k++) {
    const over = sign * (rowDual + columnDuals[columns[k]!]! - worth[k]!);
    if (over === 0 || states[k] === 0) continue;
    if (over > 0 && states[k] === 1) states[k] = 0;
    else if (sum === undefined) return k;
    else {
      sum.addProduct(-sign, over);
      states[k] = ALWAYS;
    }
  }
  return -1;
}
