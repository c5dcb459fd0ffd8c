import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssignmentProblem, assign, assignAsync, checkCertificate } from "../../src/assignment/index.js";

/** Small matrices without options, from many ties to none. */
const arbitraryPlain = (): fc.Arbitrary<AssignmentProblem> =>
  fc
    .record({
      rows: fc.integer({ min: 1, max: 24 }),
      more: fc.constantFrom(0, 0, 1, 7),
      kind: fc.constantFrom(1, 3, 100, 2 ** 30, Number.NaN),
      sense: fc.constantFrom("min" as const, "max" as const),
      seed: fc.integer(),
    })
    .map(({ rows, more, kind, sense, seed }) => {
      const columns = rows + more;
      let state = seed;
      const values = Float64Array.from({ length: rows * columns }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        return Number.isNaN(kind) ? state / 2 ** 31 : ((state >>> 1) % (2 * kind + 1)) - kind;
      });
      return { rows, columns, values, sense };
    });

describe("small problems without options", () => {
  it("have the optimum and the resolution of the other methods, and a proof that holds", () => {
    fc.assert(
      fc.property(arbitraryPlain(), (problem) => {
        const result = assign(problem);
        const expected = assign(problem, { method: "shortest-paths" });
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
        expect(result.certificate.levels.map(({ value }) => value)).toEqual(
          expected.certificate.levels.map(({ value }) => value),
        );
        const { resolution, roundingBound, unmatchedRows } = expected;
        expect(result).toMatchObject({ resolution, roundingBound, unmatchedRows });
      }),
      { numRuns: 500, seed: 31 },
    );
  });

  it("have the same result in slices, and whatever was solved before", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlain(), arbitraryPlain(), async (problem, other) => {
        const result = assign(problem);
        assign(other);
        expect(assign(problem)).toEqual(result);
        expect(await assignAsync(problem)).toEqual(result);
      }),
      { numRuns: 50, seed: 32 },
    );
  });

  it("may be solved while another one is being written", () => {
    const inner = { rows: 2, columns: 2, values: Float64Array.of(1, 9, 9, 1) };
    const rows = [
      [5, 1],
      [7, 6],
    ];
    const outer: AssignmentProblem = {
      rows: 2,
      columns: 2,
      values: (row, values) => {
        expect(assign(inner).total).toBe(18);
        values.set(rows[row]!);
      },
    };
    expect(assign(outer)).toEqual(assign({ ...outer, values: rows }));
  });
});
