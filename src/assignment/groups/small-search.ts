/** The search where a linear program over groups can be solved: by annealing, until a proof by cases or the end of the work. */

import { type BoundEffort, boundGrouping } from "./bound/bound-grouping.js";
import type { GroupProgress } from "./group-options.js";
import type { GroupProblem } from "./group-problem.js";
import type { GroupBound } from "./grouping.js";
import { offerColumns } from "./offer-columns.js";
import type { Tally } from "./places.js";
import { MOVES_A_STEP, type SearchTask } from "./search-task.js";

/** Moves of the first round; each round has twice as many as the one before. */
const MOVES_A_BLOCK = 500;
const HOT = { from: 2_000_000, to: 300 };

/** Share of the time after which the search ends. */
const SEARCH_SHARE = 0.6;

/** Cases of a proof at most: where moves limit the search, and where time does (a proof of more would take a hundred megabytes). */
const CASES = 2000;
const TIMED_CASES = 10_000;

/** Steps in the search for dear groups, where time does not limit them; rounds of prices at most. */
const STEPS = 300_000;
const ROUNDS = 200;

/** Searches a small problem. */
export function* searchSmall(task: SearchTask): Generator<GroupProgress, GroupBound, "stop" | undefined> {
  const { places, annealing, pool, work, restart } = task;
  const { model } = places;
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
    restart();
    if (round === 0 && pool !== undefined) {
      bound = yield* prove(task);
      restart();
      if (isReached(bound, annealing.best.tally, model.problem)) break;
    }
  }
  restart();
  return bound ?? (yield* prove(task));
}

/** Whether a grouping is proven to be the best. */
function isReached(
  bound: GroupBound,
  { coverage, total, worst }: Tally,
  { objective }: GroupProblem,
): boolean {
  const isWorst = objective !== "worst-group" || coverage === 0 || bound.worst?.units === worst;
  return isWorst && bound.coverage === coverage && bound.totalUnits === total;
}

function* prove({
  context,
  pool,
  places,
  annealing,
  work,
}: SearchTask): Generator<GroupProgress, GroupBound, "stop" | undefined> {
  const effort: BoundEffort = {
    goOn: () => work.isOnTime(1),
    best: () => annealing.best.tally,
    offer: (columns, levels, isWhole) => offerColumns(places, annealing, columns, levels, isWhole),
    pool,
    budget: { steps: work.isTimed ? Number.POSITIVE_INFINITY : STEPS },
    rounds: ROUNDS,
    cases: work.isTimed ? TIMED_CASES : CASES,
  };
  const steps = boundGrouping(context, places, effort);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    work.hear(yield work.progress("bound", annealing.best));
  }
}
