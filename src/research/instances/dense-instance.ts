/**
 * A published assignment problem: numbers without people.
 */
import type { Pool } from "../pool.js";

/** A matrix, row by row. It is an `AssignmentProblem`: hand it to `assign` as it is, or as `{ ...instance, sense: "max" }`. */
export interface DenseInstance {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** 0 where the instance has no such pair. */
  readonly allowed: Uint8Array;
  readonly sense: "min" | "max";
}

/** The instance as a pool, so that policies run on it: rows are mentees, columns mentors with one place, the best value a fit of 1, the worst 0. */
export function poolOfInstance({ rows, columns, values, allowed, sense }: DenseInstance): Pool {
  const there = values.filter((_, cell) => allowed[cell] === 1);
  const least = there.reduce((found, value) => Math.min(found, value), Infinity);
  const greatest = there.reduce((found, value) => Math.max(found, value), -Infinity);
  const length = greatest - least || 1;
  const fits = values.map((value, cell) => {
    if (allowed[cell] === 0) return 0;
    return sense === "max" ? (value - least) / length : (greatest - value) / length;
  });
  return {
    menteeIds: Array.from({ length: rows }, (_, row) => `row ${row + 1}`),
    mentorIds: Array.from({ length: columns }, (_, column) => `column ${column + 1}`),
    fits,
    menteeView: fits,
    mentorView: fits,
    allowed,
    capacities: new Int32Array(columns).fill(1),
    takesPart: new Uint8Array(rows).fill(1),
    required: new Int32Array(rows).fill(-1),
  };
}
