/**
 * The group of one leader that is worth most beyond its prices. Slot by slot: the leader's slot leaves few people, and among them the best
 * company that anybody could have is not far from a real one. Branch and bound, depth first, the most promising first.
 */

import type { GroupModel } from "../group-model.js";
import { GroupTrial } from "../group-trial.js";
import type { BoundContext, Worth } from "./relaxed-price.js";

/** What a search for a group came to. */
export interface Dearest {
  /** No group is worth more than this beyond its blocks' prices, in units; at least 0. */
  readonly limit: number;
  /** Groups met that were each the best so far, the best last. */
  readonly found: readonly { readonly blocks: Int32Array; readonly worth: number; readonly gain: number }[];
}

/** Steps that are left. */
export interface StepBudget {
  steps: number;
}

/** Blocks that share a slot of a leader, and for each the sums of the best company among them (`to` numbers a block). */
interface Circle {
  readonly slot: number;
  readonly blocks: Int32Array;
  company: Float64Array | undefined;
}

const SLACK = 1e-4;

/** Above so many numbers, companies are worked out anew each time. */
const LARGEST_KEPT = 8_000_000;

export class DearestGroups {
  readonly #budget: StepBudget;
  readonly #context: BoundContext;
  readonly #model: GroupModel;
  readonly #trial: GroupTrial;
  readonly #circles: (Circle[] | undefined)[];
  readonly #isHalf: boolean;
  #kept = 0;

  // Of the search going on.
  #worth: Worth = { perMember: 0, withFits: true };
  #leader = 0;
  #ofOthers = 0;
  #members = 0;
  #best = 0;
  #open = 0;
  #nodes = 0;
  readonly #group: Int32Array;
  #circle: Circle = { slot: 0, blocks: new Int32Array(0), company: undefined };
  #found: { blocks: Int32Array; worth: number; gain: number }[] = [];
  #prices: Float64Array = new Float64Array(0);

  /** @param budget Steps that all searches together may take. It goes down. */
  constructor(context: BoundContext, budget: StepBudget) {
    this.#budget = budget;
    const { model } = context;
    this.#context = context;
    this.#isHalf = model.leadersPerGroup === 2;
    this.#model = this.#isHalf ? { ...model, leadersPerGroup: 1, fitUnits: model.halfFitUnits } : model;
    this.#trial = new GroupTrial(this.#model);
    this.#circles = new Array(model.leaders);
    this.#group = new Int32Array(model.to);
  }

  /**
   * Looks for it. With co-leaders, for the dearest of the leader's half: twice the fits with this leader.
   *
   * @param blockPrices In units.
   * @param above Only groups worth more than this beyond their prices are looked for; `limit` is at least this.
   * @param nodes Steps to take at most. Where they do not suffice, the limit is what the rest could be at most.
   */
  find(leader: number, worth: Worth, blockPrices: Float64Array, above: number, nodes: number): Dearest {
    const { from, largest, leaders, pairs, within, sizes } = this.#model;
    const { factors } = this.#context;
    this.#worth = worth;
    this.#leader = leader;
    this.#best = Math.max(0, above);
    this.#open = this.#best;
    const steps = Math.min(nodes, this.#budget.steps);
    this.#nodes = steps;
    this.#found = [];
    this.#prices = blockPrices;
    for (const circle of this.#circlesOf(leader)) {
      this.#circle = circle;
      const order = Int32Array.from(circle.blocks.keys());
      for (let members = largest[leader]!; members >= from; members--) {
        const { ofPairs, ofOthers } = worth.withFits ? factors[members]! : { ofPairs: 0, ofOthers: 0 };
        const times = this.#isHalf ? 2 : 1;
        this.#ofOthers = ofOthers;
        this.#members = members;
        const gains = Float64Array.from(
          circle.blocks,
          (block) =>
            worth.perMember * sizes[block]! -
            blockPrices[block]! +
            times * ofPairs * pairs[block * leaders + leader]! +
            ofOthers * within[block]!,
        );
        this.#extend(0, members, 0, order, gains);
      }
    }
    this.#budget.steps -= steps - Math.max(0, this.#nodes);
    return { limit: Math.max(this.#open, this.#best), found: this.#found };
  }

  /** `open` are places in the circle, `gains` what each adds to the group so far, which is worth `value` beyond its prices. */
  #extend(depth: number, left: number, value: number, open: Int32Array, gains: Float64Array): void {
    const { sizes, to, apart, blocks: n, between } = this.#model;
    const { blocks, company } = this.#circle;
    const density = new Float64Array(open.length);
    let count = 0;
    const order = new Int32Array(open.length);
    for (let k = 0; k < open.length; k++) {
      const at = open[k]!;
      const size = sizes[blocks[at]!]!;
      if (size > left) continue;
      density[k] = (gains[k]! + 0.5 * this.#ofOthers * (company?.[at * to + left - size] ?? 0)) / size;
      order[count++] = k;
    }
    const sorted = order.subarray(0, count).sort((a, b) => density[b]! - density[a]!);
    for (let k = 0; k < count; k++) {
      let hope = value;
      let room = left;
      for (let at = k; at < count && room > 0; at++) {
        const size = Math.min(room, sizes[blocks[open[sorted[at]!]!]!]!);
        hope += density[sorted[at]!]! * size;
        room -= size;
      }
      if (room > 0 || hope <= this.#best + SLACK) return;
      if (this.#nodes-- <= 0) {
        this.#open = Math.max(this.#open, hope);
        return;
      }
      const at = sorted[k]!;
      const block = blocks[open[at]!]!;
      this.#group[depth] = block;
      if (sizes[block] === left) {
        this.#weigh(depth + 1);
        continue;
      }
      const rest = new Int32Array(count - k - 1);
      const restGains = new Float64Array(count - k - 1);
      let length = 0;
      for (let later = k + 1; later < count; later++) {
        const place = sorted[later]!;
        const other = blocks[open[place]!]!;
        if (apart?.[block * n + other] === 1) continue;
        rest[length] = open[place]!;
        restGains[length++] = gains[place]! + this.#ofOthers * between[block * n + other]!;
      }
      this.#extend(
        depth + 1,
        left - sizes[block]!,
        value + gains[at]!,
        rest.subarray(0, length),
        restGains.subarray(0, length),
      );
    }
  }

  /** A whole set of blocks: if it may be a group, it is the best so far or not. */
  #weigh(length: number): void {
    const trial = this.#trial;
    trial.length = length;
    trial.blocks.set(this.#group.subarray(0, length));
    if (trial.run(this.#leader, -1, this.#circle.slot) !== "whole") return;
    const fit = this.#worth.withFits ? trial.fitUnits + (this.#isHalf ? 1 : 0) : 0;
    const worth = this.#members * (fit + this.#worth.perMember);
    let gain = worth;
    for (let k = 0; k < length; k++) gain -= this.#prices[this.#group[k]!]!;
    if (gain <= this.#best) return;
    this.#best = gain;
    this.#found.push({ blocks: this.#group.slice(0, length), worth, gain });
  }

  #circlesOf(leader: number): Circle[] {
    const known = this.#circles[leader];
    if (known !== undefined) return known;
    const circles = this.#allCircles(leader);
    const numbers = circles.reduce((sum, { blocks }) => sum + blocks.length * this.#model.to, 0);
    for (const circle of circles) circle.company = this.#companyOf(circle.blocks);
    if (this.#kept + numbers < LARGEST_KEPT) {
      this.#kept += numbers;
      this.#circles[leader] = circles;
    }
    return circles;
  }

  /** One for each slot of the leader, but for those whose people all have another one too. */
  #allCircles(leader: number): Circle[] {
    const { words, leaderSlots, blockSlots, blocks, problem, leaders } = this.#model;
    const { reach } = this.#context;
    const near: number[] = [];
    for (let block = 0; block < blocks; block++) if (reach[block * leaders + leader] === 1) near.push(block);
    const all: Circle[] = [];
    if (problem.slots === undefined) return [{ slot: -1, blocks: Int32Array.from(near), company: undefined }];
    for (let slot = 0; slot < problem.slots.count; slot++) {
      const [w, bit] = [slot >> 5, slot & 31];
      if (((leaderSlots[leader * words + w]! >>> bit) & 1) === 0) continue;
      const list = near.filter((block) => (blockSlots[block * words + w]! >>> bit) & 1);
      all.push({ slot, blocks: Int32Array.from(list), company: undefined });
    }
    all.sort((a, b) => b.blocks.length - a.blocks.length || a.slot - b.slot);
    const kept: Circle[] = [];
    for (const circle of all)
      if (!kept.some((other) => isPart(circle.blocks, other.blocks))) kept.push(circle);
    return kept;
  }

  #companyOf(circle: Int32Array): Float64Array | undefined {
    const { between, blocks: n, sizes, to, problem, apart } = this.#model;
    const { cohesion = 0, diversity = 0 } = problem.weights;
    if (cohesion + diversity === 0 || to < 2) return undefined;
    const sums = new Float64Array(circle.length * to);
    const best = new Float64Array(to);
    for (let k = 0; k < circle.length; k++) {
      const a = circle[k]!;
      best.fill(0);
      // The greatest likeness a member of others, each counted as often as it has members.
      for (let j = 0; j < circle.length; j++) {
        const b = circle[j]!;
        if (a === b || apart?.[a * n + b] === 1) continue;
        const value = between[a * n + b]! / sizes[b]!;
        for (let times = Math.min(sizes[b]!, to - 1); times > 0 && value > best[to - 2]!; times--) {
          let at = to - 2;
          for (; at > 0 && best[at - 1]! < value; at--) best[at] = best[at - 1]!;
          best[at] = value;
        }
      }
      for (let c = 1; c < to; c++) sums[k * to + c] = sums[k * to + c - 1]! + best[c - 1]!;
    }
    return sums;
  }
}

/** Whether all of one ascending list are in another. */
function isPart(one: Int32Array, other: Int32Array): boolean {
  let at = 0;
  for (const value of one) {
    while (at < other.length && other[at]! < value) at++;
    if (other[at] !== value) return false;
  }
  return true;
}
