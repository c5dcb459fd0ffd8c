import type { Annealing } from "./annealing.js";
import type { Column } from "./bound/column-prices.js";
import { fillUp } from "./first-grouping.js";
import type { Places } from "./places.js";

/** Moves a block from where the columns lead, and how warm. */
const MOVES_A_BLOCK = 60;
const WARM = { from: 30_000, to: 300 };

/**
 * Makes a grouping of the groups that a linear program takes, those it takes most of first, as far as they go together; then searches
 * around it for a little, unless they already are a grouping. Co-leaders' groups are halves, and make none.
 */
export function offerColumns(
  places: Places,
  annealing: Annealing,
  columns: readonly Column[],
  levels: ArrayLike<number>,
  isWhole: boolean,
): void {
  const { model } = places;
  if (model.leadersPerGroup === 2) return;
  for (let place = 0; place < places.count; place++) places.clear(place);
  const taken = [...columns.keys()]
    .filter((k) => levels[k]! > 1e-6)
    .sort((a, b) => levels[b]! - levels[a]! || a - b);
  for (const k of taken) {
    const { leader, blocks } = columns[k]!;
    if (blocks.some((block) => places.placeOf[block]! >= 0)) continue;
    const free = places.placesOf[leader]!.find((place) => places.lengths[place] === 0);
    if (free !== undefined) places.fill(free, [...blocks], -1);
  }
  fillUp(places);
  annealing.keepBest();
  if (isWhole) return;
  const moves = MOVES_A_BLOCK * model.blocks;
  annealing.run(WARM, moves, 0, moves);
}
