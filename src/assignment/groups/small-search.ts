/** The search where a linear program over groups can be solved: by annealing, until a proof by cases or the end of the work. */

import { type BoundEffort, boundGrouping } from "./bound/bound-grouping.js";
import type { GroupProgress } from "./group-options.js";
import type { GroupBound } from "./grouping.js";
import { offerColumns } from "./offer-columns.js";
import { MOVES_A_STEP, type SearchTask } from "./search-task.js";

/** Moves of the first round; each round has twice as many as the one before. */
const MOVES_A_BLOCK = 500;
const HOT = { from: 2_000_000, to: 300 };

/** Shares of the time after which the search ends, and after which an early attempt at a proof does. */
const SEARCH_SHARE = 0.6;
const EARLY_SHARE = 0.8;

/** Up to so many blocks, a proof by cases is tried after the first round. */
const LARGEST_FOR_CASES = 60;
const CASES = 400;

/** Steps in the search for dear groups, where time does not limit them; rounds of prices at most. */
const STEPS = 300_000;
const ROUNDS = 200;

/** Searches a small problem. */
export function* searchSmall(task: SearchTask): Generator<GroupProgress, GroupBound, "stop" | undefined> {
  const { places, annealing, work, restart } = task;
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
    if (round === 0 && model.blocks <= LARGEST_FOR_CASES) {
      bound = yield* prove(task, EARLY_SHARE);
      restart();
      const { coverage, total } = annealing.best.tally;
      if (bound.coverage === coverage && bound.totalUnits === total) break;
    }
  }
  restart();
  // Where only time ends the work, what is left of it may prove more.
  if (bound === undefined) return yield* prove(task, 1);
  if (!work.isTimed || work.endedBy !== "time") return bound;
  const again = yield* prove(task, 1);
  return again.coverage <= bound.coverage && again.totalUnits <= bound.totalUnits ? again : bound;
}

function* prove(
  { context, places, annealing, work }: SearchTask,
  share: number,
): Generator<GroupProgress, GroupBound, "stop" | undefined> {
  const effort: BoundEffort = {
    goOn: () => work.isOnTime(share),
    best: () => annealing.best.tally,
    offer: (columns, levels) => offerColumns(places, annealing, columns, levels),
    budget: { steps: work.isTimed ? Number.POSITIVE_INFINITY : STEPS },
    rounds: ROUNDS,
    cases: context.model.blocks > LARGEST_FOR_CASES ? 0 : work.isTimed ? Number.POSITIVE_INFINITY : CASES,
  };
  const steps = boundGrouping(context, places, effort);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    work.hear(yield work.progress("bound", annealing.best));
  }
}
