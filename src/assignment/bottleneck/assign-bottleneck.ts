import { type AssignOptions, assign } from "../assign.js";
import { refuseMinimums, refuseTieBreak, refuseUnmatchedValue } from "../one-place-a-row.js";
import { readProblem } from "../read-problem.js";
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
export function bottleneck(given: BottleneckProblem): Bottleneck {
  refuseUnmatchedValue(given, "bottleneck");
  refuseTieBreak(given, "bottleneck", "assignBottleneck");
  const problem = readProblem(given);
  refuseMinimums(problem, "bottleneck");
  const { pairs, ...proof } = growThreshold(problem);
  const [buffer, open] = [new Float64Array(problem.columns), new Uint8Array(problem.columns)];
  const all = [...problem.requiredPairs, ...pairs].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    pairs: all.map(({ row, column }) => ({
      row,
      column,
      value: problem.readRow(row, buffer, open)[column]!,
    })),
    ...proof,
  };
}

/**
 * Makes as many pairs as possible, among those the worst pair as good as possible, among those the total as good as possible: the
 * {@link bottleneck}, then `assign` on the cells that are no worse. Required pairs are kept, however bad.
 *
 * @throws ProblemError as `bottleneck` does (`tieBreak` is kept here), or for values too large to be exact.
 */
export function assignBottleneck(
  given: BottleneckProblem,
  options: AssignOptions = {},
): BottleneckAssignment {
  refuseUnmatchedValue(given, "assignBottleneck");
  const problem = readProblem(given);
  refuseMinimums(problem, "assignBottleneck");
  const { pairs: _, ...proof } = growThreshold(problem);
  return { assignment: assign(aboveThreshold(given, problem, proof.threshold), options), ...proof };
}
