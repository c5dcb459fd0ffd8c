/**
 * Local search by simulated annealing: moves of one block, swaps, chains of three, leaders and slots that change places. A worse
 * grouping is accepted with probability exp(loss ∕ temperature), S. Kirkpatrick, C. D. Gelatt & M. P. Vecchi, "Optimization by simulated
 * annealing", Science 220 (1983) 671–680. No group is ever broken on the way.
 */

import type { Draws } from "./draws.js";
import type { NearLists } from "./near-lists.js";
import { isBetter, type Places, type Snapshot } from "./places.js";

/** Temperatures in units: at first, and at last. */
export interface Cooling {
  readonly from: number;
  readonly to: number;
}

/** Up to so many blocks, every improvement is kept at once; with more, now and then. */
const SMALL = 200;

/** Moves and the best grouping met. */
export class Annealing {
  readonly #places: Places;
  readonly #near: NearLists;
  readonly #draws: Draws;
  #temperature = 0;
  best: Snapshot;

  constructor(places: Places, near: NearLists, draws: Draws) {
    this.#places = places;
    this.#near = near;
    this.#draws = draws;
    this.best = places.snapshot();
  }

  /** Tries the moves from `done` up to `upTo` of a cooling that takes `moves` in all. */
  run(cooling: Cooling, moves: number, done: number, upTo: number): void {
    const { model } = this.#places;
    const often = model.blocks <= SMALL ? 1 : model.blocks >> 2;
    const ratio = Math.log(cooling.to / cooling.from);
    for (let move = done; move < upTo; move++) {
      if ((move & 63) === 0 || move === done)
        this.#temperature = cooling.from * Math.exp((ratio * move) / moves);
      this.#move();
      if (move % often === 0) this.keepBest();
    }
    this.keepBest();
  }

  /** Keeps the present grouping if it is the best so far. */
  keepBest(): void {
    const places = this.#places;
    if (places.coverage < this.best.tally.coverage) return;
    if (isBetter(places.model, places.tally(), this.best.tally)) this.best = places.snapshot();
  }

  #accepts(gain: number): boolean {
    return gain >= 0 || this.#draws.share() < Math.exp(gain / this.#temperature);
  }

  #move(): void {
    const { model, count } = this.#places;
    const draws = this.#draws;
    if (model.blocks === 0 || count === 0) return;
    const kind = draws.below(32);
    if (kind === 0) this.#swapLeaders(draws.below(count), draws.below(count));
    else if (kind === 1) this.#changeSlot(draws.below(count));
    else if (kind < 5) this.#redeal(draws.below(model.blocks));
    else this.#moveBlock(draws.below(model.blocks), kind === 5);
  }

  #moveBlock(block: number, isOut: boolean): void {
    const { model, placeOf, blocks, lengths } = this.#places;
    const draws = this.#draws;
    const from = placeOf[block]!;
    const to = isOut ? -1 : this.#target(block);
    if (to === from) return;
    if (to < 0) {
      if (isOut) this.#relocate(block, from, -1);
      return;
    }
    const hasRoom = this.#membersIn(to) + model.sizes[block]! <= model.to;
    if (hasRoom && (lengths[to] === 0 || draws.below(2) === 0)) {
      this.#relocate(block, from, to);
      return;
    }
    if (lengths[to] === 0) return;
    const other = blocks[to * model.to + draws.below(lengths[to]!)]!;
    if (draws.below(4) > 0) {
      this.#swap(block, from, other, to);
      return;
    }
    const third = this.#target(other);
    if (third >= 0 && third !== from && third !== to) this.#rotate(block, from, other, to, third);
  }

  #membersIn(place: number): number {
    const { model, blocks, lengths } = this.#places;
    let members = 0;
    for (let k = 0; k < lengths[place]!; k++) members += model.sizes[blocks[place * model.to + k]!]!;
    return members;
  }

  /** A place that could suit a block: of a leader or with a block that it goes well with, or any. */
  #target(block: number): number {
    const draws = this.#draws;
    const { count, placesOf, placeOf } = this.#places;
    const kind = draws.below(8);
    const leaders = this.#near.leaders[block]!;
    const friends = this.#near.friends[block]!;
    if (kind < 4 && leaders.length > 0) {
      const among = placesOf[leaders[draws.below(leaders.length)]!]!;
      return among.length === 0 ? -1 : among[draws.below(among.length)]!;
    }
    if (kind < 7 && friends.length > 0) return placeOf[friends[draws.below(friends.length)]!]!;
    return draws.below(count);
  }

  #relocate(block: number, from: number, to: number): void {
    const places = this.#places;
    let gain = 0;
    if (to >= 0) gain += places.tryExchange(to, -1, block) - places.worths[to]!;
    if (gain === Number.NEGATIVE_INFINITY) return;
    if (from >= 0) gain += places.tryExchange(from, block, -1) - places.worths[from]!;
    if (this.#accepts(gain)) places.move(block, to);
  }

  /** Two blocks change places; `from` may be nowhere. */
  #swap(block: number, from: number, other: number, to: number): void {
    const places = this.#places;
    const worthTo = places.tryExchange(to, other, block);
    if (worthTo === Number.NEGATIVE_INFINITY) return;
    let gain = worthTo - places.worths[to]!;
    let worthFrom = 0;
    if (from >= 0) {
      places.suppose(to, places.trial.slot);
      worthFrom = places.tryExchange(from, block, other);
      places.suppose(-1, -1);
      gain += worthFrom - places.worths[from]!;
    }
    if (gain === Number.NEGATIVE_INFINITY || !this.#accepts(gain)) return;
    places.tryExchange(to, other, block);
    places.exchange(to, other, block, worthTo);
    if (from < 0) return;
    places.tryExchange(from, block, other);
    places.exchange(from, block, other, worthFrom);
  }

  /** An ejection chain: a block takes the place of another, which takes that of a third or a free one, and so on to where it began. */
  #rotate(block: number, from: number, other: number, to: number, onto: number): void {
    const places = this.#places;
    const { model, lengths, blocks } = places;
    if (
      this.#shareLeader(to, onto) ||
      (from >= 0 && (this.#shareLeader(from, to) || this.#shareLeader(from, onto)))
    )
      return;
    const hasRoom = lengths[onto]! < model.to;
    const pick = this.#draws.below(lengths[onto]! + (hasRoom ? 1 : 0));
    const third = pick < lengths[onto]! ? blocks[onto * model.to + pick]! : -1;
    const worthTo = places.tryExchange(to, other, block);
    if (worthTo === Number.NEGATIVE_INFINITY) return;
    const worthOnto = places.tryExchange(onto, third, other);
    if (worthOnto === Number.NEGATIVE_INFINITY) return;
    let gain = worthTo + worthOnto - places.worths[to]! - places.worths[onto]!;
    let worthFrom = 0;
    if (from >= 0) {
      worthFrom = places.tryExchange(from, block, third);
      if (worthFrom === Number.NEGATIVE_INFINITY) return;
      gain += worthFrom - places.worths[from]!;
    }
    if (!this.#accepts(gain)) return;
    places.tryExchange(to, other, block);
    places.exchange(to, other, block, worthTo);
    places.tryExchange(onto, third, other);
    places.exchange(onto, third, other, worthOnto);
    if (from < 0) return;
    places.tryExchange(from, block, third);
    places.exchange(from, block, third, worthFrom);
  }

  /** The blocks of two or three places, or some nowhere too, are dealt to these places anew: what single moves cannot reach. */
  #redeal(block: number): void {
    const places = this.#places;
    const draws = this.#draws;
    const one = places.placeOf[block]!;
    const two = this.#target(block);
    const three = draws.below(2) === 0 ? draws.below(places.count) : -1;
    const dealt = [one, two, three].filter((place, k, all) => place >= 0 && all.indexOf(place) === k);
    if (dealt.length < (one < 0 ? 1 : 2)) return;
    const worth = dealt.reduce((sum, place) => sum + places.worths[place]!, 0);
    const slots = dealt.map((place) => places.slots[place]!);
    const before = dealt.map((place) => places.clear(place));
    const pool = before.flat();
    if (one < 0) pool.push(block);
    const hands = dealt.map((): number[] => []);
    for (const each of pool) hands[draws.below(hands.length)]!.push(each);
    let gain = -worth;
    for (const [k, place] of dealt.entries())
      if (gain > Number.NEGATIVE_INFINITY) gain += places.fill(place, hands[k]!, slots[k]!);
    if (gain > Number.NEGATIVE_INFINITY && this.#accepts(gain)) return;
    for (const place of dealt) places.clear(place);
    for (const [k, place] of dealt.entries()) places.fill(place, before[k]!, slots[k]!);
  }

  /** Whether two places have a leader in common: their slots then depend on each other. */
  #shareLeader(a: number, b: number): boolean {
    const { first, second, model } = this.#places;
    if (model.leadersPerGroup === 0 || a === b) return a === b;
    return (
      first[a] === first[b] ||
      (second[a]! >= 0 && (second[a] === first[b] || second[a] === second[b])) ||
      (second[b]! >= 0 && second[b] === first[a])
    );
  }

  #swapLeaders(a: number, b: number): void {
    const places = this.#places;
    const { first, second, worths, model } = places;
    if (a === b || model.leadersPerGroup === 0 || this.#shareLeader(a, b)) return;
    const takesSecond = model.leadersPerGroup === 2 && this.#draws.below(2) === 1;
    const newA: [number, number] = [takesSecond ? second[b]! : first[b]!, second[a]!];
    const newB: [number, number] = takesSecond ? [first[b]!, first[a]!] : [first[a]!, second[b]!];
    const gain = places.tryLeaders(a, ...newA) - worths[a]! + (places.tryLeaders(b, ...newB) - worths[b]!);
    if (Number.isFinite(gain) && this.#accepts(gain))
      places.setLeaders([
        [a, ...newA],
        [b, ...newB],
      ]);
  }

  /** Moves a group to another slot where that could make room for its leaders' other groups. */
  #changeSlot(place: number): void {
    const places = this.#places;
    const { model, first, second, slots, lengths } = places;
    if (slots[place]! < 0 || lengths[place] === 0 || model.leadersPerGroup === 0) return;
    if (
      Math.max(model.capacities[first[place]!]!, second[place]! < 0 ? 0 : model.capacities[second[place]!]!) <
      2
    )
      return;
    places.tryLeaders(place, first[place]!, second[place]!);
    const possible = places.trial.possibleSlots(first[place]!, second[place]!);
    if (possible.length > 0) places.moveSlot(place, possible[this.#draws.below(possible.length)]!);
  }
}
