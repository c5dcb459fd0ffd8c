/**
 * Trios: whoever pairs leave over joins one of them. Each pair takes one at most; as many join as can, then as well as can be.
 */
import type { AssignmentProblem } from "../../assignment/index.js";
import type { PoolMatching, PoolProblem } from "../../assignment/pool/index.js";

/** Who might join whom, by their places in the list. */
export interface TrioProblem {
  /** Those whom pairs leave over, ascending: the rows. */
  readonly left: readonly number[];
  /** Pairs, as the pool lists them: the columns. */
  readonly pairs: readonly { readonly a: number; readonly b: number }[];
  readonly problem: AssignmentProblem;
}

/**
 * Builds the problem. A pair counts its fit twice, once for each of the two; a trio the mean of its three pairs' fits three times. So
 * joining is worth half of what the two new pairs count less what the old one does: these are its values, in half units. Somebody may join
 * where the rules allow them with both.
 */
export function trioProblem(
  pool: PoolProblem,
  { pairs, unmatched }: Pick<PoolMatching, "pairs" | "unmatched">,
): TrioProblem {
  const { size } = pool;
  const values = pool.values as Float64Array;
  const allowed = pool.allowed as Uint8Array;
  const worth = (one: number, other: number): number => values[one * size + other]!;
  const mayBe = (one: number, other: number): boolean => allowed[one * size + other] === 1;
  const keys = pool.tieBreak!.keys;
  return {
    left: unmatched,
    pairs,
    problem: {
      rows: unmatched.length,
      columns: pairs.length,
      values: unmatched.map((x) =>
        pairs.map(({ a, b }) =>
          mayBe(x, a) && mayBe(x, b) ? worth(x, a) + worth(x, b) - worth(a, b) : null,
        ),
      ),
      // Where the total comes first, nobody joins who would lower it.
      unmatchedValue: pool.first === "weight" ? 0 : undefined,
      tieBreak: {
        rowKeys: unmatched.map((x) => keys[x]!),
        columnKeys: pairs.map(({ a, b }) => JSON.stringify([keys[a], keys[b]])),
        seed: pool.tieBreak!.seed,
      },
    },
  };
}
