import { shareSlots } from "../first-grouping.js";
import type { GroupModel } from "../group-model.js";
import { companyLimits, type Factors, factorsOf } from "./shares.js";

/** What groups are worth while a bound is sought: `perMember` for each member, and the fit too, or nothing else. */
export interface Worth {
  readonly perMember: number;
  readonly withFits: boolean;
}

/** What every bound of a problem needs: worked out once. */
export interface BoundContext {
  readonly model: GroupModel;
  /** blocks · leaders: 1 where the leader may have the block and shares a slot with it. */
  readonly reach: Uint8Array;
  readonly limits: Float64Array;
  /** By number of members. */
  readonly factors: readonly Factors[];
}

export function boundContext(model: GroupModel): BoundContext {
  const { leaders, open } = model;
  const shares = shareSlots(model);
  return {
    model,
    reach: open.map((isOpen, k) => (isOpen === 1 && shares(Math.floor(k / leaders), k % leaders) ? 1 : 0)),
    limits: companyLimits(model),
    factors: Array.from({ length: model.to + 1 }, (_, members) => factorsOf(model, members)),
  };
}

/**
 * At least as much as any group of a leader is worth beyond its blocks' prices, and at least 0: every block brings its fit with the leader and
 * half of the best company there is for it, whether or not that company is there. With co-leaders, half of it is enough for each of
 * the two.
 */
export function relaxedPrice(
  { model, reach, limits, factors }: BoundContext,
  leader: number,
  { perMember, withFits }: Worth,
  blockPrices: Float64Array,
): number {
  const { blocks, leaders, pairs, within, sizes, from, to, largest, leadersPerGroup } = model;
  const isPair = leadersPerGroup === 2;
  const densities = new Float64Array(to + 1);
  const counts = new Int32Array(to + 1);
  let best = 0;
  for (let members = from; members <= largest[leader]!; members++) {
    const { ofPairs, ofOthers } = factors[members]!;
    let length = 0;
    let held = 0;
    for (let block = 0; block < blocks; block++) {
      const size = sizes[block]!;
      if (reach[block * leaders + leader] === 0 || size > members) continue;
      let gain = perMember * size - blockPrices[block]!;
      if (withFits)
        gain +=
          (isPair ? 2 : 1) * ofPairs * pairs[block * leaders + leader]! +
          ofOthers * (within[block]! + 0.5 * limits[block * to + members - size]!);
      const density = gain / size;
      if (held >= members && density <= densities[length - 1]!) continue;
      let at = length++;
      for (; at > 0 && densities[at - 1]! < density; at--) {
        densities[at] = densities[at - 1]!;
        counts[at] = counts[at - 1]!;
      }
      densities[at] = density;
      counts[at] = size;
      held += size;
      while (held - counts[length - 1]! >= members) held -= counts[--length]!;
    }
    if (held < members) continue;
    let sum = 0;
    for (let k = 0, left = members; left > 0; k++) {
      sum += densities[k]! * Math.min(left, counts[k]!);
      left -= counts[k]!;
    }
    best = Math.max(best, sum);
  }
  return isPair ? best / 2 : best;
}
