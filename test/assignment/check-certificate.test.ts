import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, assign, checkCertificate, ProblemError } from "../../src/assignment/index.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

const problem = {
  rows: 3,
  columns: 3,
  values: [
    [4, 1, 3],
    [2, null, 5],
    [3, 2, 2],
  ],
  sense: "min",
} as const;
const best = assign(problem);

function objectionTo(change: Partial<Assignment>): string {
  const check = checkCertificate(problem, { ...best, ...change });
  return check.holds ? "" : check.because;
}

function withLevel(k: number, change: object): Partial<Assignment> {
  const levels = best.certificate.levels.map((level, n) => (n === k ? { ...level, ...change } : level));
  return { certificate: { kind: "duals", levels } };
}

describe("checkCertificate", () => {
  it("holds on what assign returns, also after JSON", () => {
    expect(checkCertificate(problem, best)).toEqual({ holds: true });
    expect(checkCertificate(problem, JSON.parse(JSON.stringify(best)))).toEqual({ holds: true });
  });

  it.each<[string, Partial<Assignment>, string]>([
    ["a total that is misstated", { total: 6 }, "The pairs' values add up to 5, not 6."],
    [
      "an objective that is misstated",
      { objective: [best.objective[0]!, { name: "total", value: 4 }] },
      "The total is 5, not 4.",
    ],
    [
      "a pair that is not allowed",
      { pairs: [{ row: 1, column: 1, value: 0 }] },
      "Row 1 may not have column 1.",
    ],
    [
      "a value that is misstated",
      { pairs: [{ row: 0, column: 0, value: 5 }] },
      "Row 0 with column 0 is worth 4, not 5.",
    ],
    [
      "a column over its capacity",
      {
        pairs: [
          { row: 0, column: 0, value: 4 },
          { row: 1, column: 0, value: 2 },
        ],
      },
      "Column 0 has more rows than its capacity, 1.",
    ],
    [
      "a row in two pairs",
      { pairs: [best.pairs[0]!, { row: 0, column: 0, value: 4 }] },
      "Row 0 stands after row 0: each row may be in one pair, in ascending order.",
    ],
    ["a row that does not exist", { pairs: [{ row: 3, column: 0, value: 4 }] }, "There is no row 3."],
    ["a column that does not exist", { pairs: [{ row: 0, column: -1, value: 4 }] }, "There is no column -1."],
    [
      "unmatched rows that are not listed",
      { pairs: best.pairs.slice(1) },
      "The unmatched rows listed are not the rows without a pair.",
    ],
    [
      "a bound on rounding that is misstated",
      { roundingBound: 1 },
      "Rounding can cost another amount than 1.",
    ],
    ["a resolution that is none", { resolution: 0.3 }, "The resolution 0.3 is not a power of two."],
    [
      "a level that is missing",
      { certificate: { kind: "duals", levels: best.certificate.levels.slice(1) } },
      "The certificate proves total, not coverage, then total.",
    ],
    [
      "a value of a level that is misstated",
      withLevel(1, { value: 4 }),
      "The total of the pairs is 5 units, not 4.",
    ],
    [
      "duals that do not add up",
      withLevel(1, { rowDuals: [3, 2, 2] }),
      "total: the duals add up to 6, the pairs to 5.",
    ],
    [
      "duals that do not cover a cell",
      withLevel(1, { rowDuals: [3, 1, 2] }),
      "total: row 0 with column 1 is worth more than their duals.",
    ],
    [
      "a dual that is no integer",
      withLevel(1, { rowDuals: [2.5, 1.5, 2] }),
      "total: a dual is not an integer, or too large to be exact.",
    ],
    [
      "a dual of the wrong sign",
      withLevel(0, { rowDuals: [1, 3, -1] }),
      "coverage: the dual of row 2, -1, has the wrong sign.",
    ],
    [
      "a dual that is missing",
      withLevel(1, { rowDuals: [2, 2] }),
      "The certificate's total has not one dual a row and one a column.",
    ],
  ])("refuses %s", (_, change, because) => {
    expect(objectionTo(change)).toBe(because);
  });

  it("reads every row once, whatever the problem has", () => {
    const values = (written: number[]) => (row: number, into: Float64Array, open: Uint8Array) => {
      written[row] = (written[row] ?? 0) + 1;
      for (let j = 0; j < 3; j++) {
        into[j] = problem.values[row]![j] ?? 0;
        open[j] = problem.values[row]![j] === null ? 0 : 1;
      }
    };
    for (const options of [
      {},
      { unmatchedValue: 2 },
      { requiredPairs: [{ row: 0, column: 2 }] },
      { columnCapacities: [0, 3, 1] },
      { rowCapacities: [2, 1, 1], columnMinimums: [1, 1, 1] },
      { tieBreak: { rowKeys: ["a", "b", "c"], columnKeys: ["d", "e", "f"], seed: 1 } },
    ]) {
      const result = assign({ ...problem, ...options, values: values([]) });
      const written: number[] = [];
      const check = checkCertificate({ ...problem, ...options, values: values(written) }, result);
      expect(check).toEqual({ holds: true });
      expect(written).toEqual([1, 1, 1]);
    }
  });

  it("refuses the problem before the result, wherever in the values it is malformed", () => {
    const malformed = {
      ...problem,
      values: [
        [4, 1, 3],
        [2, null, 5],
        [3, 2, Number.NaN],
      ],
    };
    expect(() => checkCertificate(malformed, best)).toThrow(ProblemError);
    expect(() => checkCertificate(malformed, { ...best, total: 6, resolution: 0 })).toThrow(ProblemError);
    const twoEach = { ...malformed, rowCapacities: [2, 2, 2] };
    expect(() => checkCertificate(twoEach, best)).toThrow(ProblemError);
  });

  it("refuses a value of a level that is no integer", () => {
    expect(objectionTo(withLevel(1, { value: 5.5 }))).toBe("The total of the pairs is 5 units, not 5.5.");
  });

  it("refuses a resolution too fine for the values", () => {
    expect(objectionTo({ resolution: 2 ** -60 })).toBe(
      `The resolution ${2 ** -60} is too fine for exact sums.`,
    );
  });

  it("refuses a result without its required pair", () => {
    const required = { ...problem, requiredPairs: [{ row: 0, column: 0 }] };
    const lost = { ...best, pairs: best.pairs.slice(1), unmatchedRows: [0] };
    expect(checkCertificate(required, lost)).toEqual({
      holds: false,
      because: "Row 0 is without its required column, 0.",
    });
  });

  it("refuses two rows that have changed columns for a worse total, all sums restated", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.nat(5), fc.nat(5), (arbitrary, first, second) => {
        const result = assign(arbitrary);
        const changed = swapped(arbitrary.values, result, first, second);
        fc.pre(changed !== undefined && changed.total !== result.total);
        expect(checkCertificate(arbitrary, changed!).holds).toBe(false);
      }),
      { numRuns: 300, seed: 13 },
    );
  });

  it("refuses a result without one of its pairs, all sums restated, where that is worse", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.nat(5), (arbitrary, index) => {
        const result = assign(arbitrary);
        const lost = result.pairs[index];
        fc.pre(
          lost !== undefined &&
            (arbitrary.unmatchedValue === undefined || lost.value !== arbitrary.unmatchedValue),
        );
        const pairs = result.pairs.filter((pair) => pair !== lost);
        const unmatchedRows = [...result.unmatchedRows, lost!.row].sort((a, b) => a - b);
        expect(
          checkCertificate(arbitrary, restated(result, pairs, unmatchedRows, arbitrary.unmatchedValue)).holds,
        ).toBe(false);
      }),
      { numRuns: 300, seed: 14 },
    );
  });

  it("refuses any single dual that is changed", () => {
    fc.assert(
      fc.property(
        arbitraryProblem(),
        fc.nat(1),
        fc.nat(5),
        fc.constantFrom(-1, 1, 1000),
        (arbitrary, k, i, by) => {
          const result = assign(arbitrary);
          const level = result.certificate.levels[k];
          fc.pre(level !== undefined && i < arbitrary.rows);
          const rowDuals = level!.rowDuals.map((dual, row) => (row === i ? dual + by : dual));
          const levels = result.certificate.levels.map((old) => (old === level ? { ...old, rowDuals } : old));
          expect(
            checkCertificate(arbitrary, { ...result, certificate: { kind: "duals", levels } }).holds,
          ).toBe(false);
        },
      ),
      { numRuns: 300, seed: 15 },
    );
  });
});

function swapped(
  values: readonly (readonly (number | null)[])[],
  result: Assignment,
  first: number,
  second: number,
): Assignment | undefined {
  const [a, b] = [result.pairs[first], result.pairs[second]];
  if (a === undefined || b === undefined) return undefined;
  const [ab, ba] = [values[a.row]![b.column]!, values[b.row]![a.column]!];
  if (ab === null || ba === null) return undefined;
  const pairs = result.pairs.map((pair) => {
    if (pair === a) return { row: a.row, column: b.column, value: ab };
    return pair === b ? { row: b.row, column: a.column, value: ba } : pair;
  });
  const change = ab + ba - a.value - b.value;
  return {
    ...result,
    pairs,
    total: result.total + change,
    objective: result.objective.map((item) =>
      item.name === "total" ? { ...item, value: item.value + change } : item,
    ),
    certificate: {
      kind: "duals",
      levels: result.certificate.levels.map((level) =>
        level.name === "total" ? { ...level, value: level.value + change } : level,
      ),
    },
  };
}

function restated(
  result: Assignment,
  pairs: Assignment["pairs"],
  unmatchedRows: readonly number[],
  unmatchedValue = 0,
): Assignment {
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const values = {
    coverage: pairs.length,
    total: total + unmatchedRows.length * unmatchedValue,
    "minimum-load": 0,
    "worst-off": 0,
    "tie-break": 0,
  };
  const units = { ...values, total: total - pairs.length * unmatchedValue };
  return {
    ...result,
    pairs,
    unmatchedRows,
    total,
    objective: result.objective.map(({ name }) => ({ name, value: values[name] })),
    certificate: {
      kind: "duals",
      levels: result.certificate.levels.map((level) => ({ ...level, value: units[level.name] })),
    },
  };
}
