import { assignWorstOff } from "../../assignment/worst-off/index.js";
import { problemOf } from "./best-total.js";
import { placesOf } from "./places.js";
import type { PoolPolicy } from "./policy.js";

/**
 * As many pairs as can be, then the worst of them as good as can be and as few as can be, then the next worse, and so on. Some hundred
 * people take seconds.
 * Source: Burkard & Rendl, Operations Research Letters 10 (1991), p. 303; leximin: Sen, Collective Choice and Social Welfare (1970), p. 138.
 */
export const worstOff: PoolPolicy = (pool, { seed }) => {
  const { placed } = placesOf(pool);
  for (const { row, column } of assignWorstOff(problemOf(pool, seed)).pairs) placed[row] = column;
  return placed;
};
