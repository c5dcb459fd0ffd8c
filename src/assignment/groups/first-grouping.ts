import { assign } from "../assign.js";
import type { GroupModel } from "./group-model.js";
import type { Places } from "./places.js";

/**
 * A grouping to start from: everybody to a leader by assignment with seats, as if time and company did not matter; each leader's people
 * as far as they go together; then everybody else wherever they add most.
 */
export function firstGrouping(places: Places): void {
  const { model } = places;
  for (const [block, leader] of leadersBySeats(model).entries())
    if (leader >= 0) putIn(places, block, places.placesOf[leader]!);
  fillUp(places);
}

/** Puts everybody who is nowhere where they add most, if they add something anywhere. */
export function fillUp(places: Places): void {
  const all = Array.from({ length: places.count }, (_, place) => place);
  for (const [block, place] of places.placeOf.entries()) if (place < 0) putIn(places, block, all);
}

/** Puts a block into the place that gains most, if one gains. */
function putIn(places: Places, block: number, among: readonly number[]): void {
  let best = -1;
  let most = 0;
  for (const place of among) {
    const gain = places.tryExchange(place, -1, block) - places.worths[place]!;
    if (gain > most) {
      most = gain;
      best = place;
    }
  }
  if (best >= 0) places.move(block, best);
}

/** The leader whom an assignment gives each block, −1 for none. Circles and co-leaders have no such start. */
function leadersBySeats(model: GroupModel): Int32Array {
  const { blocks, leaders, leadersPerGroup, pairs, open, sizes, capacities, largest } = model;
  const leaderOf = new Int32Array(blocks).fill(-1);
  if (leadersPerGroup !== 1 || leaders === 0) return leaderOf;
  const values = pairs.map((sum, k) => Math.floor(sum / sizes[Math.floor(k / leaders)]!));
  const shares = shareSlots(model);
  const { pairs: found } = assign({
    rows: blocks,
    columns: leaders,
    values,
    allowed: open.map((isOpen, k) => (isOpen === 1 && shares(Math.floor(k / leaders), k % leaders) ? 1 : 0)),
    columnCapacities: capacities.map((capacity, leader) => capacity * largest[leader]!),
  });
  for (const { row, column } of found) leaderOf[row] = column;
  return leaderOf;
}

/** Whether a block and a leader have a slot in common. */
export function shareSlots({
  words,
  blockSlots,
  leaderSlots,
}: GroupModel): (block: number, leader: number) => boolean {
  return (block, leader) => {
    for (let w = 0; w < words; w++)
      if ((blockSlots[block * words + w]! & leaderSlots[leader * words + w]!) !== 0) return true;
    return false;
  };
}
