import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AssignmentProblem,
  assign,
  type Cell,
  type CellTable,
  checkCertificate,
} from "../../src/assignment/index.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

describe("the forms of values", () => {
  it("nested, flat with a mask, listed and written by a function give the same result", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const { rows, columns, values: nested } = problem;
        const cells = nested.flat();
        const flat = Float64Array.from(cells, (value) => value ?? Number.NaN);
        const allowed = Uint8Array.from(cells, (value) => (value === null ? 0 : 1));
        const listed = cells
          .map((value, k) => ({ row: Math.floor(k / columns), column: k % columns, value }))
          .filter((cell): cell is { row: number; column: number; value: number } => cell.value !== null);
        const write = (row: number, values: Float64Array, open: Uint8Array): void =>
          nested[row]!.forEach((value, column) => {
            if (value === null) open[column] = 0;
            else values[column] = value;
          });
        const expected = assign(problem);
        for (const form of [{ values: flat, allowed }, { values: write }])
          expect(assign({ ...problem, ...form, rows, columns } as AssignmentProblem)).toEqual(expected);
        for (const values of [listed, tableOf(rows, listed)]) {
          const result = assign({ ...problem, values });
          expect(result.objective).toEqual(expected.objective);
          expect(checkCertificate(problem, result)).toEqual({ holds: true });
          expect(checkCertificate({ ...problem, values }, result)).toEqual({ holds: true });
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe("values that are not integers", () => {
  it("are rounded to a stated power of two, within a stated bound", () => {
    const problem = {
      rows: 2,
      columns: 2,
      values: [
        [0.1, 0.2],
        [0.3, 0.7],
      ],
    };
    const result = assign(problem);
    expect(result.total).toBe(0.1 + 0.7);
    expect(Math.log2(result.resolution)).toBe(Math.round(Math.log2(result.resolution)));
    expect(result.roundingBound).toBeGreaterThan(0);
    expect(result.roundingBound).toBeLessThan(1e-12);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });

  it.each([1e300, 1e-300, 5e-324, 1, 12345.678])("prove themselves around %s", (size) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom(undefined, 0.3 * size),
        (values, unmatchedValue) => {
          const problem = {
            rows: 3,
            columns: 4,
            values: Float64Array.from(values, (value) => value * size),
            unmatchedValue,
          };
          expect(checkCertificate(problem, assign(problem))).toEqual({ holds: true });
        },
      ),
      { numRuns: 50, seed: 12 },
    );
  });

  it("integers have the resolution 1 and nothing is lost", () => {
    const { resolution, roundingBound } = assign({ rows: 1, columns: 1, values: [[3]] });
    expect({ resolution, roundingBound }).toEqual({ resolution: 1, roundingBound: 0 });
  });
});

/** Listed cells as a table, every row backwards. */
function tableOf(rows: number, cells: readonly Cell[]): CellTable {
  const inOrder = Array.from({ length: rows }, (_, i) => cells.filter(({ row }) => row === i).reverse());
  let end = 0;
  return {
    starts: Int32Array.from([0, ...inOrder.map(({ length }) => (end += length))]),
    columns: Int32Array.from(inOrder.flat(), ({ column }) => column),
    values: Float64Array.from(inOrder.flat(), ({ value }) => value),
  };
}
