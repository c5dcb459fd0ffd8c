/** From a problem to groups and the bound: the steps in order. */

import { Annealing } from "./annealing.js";
import { type BoundEffort, boundGrouping } from "./bound/bound-grouping.js";
import { type BoundContext, boundContext } from "./bound/relaxed-price.js";
import { Draws } from "./draws.js";
import { firstGrouping } from "./first-grouping.js";
import { type GroupModel, readGroupProblem } from "./group-model.js";
import type { GroupOptions, GroupProgress } from "./group-options.js";
import { checkGroupOptions } from "./group-options.js";
import type { GroupProblem } from "./group-problem.js";
import type { GroupBound, Grouping } from "./grouping.js";
import { nearLists } from "./near-lists.js";
import { offerColumns } from "./offer-columns.js";
import { Places, type Snapshot } from "./places.js";
import { type BareGrouping, reportGrouping } from "./report-grouping.js";
import { searchWorth } from "./search-worth.js";

/** Moves between two looks at the clock. */
const MOVES_A_STEP = 1000;

/** Moves of the first round; each round has twice as many as the one before. And of all rounds, where nothing else is said. */
const MOVES_A_BLOCK = 500;
const DEFAULT_MOVES_A_BLOCK = 4000;

/** Shares of the time after which the search ends, and after which an early attempt at a proof does. */
const SEARCH_SHARE = 0.6;
const EARLY_SHARE = 0.8;

/** After the first round a proof is tried, where there are few enough blocks for one by cases. */
const LARGEST_FOR_CASES = 60;
const CASES = 400;

/** Steps in the search for dear groups, where time does not limit them; rounds of prices at most. */
const STEPS = 300_000;
const ROUNDS = 200;

const HOT = { from: 2_000_000, to: 300 };

/**
 * Forms groups: as many members in groups as can be, then the best total, or the best worst group. Searches by seeded moves from an
 * assignment with seats, and reports how much better any grouping could be at most. No group ever breaks a rule.
 *
 * @throws ProblemError for a problem or options that are malformed, with every issue.
 */
export function formGroups(problem: GroupProblem, options: GroupOptions = {}): Grouping {
  const steps = formGroupsInSteps(problem, options);
  for (let step = steps.next(); ; step = steps.next(options.onProgress?.(step.value) ? "stop" : undefined))
    if (step.done) return step.value;
}

/**
 * {@link formGroups} a step at a time: each step is some milliseconds of work and tells how far it is. `next("stop")` ends it at the next
 * step with the best grouping so far. `onProgress` is not called.
 */
export function* formGroupsInSteps(
  problem: GroupProblem,
  options: GroupOptions = {},
): Generator<GroupProgress, Grouping, "stop" | undefined> {
  checkGroupOptions(options);
  const model = readGroupProblem(problem);
  const work = new Work(model, options);
  const context = boundContext(model);
  let aim = -1;
  const places = new Places(
    model,
    searchWorth(model, () => aim),
  );
  firstGrouping(places);
  const annealing = new Annealing(places, nearLists(context), new Draws(model.seed));
  const isSmall = model.blocks <= LARGEST_FOR_CASES;
  const canMove = model.blocks > 0 && places.count > 0;
  let bound: GroupBound | undefined;
  for (let round = 0; canMove && work.goesOn(SEARCH_SHARE); round++) {
    const moves = Math.min(work.iterationsLeft, MOVES_A_BLOCK * model.blocks * 2 ** round);
    for (let done = 0; done < moves && work.goesOn(SEARCH_SHARE); done += MOVES_A_STEP) {
      const upTo = Math.min(moves, done + MOVES_A_STEP);
      annealing.run(HOT, moves, done, upTo);
      work.iterations += upTo - done;
      work.hear(yield work.progress("search", annealing.best));
    }
    aim = annealing.best.tally.worst;
    places.restore(annealing.best);
    if (round === 0 && isSmall) {
      bound = yield* work.bound(context, places, annealing, EARLY_SHARE);
      places.restore(annealing.best);
      if (isProven(bound, places)) break;
    }
  }
  places.restore(annealing.best);
  bound ??= yield* work.bound(context, places, annealing, 1);
  places.restore(annealing.best);
  const bare = reportGrouping(places);
  const refreshed = refresh(bound, bare);
  const isProvenOptimal = refreshed.coverage === bare.coverage && refreshed.totalUnits === bare.totalUnits;
  const endedBy = work.endedBy ?? (work.iterationsLeft > 0 ? "proof" : "iterations");
  return { ...bare, bound: refreshed, isProvenOptimal, iterations: work.iterations, endedBy };
}

/** What is done, and how much more may be. */
class Work {
  iterations = 0;
  endedBy: "time" | "caller" | undefined;
  readonly #options: GroupOptions;
  readonly #model: GroupModel;
  readonly #start: number;
  readonly #most: number;

  constructor(model: GroupModel, options: GroupOptions) {
    this.#options = options;
    this.#model = model;
    this.#start = options.now?.() ?? 0;
    const byDefault =
      options.timeLimitMs === undefined ? DEFAULT_MOVES_A_BLOCK * model.blocks : Number.POSITIVE_INFINITY;
    this.#most = options.iterations ?? byDefault;
  }

  get iterationsLeft(): number {
    return this.#most - this.iterations;
  }

  /** Whether a share of the time is left, and nobody has stopped it. */
  #isOnTime(share: number): boolean {
    if (this.endedBy === "caller") return false;
    const { timeLimitMs, now } = this.#options;
    return timeLimitMs === undefined || now!() - this.#start < share * timeLimitMs;
  }

  goesOn(share: number): boolean {
    if (this.iterationsLeft <= 0) return false;
    if (!this.#isOnTime(share)) this.endedBy ??= "time";
    return this.endedBy === undefined;
  }

  hear(answer: "stop" | undefined): void {
    if (answer === "stop") this.endedBy = "caller";
  }

  progress(stage: GroupProgress["stage"], { tally }: Pick<Snapshot, "tally">): GroupProgress {
    return {
      stage,
      iterations: this.iterations,
      ofIterations: this.#most,
      coverage: tally.coverage,
      totalUnits: tally.total,
    };
  }

  *bound(
    context: BoundContext,
    places: Places,
    annealing: Annealing,
    share: number,
  ): Generator<GroupProgress, GroupBound, "stop" | undefined> {
    const cases = this.#model.blocks <= LARGEST_FOR_CASES ? CASES : 0;
    const goOn = () => this.#isOnTime(share);
    const budget = { steps: this.#options.timeLimitMs === undefined ? STEPS : Number.POSITIVE_INFINITY };
    const best = () => annealing.best.tally;
    const offer: BoundEffort["offer"] = (columns, levels) => offerColumns(places, annealing, columns, levels);
    const steps = boundGrouping(context, places, { goOn, best, offer, budget, rounds: ROUNDS, cases });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      this.hear(yield this.progress("bound", annealing.best));
    }
  }
}

const isProven = ({ coverage, totalUnits }: GroupBound, places: Places): boolean =>
  coverage === places.coverage && totalUnits === places.total;

/** The bound of a grouping that may have become better since. What holds for groupings with fewer members holds for those with more. */
function refresh(bound: GroupBound, { coverage, totalUnits: total }: BareGrouping): GroupBound {
  const totalUnits = Math.max(total, bound.totalUnits);
  return {
    ...bound,
    coverage: Math.max(coverage, bound.coverage),
    totalUnits,
    gap: totalUnits === 0 ? 0 : (totalUnits - total) / totalUnits,
  };
}
