import { hashKeys, hashPair, LARGEST_PAIR_HASH } from "../pair-hash.js";
import type { PoolTieBreak } from "./pool-problem.js";

/** Seeded hashes of pairs, the same in either order. */
export interface PoolHash {
  readonly largest: number;
  readonly hashOf: (a: number, b: number) => number;
}

/**
 * The hashes of a round, counted from 0: as many bits as a sum that keeps whatever is kept leaves exact, so that all depends on the
 * size of the pool and on the keys, and on nothing else.
 */
export function poolHash({ keys, seed }: PoolTieBreak, round: number): PoolHash {
  const bits = Math.min(30, 47 - 2 * Math.ceil(Math.log2(keys.length + 4)));
  const hashes = hashKeys(keys, seed, round);
  const cut = Math.max(0, 30 - bits);
  return {
    largest: LARGEST_PAIR_HASH >>> cut,
    hashOf: (a, b) => {
      const [low, high] = hashes[a]! < hashes[b]! ? [hashes[a]!, hashes[b]!] : [hashes[b]!, hashes[a]!];
      return hashPair(low, high) >>> cut;
    },
  };
}
