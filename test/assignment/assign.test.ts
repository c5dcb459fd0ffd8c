import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, checkCertificate } from "../../src/assignment/index.js";
import { solver } from "../../src/assignment/munkres/index.js";
import { bestByForce } from "../oracles/best-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

describe("assign", () => {
  it("finds the cheapest of as many pairs as possible", () => {
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
    const result = assign(problem);
    expect(result.pairs).toEqual([
      { row: 0, column: 1, value: 1 },
      { row: 1, column: 0, value: 2 },
      { row: 2, column: 2, value: 2 },
    ]);
    expect(result.objective).toEqual([
      { name: "coverage", value: 3 },
      { name: "total", value: 5 },
    ]);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });

  it("prefers one more pair to a better total", () => {
    const values = [
      [100, 1],
      [1, null],
    ];
    expect(assign({ rows: 2, columns: 2, values }).pairs).toEqual([
      { row: 0, column: 1, value: 1 },
      { row: 1, column: 0, value: 1 },
    ]);
  });

  it("prefers the better total where being unmatched has a value", () => {
    const values = [
      [100, 1],
      [1, null],
    ];
    const result = assign({ rows: 2, columns: 2, values, unmatchedValue: 0 });
    expect(result.pairs).toEqual([{ row: 0, column: 0, value: 100 }]);
    expect(result.unmatchedRows).toEqual([1]);
  });

  it("counts unmatched rows in the objective, not in the total", () => {
    const result = assign({ rows: 2, columns: 1, values: [[5], [3]], unmatchedValue: 2 });
    expect(result.total).toBe(5);
    expect(result.objective).toEqual([{ name: "total", value: 7 }]);
  });

  it("gives a column as many rows as its capacity", () => {
    const problem = {
      rows: 3,
      columns: 2,
      values: [
        [9, 1],
        [8, 2],
        [7, 6],
      ],
      columnCapacities: [2, 1],
    };
    expect(assign(problem).pairs.map(({ column }) => column)).toEqual([0, 0, 1]);
  });

  it("equals brute force in coverage and in total, with a certificate that holds", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const result = assign(problem);
        const best = bestByForce(problem)!;
        if (problem.unmatchedValue === undefined) expect(result.pairs.length).toBe(best.pairs);
        expect(result.objective.at(-1)!.value).toBe(best.total);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it.each(["shortest-paths", "candidate-lists"] as const)("equals munkres-js by the method %s", (method) => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 12, columns: 12 }), (problem) => {
        const result = assign(problem, { method });
        expect(result.objective).toEqual(solver(problem).objective);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
      }),
      { numRuns: 400, seed: 16 },
    );
  });

  it.each([
    { rows: 200, columns: 200, places: 1, vetoes: 0 },
    { rows: 150, columns: 220, places: 1, vetoes: 0.5 },
    { rows: 220, columns: 150, places: 1, vetoes: 0.2 },
    { rows: 200, columns: 60, places: 3, vetoes: 0.3 },
    { rows: 120, columns: 120, places: 1, vetoes: 0.97 },
  ])("finds one optimum by both methods: %o", ({ rows, columns, places, vetoes }) => {
    for (const spread of [2, 100, 1_000_000])
      for (const unmatchedValue of [undefined, 0]) {
        const draw = seededDraws(spread);
        const problem = {
          rows,
          columns,
          values: Array.from({ length: rows }, () =>
            Array.from({ length: columns }, () =>
              draw() < vetoes ? null : Math.floor(spread * (draw() - 0.2)),
            ),
          ),
          columnCapacities: Array<number>(columns).fill(places),
          unmatchedValue,
        };
        const [first, second] = (["shortest-paths", "candidate-lists"] as const).map((method) => {
          const result = assign(problem, { method });
          expect(checkCertificate(problem, result)).toEqual({ holds: true });
          return result.objective;
        });
        expect(first).toEqual(second);
      }
  });

  it("equals brute force on seven by seven", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 7, columns: 7 }), (problem) => {
        const result = assign(problem);
        expect(result.objective.at(-1)!.value).toBe(bestByForce(problem)!.total);
      }),
      { numRuns: 150, seed: 2 },
    );
  });
});

/** Park & Miller's generator: draws from 0 up to 1. */
function seededDraws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
