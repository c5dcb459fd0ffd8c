/** What a group of certain leaders and blocks would be: whether it may be, when it could meet, what it is worth. */

import { faultlineOf } from "./faultline.js";
import { unitsAt } from "./group-fit.js";
import type { GroupModel } from "./group-model.js";

/** `broken` may never be; `unfinished` lacks members or companions for a minority, and could become whole by more of them. */
export type TrialState = "whole" | "unfinished" | "broken";

/**
 * Tries groups. Every field below `blocks` speaks of the last call of {@link GroupTrial.run}. One object serves all calls, so that none
 * is made for a move.
 */
export class GroupTrial {
  /** The blocks to try: the first `length` of them. The caller fills it in. */
  readonly blocks: Int32Array;
  length = 0;
  /** Slots that the leaders' other groups take: bits as in the model. Cleared by the caller where there are any. */
  readonly taken: Uint32Array;
  hasTaken = false;

  state: TrialState = "whole";
  members = 0;
  fitUnits = 0;
  /** A slot the group could meet in: the wished one where it can be, else the first. −1 where there is none. */
  slot = -1;

  readonly #model: GroupModel;
  readonly #hasSlots: boolean;
  readonly #weighsFaultline: boolean;

  constructor(model: GroupModel) {
    this.#model = model;
    this.blocks = new Int32Array(model.to + 1);
    this.taken = new Uint32Array(model.words);
    this.#hasSlots = model.problem.slots !== undefined;
    this.#weighsFaultline = (model.problem.weights.faultline ?? 0) > 0;
  }

  /**
   * Tries the blocks with one leader, or with two (`second` −1: no second). An empty group is whole and worth nothing.
   *
   * @param wish The slot to keep if it can be kept, −1 for any.
   */
  run(first: number, second: number, wish: number): TrialState {
    this.members = 0;
    this.fitUnits = 0;
    this.slot = -1;
    if (this.length === 0) this.state = "whole";
    else if (!this.#mayBe(first, second) || !this.#findSlot(first, second, wish)) this.state = "broken";
    else {
      this.state = this.#finish();
      if (this.state === "whole") this.#weigh(first, second);
    }
    return this.state;
  }

  #mayBe(first: number, second: number): boolean {
    const { leaders, leadersPerGroup, leadersApart, open, sizes, largest, apart, blocks: n } = this.#model;
    if (first < 0 || (leadersPerGroup === 2) !== second >= 0 || first === second) return false;
    if (second >= 0 && leadersApart?.[first * leaders + second] === 1) return false;
    for (let k = 0; k < this.length; k++) {
      const block = this.blocks[k]!;
      if (open[block * leaders + first] === 0) return false;
      if (second >= 0 && open[block * leaders + second] === 0) return false;
      this.members += sizes[block]!;
      if (apart === undefined) continue;
      for (let other = 0; other < k; other++) if (apart[block * n + this.blocks[other]!] === 1) return false;
    }
    const most = second < 0 ? largest[first]! : Math.min(largest[first]!, largest[second]!);
    return this.members <= most;
  }

  #findSlot(first: number, second: number, wish: number): boolean {
    if (!this.#hasSlots) return true;
    const { words, leaderSlots, blockSlots } = this.#model;
    if (wish >= 0 && ((this.#sharedWord(wish >> 5, first, second) >>> (wish & 31)) & 1) === 1) {
      this.slot = wish;
      return true;
    }
    const { blocks, length } = this;
    for (let w = 0; w < words; w++) {
      let shared = leaderSlots[first * words + w]!;
      if (second >= 0) shared &= leaderSlots[second * words + w]!;
      if (this.hasTaken) shared &= ~this.taken[w]!;
      for (let k = 0; k < length && shared !== 0; k++) shared &= blockSlots[blocks[k]! * words + w]!;
      if (shared !== 0) {
        this.slot = 32 * w + 31 - Math.clz32(shared & -shared);
        return true;
      }
    }
    return false;
  }

  /** The slots of one word that all have and nobody has taken. */
  #sharedWord(word: number, first: number, second: number): number {
    const { words, leaderSlots, blockSlots } = this.#model;
    let shared = leaderSlots[first * words + word]!;
    if (second >= 0) shared &= leaderSlots[second * words + word]!;
    if (this.hasTaken) shared &= ~this.taken[word]!;
    for (let k = 0; k < this.length; k++) shared &= blockSlots[this.blocks[k]! * words + word]!;
    return shared;
  }

  /** Every slot of the blocks and leaders last tried that is not taken, ascending. */
  possibleSlots(first: number, second: number): number[] {
    const found: number[] = [];
    for (let w = 0; w < this.#model.words; w++) {
      const shared = this.#sharedWord(w, first, second);
      for (let bit = 0; bit < 32; bit++) if ((shared >>> bit) & 1) found.push(32 * w + bit);
    }
    return found;
  }

  #finish(): TrialState {
    const { from, counts, spreads } = this.#model;
    let state: TrialState = this.members < from ? "unfinished" : "whole";
    for (const limit of counts) {
      let count = 0;
      for (let k = 0; k < this.length; k++) count += limit.flags[this.blocks[k]!]!;
      if (count > limit.to) return "broken";
      if (count < limit.from || (limit.neverOne && count === 1)) state = "unfinished";
    }
    for (const limit of spreads) {
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < this.length; k++) {
        low = Math.min(low, limit.low[this.blocks[k]!]!);
        high = Math.max(high, limit.high[this.blocks[k]!]!);
      }
      if (high - low > limit.to) return "broken";
      if (high - low < limit.from) state = "unfinished";
    }
    return state;
  }

  #weigh(first: number, second: number): void {
    const { leaders, pairs, within, between, blocks: n, fitUnits } = this.#model;
    let pairSum = 0;
    let others = 0;
    for (let k = 0; k < this.length; k++) {
      const block = this.blocks[k]!;
      pairSum += pairs[block * leaders + first]!;
      if (second >= 0) pairSum += pairs[block * leaders + second]!;
      others += within[block]!;
      for (let other = 0; other < k; other++) others += between[block * n + this.blocks[other]!]!;
    }
    this.fitUnits = fitUnits(this.members, pairSum, others, this.#weighsFaultline ? this.#faultline() : 0);
  }

  #faultline(): number {
    const { membersOf, problem } = this.#model;
    const members: number[] = [];
    for (let k = 0; k < this.length; k++) members.push(...membersOf[this.blocks[k]!]!);
    return faultlineOf(members, (a, b) => unitsAt(problem.distance, problem.members, a, b));
  }
}
