/** The bound of problems too large for a linear program over groups. */

import type { GroupBound } from "../grouping.js";
import type { Tally } from "../places.js";
import { boundOf } from "./column-prices.js";
import type { DearestGroups } from "./dearest-group.js";
import { COVERAGE_PARTS, firstPrices } from "./first-prices.js";
import { PriceWalk } from "./price-walk.js";
import { PRICE_SCALE, type Prices, reportPrices } from "./prices.js";
import type { BoundContext } from "./relaxed-price.js";

/** Of the bound, the first step; what it shrinks by after so many rounds in vain; and the last. */
const FIRST_STEP = 0.006;
const SHRINK = 0.7;
const PATIENCE = 4;
const LAST_STEP = 1e-6;

/** A bound that gets better the longer it is improved: first of the coverage, then of the total. */
export class BoundBySteps {
  readonly #context: BoundContext;
  readonly #best: () => Tally;
  readonly #covered: Side;
  readonly #valued: Side;

  /** @param best The best grouping so far: what the bound has to reach. */
  constructor(context: BoundContext, dearest: DearestGroups, best: () => Tally) {
    this.#context = context;
    this.#best = best;
    this.#covered = new Side(context, dearest, false, best().coverage);
    this.#valued = new Side(context, dearest, true, best().coverage);
  }

  /** The prices of blocks less what their members count, at the best bound of the total. */
  get net(): Float64Array {
    return this.#valued.net;
  }

  /** Improves it for so many rounds at most: of the coverage until it is reached, then of the total. */
  *improve(rounds: number, goOn: () => boolean): Generator<void, void> {
    for (let round = 0; round < rounds && goOn(); round++) {
      const { coverage, total } = this.#best();
      const { covered, valued } = this.#bounds(coverage);
      if (covered > coverage && !this.#covered.isFinished && round < rounds / 4)
        yield* this.#covered.round(coverage, goOn);
      else if (valued > total && !this.#valued.isFinished) yield* this.#valued.round(coverage, goOn);
      else return;
    }
  }

  /** Whether no grouping has more members in groups than the best so far. */
  get isCoverageReached(): boolean {
    const { coverage } = this.#best();
    return this.#bounds(coverage).covered <= coverage;
  }

  /** Whether the best grouping so far is proven to be the best. */
  get isReached(): boolean {
    const { coverage, total } = this.#best();
    const { covered, valued } = this.#bounds(coverage);
    return covered <= coverage && valued <= total;
  }

  report(): GroupBound {
    const { coverage, total } = this.#best();
    const { covered, valued } = this.#bounds(coverage);
    const totalUnits = Math.max(total, valued);
    return {
      coverage: Math.max(coverage, covered),
      totalUnits,
      gap: totalUnits === 0 ? 0 : (totalUnits - total) / totalUnits,
      coverageProof: reportPrices(this.#context.model, this.#covered.prices),
      totalProof: reportPrices(this.#context.model, this.#valued.prices),
    };
  }

  #bounds(coverage: number) {
    const { covered, valued } = {
      covered: this.#covered.bound(coverage),
      valued: this.#valued.bound(coverage),
    };
    return { covered: Math.floor(covered / COVERAGE_PARTS), valued };
  }
}

/** Prices of one kind, and the walk that improves them. */
class Side {
  prices: Prices;
  readonly #context: BoundContext;
  readonly #walk: PriceWalk;
  readonly #isTaken: Uint8Array;
  #stride = FIRST_STEP;
  #misses = 0;

  constructor(context: BoundContext, dearest: DearestGroups, withFits: boolean, coverage: number) {
    this.#context = context;
    this.prices = firstPrices(context, withFits, coverage).prices;
    this.#walk = new PriceWalk(dearest, this.net);
    this.#isTaken = new Uint8Array(context.model.blocks);
  }

  get isFinished(): boolean {
    return this.#stride < LAST_STEP;
  }

  get net(): Float64Array {
    const { blockPrices, worth } = this.prices;
    const { sizes } = this.#context.model;
    return blockPrices.map((price, block) => price / PRICE_SCALE - worth.perMember * sizes[block]!);
  }

  bound(coverage: number): number {
    return boundOf({ context: this.#context }, this.prices, coverage);
  }

  /** Looks at the prices reached and takes a step. A round that is broken off changes nothing. */
  *round(coverage: number, goOn: () => boolean): Generator<void, void> {
    const { model } = this.#context;
    const walk = this.#walk;
    const { withFits, perMember } = this.prices.worth;
    const worth = {
      withFits,
      perMember: withFits ? membersCount(walk.net, model.sizes, coverage) : perMember,
    };
    const look = walk.look(worth, walk.prices(worth, model.sizes), {
      leaders: model.capacities.keys(),
      capacities: model.capacities,
      isTaken: this.#isTaken,
    });
    let step = look.next();
    for (; !step.done; step = look.next()) {
      yield;
      if (!goOn()) return;
    }
    const best = this.bound(coverage);
    if (boundOf({ context: this.#context }, step.value, coverage) < best) {
      this.prices = step.value;
      this.#misses = 0;
    } else if (++this.#misses === PATIENCE) {
      this.#misses = 0;
      this.#stride *= SHRINK;
      walk.net.set(this.net);
    }
    walk.step(this.#stride * Math.abs(best));
  }
}

/**
 * What a member has to count for the least bound at the given net prices: as little as gives a price above 0 to as many members as are in
 * groups.
 */
function membersCount(net: Float64Array, sizes: Int32Array, coverage: number): number {
  const order = [...net.keys()].sort((a, b) => net[a]! / sizes[a]! - net[b]! / sizes[b]!);
  let members = 0;
  let most = 0;
  for (let k = order.length - 1; k >= 0 && members < coverage; k--) {
    members += sizes[order[k]!]!;
    most = -net[order[k]!]! / sizes[order[k]!]!;
  }
  return Math.max(0, Math.ceil(most));
}
