import type { TieBreak } from "./assignment-problem.js";
import type { Objective } from "./level.js";
import { hashKeys, hashPair, LARGEST_PAIR_HASH } from "./pair-hash.js";

/** The greatest sum of seeded hashes. `round` counts from 0: where two assignments have the same sum, the next round decides. */
export function tieBreakObjective({ rowKeys, columnKeys, seed }: TieBreak, round: number): Objective {
  const rowHashes = hashKeys(rowKeys, seed, 2 * round);
  const columnHashes = hashKeys(columnKeys, seed, 2 * round + 1);
  return {
    name: "tie-break",
    largest: LARGEST_PAIR_HASH,
    costOf: (row, column) => 0 - hashPair(rowHashes[row]!, columnHashes[column]!),
    writeCosts: (row, _, costs) => {
      const rowHash = rowHashes[row]!;
      for (let j = 0; j < columnHashes.length; j++) costs[j] = 0 - hashPair(rowHash, columnHashes[j]!);
    },
  };
}
