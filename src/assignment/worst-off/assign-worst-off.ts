import { finish, finishInSlices, type Steps, within } from "../../steps.js";
import type { AssignAsyncOptions, AssignOptions } from "../assign.js";
import { cellsFor, kernelOf, requireMethod } from "../choose-kernel.js";
import { refusal, refuseUnmatchedValue, requireOnePlaceARow } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { throwIfAny } from "../problem-error.js";
import { readInSteps } from "../read-problem.js";
import { groundOfCells, groundOfRows } from "./grounds.js";
import { reportWorstOff } from "./report-worst-off.js";
import { stepsOfWorstOff } from "./steps-of-worst-off.js";
import type { WorstOffAssignment, WorstOffProblem } from "./worst-off.js";

/**
 * Makes as many pairs as possible (and fills minimums), among those the worst pair as good as possible and such pairs as few as possible, then the
 * next worse, and so on (leximin; J. Rawls, A. Sen). Step by step, each on the optimal face of those before: R. E. Burkard and
 * F. Rendl, "Lexicographic bottleneck problems", Operations Research Letters 10 (1991) 303–308. Values are compared as they
 * are, not rounded. Every step solves several assignments, so that some hundred rows take seconds.
 *
 * @throws ProblemError for a problem that is malformed, has load costs or an `unmatchedValue`, or whose required pairs cannot be.
 */
export function assignWorstOff(given: WorstOffProblem, options: AssignOptions = {}): WorstOffAssignment {
  return finish(worstOffInSteps(given, options));
}

/**
 * {@link assignWorstOff} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function assignWorstOffAsync(
  problem: WorstOffProblem,
  { method = "auto", ...slices }: AssignAsyncOptions = {},
): Promise<WorstOffAssignment> {
  return finishInSlices(worstOffInSteps(problem, { method }), slices);
}

/** {@link assignWorstOff} as a generator, for work of which it is a part: yields the share done, roughly, and returns the result. */
export function* worstOffInSteps(
  given: WorstOffProblem,
  { method = "auto" }: AssignOptions = {},
): Steps<WorstOffAssignment> {
  requireMethod(method);
  refuseUnmatchedValue(given, "assignWorstOff");
  const problem = yield* within(readInSteps(given), 0, 0.05);
  refuseLoadCosts(problem);
  const cells = cellsFor(method, problem);
  if (cells === undefined) requireOnePlaceARow(problem, "this method");
  const ground =
    cells === undefined ? groundOfRows(problem, kernelOf(method)) : groundOfCells(problem, cells);
  const { levels, thresholds, pairs } = yield* within(stepsOfWorstOff(problem, ground), 0.05, 1);
  const first = ground.first.map(() => null);
  const found = yield* within(ground.breakTies([...ground.first, ...levels], pairs), 1, 1);
  return reportWorstOff(problem, found, [...first, ...thresholds]);
}

/** There is no total in which they could count. */
function refuseLoadCosts({ loadCosts }: Problem): void {
  const expected = "Expected no load costs, since they count in the total and there is none.";
  if (loadCosts !== undefined)
    throwIfAny([refusal("columnLoadCosts", "given", expected, "Use assign, or leave the option out.")]);
}
