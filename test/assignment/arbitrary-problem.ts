import fc from "fast-check";
import type { PlainProblem } from "../oracles/best-by-force.js";

/** Limits of an arbitrary problem. */
export interface ProblemLimits {
  /** Most rows, default 6. */
  readonly rows?: number;
  /** Most columns, default 6. */
  readonly columns?: number;
}

/**
 * Small problems of every kind: rectangular, vetoes, capacities (0 included), ties, negative values, both senses, with or without a
 * value for the unmatched, required pairs that can be.
 */
export function arbitraryProblem({ rows = 6, columns = 6 }: ProblemLimits = {}): fc.Arbitrary<PlainProblem> {
  return fc
    .record({
      rows: fc.integer({ min: 0, max: rows }),
      columns: fc.integer({ min: 0, max: columns }),
      spread: fc.constantFrom(1, 3, 50, 1_000_000),
      vetoes: fc.constantFrom(0, 0.3, 0.7),
      sense: fc.constantFrom("max" as const, "min" as const),
      unmatchedValue: fc.option(fc.integer({ min: -4, max: 20 }), { nil: undefined }),
      withCapacities: fc.boolean(),
      required: fc.integer({ min: 0, max: 2 }),
    })
    .chain((shape) =>
      fc
        .record({
          cells: fc.array(
            fc.record({ value: fc.integer({ min: -shape.spread, max: shape.spread }), draw: fc.nat(99) }),
            { minLength: shape.rows * shape.columns, maxLength: shape.rows * shape.columns },
          ),
          capacities: fc.array(fc.integer({ min: 0, max: 3 }), {
            minLength: shape.columns,
            maxLength: shape.columns,
          }),
        })
        .map(({ cells, capacities }) => {
          const values = Array.from({ length: shape.rows }, (_, i) =>
            Array.from({ length: shape.columns }, (_, j) => {
              const { value, draw } = cells[i * shape.columns + j]!;
              return draw < 100 * shape.vetoes ? null : value;
            }),
          );
          const problem: PlainProblem = {
            rows: shape.rows,
            columns: shape.columns,
            values,
            sense: shape.sense,
            unmatchedValue: shape.unmatchedValue,
            ...(shape.withCapacities ? { columnCapacities: capacities } : {}),
          };
          return { ...problem, requiredPairs: firstPairsThatFit(problem, shape.required) };
        }),
    );
}

function firstPairsThatFit(problem: PlainProblem, count: number): { row: number; column: number }[] {
  const room = Array.from({ length: problem.columns }, (_, j) => problem.columnCapacities?.[j] ?? 1);
  const pairs: { row: number; column: number }[] = [];
  for (let row = 0; row < problem.rows && pairs.length < count; row++) {
    const column = problem.values[row]!.findIndex((value, j) => value !== null && room[j]! > 0);
    if (column === -1) continue;
    room[column]!--;
    pairs.push({ row, column });
  }
  return pairs;
}
