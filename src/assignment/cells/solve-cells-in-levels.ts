import { type Steps, within } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import { coverageObjective } from "../coverage.js";
import type { Objective, SolvedLevel } from "../level.js";
import { minimumLoadObjective } from "../minimum-load.js";
import type { Problem } from "../problem.js";
import { MOST_ROUNDS, tieNotBroken } from "../solve-in-levels.js";
import { tieBreakObjective } from "../tie-break.js";
import { totalObjective } from "../total.js";
import type { Units } from "../units.js";
import { type CellFace, narrowFace, wholeFace } from "./cell-face.js";
import type { CellLists } from "./cell-lists.js";
import { isOnlyOnFace } from "./only-on-face.js";
import { solveOnCells } from "./solve-on-cells.js";

/** All levels in order, and the pairs that are optimal on them, by row and column. */
export interface CellResults {
  readonly levels: readonly SolvedLevel[];
  readonly pairs: readonly Cell[];
}

/** Solves a problem level by level on lists of its open cells. */
export function* solveCellsInLevels(problem: Problem, cells: CellLists, units: Units): Steps<CellResults> {
  const face = wholeFace(problem, cells);
  const objectives = objectivesOf(problem, units);
  let found: CellResults = { levels: [], pairs: [] };
  for (const [k, objective] of objectives.entries()) {
    const [from, to] = [k, k + 1].map((done) => (0.8 * done) / objectives.length) as [number, number];
    found = yield* within(addLevel(problem, face, found, objective), from, to);
  }
  return yield* within(breakTiesOnCells(problem, face, found), 0.8, 1);
}

/** Adds tie-break levels until one assignment is left, where the problem has keys. Narrows the face. */
export function* breakTiesOnCells(problem: Problem, face: CellFace, best: CellResults): Steps<CellResults> {
  if (problem.tieBreak === undefined) return best;
  for (let round = 0, found = best; round <= MOST_ROUNDS; round++) {
    if (isOnlyOnFace(face, found.pairs)) return found;
    found = yield* addLevel(problem, face, found, tieBreakObjective(problem.tieBreak, round));
  }
  throw tieNotBroken(problem.tieBreak);
}

function objectivesOf(problem: Problem, units: Units): readonly Objective[] {
  return [
    ...(problem.unmatchedValue === undefined ? [coverageObjective] : []),
    ...(problem.minimums === undefined ? [] : [minimumLoadObjective(problem.minimums)]),
    totalObjective(problem, units),
  ];
}

function* addLevel(
  problem: Problem,
  face: CellFace,
  before: CellResults,
  objective: Objective,
): Steps<CellResults> {
  const { level, pairs } = yield* solveOnCells(problem, face, objective);
  narrowFace(face, level);
  return { levels: [...before.levels, level], pairs };
}
