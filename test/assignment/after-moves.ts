import { expect } from "vitest";
import type { Cell, Move, Pair } from "../../src/assignment/index.js";
import type { PlainProblem } from "../oracles/best-by-force.js";

/** What moves make of pairs: every pair they give up has to be there, every one they take must not, and may be. */
export function afterMoves(
  problem: PlainProblem,
  before: readonly Cell[],
  moves: readonly Move[],
): {
  readonly pairs: readonly Pair[];
  readonly leftOut: { readonly rows: number[]; readonly columns: number[] };
} {
  const key = (row: number, column: number) => `${row} ${column}`;
  const found = new Map<string, Pair>(before.map((pair) => [key(pair.row, pair.column), pair]));
  const required = new Set(problem.requiredPairs?.map(({ row, column }) => key(row, column)));
  for (const { row, from } of moves) {
    if (from === null) continue;
    expect(required.has(key(row, from))).toBe(false);
    expect(found.delete(key(row, from))).toBe(true);
  }
  for (const { row, to } of moves) {
    if (to === null) continue;
    expect(problem.values[row]![to]).not.toBe(null);
    expect(found.has(key(row, to))).toBe(false);
    found.set(key(row, to), { row, column: to });
  }
  const pairs = [...found.values()];
  const load = (side: "row" | "column", index: number) => pairs.filter((pair) => pair[side] === index).length;
  for (let i = 0; i < problem.rows; i++)
    expect(load("row", i)).toBeLessThanOrEqual(problem.rowCapacities?.[i] ?? 1);
  for (let j = 0; j < problem.columns; j++)
    expect(load("column", j)).toBeLessThanOrEqual(problem.columnCapacities?.[j] ?? 1);
  const left = (side: "row" | "column") =>
    [...new Set(before.map((pair) => pair[side]))].filter((index) => load(side, index) === 0).sort();
  return { pairs, leftOut: { rows: left("row"), columns: left("column") } };
}

/** What pairs are worth, as a merit: with what free places count, less what loads cost. */
export function meritOfPairs(problem: PlainProblem, pairs: readonly Pair[]): number {
  const { values, sense, unmatchedValue = 0, columns } = problem;
  const sign = sense === "min" ? -1 : 1;
  const worth = pairs.reduce((sum, { row, column }) => sum + values[row]![column]! - unmatchedValue, 0);
  const costs = Array.from(problem.columnLoadCosts ?? []);
  let loadCost = 0;
  for (let j = 0; j < columns; j++) {
    const load = pairs.filter(({ column }) => column === j).length;
    for (let l = 1; l < load; l++) loadCost += costs[Math.min(l, costs.length) - 1] ?? 0;
  }
  return sign * worth - loadCost;
}
