import { assignBottleneck } from "../../assignment/bottleneck/index.js";
import { problemOf } from "./best-total.js";
import { placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * As many pairs as can be, then the worst of them as good as can be, then the greatest sum of fits.
 * Source: Garfinkel, Operations Research 19 (1971), p. 1747.
 */
export const worstPair: PoolPolicy = (pool, { seed }) => {
  const { placed } = placesOf(pool);
  for (const { row, column } of assignBottleneck(problemOf(pool, seed)).assignment.pairs)
    placed[row] = column;
  return placed;
};
