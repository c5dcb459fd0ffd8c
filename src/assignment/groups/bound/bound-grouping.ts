/** How much better a grouping could be at most: first by assignment, then by prices of groups, then, where all groups are known, by cases. */

import type { GroupBound, GroupProof, WorstBound } from "../grouping.js";
import type { Places, Tally } from "../places.js";
import type { Case } from "./case-program.js";
import { boundOf, type Column, priceByColumns } from "./column-prices.js";
import { DearestGroups, type StepBudget } from "./dearest-group.js";
import { COVERAGE_PARTS, firstPrices } from "./first-prices.js";
import { fitsIn, type GroupPool, noWorseThan } from "./group-pool.js";
import { type Prices, reportPrices } from "./prices.js";
import { type ProvenBound, proveByCases } from "./prove-by-cases.js";
import type { BoundContext } from "./relaxed-price.js";
import { worstByMembers } from "./worst-by-members.js";

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
  const { best } = effort;
  if (effort.pool !== undefined && context.model.problem.objective === "worst-group")
    return yield* boundWorstFirst(context, places, effort, effort.pool);
  const { pool } = effort;
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
  const bound = boundFrom(best(), covered, valued);
  if (pool !== undefined || context.model.problem.objective !== "worst-group") return bound;
  return { ...bound, worst: yield* worstByMembers(context, best(), effort.goOn) };
}

function boundFrom({ coverage, total }: Tally, covered: ProvenBound, valued: ProvenBound): GroupBound {
  const totalUnits = Math.max(total, valued.bound);
  return {
    coverage: Math.max(coverage, covered.bound),
    totalUnits,
    gap: totalUnits === 0 ? 0 : (totalUnits - total) / totalUnits,
    coverageProof: covered.proof,
    totalProof: valued.proof,
  };
}

/** Where the worst group comes first: how many, then how good the worst can be, then the total of groups that are no worse. */
function* boundWorstFirst(
  context: BoundContext,
  places: Places,
  effort: BoundEffort,
  pool: GroupPool,
): Generator<void, GroupBound, undefined> {
  const { best, cases } = effort;
  const bounds = new Bounds(context, places, effort);
  const covered = yield* bounds.prove({ withFits: false, coverage: 0, cases });
  const worst = best().coverage > 0 ? yield* bounds.proveWorst(pool, cases) : undefined;
  const goodEnough = best().coverage > 0 ? noWorseThan(pool, best().worst) : pool;
  const valued = yield* bounds.prove({
    withFits: true,
    coverage: best().coverage,
    cases,
    pool: goodEnough,
  });
  return { ...boundFrom(best(), covered, valued), worst };
}

/** What is to be proved. */
interface Aim {
  /** Of the total, or of the coverage alone. */
  readonly withFits: boolean;
  /** Members that the groupings looked for have in groups at least. */
  readonly coverage: number;
  readonly cases: number;
  /** The groups that may be in them, where not all may. */
  readonly pool?: GroupPool;
}

class Bounds {
  readonly #context: BoundContext;
  /** What to begin with where groups are not listed. */
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

  *#inParts({ withFits, coverage, cases, pool = this.#effort.pool }: Aim): Generator<void, ProvenBound> {
    const context = this.#context;
    const { best, goOn } = this.#effort;
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

  /**
   * Looks, between the worst group of the best grouping so far and a perfect one, for what no grouping of as many members can keep to: by
   * halves, each a proof that the groups above it seat too few.
   */
  *proveWorst(pool: GroupPool, cases: number): Generator<void, WorstBound> {
    const context = this.#context;
    const { best, goOn } = this.#effort;
    const fits = fitsIn(pool);
    const above = (units: number): number => {
      const at = fits.findIndex((fit) => fit > units);
      return at < 0 ? fits.length : at;
    };
    let low = above(best().worst);
    let high = fits.length;
    let proof: GroupProof = reportPrices(context.model, {
      worth: { perMember: COVERAGE_PARTS, withFits: false },
      blockPrices: new Float64Array(context.model.blocks),
      leaderPrices: new Float64Array(context.model.leaders),
    });
    while (low < high && goOn()) {
      const middle = (low + high) >> 1;
      const least = fits[middle]!;
      const { coverage } = best();
      const isFound = (): boolean => best().worst >= least;
      const proven = yield* proveByCases(
        { context, pool: noWorseThan(pool, least), withFits: false, perMember: COVERAGE_PARTS, coverage },
        {
          enough: () => (isFound() ? Number.POSITIVE_INFINITY : coverage * COVERAGE_PARTS - 1),
          coverage: () => coverage,
          cases,
          goOn,
          meet: (found, k) => this.#meet(found, k),
        },
      );
      if (isFound()) low = above(best().worst);
      else if (proven.bound < coverage * COVERAGE_PARTS) {
        high = middle;
        proof = proven.proof;
      }
      // Where nobody knows, higher ones may still be ruled out.
      else low = middle + 1;
    }
    return { units: fits[high - 1] ?? 0, proof };
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
