import { describe, expect, it } from "vitest";
import { type InstanceKind, instance } from "../../bench/instances.js";
import { type AssignmentProblem, assign, checkCertificate } from "../../src/assignment/index.js";

/** Large enough that a row's list is begun from a sample of its cells, and that rows are read again. */
const SHAPES = [
  [450, 450],
  [300, 700],
  [700, 300],
] as const;

describe("candidate lists on hundreds of columns", () => {
  it.each(
    (["geo", "uni", "int"] as const).flatMap((kind) => SHAPES.map((shape) => [kind, ...shape] as const)),
  )("%s %i × %i: whole duals that prove the total of shortest paths", (kind, rows, columns) => {
    for (const problem of problems(kind, rows, columns)) {
      const found = assign(problem, { method: "candidate-lists" });
      const { total } = assign(problem, { method: "shortest-paths" });
      expect(Math.abs(found.total - total)).toBeLessThanOrEqual(2 * found.roundingBound + 1e-9);
      expect(checkCertificate(problem, found)).toEqual({ holds: true });
      for (const { rowDuals, columnDuals } of found.certificate.levels)
        expect([...rowDuals, ...columnDuals].every(Number.isInteger)).toBe(true);
    }
  });
});

function problems(kind: InstanceKind, rows: number, columns: number): AssignmentProblem[] {
  const values = instance(kind, rows, columns);
  const shifted = values.map((value) => value - 0.5);
  const writeRow = (row: number, into: Float64Array): void =>
    into.set(values.subarray(row * columns, (row + 1) * columns));
  return [
    { rows, columns, values, sense: "min" },
    { rows, columns, values: shifted, sense: "max" },
    { rows, columns, values: writeRow, sense: "max", unmatchedValue: 0.25 },
  ];
}
