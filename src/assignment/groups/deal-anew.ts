import { assign } from "../assign.js";
import type { Draws } from "./draws.js";
import type { Places } from "./places.js";

/** Places and blocks that one deal takes at most. */
const LARGEST_DEAL = 200;

/**
 * Destroys a little of many groups and repairs it at once: one block is taken from each of them, and all these, with blocks that are nowhere, are
 * given to the places by assignment, each place one at most. What a place gains by a block is then exact, so that this is the best of all
 * ways to do so, and never worse than before. R. K. Ahuja, Ö. Ergun, J. B. Orlin & A. P. Punnen, "A survey of very large-scale neighborhood
 * search techniques", Discrete Applied Mathematics 123 (2002) 75–102, call it the assignment neighbourhood.
 *
 * @returns How many places took part.
 */
export function dealAnew(places: Places, draws: Draws): number {
  const { model } = places;
  const dealt = independentPlaces(places, draws);
  const hand: number[] = [];
  for (const [block, place] of places.placeOf.entries())
    if (place < 0 && hand.length < LARGEST_DEAL) hand.push(block);
  for (const place of dealt) {
    const length = places.lengths[place]!;
    if (length === 0) continue;
    const block = places.blocks[place * model.to + draws.below(length)]!;
    places.move(block, -1);
    hand.push(block);
  }
  if (hand.length === 0) return 0;
  const values = new Float64Array(hand.length * dealt.length);
  const allowed = new Uint8Array(hand.length * dealt.length);
  for (const [row, block] of hand.entries())
    for (const [column, place] of dealt.entries()) {
      const gain = places.tryExchange(place, -1, block) - places.worths[place]!;
      if (gain === Number.NEGATIVE_INFINITY) continue;
      values[row * dealt.length + column] = Math.round(gain);
      allowed[row * dealt.length + column] = 1;
    }
  const { pairs } = assign({
    rows: hand.length,
    columns: dealt.length,
    values,
    allowed,
    unmatchedValue: 0,
  });
  for (const { row, column } of pairs) places.move(hand[row]!, dealt[column]!);
  return dealt.length;
}

/** Places whose slots do not depend on each other: one a leader. */
function independentPlaces({ count, first, second, model }: Places, draws: Draws): number[] {
  const start = draws.below(count);
  const stride = 1 + draws.below(count);
  const isUsed = new Uint8Array(model.leaders);
  const isSeen = new Uint8Array(count);
  const found: number[] = [];
  for (let k = 0; k < count && found.length < LARGEST_DEAL; k++) {
    const place = (start + k * stride) % count;
    if (isSeen[place] === 1) continue;
    isSeen[place] = 1;
    const [one, two] = [first[place]!, second[place]!];
    if (model.leadersPerGroup > 0) {
      if (isUsed[one] === 1 || (two >= 0 && isUsed[two] === 1)) continue;
      isUsed[one] = 1;
      if (two >= 0) isUsed[two] = 1;
    }
    found.push(place);
  }
  return found;
}
