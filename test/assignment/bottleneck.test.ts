import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assignBottleneck,
  type Bottleneck,
  type BottleneckAssignment,
  type BottleneckProblem,
  bottleneck,
  type Cover,
  checkBottleneck,
} from "../../src/assignment/bottleneck/index.js";
import { assign, ProblemError } from "../../src/assignment/index.js";
import { bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce } from "../oracles/best-cells-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

const problem: BottleneckProblem = {
  rows: 2,
  columns: 2,
  values: [
    [10, 6],
    [5, 2],
  ],
};

describe("assignBottleneck", () => {
  it("prefers a better worst pair to a better total", () => {
    expect(assign(problem).total).toBe(12);
    const fair = {
      ...problem,
      values: [
        [10, 6],
        [5, 3],
      ],
    };
    expect(assign(fair).pairs.map(({ value }) => value)).toEqual([10, 3]);
    const { assignment, threshold } = assignBottleneck(fair);
    expect(assignment.pairs.map(({ value }) => value)).toEqual([6, 5]);
    expect(threshold).toBe(5);
  });

  it("equals brute force: most pairs, then the best worst pair, then the total", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (arbitrary) => {
        const { unmatchedValue: _, ...given } = arbitrary;
        const result = assignBottleneck(given);
        expect(checkBottleneck(given, result)).toEqual({ holds: true });
        const { assignment, threshold } = result;
        const most = bestByForce(given)!;
        expect(assignment.pairs.length).toBe(most.pairs);
        if (threshold === null) return;
        expect(assignment.total).toBe(bestByForce(bounded(given, threshold, false))!.total);
        const better = bestByForce(bounded(given, threshold, true));
        expect(better === undefined || better.pairs < most.pairs).toBe(true);
      }),
      { numRuns: 700, seed: 40 },
    );
  });

  it("equals brute force with capacities on both sides: most pairs, then the best worst pair, then the total", () => {
    fc.assert(
      fc.property(arbitraryTwoSided({ minimums: false }), (arbitrary) => {
        const { unmatchedValue: _, requiredPairs: __, ...given } = arbitrary;
        const result = assignBottleneck(given);
        expect(checkBottleneck(given, result)).toEqual({ holds: true });
        const sign = given.sense === "min" ? -1 : 1;
        const merits = (values: readonly number[]) => [
          values.length,
          values.reduce((least, value) => Math.min(least, sign * value), 1e9),
          sign * values.reduce((sum, value) => sum + value, 0) + 0,
        ];
        const { best } = bestCellsByForce(given, ({ values }) => merits(values));
        expect(merits(result.assignment.pairs.map(({ value }) => value))).toEqual(best);
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  it("keeps required pairs beside others of their rows, with a proof that holds", () => {
    fc.assert(
      fc.property(arbitraryTwoSided({ minimums: false, rows: 5, columns: 5 }), (arbitrary) => {
        const { unmatchedValue: _, ...given } = arbitrary;
        expect(checkBottleneck(given, assignBottleneck(given))).toEqual({ holds: true });
        expect(checkBottleneck(given, bottleneck(given))).toEqual({ holds: true });
      }),
      { numRuns: 300, seed: 42 },
    );
  });

  it("finds the same threshold where it has to come nearer by bisection first", () => {
    // Machol and Wien's i · j: the best worst pair is on the diagonal across, in its middle.
    const size = 101;
    const values = Float64Array.from(
      { length: size * size },
      (_, k) => (Math.floor(k / size) + 1) * ((k % size) + 1),
    );
    const product = { rows: size, columns: size, values, sense: "min" } as const;
    const found = bottleneck(product);
    expect(found.threshold).toBe(51 * 51);
    expect(checkBottleneck(product, found)).toEqual({ holds: true });
  });

  it("lists cells and matrices alike", () => {
    const cells = [
      { row: 0, column: 0, value: 10 },
      { row: 0, column: 1, value: 6 },
      { row: 1, column: 0, value: 5 },
      { row: 1, column: 1, value: 2 },
    ];
    expect(bottleneck({ ...problem, values: cells })).toEqual(bottleneck(problem));
  });

  it("keeps required pairs, however bad", () => {
    const required = { ...problem, requiredPairs: [{ row: 1, column: 1 }] };
    const result = assignBottleneck(required);
    expect(result.threshold).toBe(10);
    expect(checkBottleneck(required, result)).toEqual({ holds: true });
  });

  it("has no threshold where there is no pair", () => {
    const result = assignBottleneck({ rows: 1, columns: 1, values: [[null]] });
    expect(result.threshold).toBe(null);
    expect(result.assignment.pairs).toEqual([]);
  });

  it("refuses what assign refuses", () => {
    expect(() => assignBottleneck({ rows: 1, columns: 1, values: [[Number.NaN]] })).toThrow(ProblemError);
  });
});

describe("checkBottleneck", () => {
  const result = assignBottleneck(problem);
  const nothing: Cover = { rows: [], columns: [] };

  it.each<[string, Partial<BottleneckAssignment>]>([
    ["a threshold that is misstated", { threshold: 4 }],
    ["a cover of all cells that leaves one out", { coverOfAll: { rows: [0], columns: [] } }],
    ["a cover of all cells with too many places", { coverOfAll: { rows: [0, 1], columns: [0] } }],
    ["a cover of better cells that leaves one out", { coverOfBetter: nothing }],
    ["a cover of better cells with enough places for all", { coverOfBetter: { rows: [0, 1], columns: [] } }],
    ["a cover with a row that does not exist", { coverOfAll: { rows: [7, 0], columns: [] } }],
    ["an assignment with a worse pair", { assignment: assign(problem) }],
  ])("refuses %s", (_, change) => {
    expect(checkBottleneck(problem, { ...result, ...change }).holds).toBe(false);
  });

  it.each<[string, Partial<Bottleneck>]>([
    ["a pair worse than the threshold", { pairs: assign(problem).pairs }],
    [
      "a pair that is misstated",
      {
        pairs: [
          { row: 0, column: 1, value: 7 },
          { row: 1, column: 0, value: 5 },
        ],
      },
    ],
    ["a pair that is missing", { pairs: [{ row: 1, column: 0, value: 5 }] }],
    ["a threshold that is misstated", { threshold: 6 }],
    [
      "a cover with a cell for each",
      {
        coverOfBetter: {
          rows: [],
          columns: [],
          cells: [
            { row: 0, column: 0 },
            { row: 0, column: 1 },
          ],
        },
      },
    ],
  ])("refuses of a bottleneck alone %s", (_, change) => {
    const alone = bottleneck(problem);
    expect(checkBottleneck(problem, alone)).toEqual({ holds: true });
    expect(checkBottleneck(problem, { ...alone, ...change }).holds).toBe(false);
  });
});

/** The problem with the cells worse than the limit, or no better, closed, required pairs aside. */
function bounded(given: PlainProblem, limit: number, isStrict: boolean): PlainProblem {
  const { values, sense, requiredPairs = [] } = given;
  return {
    ...given,
    values: values.map((row, i) =>
      row.map((value) => {
        if (value === null || requiredPairs.some((pair) => pair.row === i)) return value;
        const lead = sense === "min" ? limit - value : value - limit;
        return lead < 0 || (isStrict && lead === 0) ? null : value;
      }),
    ),
  };
}
