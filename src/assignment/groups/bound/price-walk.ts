/**
 * Prices by small steps: whoever is in too many of the leaders' dearest groups becomes dearer, whoever is in none cheaper, along a
 * running mean of such steps. A subgradient method on the Lagrangian dual of sharing out members, with the deflection of F. Barahona &
 * R. Anbil, "The volume algorithm: producing primal solutions with a subgradient method", Mathematical Programming 87 (2000) 385–399.
 * It needs no linear program, and comes within a thousandth of it in some hundred rounds.
 */

import type { DearestGroups } from "./dearest-group.js";
import { PRICE_SCALE, type Prices } from "./prices.js";
import type { Worth } from "./relaxed-price.js";

/** A leader's dearest group in a round. */
export type Meet = (leader: number, blocks: Int32Array) => void;

/** What of a problem is left to share out. */
export interface Remainder {
  /** Who looks for groups, and how many each may have. */
  readonly leaders: Iterable<number>;
  readonly capacities: ArrayLike<number>;
  /** 1 is no longer to be had. */
  readonly isTaken: Uint8Array;
}

/** How much of the mean is the last step. */
const FRESH = 0.3;

/** Steps in the search for one leader's dearest group. */
const NODES = 20_000;

/** Leaders between two looks at the clock. */
const LEADERS_A_LOOK = 32;

export class PriceWalk {
  /** Of each block, its price less what its members count: what decides who is in a dearest group. In units. */
  readonly net: Float64Array;
  readonly #dearest: DearestGroups;
  /** The running mean of what is left of each block (below 0: wanted too often). */
  readonly #left: Float64Array;
  /** The group that was dearest to each leader last, and its worth without `perMember`. */
  readonly #last: ({ readonly blocks: Int32Array; readonly units: number } | undefined)[] = [];

  constructor(dearest: DearestGroups, net: Float64Array) {
    this.#dearest = dearest;
    this.net = net.slice();
    this.#left = new Float64Array(net.length);
  }

  /** Prices for what members count now. A price below 0 is none. */
  prices({ perMember }: Worth, sizes: Int32Array): Float64Array {
    return this.net.map((net, block) => {
      const price = Math.max(0, Math.round((net + perMember * sizes[block]!) * PRICE_SCALE));
      this.net[block] = price / PRICE_SCALE - perMember * sizes[block]!;
      return price;
    });
  }

  /** Finds every leader's dearest group at the prices, and what the leader is worth so. Yields now and then. */
  *look(worth: Worth, blockPrices: Float64Array, remainder: Remainder, meet?: Meet): Generator<void, Prices> {
    const { model } = this.#dearest;
    const { sizes, leaders } = model;
    const half = model.leadersPerGroup === 2 ? 0.5 : 1;
    const { isTaken, capacities } = remainder;
    const inUnits = blockPrices.map((price, block) =>
      isTaken[block] === 1 ? Number.MAX_SAFE_INTEGER : price / PRICE_SCALE,
    );
    const left = Float64Array.from(isTaken, (taken) => 1 - taken);
    const leaderPrices = new Float64Array(leaders);
    let looked = 0;
    for (const leader of remainder.leaders) {
      if (capacities[leader]! > 0) {
        const { limit, blocks } = this.#dearestOf(leader, worth, inUnits, sizes);
        leaderPrices[leader] = Math.ceil(half * limit * PRICE_SCALE - 1e-3);
        for (const block of blocks) left[block]! -= half * capacities[leader]!;
        if (blocks.length > 0) meet?.(leader, blocks);
      }
      if (++looked % LEADERS_A_LOOK === 0) yield;
    }
    for (let block = 0; block < left.length; block++)
      this.#left[block] = FRESH * left[block]! + (1 - FRESH) * this.#left[block]!;
    return { worth, blockPrices, leaderPrices };
  }

  /** Moves the prices as far as would lower the bound by so many units, were it straight. */
  step(units: number): void {
    let norm = 0;
    for (const left of this.#left) norm += left * left;
    if (norm === 0) return;
    for (let block = 0; block < this.net.length; block++)
      this.net[block]! -= (units / norm) * this.#left[block]!;
  }

  #dearestOf(leader: number, worth: Worth, inUnits: Float64Array, sizes: Int32Array) {
    const last = this.#last[leader];
    let above = 0;
    if (last !== undefined) {
      above = last.units;
      for (const block of last.blocks) above += worth.perMember * sizes[block]! - inUnits[block]!;
    }
    const { limit, found } = this.#dearest.find(leader, worth, inUnits, above, NODES);
    const best = found.at(-1);
    if (best === undefined) return { limit, blocks: above > 0 ? last!.blocks : NOBODY };
    const members = best.blocks.reduce((sum, block) => sum + sizes[block]!, 0);
    this.#last[leader] = { blocks: best.blocks, units: best.worth - members * worth.perMember };
    return { limit, blocks: best.blocks };
  }
}

const NOBODY = new Int32Array(0);
