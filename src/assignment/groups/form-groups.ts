/** From a problem to groups and the bound: the steps in order. */

import { Annealing } from "./annealing.js";
import { boundByAssignment } from "./bound/bound-grouping.js";
import { boundContext } from "./bound/relaxed-price.js";
import { Draws } from "./draws.js";
import { firstGrouping } from "./first-grouping.js";
import { readGroupProblem } from "./group-model.js";
import type { GroupOptions, GroupProgress } from "./group-options.js";
import { checkGroupOptions } from "./group-options.js";
import type { GroupProblem } from "./group-problem.js";
import type { Grouping } from "./grouping.js";
import { nearLists } from "./near-lists.js";
import { Places } from "./places.js";
import { reportGrouping } from "./report-grouping.js";
import { searchWorth } from "./search-worth.js";

/** Moves between two looks at the clock. */
const MOVES_A_STEP = 1000;

const HOT = { from: 40_000, to: 300 };

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
  const start = options.now?.() ?? 0;
  const isLate = (share: number): boolean =>
    options.timeLimitMs !== undefined && options.now!() - start >= share * options.timeLimitMs;
  const ofIterations =
    options.iterations ??
    (options.timeLimitMs === undefined ? 4000 * model.blocks : Number.POSITIVE_INFINITY);

  let aim = -1;
  const places = new Places(
    model,
    searchWorth(model, () => aim),
  );
  firstGrouping(places);
  const annealing = new Annealing(places, nearLists(boundContext(model)), new Draws(model.seed));
  let iterations = 0;
  let endedBy: Grouping["endedBy"] = "iterations";
  const canMove = model.blocks > 0 && places.count > 0;
  for (let round = 0; canMove && iterations < ofIterations && endedBy === "iterations"; round++) {
    const moves = Math.min(ofIterations - iterations, 500 * Math.max(1, model.blocks) * 2 ** round);
    for (let done = 0; done < moves && endedBy === "iterations"; done += MOVES_A_STEP) {
      const upTo = Math.min(moves, done + MOVES_A_STEP);
      annealing.run(HOT, moves, done, upTo);
      iterations += upTo - done;
      const { coverage, total } = annealing.best.tally;
      const answer = yield { stage: "search", iterations, ofIterations, coverage, totalUnits: total };
      if (answer === "stop") endedBy = "caller";
      else if (isLate(0.7)) endedBy = "time";
    }
    aim = annealing.best.tally.worst;
    places.restore(annealing.best);
  }
  places.restore(annealing.best);
  const bare = reportGrouping(places);
  const bound = boundByAssignment(model, annealing.best.tally);
  const isProvenOptimal = bound.coverage === bare.coverage && bound.totalUnits === bare.totalUnits;
  return { ...bare, bound, isProvenOptimal, iterations, endedBy };
}
