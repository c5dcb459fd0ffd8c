import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign, type PriceOfPlacing, pricesOfPlacing } from "../../src/assignment/index.js";
import { type BestByForce, bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

describe("pricesOfPlacing", () => {
  it("says whom an unmatched row would displace and what that would cost", () => {
    const problem = { rows: 2, columns: 1, values: [[5], [3]] };
    expect(pricesOfPlacing(problem, assign(problem)).rows).toEqual([
      {
        index: 1,
        possible: true,
        coverageLoss: 0,
        totalLoss: 2,
        leftOut: { rows: [0], columns: [] },
        moves: [
          { row: 1, from: null, to: 0 },
          { row: 0, from: 0, to: null },
        ],
      },
    ]);
  });

  it("says which column an unused one would take a row from", () => {
    const problem = { rows: 1, columns: 2, values: [[5, 3]] };
    expect(pricesOfPlacing(problem, assign(problem)).columns).toEqual([
      {
        index: 1,
        possible: true,
        coverageLoss: 0,
        totalLoss: 2,
        leftOut: { rows: [], columns: [0] },
        moves: [{ row: 0, from: 0, to: 1 }],
      },
    ]);
  });

  it("says that a row cannot be placed where required pairs hold everything", () => {
    const problem = { rows: 2, columns: 1, values: [[5], [3]], requiredPairs: [{ row: 1, column: 0 }] };
    expect(pricesOfPlacing(problem, assign(problem)).rows).toEqual([{ index: 0, possible: false }]);
  });

  it("equals solving again by brute force with the row or column forced in", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 5, columns: 5 }), (problem) => {
        const result = assign(problem);
        const prices = pricesOfPlacing(problem, result);
        for (const price of prices.rows)
          check(problem, price, bestByForce(problem, { mustHave: price.index }));
        for (const price of prices.columns)
          check(problem, price, bestByForce(problem, { mustFill: price.index }));
        expect(prices.rows.map(({ index }) => index)).toEqual(result.unmatchedRows);
      }),
      { numRuns: 1500, seed: 3 },
    );
  });

  it("lists moves that lead to an assignment as good as it says", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const result = assign(problem);
        const { rows, columns } = pricesOfPlacing(problem, result);
        for (const price of [...rows, ...columns]) if (price.possible) checkMoves(problem, result, price);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});

const signOf = ({ sense }: PlainProblem): number => (sense === "min" ? -1 : 1);

function check(problem: PlainProblem, price: PriceOfPlacing, forced: BestByForce | undefined): void {
  const best = bestByForce(problem)!;
  expect(price.possible).toBe(forced !== undefined);
  if (!price.possible || forced === undefined) return;
  expect(price.totalLoss).toBe(Math.abs(best.total - forced.total));
  if (problem.unmatchedValue === undefined) expect(price.coverageLoss).toBe(best.pairs - forced.pairs);
}

function checkMoves(
  problem: PlainProblem,
  result: Assignment,
  price: PriceOfPlacing & { readonly possible: true },
): void {
  const columnOf = new Map(result.pairs.map(({ row, column }) => [row, column]));
  for (const { row, from, to } of price.moves) {
    expect(columnOf.get(row) ?? null).toBe(from);
    if (to === null) columnOf.delete(row);
    else columnOf.set(row, to);
  }
  const load = new Map<number, number>();
  let total = (problem.rows - columnOf.size) * (problem.unmatchedValue ?? 0);
  for (const [row, column] of columnOf) {
    load.set(column, (load.get(column) ?? 0) + 1);
    expect(problem.values[row]![column]).not.toBe(null);
    expect(load.get(column)).toBeLessThanOrEqual(problem.columnCapacities?.[column] ?? 1);
    total += problem.values[row]![column]!;
  }
  expect(signOf(problem) * (result.objective.at(-1)!.value - total) + 0).toBe(price.totalLoss);
  expect(result.pairs.length - columnOf.size).toBe(price.coverageLoss);
}
