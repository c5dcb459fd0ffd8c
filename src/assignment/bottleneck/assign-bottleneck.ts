import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import { type AssignAsyncOptions, type AssignOptions, assignInSteps } from "../assign.js";
import { requireMethod } from "../choose-kernel.js";
import { refuseMinimums, refuseTieBreak, refuseUnmatchedValue } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readInSteps } from "../read-problem.js";
import { withValues } from "../report-assignment.js";
import { aboveThreshold } from "./above-threshold.js";
import type { Bottleneck, BottleneckAssignment, BottleneckProblem } from "./bottleneck.js";
import { growThreshold } from "./grow-threshold.js";

/**
 * Finds how good the worst pair can be where as many pairs as possible are made; required pairs are kept, however bad. Nothing is said of
 * the total: see {@link assignBottleneck}. A matching grows with a threshold (U. Derigs and U. Zimmermann, Computing 19 (1978)
 * 285–295); `checkBottleneck` checks the result.
 *
 * @throws ProblemError for a problem that is malformed, with minimums, load costs, `tieBreak` or `unmatchedValue`, or whose required pairs
 *   cannot be.
 */
export function bottleneck(problem: BottleneckProblem): Bottleneck {
  return finish(bottleneckInSteps(problem));
}

/**
 * {@link bottleneck} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function bottleneckAsync(problem: BottleneckProblem, options: SliceOptions = {}): Promise<Bottleneck> {
  return finishInSlices(bottleneckInSteps(problem), options);
}

function* bottleneckInSteps(given: BottleneckProblem): Steps<Bottleneck> {
  refuseTieBreak(given, "bottleneck", "assignBottleneck");
  const problem = yield* within(readBottleneck(given, "bottleneck"), 0, 0.2);
  const { pairs, ...proof } = yield* within(growThreshold(problem), 0.2, 0.9);
  const all = [...problem.requiredPairs, ...pairs].sort((a, b) => a.row - b.row || a.column - b.column);
  return { pairs: yield* within(withValues(problem, all), 0.9, 1), ...proof };
}

function* readBottleneck(given: BottleneckProblem, call: string): Steps<Problem> {
  refuseUnmatchedValue(given, call);
  const problem = yield* readInSteps(given);
  refuseMinimums(problem, call);
  return problem;
}

/**
 * Makes as many pairs as possible, among those the worst pair as good as possible, among those the total as good as possible: the
 * {@link bottleneck}, then `assign` on the cells that are no worse. Required pairs are kept, however bad.
 *
 * @throws ProblemError as `bottleneck` does (`tieBreak` is kept here), or for values too large to be exact.
 */
export function assignBottleneck(
  problem: BottleneckProblem,
  options: AssignOptions = {},
): BottleneckAssignment {
  return finish(assignInTwo(problem, options));
}

/** {@link assignBottleneck} in slices, as `bottleneckAsync`. */
export function assignBottleneckAsync(
  problem: BottleneckProblem,
  { method = "auto", ...slices }: AssignAsyncOptions = {},
): Promise<BottleneckAssignment> {
  return finishInSlices(assignInTwo(problem, { method }), slices);
}

function* assignInTwo(
  given: BottleneckProblem,
  { method = "auto" }: AssignOptions,
): Steps<BottleneckAssignment> {
  requireMethod(method);
  const problem = yield* within(readBottleneck(given, "assignBottleneck"), 0, 0.1);
  const { pairs: _, ...proof } = yield* within(growThreshold(problem), 0.1, 0.5);
  const restricted = aboveThreshold(given, problem, proof.threshold);
  return { assignment: yield* within(assignInSteps(restricted, { method }), 0.5, 1), ...proof };
}
