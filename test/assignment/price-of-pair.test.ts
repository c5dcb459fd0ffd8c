import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign, ProblemError } from "../../src/assignment/index.js";
import { type PriceOfPair, priceOfPair } from "../../src/assignment/pair-price/index.js";
import { bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce } from "../oracles/best-cells-by-force.js";
import { afterMoves, meritOfPairs } from "./after-moves.js";
import { arbitraryProblem } from "./arbitrary-problem.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

describe("priceOfPair", () => {
  const problem = {
    rows: 2,
    columns: 2,
    values: [
      [5, 4],
      [3, 1],
    ],
  };

  it("refuses an assignment whose pairs were changed to worse ones", () => {
    const problem = {
      rows: 2,
      columns: 2,
      values: [
        [9, 1],
        [2, 4],
      ],
    };
    const worse = {
      ...assign(problem),
      pairs: [
        { row: 0, column: 1, value: 1 },
        { row: 1, column: 0, value: 2 },
      ],
    };
    for (const row of [0, 1])
      for (const column of [0, 1])
        expect(() => priceOfPair(problem, worse, { row, column })).toThrow("of another problem");
  });

  it("says what forcing a pair costs, and who moves", () => {
    expect(priceOfPair(problem, assign(problem), { row: 0, column: 0 })).toEqual({
      change: "force",
      possible: true,
      coverageLoss: 0,
      totalLoss: 1,
      leftOut: { rows: [], columns: [] },
      moves: [
        { row: 0, from: 1, to: 0 },
        { row: 1, from: 0, to: 1 },
      ],
    });
  });

  it("says how many places up to minimums would stay free", () => {
    const least = {
      rows: 2,
      columns: 2,
      values: [
        [9, 1],
        [8, 2],
      ],
      columnCapacities: [2, 2],
      columnMinimums: [1, 1],
    };
    expect(priceOfPair(least, assign(least), { row: 1, column: 0 })).toMatchObject({
      coverageLoss: 0,
      minimumLoss: 0,
      totalLoss: 2,
    });
    const narrow = { ...least, requiredPairs: [{ row: 0, column: 0 }] };
    expect(priceOfPair(narrow, assign(narrow), { row: 1, column: 0 })).toMatchObject({
      coverageLoss: 0,
      minimumLoss: 1,
      totalLoss: -6,
      moves: [{ row: 1, from: 1, to: 0 }],
    });
  });

  it("counts what loads cost", () => {
    const twice = {
      rows: 2,
      columns: 2,
      values: [
        [9, 1],
        [8, 2],
      ],
      columnCapacities: [2, 2],
      columnLoadCosts: [7],
    };
    // 9 + 2, against 9 + 8 less 7.
    expect(priceOfPair(twice, assign(twice), { row: 1, column: 0 })).toMatchObject({ totalLoss: 1 });
  });

  it("says what forbidding a pair costs, also in coverage", () => {
    const narrow = {
      rows: 2,
      columns: 2,
      values: [
        [5, 4],
        [3, null],
      ],
    };
    expect(priceOfPair(narrow, assign(narrow), { row: 1, column: 0 })).toEqual({
      change: "forbid",
      possible: true,
      coverageLoss: 1,
      totalLoss: 2,
      leftOut: { rows: [1], columns: [1] },
      moves: [
        { row: 1, from: 0, to: null },
        { row: 0, from: 1, to: 0 },
      ],
    });
  });

  it("equals solving again by brute force with the pair required, or vetoed", () => {
    fc.assert(
      fc.property(
        arbitraryProblem({ rows: 5, columns: 5 }),
        fc.nat(4),
        fc.nat(4),
        (arbitrary, row, column) => {
          fc.pre(row < arbitrary.rows && column < arbitrary.columns);
          const result = assign(arbitrary);
          const price = priceOfPair(arbitrary, result, { row, column });
          const again = changed(arbitrary, price, row, column);
          expect(price.possible).toBe(again !== undefined);
          if (!price.possible) return;
          const before = bestByForce(arbitrary)!;
          const after = bestByForce(again!)!;
          const sign = arbitrary.sense === "min" ? -1 : 1;
          expect(price.totalLoss).toBe(sign * (before.total - after.total) + 0);
          if (arbitrary.unmatchedValue === undefined)
            expect(price.coverageLoss).toBe(before.pairs - after.pairs);
          checkMoves(arbitrary, result, price, { row, column });
        },
      ),
      { numRuns: 1500, seed: 50 },
    );
  });

  it("equals solving again by brute force with capacities on both sides, minimums and load costs, and says who moves", () => {
    const arbitraries = fc.boolean().chain((loadCosts) => arbitraryTwoSided({ loadCosts }));
    fc.assert(
      fc.property(arbitraries, fc.nat(3), fc.nat(3), (arbitrary, row, column) => {
        fc.pre(row < arbitrary.rows && column < arbitrary.columns);
        const result = assign(arbitrary);
        const pair = { row, column };
        const price = priceOfPair(arbitrary, result, pair);
        const isThere = result.pairs.some((each) => each.row === row && each.column === column);
        expect(price.change).toBe(isThere ? "forbid" : "force");
        const again = changedCells(arbitrary, pair, isThere);
        expect(price.possible).toBe(again !== undefined);
        if (!price.possible) return;
        const before = bestCellsByForce(arbitrary).best;
        const after = bestCellsByForce(again!).best;
        expect(price.totalLoss).toBe(before.at(-1)! - after.at(-1)! + 0);
        if (arbitrary.unmatchedValue === undefined) expect(price.coverageLoss).toBe(before[0]! - after[0]!);
        const { rowMinimums, columnMinimums } = arbitrary;
        const minimumLoss = rowMinimums || columnMinimums ? before.at(-2)! - after.at(-2)! : undefined;
        expect(price.minimumLoss).toBe(minimumLoss);
        const { pairs, leftOut } = afterMoves(arbitrary, result.pairs, price.moves);
        expect(pairs.some((each) => each.row === row && each.column === column)).toBe(!isThere);
        expect(meritOfPairs(arbitrary, result.pairs) - meritOfPairs(arbitrary, pairs)).toBe(price.totalLoss);
        expect(result.pairs.length - pairs.length).toBe(price.coverageLoss);
        expect(price.leftOut.rows.toSorted()).toEqual(leftOut.rows);
        expect(price.leftOut.columns.toSorted()).toEqual(leftOut.columns);
      }),
      { numRuns: 1000, seed: 51 },
    );
  });

  it("refuses a pair out of range", () => {
    expect(() => priceOfPair(problem, assign(problem), { row: 2, column: 0 })).toThrow(ProblemError);
  });
});

/** The same where rows have several places. */
function changedCells(
  problem: PlainProblem,
  { row, column }: { readonly row: number; readonly column: number },
  isThere: boolean,
): PlainProblem | undefined {
  const { values, requiredPairs = [], rowCapacities, columnCapacities } = problem;
  if (requiredPairs.some((pair) => pair.row === row && pair.column === column)) return undefined;
  if (isThere)
    return {
      ...problem,
      values: values.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? null : cell))),
    };
  const inRow = requiredPairs.filter((pair) => pair.row === row).length;
  const inColumn = requiredPairs.filter((pair) => pair.column === column).length;
  const isOpen = values[row]![column] !== null;
  const hasRoom = inRow < (rowCapacities?.[row] ?? 1) && inColumn < (columnCapacities?.[column] ?? 1);
  return isOpen && hasRoom ? { ...problem, requiredPairs: [...requiredPairs, { row, column }] } : undefined;
}

/** The problem with the pair required or vetoed, `undefined` where that cannot be. */
function changed(
  problem: PlainProblem,
  { change }: PriceOfPair,
  row: number,
  column: number,
): PlainProblem | undefined {
  const { values, requiredPairs = [], columnCapacities } = problem;
  if (requiredPairs.some((pair) => pair.row === row)) return undefined;
  if (change === "forbid") {
    const vetoed = values.map((cells, i) =>
      cells.map((cell, j) => (i === row && j === column ? null : cell)),
    );
    return { ...problem, values: vetoed };
  }
  const held = requiredPairs.filter((pair) => pair.column === column).length;
  if (values[row]![column] === null || held >= (columnCapacities?.[column] ?? 1)) return undefined;
  return { ...problem, requiredPairs: [...requiredPairs, { row, column }] };
}

function checkMoves(
  problem: PlainProblem,
  result: Assignment,
  price: PriceOfPair & { readonly possible: true },
  pair: { readonly row: number; readonly column: number },
): void {
  const columnOf = new Map(result.pairs.map(({ row, column }) => [row, column]));
  for (const { row, from, to } of price.moves) {
    expect(columnOf.get(row) ?? null).toBe(from);
    if (to === null) columnOf.delete(row);
    else columnOf.set(row, to);
  }
  const load = Array<number>(problem.columns).fill(0);
  let total = (problem.rows - columnOf.size) * (problem.unmatchedValue ?? 0);
  for (const [row, column] of columnOf) {
    expect(problem.values[row]![column]).not.toBe(null);
    total += problem.values[row]![column]!;
    load[column]!++;
  }
  const sign = problem.sense === "min" ? -1 : 1;
  expect(sign * (result.objective.at(-1)!.value - total) + 0).toBe(price.totalLoss);
  expect(result.pairs.length - columnOf.size).toBe(price.coverageLoss);
  expect(load.every((rows, column) => rows <= (problem.columnCapacities?.[column] ?? 1))).toBe(true);
  expect(columnOf.get(pair.row) === pair.column).toBe(price.change === "force");
  const usedBefore = new Set(result.pairs.map(({ column }) => column));
  expect([...price.leftOut.columns].sort()).toEqual(
    [...usedBefore].filter((column) => load[column] === 0).sort(),
  );
  const placedBefore = result.pairs.map(({ row }) => row);
  expect([...price.leftOut.rows].sort()).toEqual(placedBefore.filter((row) => !columnOf.has(row)));
}
