import { boundOf, type Column } from "./column-prices.js";
import type { GroupPool } from "./group-pool.js";
import { type Basis, PoolSimplex } from "./pool-simplex.js";
import { PRICE_SCALE, type Prices } from "./prices.js";
import type { BoundContext } from "./relaxed-price.js";
import { type Split, splitOf } from "./split-of.js";

/** The groupings that give the same answers to some questions, and what they can come to at most. */
export interface Case {
  /** The case that was split, and which answer to its question this one gives. */
  readonly parent: Case | undefined;
  readonly isFirst: boolean;
  readonly prices: Prices;
  /** What the prices prove, as {@link boundOf} has it. */
  readonly bound: number;
  /** The question to ask next; undefined where there is none. */
  readonly split: Split | undefined;
  /** What the linear program takes, and how much of each: 1 where it is a grouping. */
  readonly columns: readonly Column[];
  readonly levels: readonly number[];
  readonly basis: Basis;
}

/** What the cases are of. */
export interface CaseTask {
  readonly context: BoundContext;
  readonly pool: GroupPool;
  readonly withFits: boolean;
  /** Without fits, what a member counts. With them it follows from the coverage. */
  readonly perMember: number;
  readonly coverage: number;
}

const STEPS = 5000;
const PERFECT = 1_000_000;

/** Solves one case after the other. */
export class CaseProgram {
  readonly #task: CaseTask;
  readonly #simplex: PoolSimplex;
  /** Whose basis the simplex stands at. */
  #at: Case | undefined;
  /** The first bound, and what the last answer had to come down to. */
  #most = 0;
  #sharp = Number.NEGATIVE_INFINITY;

  constructor(task: CaseTask) {
    const { context, pool, withFits, perMember, coverage } = task;
    const { model } = context;
    this.#task = task;
    this.#simplex = new PoolSimplex({
      pool,
      blocks: model.blocks,
      capacities: model.capacities,
      worths: withFits ? pool.units : Float64Array.from(pool.members, (members) => perMember * members),
      ...(withFits
        ? { coverage: { members: coverage, missing: PERFECT * (model.problem.members + 1) } }
        : {}),
    });
  }

  /** The case without a question. `sharp` as in {@link CaseProgram.answer}. */
  root(sharp: number): Case {
    this.#simplex.climb(STEPS);
    this.#simplex.note();
    const found = this.#solved(undefined, true, sharp);
    this.#most = found.bound;
    return found;
  }

  /**
   * One answer to a case's question.
   *
   * @param sharp A bound a little above this is worth another look.
   */
  answer(parent: Case, isFirst: boolean, sharp: number): Case {
    const simplex = this.#simplex;
    this.#narrow(sharp);
    if (this.#at !== parent) simplex.restore(parent.basis);
    simplex.isOpen.fill(1);
    for (let at: Case | undefined = parent, first = isFirst; at !== undefined; at = at.parent) {
      this.#close(at.split!, first);
      first = at.isFirst;
    }
    const isRight = simplex.mend(STEPS, sharp - NEAR);
    const found = this.#solved(parent, isFirst, sharp, isRight);
    if (isRight || found.bound <= sharp) return found;
    simplex.mend(STEPS, Number.NEGATIVE_INFINITY);
    return this.#solved(parent, isFirst, sharp);
  }

  /** A group that falls short by more than there is between the first bound and the best grouping is in no better one: it is looked at last. */
  #narrow(sharp: number): void {
    if (sharp === this.#sharp) return;
    this.#sharp = sharp;
    this.#simplex.narrow(Math.max(0, this.#most - sharp));
  }

  #solved(parent: Case | undefined, isFirst: boolean, sharp: number, isRight = true): Case {
    const { context, pool, withFits, perMember, coverage } = this.#task;
    const simplex = this.#simplex;
    const basis = simplex.basis;
    const columns: Column[] = [];
    const levels: number[] = [];
    if (isRight)
      simplex.taken((group, level) => {
        columns.push(columnOf(pool, group));
        levels.push(level);
      });
    const least = (one: Prices, other: Prices) =>
      boundOf({ context }, one, coverage) <= boundOf({ context }, other, coverage) ? one : other;
    let prices: Prices;
    if (withFits) {
      const counts = Math.max(0, simplex.perMember);
      prices = least(this.#prices(Math.floor(counts)), this.#prices(Math.ceil(counts)));
      const above = boundOf({ context }, prices, coverage) - sharp;
      if (isRight && above > 0 && above < NEAR) {
        simplex.fix(Math.round(counts));
        simplex.climb(STEPS);
        prices = least(prices, this.#prices(Math.round(counts)));
        simplex.restore(basis);
      }
    } else prices = this.#prices(perMember);
    const found: Case = {
      parent,
      isFirst,
      prices,
      bound: boundOf({ context }, prices, coverage),
      split: splitOf(context.model, columns, levels),
      columns,
      levels,
      basis,
    };
    this.#at = found;
    return found;
  }

  /** The simplex's prices in whole numbers, and what each leader's dearest group is worth beyond them. */
  #prices(perMember: number): Prices {
    const { context, pool, withFits } = this.#task;
    const { prices, isOpen } = this.#simplex;
    const { blocks, leaders } = context.model;
    const blockPrices = new Float64Array(blocks);
    for (let block = 0; block < blocks; block++)
      blockPrices[block] = Math.max(0, Math.round(prices[block]! * PRICE_SCALE));
    const leaderPrices = new Float64Array(leaders);
    for (let k = 0; k < pool.count; k++) {
      if (isOpen[k] === 0) continue;
      let gain = PRICE_SCALE * ((withFits ? pool.units[k]! : 0) + perMember * pool.members[k]!);
      for (let at = pool.starts[k]!; at < pool.starts[k + 1]!; at++) gain -= blockPrices[pool.blocks[at]!]!;
      const leader = pool.leaders[k]!;
      if (gain > leaderPrices[leader]!) leaderPrices[leader] = gain;
    }
    return { worth: { perMember, withFits }, blockPrices, leaderPrices };
  }

  /** Closes the groups that an answer rules out. */
  #close(split: Split, isFirst: boolean): void {
    const { isOpen } = this.#simplex;
    const { pool } = this.#task;
    if ("leader" in split) {
      for (const k of pool.groupsOf[split.block]!)
        if ((pool.leaders[k] === split.leader) !== isFirst) isOpen[k] = 0;
      return;
    }
    const [a, b] = split.pair;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      for (const k of pool.groupsOf[one]!) if (holds(pool, k, other) !== isFirst) isOpen[k] = 0;
  }
}

/** Units within which prices are worth being made sharp. */
const NEAR = 500;

function holds({ starts, blocks }: GroupPool, group: number, block: number): boolean {
  for (let at = starts[group]!; at < starts[group + 1]!; at++) if (blocks[at] === block) return true;
  return false;
}

function columnOf({ leaders, starts, blocks, members, units }: GroupPool, group: number): Column {
  return {
    leader: leaders[group]!,
    blocks: blocks.slice(starts[group], starts[group + 1]),
    members: members[group]!,
    units: units[group]!,
  };
}
