import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, ProblemError } from "../../src/assignment/index.js";
import {
  assignWorstOff,
  checkWorstOff,
  type WorstOffAssignment,
  type WorstOffLevel,
  type WorstOffProblem,
} from "../../src/assignment/worst-off/index.js";
import type { PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce, meritsOf } from "../oracles/best-cells-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

const problem: WorstOffProblem = {
  rows: 3,
  columns: 3,
  values: [
    [9, 4, 1],
    [5, 3, 2],
    [4, 4, 4],
  ],
};

describe("assignWorstOff", () => {
  it("makes the worst-off as well off as possible, then the next", () => {
    expect(assign(problem).pairs.map(({ value }) => value)).toEqual([9, 3, 4]);
    const { pairs, levels } = assignWorstOff(problem);
    expect(pairs.map(({ value }) => value)).toEqual([4, 5, 4]);
    expect(levels.map(({ name, threshold, value }) => [name, threshold, value])).toEqual([
      ["coverage", null, 3],
      ["worst-off", 4, 2],
      ["worst-off", 5, 1],
    ]);
  });

  it("equals brute force, with a proof that holds", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 5, columns: 5 }), ({ unmatchedValue: _, ...given }) => {
        const result = assignWorstOff(given);
        expect(
          worstFirst(
            given,
            result.pairs.map(({ value }) => value),
          ),
        ).toEqual(bestValues(given));
        expect(checkWorstOff(given, result)).toEqual({ holds: true });
      }),
      { numRuns: 700, seed: 60 },
    );
  });

  it("equals brute force with capacities on both sides and minimums, with a proof that holds", () => {
    fc.assert(
      fc.property(
        arbitraryTwoSided({ rows: 3 }),
        fc.boolean(),
        ({ unmatchedValue: _, ...given }, isKeyed) => {
          const keys = (prefix: string, count: number) =>
            Array.from({ length: count }, (_, k) => `${prefix}${k}`);
          const tieBreak = { rowKeys: keys("r", given.rows), columnKeys: keys("c", given.columns), seed: 1 };
          const asked = isKeyed ? { ...given, tieBreak } : given;
          const result = assignWorstOff(asked);
          expect(checkWorstOff(asked, result)).toEqual({ holds: true });
          const sign = given.sense === "min" ? -1 : 1;
          const { best } = bestCellsByForce(given, (choice) => [
            ...meritsOf(given)(choice).slice(0, -1),
            ...choice.values.map((value) => sign * value).sort((a, b) => a - b),
          ]);
          const found = result.pairs.map(({ value }) => sign * value).sort((a, b) => a - b);
          const first = result.levels.filter(({ name }) => name === "coverage" || name === "minimum-load");
          expect([...first.map(({ value }) => value), ...found]).toEqual(best);
          expect(checkWorstOff(asked, { ...result, total: result.total + 1 }).holds).toBe(false);
        },
      ),
      { numRuns: 500, seed: 307 },
    );
  });

  it("chooses by keys and seed where several are as good, whichever method finds them", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 8, columns: 8 }), ({ unmatchedValue: _, ...given }) => {
        const keys = (prefix: string, count: number) =>
          Array.from({ length: count }, (_, k) => `${prefix}${k}`);
        const tieBreak = { rowKeys: keys("r", given.rows), columnKeys: keys("c", given.columns), seed: 1 };
        const result = assignWorstOff({ ...given, tieBreak }, { method: "shortest-paths" });
        expect(checkWorstOff({ ...given, tieBreak }, result)).toEqual({ holds: true });
        for (const method of ["candidate-lists", "cell-lists"] as const) {
          const other = assignWorstOff({ ...given, tieBreak }, { method });
          expect(other.pairs).toEqual(result.pairs);
          expect(checkWorstOff({ ...given, tieBreak }, other)).toEqual({ holds: true });
        }
      }),
      { numRuns: 300, seed: 61 },
    );
  });

  it("compares values that are not integers as they are", () => {
    const given = {
      rows: 2,
      columns: 2,
      values: [
        [0.1, 0.2],
        [0.2, 0.1 + 1e-16],
      ],
    };
    expect(assignWorstOff(given).pairs.map(({ value }) => value)).toEqual([0.2, 0.2]);
  });

  it("has only coverage to prove where there is no pair", () => {
    const given = { rows: 1, columns: 1, values: [[null]] };
    expect(assignWorstOff(given).levels.map(({ name }) => name)).toEqual(["coverage"]);
  });

  it("refuses what assign refuses", () => {
    expect(() => assignWorstOff({ rows: 1, columns: 1, values: [[Number.NaN]] })).toThrow(ProblemError);
  });
});

describe("checkWorstOff", () => {
  const best = assignWorstOff(problem);
  const withLevel = (k: number, change: Partial<WorstOffLevel>): Partial<WorstOffAssignment> => ({
    levels: best.levels.map((level, n) => (n === k ? { ...level, ...change } : level)),
  });
  const greatestTotal = assign(problem);

  it.each<[string, Partial<WorstOffAssignment>]>([
    ["another assignment", { pairs: greatestTotal.pairs, total: greatestTotal.total }],
    ["a total that is misstated", { total: best.total + 1 }],
    ["a threshold that is misstated", withLevel(1, { threshold: 3 })],
    ["a count that is misstated", withLevel(1, { value: 1 })],
    ["a dual that is changed", withLevel(1, { rowDuals: best.levels[1]!.rowDuals.map((dual) => dual + 1) })],
    ["a dual that is missing", withLevel(1, { rowDuals: [] })],
    ["a step that is missing", { levels: best.levels.filter((_, k) => k !== 2) }],
    ["a tie-break that was not asked for", withLevel(2, { name: "tie-break" })],
    ["no proof at all", { levels: [] }],
  ])("refuses %s", (_, change) => {
    expect(checkWorstOff(problem, { ...best, ...change }).holds).toBe(false);
  });
});

function worstFirst({ sense }: PlainProblem, values: readonly number[]): number[] {
  return [...values].sort((a, b) => (sense === "min" ? b - a : a - b));
}

/** The values of the best assignment, worst first, by trying all. */
function bestValues(given: PlainProblem): number[] {
  const { rows, columns, values, sense, columnCapacities, requiredPairs = [] } = given;
  const load = Array<number>(columns).fill(0);
  let best: number[] | undefined;
  const place = (row: number, chosen: readonly number[]): void => {
    if (row === rows) {
      const sorted = worstFirst(given, chosen);
      if (best === undefined || isBetter(sorted, best, sense === "min" ? -1 : 1)) best = sorted;
      return;
    }
    const required = requiredPairs.find((pair) => pair.row === row);
    if (required === undefined) place(row + 1, chosen);
    for (let j = 0; j < columns; j++) {
      const value = values[row]![j]!;
      if (value === null || load[j]! >= (columnCapacities?.[j] ?? 1)) continue;
      if (required !== undefined && required.column !== j) continue;
      load[j]!++;
      place(row + 1, [...chosen, value]);
      load[j]!--;
    }
  };
  place(0, []);
  return best!;
}

function isBetter(one: readonly number[], other: readonly number[], sign: 1 | -1): boolean {
  if (one.length !== other.length) return one.length > other.length;
  const k = one.findIndex((value, place) => value !== other[place]);
  return k !== -1 && sign * (one[k]! - other[k]!) > 0;
}
