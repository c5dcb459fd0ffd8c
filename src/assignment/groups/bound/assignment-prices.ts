import { assign } from "../../assign.js";
import type { BoundContext, Worth } from "./relaxed-price.js";

/**
 * Prices of blocks, in units, from the assignment of blocks to leaders' seats in which each block counts what it can add to a group of the
 * largest size at most: the duals of its total.
 */
export function assignmentPrices({ model, reach, limits, factors }: BoundContext, worth: Worth): number[] {
  const { blocks, leaders, pairs, within, sizes, to, capacities, largest, leadersPerGroup } = model;
  if (leaders === 0) return new Array<number>(blocks).fill(0);
  const times = leadersPerGroup === 2 ? 2 : 1;
  const { certificate } = assign({
    rows: blocks,
    columns: leaders,
    values: (block, values, allowed) => {
      const size = sizes[block]!;
      for (let leader = 0; leader < leaders; leader++) {
        const members = Math.max(size, largest[leader]!);
        const { ofPairs, ofOthers } = factors[Math.min(to, members)]!;
        const company = within[block]! + 0.5 * limits[block * to + Math.min(to, members) - size]!;
        const fits = worth.withFits
          ? times * ofPairs * pairs[block * leaders + leader]! + ofOthers * company
          : 0;
        values[leader] = Math.floor(fits / size + worth.perMember);
        if (reach[block * leaders + leader] === 0 || size > largest[leader]!) allowed[leader] = 0;
      }
    },
    columnCapacities: Array.from(capacities, (capacity, leader) =>
      Math.floor((capacity * largest[leader]!) / times),
    ),
    unmatchedValue: 0,
  });
  return certificate.levels[0]!.rowDuals.map((dual, block) => dual * sizes[block]!);
}
