/** The search where there are too many groups for a linear program: prices by steps, a grouping from them, and what can be made of it. */

import { BoundBySteps } from "./bound/bound-by-steps.js";
import { DearestGroups } from "./bound/dearest-group.js";
import { worstByMembers } from "./bound/worst-by-members.js";
import { dealAnew } from "./deal-anew.js";
import { dive } from "./dive.js";
import type { GroupProgress } from "./group-options.js";
import type { GroupBound } from "./grouping.js";
import { reseat } from "./reseat.js";
import { MOVES_A_STEP, type SearchTask } from "./search-task.js";

/** Shares of the time after which each phase ends. */
const PRICES_SHARE = 0.3;
const DIVE_SHARE = 0.6;
const SEARCH_SHARE = 0.87;
/** The rest is for saying what was found. */
const LAST_SHARE = 0.96;

/** Rounds of prices at most: before the grouping is made from them, and when it is done. */
const ROUNDS = 150;
const LAST_ROUNDS = 50;

/** Larger groups are too many to look for dear ones among. */
const LARGEST_SOUGHT = 12;

/** Moves of a round of annealing, and how warm; deals after it, and how many in vain end them. */
const MOVES_A_BLOCK = 500;
const WARM = { from: 60_000, to: 5_000 };
const DEALS = 200;
const DEALS_IN_VAIN = 10;

/** Times that everybody is seated anew for somebody who is in no group. */
const RESEATS = 200;

/** Searches a large problem. */
export function* searchLarge(task: SearchTask): Generator<GroupProgress, GroupBound, "stop" | undefined> {
  const { context, places, annealing, work, restart } = task;
  const { model } = context;
  const dearest = new DearestGroups(context, { steps: Number.POSITIVE_INFINITY });
  const bound = new BoundBySteps(context, dearest, () => annealing.best.tally);
  const canPrice = model.to <= LARGEST_SOUGHT;
  const during = <T>(steps: Generator<void, T>) => tell(task, "bound", steps);
  if (canPrice) yield* during(bound.improve(ROUNDS, () => work.isOnTime(PRICES_SHARE)));
  if (canPrice && model.leadersPerGroup === 1 && work.goesOn(DIVE_SHARE)) {
    yield* during(dive(places, dearest, bound.net, () => work.isOnTime(DIVE_SHARE)));
    annealing.keepBest();
  }
  while (places.count > 0 && model.blocks > 0 && !bound.isReached && work.goesOn(SEARCH_SHARE)) {
    restart();
    yield* anneal(task);
    restart();
    yield* deal(task);
    if (bound.isCoverageReached) continue;
    restart();
    yield* seat(task);
  }
  restart();
  if (canPrice) yield* during(bound.improve(LAST_ROUNDS, () => work.isOnTime(LAST_SHARE)));
  const report = bound.report();
  if (!canPrice || model.problem.objective !== "worst-group") return report;
  const isOnTime = () => work.isOnTime(1);
  return {
    ...report,
    worst: yield* during(worstByMembers(context, annealing.best.tally, isOnTime)),
  };
}

/** One cooling. Where the clock ends the search, it is no longer than there is time for. */
function* anneal({
  places,
  annealing,
  work,
}: SearchTask): Generator<GroupProgress, void, "stop" | undefined> {
  const moves = Math.min(work.iterationsLeft, MOVES_A_BLOCK * places.model.blocks);
  for (let done = 0; done < moves && work.goesOn(SEARCH_SHARE); done += MOVES_A_STEP) {
    const upTo = Math.min(moves, done + MOVES_A_STEP);
    annealing.run(WARM, moves, done, upTo);
    work.iterations += upTo - done;
    work.hear(yield work.progress("search", annealing.best));
  }
}

/** Deals until nothing comes of it. Each counts as many moves as places take part. */
function* deal({
  places,
  annealing,
  draws,
  work,
}: SearchTask): Generator<GroupProgress, void, "stop" | undefined> {
  for (let deals = 0, vain = 0; deals < DEALS && vain < DEALS_IN_VAIN && work.goesOn(SEARCH_SHARE); deals++) {
    const { coverage, total } = places;
    work.iterations += Math.max(1, dealAnew(places, draws));
    annealing.keepBest();
    vain = places.coverage === coverage && places.total === total ? vain + 1 : 0;
    work.hear(yield work.progress("search", annealing.best));
  }
}

/** Seats everybody anew, again and again, from wherever that leads to without losing anybody. Each counts as many moves as there are blocks. */
function* seat({
  places,
  annealing,
  draws,
  work,
}: SearchTask): Generator<GroupProgress, void, "stop" | undefined> {
  const { model } = places;
  if (model.leadersPerGroup !== 1 || model.problem.slots === undefined) return;
  let present = places.snapshot();
  for (let k = 0; k < RESEATS && work.goesOn(SEARCH_SHARE); k++) {
    work.iterations += model.blocks;
    if (!reseat(places, draws)) return;
    annealing.keepBest();
    if (places.coverage < present.tally.coverage) places.restore(present);
    else present = places.snapshot();
    work.hear(yield work.progress("search", annealing.best));
  }
}

function* tell<T>(
  { annealing, work }: SearchTask,
  stage: GroupProgress["stage"],
  steps: Generator<void, T>,
): Generator<GroupProgress, T, "stop" | undefined> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) work.hear(yield work.progress(stage, annealing.best));
  return step.value;
}
