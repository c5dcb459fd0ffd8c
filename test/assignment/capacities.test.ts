import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign, checkCertificate } from "../../src/assignment/index.js";
import { assignWorstOff } from "../../src/assignment/more.js";
import type { PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce } from "../oracles/best-cells-by-force.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

const signOf = ({ sense }: PlainProblem): number => (sense === "min" ? -1 : 1);

/** The objectives as merits: all to be great. */
function meritsReached(problem: PlainProblem, { objective }: Assignment): number[] {
  return objective
    .filter(({ name }) => name !== "tie-break")
    .map(({ name, value }) => (name === "total" ? signOf(problem) * value + 0 : value));
}

describe("capacities on both sides", () => {
  it("give a row two columns, and use each pair once", () => {
    const problem = {
      rows: 2,
      columns: 3,
      values: [
        [9, 8, 1],
        [7, 6, 5],
      ],
      rowCapacities: [2, 1],
      columnCapacities: [2, 1, 1],
    };
    const result = assign(problem);
    expect(result.pairs).toEqual([
      { row: 0, column: 0, value: 9 },
      { row: 0, column: 1, value: 8 },
      { row: 1, column: 0, value: 7 },
    ]);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });

  it("count an unmatched value for every place of a row that stays free", () => {
    const problem = { rows: 1, columns: 3, values: [[5, 1, 4]], rowCapacities: [3], unmatchedValue: 2 };
    const result = assign(problem);
    expect(result.pairs.map(({ column }) => column)).toEqual([0, 2]);
    expect(result.objective).toEqual([{ name: "total", value: 11 }]);
    expect(result.unmatchedRows).toEqual([]);
  });

  it("equal brute force, with a certificate that holds", () => {
    fc.assert(
      fc.property(arbitraryTwoSided(), (problem) => {
        const result = assign(problem);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
        expect(meritsReached(problem, result)).toEqual(bestCellsByForce(problem).best);
      }),
      { numRuns: 3000, seed: 301 },
    );
  });

  it("with load costs equal brute force, with a certificate that holds, and the same choice whatever the order", () => {
    const problems = arbitraryTwoSided({ loadCosts: true });
    fc.assert(
      fc.property(problems, fc.integer({ min: 0, max: 99 }), (problem, seed) => {
        const result = assign(problem);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
        expect(meritsReached(problem, result)).toEqual(bestCellsByForce(problem).best);
        const keyed = { ...problem, tieBreak: { ...keysOf(problem), seed } };
        const there = assign(keyed);
        expect(checkCertificate(keyed, there)).toEqual({ holds: true });
        const turned = assign(turnedAround(keyed)).pairs.map(({ row, column, value }) => ({
          row: problem.rows - 1 - row,
          column: problem.columns - 1 - column,
          value,
        }));
        turned.sort((a, b) => a.row - b.row || a.column - b.column);
        expect(turned).toEqual(there.pairs);
      }),
      { numRuns: 700, seed: 307 },
    );
  });

  it("spread rows where that costs less than what they lose", () => {
    const problem = {
      rows: 3,
      columns: 2,
      values: [
        [9, 5],
        [9, 5],
        [9, 2],
      ],
      columnCapacities: [3, 3],
    };
    const columnsOf = (columnLoadCosts: number[]) =>
      assign({ ...problem, columnLoadCosts }).pairs.map(({ column }) => column);
    expect(columnsOf([0])).toEqual([0, 0, 0]);
    expect(columnsOf([3, 5]).filter((column) => column === 0)).toHaveLength(2);
    expect(assign({ ...problem, columnLoadCosts: [3, 5] }).objective.at(-1)).toEqual({
      name: "total",
      value: 20,
    });
  });

  it.each<[string, object, string]>([
    ["fall", { columnLoadCosts: [3, 2] }, "wrong-load-cost"],
    ["are no integers", { columnLoadCosts: [0.5] }, "wrong-load-cost"],
    [
      "stand beside values that are no integers",
      { columnLoadCosts: [1], values: [[0.5]] },
      "load-costs-need-integers",
    ],
  ])("refuse load costs that %s", (_, change, code) => {
    const problem = { rows: 1, columns: 1, values: [[3]], ...change };
    expect(() => assign(problem)).toThrow(expect.objectContaining({ code }));
  });

  it("refuse load costs where there is no total", () => {
    const problem = { rows: 1, columns: 1, values: [[3]], columnLoadCosts: [1] };
    expect(() => assignWorstOff(problem)).toThrow("since they count in the total and there is none");
    expect(() => assign(problem, { method: "shortest-paths" })).toThrow("no load costs");
  });

  it("of one place a row give what the other methods give", () => {
    fc.assert(
      fc.property(arbitraryTwoSided({ rows: 7, columns: 7, mostARow: 1, minimums: false }), (problem) => {
        const result = assign(problem, { method: "cell-lists" });
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
        for (const method of ["shortest-paths", "candidate-lists"] as const)
          expect(assign(problem, { method }).objective).toEqual(result.objective);
      }),
      { numRuns: 1000, seed: 302 },
    );
  });

  it("choose by keys and seed where several are as good, whatever the order of rows and columns", () => {
    fc.assert(
      fc.property(arbitraryTwoSided(), fc.integer({ min: 0, max: 99 }), (problem, seed) => {
        const keyed = { ...problem, tieBreak: { ...keysOf(problem), seed } };
        const result = assign(keyed);
        expect(checkCertificate(keyed, result)).toEqual({ holds: true });
        if (bestCellsByForce(problem).optima === 1) expect(result.pairs).toEqual(assign(problem).pairs);
        const turned = assign(turnedAround(keyed));
        const pairs = turned.pairs.map(({ row, column, value }) => ({
          row: problem.rows - 1 - row,
          column: problem.columns - 1 - column,
          value,
        }));
        expect(pairs.sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(result.pairs);
      }),
      { numRuns: 600, seed: 303 },
    );
  });
});

describe("minimums", () => {
  const problem = {
    rows: 2,
    columns: 2,
    values: [
      [9, 1],
      [9, 1],
    ],
    columnCapacities: [2, 2],
  };

  it("are filled before the total is made great", () => {
    expect(assign(problem).pairs.map(({ column }) => column)).toEqual([0, 0]);
    const least = { ...problem, columnMinimums: [1, 1] };
    const result = assign(least);
    expect(result.objective).toEqual([
      { name: "coverage", value: 2 },
      { name: "minimum-load", value: 2 },
      { name: "total", value: 10 },
    ]);
    expect(checkCertificate(least, result)).toEqual({ holds: true });
  });

  it("give every row its first column before another has two", () => {
    const shared = { ...problem, rowCapacities: [2, 2], columnCapacities: [1, 1], rowMinimums: [1, 1] };
    const result = assign(shared);
    expect(result.objective.slice(0, 2)).toEqual([
      { name: "coverage", value: 2 },
      { name: "minimum-load", value: 2 },
    ]);
    expect(result.unmatchedRows).toEqual([]);
  });

  it("cost no pair, and one side's cost the other's nothing (Mendelsohn & Dulmage)", () => {
    fc.assert(
      fc.property(arbitraryTwoSided(), ({ unmatchedValue: _, ...given }) => {
        const filled = (change: Partial<PlainProblem>): number =>
          assign({ ...given, ...change }).objective.find(({ name }) => name === "minimum-load")?.value ?? 0;
        const { rowMinimums, columnMinimums, ...plain } = given;
        expect(assign(given).pairs.length).toBe(assign(plain).pairs.length);
        expect(filled({})).toBe(filled({ columnMinimums: undefined }) + filled({ rowMinimums: undefined }));
      }),
      { numRuns: 300, seed: 304 },
    );
  });
});

describe("a check of capacities on both sides", () => {
  it("refuses every other choice of cells that is worse, all numbers restated", () => {
    fc.assert(
      fc.property(arbitraryTwoSided(), fc.nat(20), fc.nat(20), (problem, first, second) => {
        const result = assign(problem);
        const other = exchanged(problem, result, first, second);
        fc.pre(other !== undefined);
        const [reached, best] = [meritsReached(problem, other!), meritsReached(problem, result)];
        fc.pre(reached.join() !== best.join());
        expect(checkCertificate(problem, other!).holds).toBe(false);
      }),
      { numRuns: 300, seed: 305 },
    );
  });

  it("refuses duals that are changed where the proof needs them, and misstated numbers", () => {
    fc.assert(
      fc.property(arbitraryTwoSided(), fc.nat(3), fc.nat(9), fc.constantFrom(-1, 1), (problem, k, at, by) => {
        const result = assign(problem);
        const levels = result.certificate.levels;
        const level = levels[k % levels.length]!;
        const change = (changed: object): Assignment => ({
          ...result,
          certificate: {
            kind: "duals",
            levels: levels.map((each) => (each === level ? { ...each, ...changed } : each)),
          },
        });
        expect(checkCertificate(problem, change({ value: level.value + by })).holds).toBe(false);
        expect(checkCertificate(problem, change({ rowDuals: level.rowDuals.slice(1) })).holds).toBe(
          problem.rows === 0,
        );
        const objective = result.objective.map((item, n) =>
          n === at % result.objective.length ? { ...item, value: item.value + by } : item,
        );
        expect(checkCertificate(problem, { ...result, objective }).holds).toBe(false);
        expect(checkCertificate(problem, { ...result, total: result.total + by }).holds).toBe(false);
      }),
      { numRuns: 300, seed: 306 },
    );
  });

  const two = {
    rows: 1,
    columns: 2,
    values: [[3, 4]],
    rowCapacities: [2],
  };
  const best = assign(two);

  it.each<[string, Partial<Assignment>, string]>([
    [
      "a pair that is used twice",
      { pairs: [best.pairs[0]!, best.pairs[0]!] },
      "Column 0 stands after column 0 in row 0: each pair may be used once, in ascending order.",
    ],
    [
      "pairs out of order",
      { pairs: [...best.pairs].reverse() },
      "Column 0 stands after column 1 in row 0: each pair may be used once, in ascending order.",
    ],
  ])("refuses %s", (_, change, because) => {
    expect(checkCertificate(two, { ...best, ...change })).toEqual({ holds: false, because });
  });

  it("refuses a row over its capacity", () => {
    const three = { ...two, columns: 3, values: [[3, 4, 5]] };
    const result = assign(three);
    const pairs = [3, 4, 5].map((value, column) => ({ row: 0, column, value }));
    expect(checkCertificate(three, { ...result, pairs })).toEqual({
      holds: false,
      because: "Row 0 has more columns than its capacity, 2.",
    });
  });
});

function keysOf({ rows, columns }: PlainProblem) {
  const keys = (prefix: string, count: number) => Array.from({ length: count }, (_, k) => `${prefix}${k}`);
  return { rowKeys: keys("r", rows), columnKeys: keys("c", columns) };
}

function turnedAround<
  P extends PlainProblem & { tieBreak: { rowKeys: string[]; columnKeys: string[]; seed: number } },
>(problem: P): P {
  const turned = <T>(list: ArrayLike<T> | undefined) => list && Array.from(list).reverse();
  return {
    ...problem,
    values: turned(problem.values.map((row) => turned(row))),
    rowCapacities: turned(problem.rowCapacities),
    columnCapacities: turned(problem.columnCapacities),
    rowMinimums: turned(problem.rowMinimums),
    columnMinimums: turned(problem.columnMinimums),
    requiredPairs: problem.requiredPairs?.map(({ row, column }) => ({
      row: problem.rows - 1 - row,
      column: problem.columns - 1 - column,
    })),
    tieBreak: {
      ...problem.tieBreak,
      rowKeys: turned(problem.tieBreak.rowKeys),
      columnKeys: turned(problem.tieBreak.columnKeys),
    },
  };
}

/** The result with one cell less and one more, within capacities, required pairs kept, all sums restated. */
function exchanged(
  problem: PlainProblem,
  result: Assignment,
  less: number,
  more: number,
): Assignment | undefined {
  const { rows, columns, values, requiredPairs = [], unmatchedValue = 0 } = problem;
  const dropped = result.pairs[less];
  if (requiredPairs.some(({ row, column }) => row === dropped?.row && column === dropped.column))
    return undefined;
  const added = { row: Math.floor(more / columns), column: more % columns };
  const value = values[added.row]?.[added.column] ?? null;
  const isThere = result.pairs.some(({ row, column }) => row === added.row && column === added.column);
  const pairs = result.pairs.filter((pair) => pair !== dropped);
  if (value !== null && !isThere) pairs.push({ ...added, value });
  pairs.sort((a, b) => a.row - b.row || a.column - b.column);
  const loads = (length: number, of: (pair: { row: number; column: number }) => number) =>
    Array.from({ length }, (_, k) => pairs.filter((pair) => of(pair) === k).length);
  const rowLoads = loads(rows, ({ row }) => row);
  const columnLoads = loads(columns, ({ column }) => column);
  if (rowLoads.some((load, i) => load > (problem.rowCapacities?.[i] ?? 1))) return undefined;
  if (columnLoads.some((load, j) => load > (problem.columnCapacities?.[j] ?? 1))) return undefined;
  const places = rowLoads.reduce((sum, _, i) => sum + (problem.rowCapacities?.[i] ?? 1), 0);
  const filled = (list: number[], minimums: ArrayLike<number> | undefined) =>
    list.reduce((sum, load, k) => sum + Math.min(load, minimums?.[k] ?? 0), 0);
  const total = pairs.reduce((sum, pair) => sum + pair.value, 0);
  const stated: Record<string, number> = {
    coverage: pairs.length,
    "minimum-load": filled(rowLoads, problem.rowMinimums) + filled(columnLoads, problem.columnMinimums),
    total: total + (places - pairs.length) * unmatchedValue,
  };
  const units: Record<string, number> = { ...stated, total: total - pairs.length * unmatchedValue };
  return {
    ...result,
    pairs,
    total,
    unmatchedRows: [...rowLoads.keys()].filter((row) => rowLoads[row] === 0),
    objective: result.objective.map(({ name }) => ({ name, value: stated[name]! })),
    certificate: {
      kind: "duals",
      levels: result.certificate.levels.map((level) => ({ ...level, value: units[level.name]! })),
    },
  };
}
