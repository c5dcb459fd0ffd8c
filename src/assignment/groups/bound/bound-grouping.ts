/** How much better a grouping could be at most: first by assignment, then by prices of groups, then, where all groups are known, by cases. */

import type { GroupBound } from "../grouping.js";
import type { Places, Tally } from "../places.js";
import type { Case } from "./case-program.js";
import { boundOf, type Column, priceByColumns } from "./column-prices.js";
import { DearestGroups, type StepBudget } from "./dearest-group.js";
import { COVERAGE_PARTS, firstPrices } from "./first-prices.js";
import type { GroupPool } from "./group-pool.js";
import { type Prices, reportPrices } from "./prices.js";
import { type ProvenBound, proveByCases } from "./prove-by-cases.js";
import type { BoundContext } from "./relaxed-price.js";

/** How long to try. */
export interface BoundEffort {
  /** Whether there is time left. */
  readonly goOn: () => boolean;
  /** The best grouping so far: what a bound has to reach. */
  readonly best: () => Tally;
  /** Receives what a linear program takes: there may be a better grouping in it. `isWhole`: it is one. */
  readonly offer: (columns: readonly Column[], levels: ArrayLike<number>, isWhole: boolean) => void;
  /** All groups that may be, where they are few enough. */
  readonly pool: GroupPool | undefined;
  /** Steps in the search for dear groups that are left, where they are not. */
  readonly budget: StepBudget;
  /** Rounds of prices at most, and cases at most. */
  readonly rounds: number;
  readonly cases: number;
}

/** Works out a bound a step at a time. */
export function* boundGrouping(
  context: BoundContext,
  places: Places,
  effort: BoundEffort,
): Generator<void, GroupBound, undefined> {
  const { best, pool } = effort;
  const bounds = new Bounds(context, places, effort);
  let covered = yield* bounds.prove({ withFits: false, coverage: 0, cases: 1 });
  // Groupings of as many members as there could be are looked for first: one of them proves both bounds.
  let valued = yield* bounds.prove({ withFits: true, coverage: covered.bound, cases: effort.cases });
  if (pool !== undefined && best().coverage < covered.bound) {
    const again = yield* bounds.prove({ withFits: false, coverage: 0, cases: effort.cases });
    if (again.bound < covered.bound) {
      covered = again;
      valued = yield* bounds.prove({ withFits: true, coverage: covered.bound, cases: effort.cases });
    }
  }
  const { coverage, total } = best();
  const totalUnits = Math.max(total, valued.bound);
  return {
    coverage: Math.max(coverage, covered.bound),
    totalUnits,
    gap: totalUnits === 0 ? 0 : (totalUnits - total) / totalUnits,
    coverageProof: covered.proof,
    totalProof: valued.proof,
  };
}

/** What is to be proved. */
interface Aim {
  /** Of the total, or of the coverage alone. */
  readonly withFits: boolean;
  /** Members that the groupings looked for have in groups at least. */
  readonly coverage: number;
  readonly cases: number;
}

class Bounds {
  readonly #context: BoundContext;
  readonly #places: Places;
  readonly #effort: BoundEffort;

  constructor(context: BoundContext, places: Places, effort: BoundEffort) {
    this.#context = context;
    this.#places = places;
    this.#effort = effort;
  }

  /** A bound in units of the total for groupings of as many members as the best one has, or in members. */
  *prove(aim: Aim): Generator<void, ProvenBound> {
    const { proof, bound } = yield* this.#inParts(aim);
    return { proof, bound: aim.withFits ? bound : Math.floor(bound / COVERAGE_PARTS) };
  }

  *#inParts({ withFits, coverage, cases }: Aim): Generator<void, ProvenBound> {
    const context = this.#context;
    const { best, pool, goOn } = this.#effort;
    // What needs no better bound: where there is no grouping of so many members yet, only that there can be none.
    const enough = (): number => {
      if (!withFits) return best().coverage * COVERAGE_PARTS + COVERAGE_PARTS - 1;
      return best().coverage >= coverage ? best().total : -1;
    };
    const first = firstPrices(context, withFits, best().coverage);
    const simple = { proof: reportPrices(context.model, first.prices), bound: first.bound };
    if (first.bound <= enough() || !goOn()) return simple;
    if (pool === undefined) return yield* this.#byColumns(first.prices, enough);
    const asked = Math.max(coverage, best().coverage);
    const proven = yield* proveByCases(
      { context, pool, withFits, perMember: COVERAGE_PARTS, coverage: asked },
      { enough, coverage: () => best().coverage, cases, goOn, meet: (found, k) => this.#meet(found, k) },
    );
    return proven.bound < simple.bound ? proven : simple;
  }

  #meet({ columns, levels, split }: Case, solved: number): void {
    if (columns.length === 0) return;
    const isWhole = split === undefined && levels.every((level) => level > 0.99);
    if (isWhole || solved < FIRST_OFFERS || solved % CASES_AN_OFFER === 0)
      this.#effort.offer(columns, levels, isWhole);
  }

  /** By prices of the groups that linear programs come upon. */
  *#byColumns(first: Prices, enough: () => number): Generator<void, ProvenBound> {
    const context = this.#context;
    const { best, budget, goOn, rounds, offer } = this.#effort;
    const program = priceByColumns({
      context,
      dearest: new DearestGroups(context, budget),
      first,
      columns: columnsOf(this.#places),
      coverage: () => best().coverage,
      enough,
      goOn: (done) => done < rounds && budget.steps > 0 && goOn(),
    });
    let step = program.next();
    for (; !step.done; step = program.next()) yield;
    const { prices, columns, levels } = step.value;
    offer(columns, levels, false);
    return {
      proof: reportPrices(context.model, prices),
      bound: boundOf({ context }, prices, best().coverage),
    };
  }
}

/** Of the cases, so many first ones and then every so many-th are turned into a grouping as far as they go. */
const FIRST_OFFERS = 8;
const CASES_AN_OFFER = 16;

/** The whole groups of a grouping as columns. Those of co-leaders are not: their halves are found as needed. */
function columnsOf({ model, count, first, members: counts, lengths, blocks: placed }: Places): Column[] {
  const { pairs, between, within, leaders, sizes, blocks: n, problem, leadersPerGroup } = model;
  if (leadersPerGroup === 2 || (problem.weights.faultline ?? 0) > 0) return [];
  const whole = Array.from({ length: count }, (_, place) => place).filter((place) => counts[place]! > 0);
  return whole.map((place) => {
    const blocks = placed.slice(place * model.to, place * model.to + lengths[place]!);
    const leader = first[place]!;
    let [members, pairSum, others] = [0, 0, 0];
    for (const [k, block] of blocks.entries()) {
      members += sizes[block]!;
      pairSum += pairs[block * leaders + leader]!;
      others += within[block]!;
      for (const other of blocks.subarray(k + 1)) others += between[block * n + other]!;
    }
    const units = members * model.fitUnits(members, pairSum, others, 0);
    return { leader, blocks, members, units };
  });
}
