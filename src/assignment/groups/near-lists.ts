import type { BoundContext } from "./bound/relaxed-price.js";
import { companyWeight } from "./group-fit.js";

/** Where a search looks first: for each block, the leaders it suits best and the blocks it goes with best. */
export interface NearLists {
  readonly leaders: readonly Int32Array[];
  readonly friends: readonly Int32Array[];
}

const LONGEST = 16;

/** At most 16 of each, the best first. */
export function nearLists({ model, reach }: BoundContext): NearLists {
  const { blocks, leaders, leadersPerGroup, pairs, between, apart, words, blockSlots, problem } = model;
  const meet = (a: number, b: number): boolean => {
    for (let w = 0; w < words; w++)
      if ((blockSlots[a * words + w]! & blockSlots[b * words + w]!) !== 0) return true;
    return false;
  };
  return {
    leaders: Array.from({ length: blocks }, (_, block) =>
      greatest(
        leaders,
        (leader) => pairs[block * leaders + leader]!,
        (leader) => reach[block * leaders + leader] === 1,
      ),
    ),
    friends: Array.from({ length: blocks }, (_, block) =>
      companyWeight(problem.weights, leadersPerGroup) === 0
        ? new Int32Array(0)
        : greatest(
            blocks,
            (other) => between[block * blocks + other]!,
            (other) => other !== block && apart?.[block * blocks + other] !== 1 && meet(block, other),
          ),
    ),
  };
}

/** The numbers under a limit with the greatest values, among those that may be. */
function greatest(limit: number, worthOf: (k: number) => number, mayBe: (k: number) => boolean): Int32Array {
  const found: number[] = [];
  const values: number[] = [];
  for (let k = 0; k < limit; k++) {
    const value = worthOf(k);
    if (found.length === LONGEST && value <= values[LONGEST - 1]!) continue;
    if (!mayBe(k)) continue;
    let at = Math.min(found.length, LONGEST - 1);
    for (; at > 0 && values[at - 1]! < value; at--) {
      found[at] = found[at - 1]!;
      values[at] = values[at - 1]!;
    }
    found[at] = k;
    values[at] = value;
  }
  return Int32Array.from(found);
}
