import fc from "fast-check";
import type { PlainPool } from "../../oracles/best-pairs-by-force.js";

/** Small pools of every kind: vetoes, ties, negative values, both senses, either objective first, priorities, required pairs. */
export function arbitraryPool(most = 9): fc.Arbitrary<PlainPool> {
  return fc
    .record({
      size: fc.integer({ min: 0, max: most }),
      spread: fc.constantFrom(0, 1, 3, 50, 1_000_000),
      vetoes: fc.constantFrom(0, 0.3, 0.6, 0.8),
      sense: fc.constantFrom("max" as const, "min" as const),
      first: fc.constantFrom("coverage" as const, "coverage" as const, "weight" as const),
      withPriorities: fc.boolean(),
      required: fc.constantFrom(0, 0, 1, 2),
    })
    .chain(({ size, spread, vetoes, sense, first, withPriorities, required }) =>
      fc
        .record({
          draws: fc.array(fc.record({ value: fc.integer({ min: -spread, max: spread }), draw: fc.nat(99) }), {
            minLength: size * size,
            maxLength: size * size,
          }),
          priorities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
        })
        .map(({ draws, priorities }) => {
          const values = Array.from({ length: size }, (_, a) =>
            Array.from({ length: size }, (_, b) => {
              const { value, draw } = draws[Math.min(a, b) * size + Math.max(a, b)]!;
              return a === b || draw < 100 * vetoes ? null : value;
            }),
          );
          const hasPriorities = withPriorities && first === "coverage";
          return {
            size,
            values,
            sense,
            first,
            ...(hasPriorities ? { priorities } : {}),
            requiredPairs: firstPairs(values, required),
          };
        }),
    );
}

function firstPairs(
  values: readonly (readonly (number | null)[])[],
  count: number,
): { a: number; b: number }[] {
  const pairs: { a: number; b: number }[] = [];
  for (const [a, row] of values.entries())
    for (const [b, value] of row.entries()) {
      const isFree = pairs.every((pair) => ![pair.a, pair.b].some((v) => v === a || v === b));
      if (a < b && value !== null && isFree && pairs.length < count) pairs.push({ a, b });
    }
  return pairs;
}
