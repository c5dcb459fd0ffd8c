import { describe, expect, it } from "vitest";
import { uniformDraws } from "../../bench/instances.js";
import {
  type AssignmentProblem,
  assign,
  assignAsync,
  type CellTable,
  checkCertificate,
} from "../../src/assignment/index.js";

describe("listed cells", () => {
  it.each([
    { rows: 200, columns: 200, each: 3 },
    { rows: 200, columns: 200, each: 8 },
    { rows: 300, columns: 120, each: 5 },
    { rows: 120, columns: 300, each: 5 },
  ])("have the optimum of the other methods, and a proof: %o", ({ rows, columns, each }) => {
    for (const spread of [3, 100, 1_000_000])
      for (const options of [{}, { unmatchedValue: Math.floor(0.3 * spread) }, { sense: "min" as const }]) {
        const values = randomTable(rows, columns, each, spread);
        const problem: AssignmentProblem = { rows, columns, values, ...options };
        const result = assign(problem);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
        expect(assign(problem, { method: "shortest-paths" }).objective).toEqual(result.objective);
      }
  });

  it.each([
    ["in order", [0, 1, 1, 2], 4 + 5],
    ["out of order", [1, 0, 2, 1], 6 + 5],
  ])("are read from a table %s, which stays as it was", (_, columns, total) => {
    const values: CellTable = {
      starts: Int32Array.of(0, 2, 4),
      columns: Int32Array.from(columns),
      values: Float64Array.of(4, 6, 5, 1),
    };
    const before = structuredClone(values);
    const problem: AssignmentProblem = { rows: 2, columns: 3, values };
    const result = assign(problem);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
    expect(result.total).toBe(total);
    expect(values).toEqual(before);
  });

  it("with capacities on both sides have a proof at some size", () => {
    for (const unmatchedValue of [undefined, 30]) {
      const [rows, columns] = [150, 60];
      const values = randomTable(rows, columns, 6, 100);
      const capacities = (count: number, most: number) =>
        Array.from({ length: count }, (_, k) => (k * 7) % (most + 1));
      const problem: AssignmentProblem = {
        rows,
        columns,
        values,
        rowCapacities: capacities(rows, 3),
        columnCapacities: capacities(columns, 5),
        columnMinimums: Array<number>(columns).fill(1),
        unmatchedValue,
      };
      expect(checkCertificate(problem, assign(problem))).toEqual({ holds: true });
    }
  });

  it("may be so many rows and columns that a matrix of them could not be", () => {
    const count = 100_000;
    const values: CellTable = {
      starts: Int32Array.from({ length: count + 1 }, (_, i) => Math.min(i, 5)),
      columns: Int32Array.of(99_999, 0, 7, 7, 8),
      values: Float64Array.of(1, 2, 3, 4, 5),
    };
    const problem = { rows: count, columns: count, values };
    const result = assign(problem);
    expect(result.objective).toEqual([
      { name: "coverage", value: 4 },
      { name: "total", value: 12 },
    ]);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });

  it("are solved in slices to the same result", async () => {
    const problem = { rows: 100, columns: 100, values: randomTable(100, 100, 5, 100) };
    expect(await assignAsync(problem)).toEqual(assign(problem));
  });
});

/** So many different cells a row. */
function randomTable(rows: number, columns: number, each: number, spread: number): CellTable {
  const draw = uniformDraws(rows + columns + each + spread);
  const lists = Array.from({ length: rows }, () => {
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(Math.floor(draw() * columns));
    return [...chosen];
  });
  return {
    starts: Int32Array.from({ length: rows + 1 }, (_, i) => i * each),
    columns: Int32Array.from(lists.flat()),
    values: Float64Array.from({ length: rows * each }, () => Math.floor(draw() * spread)),
  };
}
