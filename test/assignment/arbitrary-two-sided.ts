import fc from "fast-check";
import type { PlainProblem } from "../oracles/best-by-force.js";

/** Limits of an arbitrary two-sided problem. */
export interface TwoSidedLimits {
  /** Most rows, default 4. */
  readonly rows?: number;
  /** Most columns, default 4. */
  readonly columns?: number;
  /** Most columns that a row takes, default 3. */
  readonly mostARow?: number;
  /** Whether some problems have minimums, default true. */
  readonly minimums?: boolean;
  /** Whether some problems have load costs, default false. */
  readonly loadCosts?: boolean;
}

/**
 * Small problems with capacities on both sides (0 included) and minimums: forbidden cells, ties, negative values, both senses, with or
 * without a value for the unmatched, required pairs that can be.
 */
export function arbitraryTwoSided({
  rows = 4,
  columns = 4,
  mostARow = 3,
  minimums = true,
  loadCosts = false,
}: TwoSidedLimits = {}): fc.Arbitrary<PlainProblem> {
  const counts = (length: number, max: number) =>
    fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length });
  return fc
    .record({
      rows: fc.integer({ min: 0, max: rows }),
      columns: fc.integer({ min: 0, max: columns }),
      spread: fc.constantFrom(1, 3, 50, 1_000_000),
      vetoes: fc.constantFrom(0, 20, 50),
    })
    .chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        cells: fc.array(
          fc.record({ value: fc.integer({ min: -shape.spread, max: shape.spread }), draw: fc.nat(99) }),
          { minLength: shape.rows * shape.columns, maxLength: shape.rows * shape.columns },
        ),
        sense: fc.constantFrom("max" as const, "min" as const),
        unmatchedValue: fc.option(fc.integer({ min: -4, max: 20 }), { nil: undefined }),
        rowCapacities: fc.option(counts(shape.rows, mostARow), { nil: undefined }),
        columnCapacities: fc.option(counts(shape.columns, 3), { nil: undefined }),
        rowMinimums: minimums ? fc.option(counts(shape.rows, 2), { nil: undefined }) : fc.constant(undefined),
        columnMinimums: minimums
          ? fc.option(counts(shape.columns, 2), { nil: undefined })
          : fc.constant(undefined),
        columnLoadCosts: loadCosts
          ? fc
              .array(fc.integer({ min: 0, max: shape.spread }), { minLength: 1, maxLength: 3 })
              .map((costs) => costs.sort((a, b) => a - b))
          : fc.constant(undefined),
        required: fc.integer({ min: 0, max: 2 }),
      }),
    )
    .map(({ shape, cells, required, ...options }) => {
      const problem: PlainProblem = {
        rows: shape.rows,
        columns: shape.columns,
        values: Array.from({ length: shape.rows }, (_, i) =>
          Array.from({ length: shape.columns }, (_, j) => {
            const { value, draw } = cells[i * shape.columns + j]!;
            return draw < shape.vetoes ? null : value;
          }),
        ),
        ...options,
      };
      return { ...problem, requiredPairs: pairsThatFit(problem, required) };
    });
}

function pairsThatFit(problem: PlainProblem, count: number): { row: number; column: number }[] {
  const rowRoom = Array.from({ length: problem.rows }, (_, i) => problem.rowCapacities?.[i] ?? 1);
  const room = Array.from({ length: problem.columns }, (_, j) => problem.columnCapacities?.[j] ?? 1);
  const pairs: { row: number; column: number }[] = [];
  for (let row = 0; row < problem.rows; row++)
    for (let column = 0; column < problem.columns && pairs.length < count; column++) {
      if (problem.values[row]![column] === null || rowRoom[row]! === 0 || room[column]! === 0) continue;
      rowRoom[row]!--;
      room[column]!--;
      pairs.push({ row, column });
    }
  return pairs;
}
