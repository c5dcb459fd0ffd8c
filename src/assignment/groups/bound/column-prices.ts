/**
 * Prices by linear programming over groups: the groups found so far share out blocks and leaders; their prices send every leader to look for a
 * dearer group, which joins them, until there is none. In between, the leaders' dearest groups make every set of prices a bound (L. S.
 * Lasdon, "Optimization Theory for Large Systems" (1970), ch. 4). Prices are sought half-way from the best so far to those of the linear
 * program, which steadies them (A. Pessoa et al., "Automation and combination of linear-programming based stabilization techniques in
 * column generation", INFORMS J. Computing 30 (2018) 339–360).
 */

import type { DearestGroups } from "./dearest-group.js";
import { PackingSimplex } from "./packing-simplex.js";
import { PRICE_SCALE, type Prices, sumOfPrices } from "./prices.js";
import type { BoundContext, Worth } from "./relaxed-price.js";

/** A group of a leader, and what it is worth without `perMember`: with co-leaders half of what its half is. */
export interface Column {
  readonly leader: number;
  readonly blocks: Int32Array;
  readonly members: number;
  readonly units: number;
}

/** Whether to go on, asked between two leaders. Receives the rounds done. */
export type GoOn = (rounds: number) => boolean;

/** What a run came to. */
export interface ColumnPrices {
  /** The best prices found: those that were given, where none is better. */
  readonly prices: Prices;
  readonly columns: readonly Column[];
  /** How much of each column the linear program takes. */
  readonly levels: Float64Array;
  /** Whether no group can lower the bound any more. */
  readonly isFinished: boolean;
}

const PIVOTS = 4000;
/** Steps a leader and look. */
const NODES = 20_000;

export interface PricingTask {
  readonly context: BoundContext;
  readonly dearest: DearestGroups;
  /** `perMember` is where to begin: where fits count, it follows the coverage. */
  readonly first: Prices;
  readonly columns: readonly Column[];
  /** Members in groups, as many at least as the groupings to be bounded have. */
  readonly coverage: () => number;
  /** A bound this low needs no better one: in units, as {@link boundOf} has it. */
  readonly enough: () => number;
  readonly goOn: GoOn;
}

/** The bound of a total (or, without fits, of the coverage times `perMember`) that prices prove for groupings with so much coverage. */
export function boundOf({ context }: Pick<PricingTask, "context">, prices: Prices, coverage: number): number {
  return (
    Math.floor(sumOfPrices(context.model, prices) / PRICE_SCALE) -
    (prices.worth.withFits ? prices.worth.perMember * coverage : 0)
  );
}

/** Improves prices a round at a time. */
export function* priceByColumns(task: PricingTask): Generator<number, ColumnPrices, undefined> {
  const { context, dearest, first, coverage, enough, goOn } = task;
  const { model } = context;
  const { blocks, leaders, capacities, sizes } = model;
  const { withFits } = first.worth;
  const half = model.leadersPerGroup === 2 ? 0.5 : 1;
  const simplex = new PackingSimplex([...new Array<number>(blocks).fill(1), ...capacities]);
  const columns: Column[] = [];
  let perMember = first.worth.perMember;
  const worthOf = ({ units, members }: Column): number => (withFits ? units : 0) + half * members * perMember;
  const add = (column: Column): void => {
    columns.push(column);
    simplex.add(
      [...column.blocks, blocks + column.leader],
      [...column.blocks].map(() => half).concat(1),
      worthOf(column),
    );
  };
  for (const column of task.columns) add(column);
  let best = first;
  let bound = boundOf(task, first, coverage());
  let center = Float64Array.from(first.blockPrices, (price) => price / PRICE_SCALE);
  let pull = 1;
  const tuner = new CoverageTuner();
  let isFinished = false;
  for (let round = 0; bound > enough() && !isFinished && goOn(round); round++) {
    simplex.solve(PIVOTS);
    if (withFits && round > 0) {
      const next = tuner.next(perMember, coverageOf(columns, simplex.levels(), half) - coverage());
      if (next !== perMember) {
        perMember = next;
        simplex.reweigh(columns.map(worthOf));
        simplex.solve(PIVOTS);
        center = simplex.prices.slice(0, blocks);
      }
    }
    const worth: Worth = { perMember, withFits };
    const blockPrices = new Float64Array(blocks);
    for (let block = 0; block < blocks; block++) {
      const mixed = pull * center[block]! + (1 - pull) * simplex.prices[block]!;
      blockPrices[block] = Math.max(0, Math.round(mixed * PRICE_SCALE));
    }
    const inUnits = blockPrices.map((price) => price / PRICE_SCALE);
    const leaderPrices = new Float64Array(leaders);
    let added = 0;
    for (let leader = 0; leader < leaders; leader++) {
      if (capacities[leader] === 0) continue;
      const { limit, found } = dearest.find(leader, worth, inUnits, 0, NODES);
      leaderPrices[leader] = Math.ceil(half * limit * PRICE_SCALE - 1e-3);
      for (const { blocks: group, worth: value } of found.slice(-4)) {
        let gain = half * value - simplex.prices[blocks + leader]!;
        let members = 0;
        for (const block of group) {
          gain -= half * simplex.prices[block]!;
          members += sizes[block]!;
        }
        if (gain < 0.01) continue;
        add({ leader, blocks: group, members, units: half * (value - members * perMember) });
        added++;
      }
      if (!goOn(round)) return { prices: best, columns, levels: simplex.levels(), isFinished };
    }
    const prices: Prices = { worth, blockPrices, leaderPrices };
    const now = boundOf(task, prices, coverage());
    if (now < bound) {
      bound = now;
      best = prices;
      center = inUnits;
    }
    if (added === 0) {
      isFinished = pull === 0;
      pull = pull === 1 ? 0.5 : 0;
    } else pull = 0.5;
    yield bound;
  }
  // Where the program stands at a corner with too few in groups, the one it is in two minds about is a little further on.
  for (let more = 300; withFits && more < 1e7 && isShort(); more *= 2) {
    perMember += more;
    simplex.reweigh(columns.map(worthOf));
    simplex.solve(PIVOTS);
  }
  return { prices: best, columns, levels: simplex.levels(), isFinished };

  function isShort(): boolean {
    return coverageOf(columns, simplex.levels(), half) < coverage() - 0.01;
  }
}

const coverageOf = (columns: readonly Column[], levels: Float64Array, half: number): number =>
  columns.reduce((sum, { members }, k) => sum + half * members * levels[k]!, 0);

/** Finds what a member has to count so that as many are in groups as need be: more where too few are, less where too many. */
class CoverageTuner {
  #step = 1_000_000;
  #direction = 0;

  next(perMember: number, excess: number): number {
    const direction = excess > 0.01 ? -1 : excess < -0.01 ? 1 : 0;
    if (direction === 0 || this.#step < 200) return perMember;
    this.#step *= direction === -this.#direction ? 0.4 : 1.1;
    this.#direction = direction;
    return Math.max(0, Math.round(perMember + direction * this.#step));
  }
}
