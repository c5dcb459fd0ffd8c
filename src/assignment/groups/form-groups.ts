/** From a problem to groups and the bound: the steps in order. */

import { Annealing } from "./annealing.js";
import { type GroupPool, groupPool } from "./bound/group-pool.js";
import { boundContext } from "./bound/relaxed-price.js";
import { Draws } from "./draws.js";
import { firstGrouping } from "./first-grouping.js";
import { type GroupModel, readGroupProblem } from "./group-model.js";
import { checkGroupOptions, type GroupOptions, type GroupProgress } from "./group-options.js";
import type { GroupProblem } from "./group-problem.js";
import type { GroupBound, Grouping } from "./grouping.js";
import { searchLarge } from "./large-search.js";
import { nearLists } from "./near-lists.js";
import { Places } from "./places.js";
import { type BareGrouping, reportGrouping } from "./report-grouping.js";
import type { Search } from "./search-task.js";
import { searchWorth } from "./search-worth.js";
import { searchSmall } from "./small-search.js";
import { Work } from "./work.js";

/** Up to so many blocks all groups are listed where they are few enough. */
const LARGEST_LISTED = 60;

/**
 * Where they are not: with more blocks, or more of them and leaders, a linear program over groups is too large for circles or co-leaders; and
 * with more members in a group. Groups of one leader are found better from prices by steps (`large-search.ts`).
 */
const LARGEST_PROGRAM = { rows: 150, circles: 300, members: 12 };

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
export function formGroupsInSteps(
  problem: GroupProblem,
  options: GroupOptions = {},
): Generator<GroupProgress, Grouping, "stop" | undefined> {
  return formWith(problem, options, (model, pool) =>
    pool !== undefined || isSmall(model) ? searchSmall : searchLarge,
  );
}

/** The same by a search of choice: tests send small problems through the search for large ones. */
export function* formWith(
  problem: GroupProblem,
  options: GroupOptions,
  searchFor: (model: GroupModel, pool: GroupPool | undefined) => Search,
): Generator<GroupProgress, Grouping, "stop" | undefined> {
  checkGroupOptions(options);
  const start = options.now?.() ?? 0;
  const model = readGroupProblem(problem);
  const work = new Work(model, options, start);
  const context = boundContext(model);
  const pool = model.blocks <= LARGEST_LISTED ? groupPool(model) : undefined;
  let aim = -1;
  const places = new Places(
    model,
    searchWorth(model, () => aim),
  );
  firstGrouping(places);
  const draws = new Draws(model.seed);
  const annealing = new Annealing(places, nearLists(context), draws);
  const restart = (): void => {
    aim = annealing.best.tally.worst;
    places.restore(annealing.best);
  };
  const bound = yield* searchFor(model, pool)({ context, pool, places, annealing, draws, work, restart });
  restart();
  const bare = reportGrouping(places);
  const refreshed = refresh(bound, bare);
  const isWorstFirst = problem.objective === "worst-group" && bare.worstUnits !== null;
  const isProvenOptimal =
    refreshed.coverage === bare.coverage &&
    refreshed.totalUnits === bare.totalUnits &&
    (!isWorstFirst || refreshed.worst?.units === bare.worstUnits);
  const endedBy = work.endedBy ?? (work.iterationsLeft > 0 ? "proof" : "iterations");
  return { ...bare, bound: refreshed, isProvenOptimal, iterations: work.iterations, endedBy };
}

function isSmall({ blocks, leaders, leadersPerGroup, to }: GroupModel): boolean {
  const { rows, circles, members } = LARGEST_PROGRAM;
  if (leadersPerGroup === 1 || to > members) return false;
  return blocks + leaders <= (leadersPerGroup === 0 ? circles : rows);
}

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
