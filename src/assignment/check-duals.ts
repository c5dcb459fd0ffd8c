import type { CheckedLevel } from "./checked-levels.js";
import { ExactSum } from "./exact-sum.js";
import { costOfLoad, costOfPlace, type LoadCosts } from "./load-costs.js";
import type { Outline } from "./problem.js";
import { requiredByRow } from "./required-pairs.js";
import type { RowCheck } from "./row-cells.js";

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
export function checkDuals(outline: Outline, levels: readonly CheckedLevel[]): RowCheck {
  const sums: ExactSum[] = [];
  const isUnit = outline.rowCapacities.every((capacity) => capacity <= 1);
  const bounds = objectionToBounds(outline, levels, sums);
  let cell: string | undefined;
  const worth = new Float64Array(outline.columns);
  const columnDuals = levels.map((level) => Float64Array.from(level.columnDuals));
  const buffer = new Float64Array(outline.columns);
  const requiredOf = requiredByRow(outline);
  return {
    look: (row, { columns, values, open: states }) => {
      if (bounds !== undefined || cell !== undefined) return;
      for (const column of requiredOf.get(row) ?? []) states[columns.indexOf(column)] = ALWAYS;
      for (const [n, level] of levels.entries()) {
        level.writeWorth(row, values, worth, columns);
        const sum = isUnit ? undefined : sums[n]!;
        const duals = picked(columnDuals[n]!, columns, buffer);
        const dual = level.rowDuals[row]!;
        const k =
          isUnit && n === levels.length - 1
            ? openCellUncovered(level.sign, dual, duals, worth, states)
            : uncoveredCell(level.sign, dual, duals, worth, states, sum);
        if (k === -1) continue;
        cell = `${level.name}: row ${row} with column ${columns[k]} is worth more than their duals.`;
        return;
      }
    },
    // Duals alone are told of before the cells are, where no cell adds to the sums.
    objection: () =>
      bounds ?? (isUnit ? objectionToSums(levels, sums) : undefined) ?? cell ?? objectionToSums(levels, sums),
  };
}

/** Adds up, level by level, what rows and columns can make of their duals. */
function objectionToBounds(
  { rowCapacities, capacities, requiredPairs }: Outline,
  levels: readonly CheckedLevel[],
  sums: ExactSum[],
): string | undefined {
  const rowLoads = loadsOf(rowCapacities);
  const columnLoads = loadsOf(capacities);
  for (const { row, column } of requiredPairs) {
    rowLoads.least[row]!++;
    columnLoads.least[column]!++;
  }
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
  return undefined;
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

/** The state of a cell that all assignments in question use. 1: it may be used. 0: it may not. */
const ALWAYS = 2;

/** The duals of some columns, ascending: where these are all columns, the duals themselves. */
function picked(duals: Float64Array, columns: Int32Array, buffer: Float64Array): Float64Array {
  if (columns.length === duals.length) return duals;
  for (let k = 0; k < columns.length; k++) buffer[k] = duals[columns[k]!]!;
  return buffer;
}

/**
 * The first free cell whose duals do not cover its worth, −1 for none. Closes those whose duals are more than it. With a sum, what
 * is not covered is added to it, and the cell is used from then on.
 */
function uncoveredCell(
  sign: 1 | -1,
  rowDual: number,
  columnDuals: Float64Array,
  worth: Float64Array,
  states: Uint8Array,
  sum: ExactSum | undefined,
): number {
  for (let k = 0; k < states.length; k++) {
    const over = sign * (rowDual + columnDuals[k]! - worth[k]!);
    if (over === 0 || states[k] === 0) continue;
    if (over > 0 && states[k] === 1) states[k] = 0;
    else if (sum === undefined || !Number.isSafeInteger(over)) return k;
    else {
      sum.addProduct(-sign, over);
      states[k] = ALWAYS;
    }
  }
  return -1;
}

/** The same on the last level, after which nobody asks what is closed. */
function openCellUncovered(
  sign: 1 | -1,
  rowDual: number,
  columnDuals: Float64Array,
  worth: Float64Array,
  states: Uint8Array,
): number {
  for (let k = 0; k < states.length; k++)
    if (sign * (rowDual + columnDuals[k]! - worth[k]!) < 0 && states[k] !== 0) return k;
  return -1;
}
