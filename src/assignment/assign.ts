import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../steps.js";
import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { type AssignmentMethod, kernelOf } from "./choose-kernel.js";
import type { Kernel } from "./kernel.js";
import { readInSteps } from "./read-problem.js";
import { reportAssignment } from "./report-assignment.js";
import { solveInLevels } from "./solve-in-levels.js";
import { chooseUnits } from "./units.js";

/** How to solve. */
export interface AssignOptions {
  /**
   * `"shortest-paths"` (Jonker & Volgenant) keeps the whole matrix in memory and is best on small problems;
   * `"candidate-lists"` keeps a few cells a row. Default `"auto"`: by size.
   */
  readonly method?: AssignmentMethod;
}

/** How to solve, and how to watch and stop it. */
export interface AssignAsyncOptions extends AssignOptions, SliceOptions {}

/**
 * Finds a best assignment and its proof: as many pairs as possible, then the best total; or the best total at once, where
 * `unmatchedValue` is given. Rows and columns may differ in number; each row takes one column at most.
 *
 * @throws ProblemError for a problem that is malformed, too large to be exact, or whose required pairs cannot be.
 */
export function assign(problem: AssignmentProblem, { method = "auto" }: AssignOptions = {}): Assignment {
  return assignWith(kernelOf(method), problem);
}

/**
 * {@link assign} in slices of about a millisecond on the same thread, so that a page stays alive meanwhile. The result is the same.
 * The problem is not to be changed before the promise is settled, which
 * rejects with a ProblemError, or with the signal's reason.
 */
export function assignAsync(
  problem: AssignmentProblem,
  { method = "auto", ...slices }: AssignAsyncOptions = {},
): Promise<Assignment> {
  return finishInSlices(assignInSteps(problem, { method }), slices);
}

/** {@link assign} as a generator, for work of which it is a part: yields the share done, 0 to 1, and returns the result. */
export function assignInSteps(
  problem: AssignmentProblem,
  { method = "auto" }: AssignOptions = {},
): Steps<Assignment> {
  return assignWithInSteps(kernelOf(method), problem);
}

/** {@link assign} with the kernel of one's choice. */
export function assignWith(kernel: Kernel, problem: AssignmentProblem): Assignment {
  return finish(assignWithInSteps(kernel, problem));
}

function* assignWithInSteps(kernel: Kernel, given: AssignmentProblem): Steps<Assignment> {
  const problem = yield* within(readInSteps(given), 0, 0.2);
  const units = chooseUnits(problem);
  const solved = yield* within(solveInLevels(problem, units, kernel), 0.2, 0.95);
  return yield* within(reportAssignment(problem, units, solved), 0.95, 1);
}
