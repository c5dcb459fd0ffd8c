import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { type AssignmentMethod, kernelOf } from "./choose-kernel.js";
import type { Kernel } from "./kernel.js";
import { readProblem } from "./read-problem.js";
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

/**
 * Finds a best assignment and its proof: as many pairs as possible, then the best total; or the best total at once, where
 * `unmatchedValue` is given. Rows and columns may differ in number; each row takes one column at most.
 *
 * @throws ProblemError for a problem that is malformed, too large to be exact, or whose required pairs cannot be.
 */
export function assign(problem: AssignmentProblem, { method = "auto" }: AssignOptions = {}): Assignment {
  return assignWith(kernelOf(method), problem);
}

/** {@link assign} with the kernel of one's choice. */
export function assignWith(kernel: Kernel, given: AssignmentProblem): Assignment {
  const problem = readProblem(given);
  const units = chooseUnits(problem);
  return reportAssignment(problem, units, solveInLevels(problem, units, kernel));
}
