import { assign } from "../assign.js";
import type { Draws } from "./draws.js";
import { fillUp } from "./first-grouping.js";
import type { Places } from "./places.js";

/** Units that a block counts more in the place where it is: others only move to make room. */
const STAYING = 500_000;

/**
 * Destroys all groups and repairs them by assignment, for somebody who is in none: a leader who could have them changes to a slot that both
 * have, and everybody is seated anew in the slots as they then are, as many as can be and with as few changes as that needs. For
 * groups of one leader. Whoever does not fit by the rules of groups is put wherever they add most.
 *
 * @returns Whether the slots allow it to be tried. The groups may be worse than before.
 */
export function reseat(places: Places, draws: Draws): boolean {
  const { model, placeOf, slots } = places;
  const outside = [...placeOf.keys()].filter((block) => placeOf[block]! < 0);
  if (outside.length === 0) return false;
  const wished = changedSlots(places, outside[draws.below(outside.length)]!, draws);
  if (wished === undefined) return false;
  const before = placeOf.slice();
  const chosen = slots.map((slot, place) => (place === wished.place ? wished.slot : slot));
  const seats = seated(places, chosen);
  for (let place = 0; place < places.count; place++) places.clear(place);
  for (let place = 0; place < places.count; place++) {
    const blocks = seats[place]!;
    if (places.fill(place, blocks, chosen[place]!) > Number.NEGATIVE_INFINITY) continue;
    // Those who were together stay so where they can: they come first.
    blocks.sort((a, b) => Number(before[b] === place) - Number(before[a] === place) || a - b);
    for (const block of blocks)
      if (places.tryExchange(place, -1, block) > places.worths[place]!) places.move(block, place);
  }
  fillUp(places);
  return model.blocks > 0;
}

/** A place of a leader who may have a block, and a slot that both have, apart from the leader's other groups. */
function changedSlots(
  { model, placesOf, slots }: Places,
  block: number,
  draws: Draws,
): { readonly place: number; readonly slot: number } | undefined {
  const { leaders, open, words, leaderSlots, blockSlots, problem } = model;
  const length = problem.slots?.length ?? 0;
  const count = problem.slots?.count ?? 0;
  const start = draws.below(leaders);
  for (let k = 0; k < leaders; k++) {
    const leader = (start + k) % leaders;
    const own = placesOf[leader]!;
    if (own.length === 0 || open[block * leaders + leader] === 0) continue;
    const place = own[draws.below(own.length)]!;
    const isApart = (slot: number): boolean =>
      own.every((other) => {
        const steps = Math.abs(slots[other]! - slot);
        return other === place || slots[other]! < 0 || Math.min(steps, count - steps) >= length;
      });
    const shared: number[] = [];
    for (let slot = 0; slot < count; slot++) {
      const both = leaderSlots[leader * words + (slot >> 5)]! & blockSlots[block * words + (slot >> 5)]!;
      if ((both >>> (slot & 31)) & 1 && slot !== slots[place] && isApart(slot)) shared.push(slot);
    }
    if (shared.length > 0) return { place, slot: shared[draws.below(shared.length)]! };
  }
  return undefined;
}

/** The blocks of each place when as many as can be are seated in its slot, as far as seats alone decide it. */
function seated({ model, count, first, placeOf }: Places, slots: Int32Array): number[][] {
  const { blocks, leaders, open, pairs, sizes, words, blockSlots, largest } = model;
  const seats = Array.from({ length: count }, (): number[] => []);
  const { pairs: found } = assign({
    rows: blocks,
    columns: count,
    values: (block, values, allowed) => {
      for (let place = 0; place < count; place++) {
        const leader = first[place]!;
        const slot = slots[place]!;
        const has = slot >= 0 && (blockSlots[block * words + (slot >> 5)]! >>> (slot & 31)) & 1;
        if (!has || open[block * leaders + leader] === 0) allowed[place] = 0;
        else {
          const stays = placeOf[block] === place ? STAYING : 0;
          values[place] = Math.floor(pairs[block * leaders + leader]! / sizes[block]!) + stays;
        }
      }
    },
    columnCapacities: Array.from({ length: count }, (_, place) => largest[first[place]!]!),
  });
  for (const { row, column } of found) seats[column]!.push(row);
  return seats;
}
