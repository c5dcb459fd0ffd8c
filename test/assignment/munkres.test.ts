import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, checkCertificate, ProblemError } from "../../src/assignment/index.js";
import { solver } from "../../src/assignment/munkres/index.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

describe("the munkres-js solver", () => {
  it("equals assign on 500 random problems, and proves it", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 9, columns: 9 }), (problem) => {
        const result = solver(problem);
        expect(result.objective).toEqual(assign(problem).objective);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it("chooses the same as assign among equally good matchings, with keys and a seed", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const keyed = { ...problem, tieBreak: keysOf(problem.rows, problem.columns) };
        const result = solver(keyed);
        expect(result.pairs).toEqual(assign(keyed).pairs);
        expect(checkCertificate(keyed, result)).toEqual({ holds: true });
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it("leaves rows unmatched where munkres-js alone would never return", () => {
    const values = [
      [1, null],
      [1, null],
    ];
    expect(solver({ rows: 2, columns: 2, values }).unmatchedRows).toHaveLength(1);
  });

  it("answers an empty problem", () => {
    expect(solver({ rows: 0, columns: 0, values: [] }).pairs).toEqual([]);
  });

  it("refuses values that are not finite", () => {
    expect(() => solver({ rows: 1, columns: 1, values: [[Number.NaN]] })).toThrow(ProblemError);
  });
});

function keysOf(rows: number, columns: number) {
  return {
    rowKeys: Array.from({ length: rows }, (_, i) => `row ${i}`),
    columnKeys: Array.from({ length: columns }, (_, j) => `column ${j}`),
    seed: 7,
  };
}
