/** The groups as they stand during a search: places for groups, the blocks in them, and what each is worth. */

import type { GroupModel } from "./group-model.js";
import { GroupTrial } from "./group-trial.js";
import type { SearchWorth } from "./search-worth.js";

/** What a grouping comes to. Unfinished groups count nothing. */
export interface Tally {
  readonly coverage: number;
  readonly total: number;
  /** The least fit of a whole group where that is an objective, otherwise 1,000,000. */
  readonly worst: number;
}

/** Where every block is, and who leads each place: enough to come back to. */
export interface Snapshot {
  readonly tally: Tally;
  readonly placeOf: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly slots: Int32Array;
}

/**
 * Places for groups. Each leader has as many places as groups may be led; with co-leaders, every place has two. A place may be empty, its
 * group unfinished; none is ever broken. What a leader leads is never more than the capacity, since leaders only change places.
 */
export class Places {
  readonly model: GroupModel;
  readonly count: number;
  /** A place's leaders, −1 for none. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The place of each block, −1 for none; and the blocks of each place: `to` a place, of which `lengths` count. */
  readonly placeOf: Int32Array;
  readonly blocks: Int32Array;
  readonly lengths: Int32Array;
  /** The slot of each place, −1 for none. */
  readonly slots: Int32Array;
  /** What each place is worth to the search; the fit and members of a whole group, 0 where it is empty or unfinished. */
  readonly worths: Float64Array;
  readonly fits: Int32Array;
  readonly members: Int32Array;
  /** Members in whole groups, and the sum of fit times members. */
  coverage = 0;
  total = 0;
  readonly trial: GroupTrial;
  /** The places of each leader. */
  readonly placesOf: number[][];
  /** The place whose slot is taken to be `#otherSlot` while two places of a leader change together. */
  #otherPlace = -1;
  #otherSlot = -1;
  readonly #worthOf: SearchWorth;
  readonly #slotCount: number;
  readonly #meeting: number;

  /** @param worthOf What a whole group is worth to the search. */
  constructor(model: GroupModel, worthOf: SearchWorth) {
    this.model = model;
    this.#worthOf = worthOf;
    this.#slotCount = model.problem.slots?.count ?? 0;
    this.#meeting = model.leadersPerGroup === 0 ? 0 : (model.problem.slots?.length ?? 0);
    const seats = leaderSeats(model);
    this.first = Int32Array.from(seats, ([first]) => first);
    this.second = Int32Array.from(seats, ([, second]) => second);
    this.count = seats.length;
    this.placeOf = new Int32Array(model.blocks).fill(-1);
    this.blocks = new Int32Array(this.count * model.to);
    this.lengths = new Int32Array(this.count);
    this.slots = new Int32Array(this.count).fill(-1);
    this.worths = new Float64Array(this.count);
    this.fits = new Int32Array(this.count);
    this.members = new Int32Array(this.count);
    this.trial = new GroupTrial(model);
    this.placesOf = Array.from({ length: model.leaders }, () => []);
    this.#listPlaces();
  }

  #listPlaces(): void {
    for (const list of this.placesOf) list.length = 0;
    for (let place = 0; place < this.count; place++) {
      if (this.first[place]! >= 0) this.placesOf[this.first[place]!]!.push(place);
      if (this.second[place]! >= 0) this.placesOf[this.second[place]!]!.push(place);
    }
  }

  /** Says, for the trials up to the next call, that a place will meet in a slot. −1: no place. */
  suppose(place: number, slot: number): void {
    this.#otherPlace = place;
    this.#otherSlot = slot;
  }

  /**
   * What a place would be worth with one block less and one more (−1: none). −Infinity where that may not be. `trial` holds the rest.
   */
  tryExchange(place: number, less: number, more: number): number {
    const { trial, lengths, blocks, model } = this;
    const base = place * model.to;
    let length = 0;
    for (let k = 0; k < lengths[place]!; k++) {
      const block = blocks[base + k]!;
      if (block !== less) trial.blocks[length++] = block;
    }
    if (more >= 0) trial.blocks[length++] = more;
    trial.length = length;
    return length > model.to
      ? Number.NEGATIVE_INFINITY
      : this.#tryLeaders(place, this.first[place]!, this.second[place]!);
  }

  /** What a place would be worth with other leaders. */
  tryLeaders(place: number, first: number, second: number): number {
    const base = place * this.model.to;
    this.trial.length = this.lengths[place]!;
    for (let k = 0; k < this.trial.length; k++) this.trial.blocks[k] = this.blocks[base + k]!;
    return this.#tryLeaders(place, first, second);
  }

  #tryLeaders(place: number, first: number, second: number): number {
    const { trial } = this;
    this.markTaken(place, first, second);
    const state = trial.run(first, second, this.slots[place]!);
    if (state === "broken") return Number.NEGATIVE_INFINITY;
    return state === "whole"
      ? this.#worthOf(trial.members, trial.fitUnits)
      : 0.5 * this.#worthOf(trial.members, 0);
  }

  /** Marks in the trial the slots that the leaders' groups in other places take. */
  markTaken(place: number, first: number, second: number): void {
    const { trial } = this;
    trial.hasTaken = false;
    if (this.#meeting === 0) return;
    for (const leader of [first, second]) {
      if (leader < 0 || this.model.capacities[leader]! < 2) continue;
      for (const other of this.placesOf[leader]!)
        if (other !== place) this.#take(other === this.#otherPlace ? this.#otherSlot : this.slots[other]!);
    }
  }

  #take(slot: number): void {
    if (slot < 0) return;
    const { trial } = this;
    if (!trial.hasTaken) trial.taken.fill(0);
    trial.hasTaken = true;
    const reach = Math.min(this.#meeting - 1, this.#slotCount);
    for (let step = -reach; step <= reach; step++) {
      const at = (slot + step + this.#slotCount) % this.#slotCount;
      trial.taken[at >> 5]! |= 1 << (at & 31);
    }
  }

  /** Makes the change that {@link Places.tryExchange} tried last: call that first, with the same arguments. */
  exchange(place: number, less: number, more: number, worth: number): void {
    const { trial, blocks, model, placeOf } = this;
    if (less >= 0 && placeOf[less] === place) placeOf[less] = -1;
    if (more >= 0) placeOf[more] = place;
    for (let k = 0; k < trial.length; k++) blocks[place * model.to + k] = trial.blocks[k]!;
    this.lengths[place] = trial.length;
    this.#settle(place, worth);
  }

  /**
   * Puts blocks that are nowhere into an empty place, all at once. Returns what it is then worth; −Infinity, and nothing is changed, where
   * that may not be. The caller's list may have any length.
   *
   * @param wish The slot to meet in if that can be, −1 for any.
   */
  fill(place: number, blocks: readonly number[], wish: number): number {
    const { trial, model } = this;
    if (blocks.length > model.to) return Number.NEGATIVE_INFINITY;
    for (const [k, block] of blocks.entries()) trial.blocks[k] = block;
    trial.length = blocks.length;
    this.slots[place] = wish;
    const worth = this.#tryLeaders(place, this.first[place]!, this.second[place]!);
    this.slots[place] = -1;
    if (worth === Number.NEGATIVE_INFINITY) return worth;
    for (const block of blocks) this.placeOf[block] = place;
    this.exchange(place, -1, -1, worth);
    return worth;
  }

  /** Empties a place. Returns its blocks. */
  clear(place: number): number[] {
    const { blocks, lengths, model, placeOf, trial } = this;
    const base = place * model.to;
    const found = Array.from(blocks.subarray(base, base + lengths[place]!));
    for (const block of found) placeOf[block] = -1;
    trial.length = 0;
    trial.run(this.first[place]!, this.second[place]!, -1);
    lengths[place] = 0;
    this.#settle(place, 0);
    return found;
  }

  /** Takes over what the trial of a place found. */
  #settle(place: number, worth: number): void {
    const { trial } = this;
    const isWhole = trial.state === "whole";
    this.coverage -= this.members[place]!;
    this.total -= this.members[place]! * this.fits[place]!;
    this.worths[place] = worth;
    this.slots[place] = trial.slot;
    this.fits[place] = isWhole ? trial.fitUnits : 0;
    this.members[place] = isWhole ? trial.members : 0;
    this.coverage += this.members[place]!;
    this.total += this.members[place]! * this.fits[place]!;
  }

  /** Gives a place leaders and weighs it anew. Leaders whose places change have to be set together: `listed` says when all are. */
  setLeaders(changes: readonly (readonly [place: number, first: number, second: number])[]): void {
    for (const [place, first, second] of changes) {
      this.first[place] = first;
      this.second[place] = second;
    }
    this.#listPlaces();
    for (const [place] of changes) this.slots[place] = -1;
    for (const [place, first, second] of changes) this.#settle(place, this.tryLeaders(place, first, second));
  }

  /** Lets a place meet in another slot. */
  moveSlot(place: number, slot: number): void {
    this.slots[place] = slot;
  }

  /** Takes a block from wherever it is, and puts it into a place (−1: nowhere). Whoever calls it has tried it. */
  move(block: number, to: number): void {
    const from = this.placeOf[block]!;
    if (from >= 0) this.exchange(from, block, -1, this.tryExchange(from, block, -1));
    if (to >= 0) this.exchange(to, -1, block, this.tryExchange(to, -1, block));
  }

  tally(): Tally {
    const { coverage, total, members, fits } = this;
    let worst = 1_000_000;
    if (this.model.problem.objective === "worst-group")
      for (let place = 0; place < this.count; place++)
        if (members[place]! > 0) worst = Math.min(worst, fits[place]!);
    return { coverage, total, worst };
  }

  snapshot(): Snapshot {
    const { placeOf, first, second, slots } = this;
    return {
      tally: this.tally(),
      placeOf: placeOf.slice(),
      first: first.slice(),
      second: second.slice(),
      slots: slots.slice(),
    };
  }

  /** Goes back to how things stood. */
  restore(snapshot: Snapshot): void {
    this.suppose(-1, -1);
    this.first.set(snapshot.first);
    this.second.set(snapshot.second);
    this.placeOf.set(snapshot.placeOf);
    this.slots.set(snapshot.slots);
    this.lengths.fill(0);
    for (const [block, place] of snapshot.placeOf.entries())
      if (place >= 0) this.blocks[place * this.model.to + this.lengths[place]!++] = block;
    this.#listPlaces();
    for (let place = 0; place < this.count; place++)
      this.#settle(place, this.tryLeaders(place, this.first[place]!, this.second[place]!));
  }
}

/** Whether one tally is better than another, by the problem's objective. */
export function isBetter(model: GroupModel, one: Tally, other: Tally): boolean {
  if (one.coverage !== other.coverage) return one.coverage > other.coverage;
  if (model.problem.objective === "worst-group" && one.worst !== other.worst) return one.worst > other.worst;
  return one.total > other.total;
}

/** The leaders of each place at first. With co-leaders, everybody beside somebody else, as far as it goes. */
function leaderSeats({
  leaders,
  leadersPerGroup,
  capacities,
  problem,
  from,
}: GroupModel): [number, number][] {
  const seats: number[] = [];
  const most = Math.max(0, ...capacities);
  for (let round = 0; round < most; round++)
    for (let leader = 0; leader < leaders; leader++) if (capacities[leader]! > round) seats.push(leader);
  if (leadersPerGroup !== 2) return seats.map((leader) => [leader, -1]);
  const half = Math.ceil(seats.length / 2);
  const pairs = seats.slice(0, half).map((leader, k): [number, number] => [leader, seats[half + k] ?? -1]);
  return problem.members >= from ? pairs : [];
}
