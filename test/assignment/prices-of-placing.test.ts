import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign, type PriceOfPlacing, pricesOfPlacing } from "../../src/assignment/index.js";
import { type BestByForce, bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce, meritsOf } from "../oracles/best-cells-by-force.js";
import { afterMoves, meritOfPairs } from "./after-moves.js";
import { arbitraryProblem } from "./arbitrary-problem.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

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

  it("equals brute force with capacities on both sides, minimums and load costs, and says who moves", () => {
    fc.assert(
      fc.property(arbitraryTwoSided({ loadCosts: true }), (problem) => {
        const result = assign(problem);
        const prices = pricesOfPlacing(problem, result);
        const used = new Set(result.pairs.map(({ column }) => column));
        const unused = Array.from({ length: problem.columns }, (_, j) => j).filter(
          (j) => !used.has(j) && (problem.columnCapacities?.[j] ?? 1) > 0,
        );
        expect(prices.rows.map(({ index }) => index)).toEqual(result.unmatchedRows);
        expect(prices.columns.map(({ index }) => index)).toEqual(unused);
        for (const side of ["row", "column"] as const)
          for (const price of prices[`${side}s`]) {
            const loads = side === "row" ? "rowLoads" : "columnLoads";
            const merits = meritsOf(problem);
            const { best } = bestCellsByForce(problem, (choice) => [
              Math.min(1, choice[loads][price.index]!),
              ...merits(choice),
            ]);
            expect(price.possible).toBe(best[0] === 1);
            if (!price.possible) continue;
            const before = bestCellsByForce(problem).best;
            if (problem.unmatchedValue === undefined) expect(best[1]).toBe(before[0]);
            const hasMinimums = problem.rowMinimums !== undefined || problem.columnMinimums !== undefined;
            expect(price.minimumLoss).toBe(hasMinimums ? before.at(-2)! - best.at(-2)! : undefined);
            expect(price.totalLoss).toBe(before.at(-1)! - best.at(-1)! + 0);
            const { pairs, leftOut } = afterMoves(problem, result.pairs, price.moves);
            expect(pairs.some((pair) => pair[side] === price.index)).toBe(true);
            expect(meritOfPairs(problem, result.pairs) - meritOfPairs(problem, pairs)).toBe(price.totalLoss);
            expect(result.pairs.length - pairs.length).toBe(price.coverageLoss);
            expect(price.leftOut.rows.toSorted()).toEqual(leftOut.rows);
            expect(price.leftOut.columns.toSorted()).toEqual(leftOut.columns);
          }
      }),
      { numRuns: 700, seed: 5 },
    );
  });

  it("takes time and memory by the number of cells where they are listed", () => {
    const rows = 50_000;
    const values = {
      starts: Int32Array.from({ length: rows + 1 }, (_, i) => i),
      columns: Int32Array.from({ length: rows }, (_, i) => i >> 1),
      values: Float64Array.from({ length: rows }, (_, i) => i % 2),
    };
    const problem = { rows, columns: rows, values };
    const { rows: prices, columns } = pricesOfPlacing(problem, assign(problem));
    expect(prices).toHaveLength(rows / 2);
    expect(prices[0]).toMatchObject({ index: 0, totalLoss: 1, leftOut: { rows: [1], columns: [] } });
    expect(columns).toHaveLength(rows / 2);
    expect(columns.every(({ possible }) => !possible)).toBe(true);
  });

  it.each([
    ["of one solved on other values", assign({ rows: 2, columns: 1, values: [[1], [9]] })],
    ["without pairs", {}],
    ["with a pair that is none", { ...assign({ rows: 2, columns: 1, values: [[5], [3]] }), pairs: [null] }],
    ["that is none", null],
  ])("refuses an assignment %s", (_, assignment) => {
    const problem = { rows: 2, columns: 1, values: [[5], [3]] };
    expect(() => pricesOfPlacing(problem, assignment as Assignment)).toThrow("of another problem");
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
