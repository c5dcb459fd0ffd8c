/**
 * What it would cost to place those who are not placed, where mentees have several mentors, mentors a minimum, or spreading is worth
 * something: everybody is assigned anew for each of them.
 */
import {
  type Assignment,
  type AssignmentProblem,
  assignInSteps,
  type Move,
  type Pair,
  type PriceOfPlacing,
  type PricesOfPlacing,
} from "../../assignment/index.js";
import { type Steps, within } from "../../steps.js";

/** Past so many places it would take too long; then nobody is priced. */
const MOST_PLACES = 2000;

/**
 * Prices everybody who is left over by one more assignment each, in which they have one place that is worth more than all that it can
 * cost. One place is enough: whoever has none joins an optimum along one path of changes, and a second path would only cost more.
 * Coverage and minimums stay what they are, since whoever can be placed at all can be in as large an assignment (Mendelsohn & Dulmage 1958).
 *
 * @returns undefined past 2,000 places.
 */
export function* pricesBySolving(
  problem: AssignmentProblem,
  assignment: Assignment,
): Steps<PricesOfPlacing | undefined> {
  const { rows, columns } = problem;
  const capacities = Array.from(problem.columnCapacities ?? new Int32Array(columns).fill(1));
  const places = Array.from({ length: rows }, (_, row) => problem.rowCapacities?.[row] ?? 1);
  if (Math.min(sumOf(places), sumOf(capacities)) > MOST_PLACES) return undefined;
  const used = new Set(assignment.pairs.map(({ column }) => column));
  const left = [
    ...assignment.unmatchedRows.map((row) => ({ side: "row", index: row }) as const),
    ...capacities.flatMap((capacity, column) =>
      capacity > 0 && !used.has(column) ? [{ side: "column", index: column } as const] : [],
    ),
  ];
  const found: { row: PriceOfPlacing[]; column: PriceOfPlacing[] } = { row: [], column: [] };
  for (const [k, { side, index }] of left.entries()) {
    const forced = withFirst(problem, assignment, side, index);
    const after = yield* within(assignInSteps(forced), k / left.length, (k + 1) / left.length);
    found[side].push(priceOf(problem, index, side, assignment, after));
  }
  return { rows: found.row, columns: found.column };
}

/** The same problem, in which one row or column comes before every total, with one place. */
function withFirst(
  problem: AssignmentProblem,
  { pairs }: Assignment,
  side: "row" | "column",
  index: number,
): AssignmentProblem {
  const { rows, columns, tieBreak: _, ...rest } = problem;
  const values = Float64Array.from(problem.values as Int32Array);
  const costs = Array.from(problem.columnLoadCosts ?? []);
  const largest = values.reduce((most, value) => Math.max(most, value), 1) + (costs.at(-1) ?? 0);
  // A path of changes touches two cells a pair, and one more.
  const bonus = (2 * pairs.length + 3) * (largest + Math.abs(problem.unmatchedValue ?? 0));
  const cellsOf = side === "row" ? columns : rows;
  for (let k = 0; k < cellsOf; k++)
    values[side === "row" ? index * columns + k : k * columns + index]! += bonus;
  const one = (capacities: ArrayLike<number> | undefined, length: number) =>
    Array.from({ length }, (_, k) => (k === index ? 1 : (capacities?.[k] ?? 1)));
  return {
    ...rest,
    rows,
    columns,
    values,
    ...(side === "row"
      ? { rowCapacities: one(problem.rowCapacities, rows) }
      : { columnCapacities: one(problem.columnCapacities, columns) }),
  };
}

function priceOf(
  problem: AssignmentProblem,
  index: number,
  side: "row" | "column",
  before: Assignment,
  after: Assignment,
): PriceOfPlacing {
  if (!after.pairs.some((pair) => pair[side] === index)) return { index, possible: false };
  return {
    index,
    possible: true,
    coverageLoss: before.pairs.length - after.pairs.length,
    totalLoss: worthOf(problem, before.pairs) - worthOf(problem, after.pairs),
    leftOut: { rows: lost(before, after, "row"), columns: lost(before, after, "column") },
    moves: movesBetween(before.pairs, after.pairs),
  };
}

/** What pairs count in the total beyond leaving all places free. */
function worthOf(
  { values, columns, columnLoadCosts: costs = [], unmatchedValue = 0 }: AssignmentProblem,
  pairs: readonly Pair[],
): number {
  const loads = new Int32Array(columns);
  return pairs.reduce((sum, { row, column }) => {
    const load = loads[column]!++;
    const cost = load === 0 ? 0 : (costs[Math.min(load, costs.length) - 1] ?? 0);
    return sum + (values as Int32Array)[row * columns + column]! - unmatchedValue - cost;
  }, 0);
}

/** Rows (or columns) that had a pair and have none. */
function lost(before: Assignment, after: Assignment, side: "row" | "column"): readonly number[] {
  const kept = new Set(after.pairs.map((pair) => pair[side]));
  return [...new Set(before.pairs.map((pair) => pair[side]))]
    .filter((index) => !kept.has(index))
    .sort((a, b) => a - b);
}

/** Of each row the columns it gives up, beside those it takes instead. */
function movesBetween(before: readonly Pair[], after: readonly Pair[]): readonly Move[] {
  const columnsOf = (pairs: readonly Pair[], row: number) =>
    pairs.filter((pair) => pair.row === row).map(({ column }) => column);
  const rows = [...new Set([...before, ...after].map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const [was, is] = [columnsOf(before, row), columnsOf(after, row)];
    const from = was.filter((column) => !is.includes(column));
    const to = is.filter((column) => !was.includes(column));
    return Array.from({ length: Math.max(from.length, to.length) }, (_, k) => ({
      row,
      from: from[k] ?? null,
      to: to[k] ?? null,
    }));
  });
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
