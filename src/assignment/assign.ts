import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../steps.js";
import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { solveCellsInLevels } from "./cells/solve-cells-in-levels.js";
import { type AssignmentMethod, cellsFor, kernelOf, listLengthFor, requireMethod } from "./choose-kernel.js";
import type { Kernel } from "./kernel.js";
import { requireOnePlaceARow } from "./one-place-a-row.js";
import { solvePlain } from "./plain/solve-plain.js";
import type { Problem } from "./problem.js";
import { readInSteps } from "./read-problem.js";
import { reportAssignment, reportPairs } from "./report-assignment.js";
import { solveInLevels } from "./solve-in-levels.js";
import { chooseUnits } from "./units.js";

/** How to solve. */
export interface AssignOptions {
  /**
   * `"shortest-paths"` (Jonker & Volgenant) keeps the whole matrix in memory and is best on small problems;
   * `"candidate-lists"` keeps a few cells a row; `"cell-lists"` is for listed cells, rows that take several columns, and minimums, and keeps all
   * cells that are allowed. Default `"auto"`: by size and kind.
   */
  readonly method?: AssignmentMethod;
}

/** How to solve, and how to watch and stop it. */
export interface AssignAsyncOptions extends AssignOptions, SliceOptions {}

/**
 * Finds a best assignment and its proof: as many pairs as possible, then the best total; or the best total at once, where
 * `unmatchedValue` is given; minimums before the total. Rows and columns may differ in number.
 *
 * @throws ProblemError for a problem that is malformed, too large to be exact, or whose required pairs cannot be.
 */
export function assign(problem: AssignmentProblem, options: AssignOptions = {}): Assignment {
  return finish(assignInSteps(problem, options));
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
export function* assignInSteps(
  given: AssignmentProblem,
  { method = "auto" }: AssignOptions = {},
): Steps<Assignment> {
  requireMethod(method);
  const plain = method === "auto" ? solvePlain(given) : undefined;
  if (plain !== undefined) return plain;
  const problem = yield* within(readInSteps(given, { listLength: listLengthFor(method) }), 0, 0.2);
  const cells = cellsFor(method, problem);
  if (cells === undefined) return yield* within(solveWith(kernelOf(method), problem), 0.2, 1);
  const units = chooseUnits(problem);
  const { levels, pairs } = yield* within(solveCellsInLevels(problem, cells, units), 0.2, 1);
  return reportPairs(problem, units, levels, pairs);
}

/** {@link assign} with the kernel of one's choice. */
export function assignWith(kernel: Kernel, given: AssignmentProblem): Assignment {
  return finish(solveWith(kernel, finish(readInSteps(given))));
}

function* solveWith(kernel: Kernel, problem: Problem): Steps<Assignment> {
  requireOnePlaceARow(problem, "this method");
  const units = chooseUnits(problem);
  const solved = yield* within(solveInLevels(problem, units, kernel), 0, 0.95);
  return yield* within(reportAssignment(problem, units, solved), 0.95, 1);
}
