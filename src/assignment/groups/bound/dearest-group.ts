/**
 * The group of one leader that is worth most beyond its prices. Slot by slot: the leader's slot leaves few people, and among them the best
 * company that anybody could have is not far from a real one. Branch and bound, depth first, the most promising first.
 */

import type { GroupModel } from "../group-model.js";
import { GroupTrial } from "../group-trial.js";
import { type Circle, Circles } from "./circles.js";
import { OpenBlocks } from "./open-blocks.js";
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

const SLACK = 1e-4;

export class DearestGroups {
  readonly #budget: StepBudget;
  readonly #context: BoundContext;
  readonly #model: GroupModel;
  /** The problem that it looks for groups of. */
  readonly model: GroupModel;
  readonly #trial: GroupTrial;
  readonly #circles: Circles;
  readonly #isHalf: boolean;

  // Of the search going on.
  #worth: Worth = { perMember: 0, withFits: true };
  #leader = 0;
  #ofOthers = 0;
  #members = 0;
  #best = 0;
  #open = 0;
  #nodes = 0;
  readonly #group: Int32Array;
  readonly #alone: Float64Array;
  readonly #top: Float64Array;
  readonly #levels: readonly OpenBlocks[];
  #circle: Circle = { slot: 0, blocks: new Int32Array(0), company: undefined };
  #found: { blocks: Int32Array; worth: number; gain: number }[] = [];
  #prices: Float64Array = new Float64Array(0);

  /** @param budget Steps that all searches together may take. It goes down. */
  constructor(context: BoundContext, budget: StepBudget) {
    this.#budget = budget;
    const { model } = context;
    this.model = model;
    this.#context = context;
    this.#isHalf = model.leadersPerGroup === 2;
    this.#model = this.#isHalf ? { ...model, leadersPerGroup: 1, fitUnits: model.halfFitUnits } : model;
    this.#trial = new GroupTrial(this.#model);
    this.#circles = new Circles(model);
    this.#group = new Int32Array(model.to);
    this.#alone = new Float64Array(model.blocks);
    this.#top = new Float64Array(model.to);
    this.#levels = Array.from({ length: model.to + 1 }, () => new OpenBlocks());
  }

  /**
   * Looks for it. With co-leaders, for the dearest of the leader's half: twice the fits with this leader.
   *
   * @param blockPrices In units.
   * @param above Only groups worth more than this beyond their prices are looked for; `limit` is at least this.
   * @param nodes Steps to take at most. Where they do not suffice, the limit is what the rest could be at most.
   * @param needed A block without which nothing is worth so much: slots that it does not have are passed over.
   */
  find(
    leader: number,
    worth: Worth,
    blockPrices: Float64Array,
    above: number,
    nodes: number,
    needed = -1,
  ): Dearest {
    const { from, largest } = this.#model;
    this.#worth = worth;
    this.#leader = leader;
    this.#best = Math.max(0, above);
    this.#open = this.#best;
    const steps = Math.min(nodes, this.#budget.steps);
    this.#nodes = steps;
    this.#found = [];
    this.#prices = blockPrices;
    const all = this.#circles.of(leader);
    const circles = needed < 0 ? all : all.filter(({ blocks }) => blocks.includes(needed));
    for (let members = largest[leader]!; members >= from; members--) {
      this.#members = members;
      this.#ofOthers = worth.withFits ? this.#context.factors[members]!.ofOthers : 0;
      this.#gainAlone();
      for (const circle of circles) {
        this.#circle = circle;
        this.#enter();
      }
    }
    this.#budget.steps -= steps - Math.max(0, this.#nodes);
    return { limit: Math.max(this.#open, this.#best), found: this.#found };
  }

  /** What each block brings by itself beyond its price to a group of the leader and size at hand. */
  #gainAlone(): void {
    const { leaders, pairs, within, sizes, blocks } = this.#model;
    const ofOthers = this.#ofOthers;
    const { perMember, withFits } = this.#worth;
    const ofPairs = withFits ? (this.#isHalf ? 2 : 1) * this.#context.factors[this.#members]!.ofPairs : 0;
    for (let block = 0; block < blocks; block++)
      this.#alone[block] =
        perMember * sizes[block]! -
        this.#prices[block]! +
        ofPairs * pairs[block * leaders + this.#leader]! +
        ofOthers * within[block]!;
  }

  /** Looks through a circle, if the best of it could do at all: one pass over its blocks tells. */
  #enter(): void {
    const { sizes, to, open, leaders } = this.#model;
    const { blocks, company } = this.#circle;
    const members = this.#members;
    const level = this.#levels[0]!.fit(blocks.length);
    const half = 0.5 * this.#ofOthers;
    const top = this.#top.fill(Number.NEGATIVE_INFINITY, 0, members);
    let length = 0;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      const size = sizes[block]!;
      if (size > members || open[block * leaders + this.#leader] === 0) continue;
      const gain = this.#alone[block]!;
      const companions = members - size;
      const hope =
        gain +
        (company === undefined || companions === 0 ? 0 : half * company[at * (to - 1) + companions - 1]!);
      const density = hope / size;
      level.open[length] = at;
      level.gains[length] = gain;
      level.densities[length++] = density;
      for (let times = size; times > 0 && density > top[members - 1]!; times--) {
        let place = members - 1;
        for (; place > 0 && top[place - 1]! < density; place--) top[place] = top[place - 1]!;
        top[place] = density;
      }
    }
    let hope = 0;
    for (let k = 0; k < members; k++) hope += top[k]!;
    if (hope <= this.#best + SLACK) return;
    // Whoever cannot be in a group that is better, the best company given, is left out.
    let kept = 0;
    for (let k = 0; k < length; k++) {
      const size = sizes[blocks[level.open[k]!]!]!;
      let most = size * level.densities[k]!;
      for (let j = 0; j < members - size; j++) most += top[j]!;
      if (most <= this.#best + SLACK) continue;
      level.open[kept] = level.open[k]!;
      level.gains[kept] = level.gains[k]!;
      level.densities[kept++] = level.densities[k]!;
    }
    level.length = kept;
    this.#extend(0, members, 0);
  }

  /** The blocks of `#levels[depth]` may join the group so far, which is worth `value` beyond its prices. */
  #extend(depth: number, left: number, value: number): void {
    const { sizes, to, apart, blocks: n, between } = this.#model;
    const { blocks, company } = this.#circle;
    const { open, gains, densities, order, length } = this.#levels[depth]!.sorted();
    const half = 0.5 * this.#ofOthers;
    for (let k = 0; k < length; k++) {
      let hope = value;
      let room = left;
      for (let at = k; at < length && room > 0; at++) {
        const next = order[at]!;
        const size = Math.min(room, sizes[blocks[open[next]!]!]!);
        hope += densities[next]! * size;
        room -= size;
      }
      if (room > 0 || hope <= this.#best + SLACK) return;
      if (this.#nodes-- <= 0) {
        this.#open = Math.max(this.#open, hope);
        return;
      }
      const place = order[k]!;
      const block = blocks[open[place]!]!;
      const size = sizes[block]!;
      this.#group[depth] = block;
      if (size === left) {
        this.#weigh(depth + 1);
        continue;
      }
      const rest = this.#levels[depth + 1]!.fit(length);
      const worth = value + gains[place]!;
      let count = 0;
      for (let later = k + 1; later < length; later++) {
        const from = order[later]!;
        const at = open[from]!;
        const other = blocks[at]!;
        const room = left - size - sizes[other]!;
        if (room < 0 || apart?.[block * n + other] === 1) continue;
        const gain = gains[from]! + this.#ofOthers * between[block * n + other]!;
        const hoped =
          gain + (company === undefined || room === 0 ? 0 : half * company[at * (to - 1) + room - 1]!);
        if (room === 0 && worth + hoped <= this.#best + SLACK) continue;
        rest.open[count] = at;
        rest.gains[count] = gain;
        rest.densities[count++] = hoped / sizes[other]!;
      }
      rest.length = count;
      this.#extend(depth + 1, left - size, worth);
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
}
