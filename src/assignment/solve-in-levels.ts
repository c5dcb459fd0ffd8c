/** The order of things: coverage, total, and hashes until one assignment is left. */

import { issue } from "../issue.js";
import { type Steps, within } from "../steps.js";
import type { TieBreak } from "./assignment-problem.js";
import { coverageInSteps } from "./coverage.js";
import { faceOf } from "./face.js";
import type { Kernel } from "./kernel.js";
import type { ColumnOfRow, SolvedLevel } from "./level.js";
import { isOnlyOptimum } from "./only-optimum.js";
import type { Problem } from "./problem.js";
import { ProblemError } from "./problem-error.js";
import { solveLevel } from "./solve-level.js";
import { tieBreakObjective } from "./tie-break.js";
import { totalObjective } from "./total.js";
import type { Units } from "./units.js";

/** All levels in order, and the assignment that is optimal on them. */
export interface LevelResults {
  readonly levels: readonly SolvedLevel[];
  readonly columnOfRow: ColumnOfRow;
}

/** Two assignments with the same sum are as likely as 1 in 2^30 a round. */
export const MOST_ROUNDS = 16;

/** Solves a problem level by level. */
export function* solveInLevels(problem: Problem, units: Units, kernel: Kernel): Steps<LevelResults> {
  const levels =
    problem.unmatchedValue === undefined ? [yield* within(coverageInSteps(problem), 0, 0.1)] : [];
  const objective = totalObjective(problem, units);
  const solving = solveLevel(problem, faceOf(problem, levels), objective, kernel);
  const { level, columnOfRow } = yield* within(solving, 0.1, 0.7);
  const found = { levels: [...levels, level], columnOfRow };
  return yield* within(breakTies(problem, found, kernel), 0.7, 1);
}

/** Adds tie-break levels until one assignment is left, where the problem has keys. */
export function* breakTies(problem: Problem, best: LevelResults, kernel: Kernel): Steps<LevelResults> {
  if (problem.tieBreak === undefined) return best;
  for (let round = 0, found = best; round <= MOST_ROUNDS; round++) {
    const face = faceOf(problem, found.levels);
    if (yield* isOnlyOptimum(problem, face, found.columnOfRow)) return found;
    const next = yield* solveLevel(problem, face, tieBreakObjective(problem.tieBreak, round), kernel);
    found = { levels: [...found.levels, next.level], columnOfRow: next.columnOfRow };
  }
  throw tieNotBroken(problem.tieBreak);
}

export function tieNotBroken({ seed }: TieBreak): ProblemError {
  return new ProblemError([
    issue({
      code: "tie-not-broken",
      at: "tieBreak.seed",
      value: String(seed),
      expected: `Expected one assignment to be left after ${MOST_ROUNDS} rounds of hashing.`,
      remedy: "Take another seed.",
    }),
  ]);
}
