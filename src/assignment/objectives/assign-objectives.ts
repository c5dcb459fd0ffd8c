import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import { wholeFace } from "../cells/cell-face.js";
import { breakTiesOnCells } from "../cells/solve-cells-in-levels.js";
import type { ObjectivesAssignment, ObjectivesProblem } from "./objectives.js";
import { readObjectives } from "./read-objectives.js";
import { reportObjectives } from "./report-objectives.js";
import { type SolvedStage, solveStage } from "./solve-stage.js";

/**
 * Reaches a list of objectives, first things first: each is as good as it can be on the optimal face of those before it (all assignments that
 * are optimal by them), which is kept as bounds on rows, columns and cells by complementary slackness; the seeded tie-break comes last
 * where there are keys. `checkObjectives` checks the result. All allowed cells are kept as lists, whatever their number.
 *
 * @throws ProblemError for a problem or a list that is malformed, objectives that decide nothing or mean nothing where they stand
 *   (`nothing-left-to-decide`, `needs-coverage`, `coverage-not-first`, `option-without-effect`), values too large to be exact, required
 *   pairs that cannot be.
 */
export function assignObjectives(problem: ObjectivesProblem): ObjectivesAssignment {
  return finish(objectivesInSteps(problem));
}

/**
 * {@link assignObjectives} in slices on the same thread, with the same result. Reading is one slice, others take about a millisecond. The promise
 * rejects with a ProblemError, or with the signal's reason.
 */
export function assignObjectivesAsync(
  problem: ObjectivesProblem,
  options: SliceOptions = {},
): Promise<ObjectivesAssignment> {
  return finishInSlices(objectivesInSteps(problem), options);
}

function* objectivesInSteps(given: ObjectivesProblem): Steps<ObjectivesAssignment> {
  const { problem, stages } = readObjectives(given);
  const face = wholeFace(problem, problem.cells!);
  const solved: SolvedStage[] = [];
  const shareAt = (k: number): number => 0.1 + (0.8 * k) / stages.length;
  for (const [k, stage] of stages.entries()) {
    yield shareAt(k);
    solved.push(yield* within(solveStage(problem, face, stage, k === 0), shareAt(k), shareAt(k + 1)));
  }
  const { pairs } = solved.at(-1)!;
  const ties = yield* within(breakTiesOnCells(problem, face, { levels: [], pairs }), 0.9, 1);
  return reportObjectives(problem, solved, ties);
}
