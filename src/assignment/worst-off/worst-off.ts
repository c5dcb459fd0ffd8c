import type { CertificateLevel } from "../assignment.js";
import type { AssignmentProblem, Cell } from "../assignment-problem.js";
import type { Objective } from "../level.js";
import type { Problem } from "../problem.js";

/** A problem in which as many pairs as possible come first. */
export type WorstOffProblem = Omit<AssignmentProblem, "unmatchedValue">;

/**
 * The proof of one step, as `CertificateLevel` says. On a level named `"worst-off"` a cell costs 1 at the threshold, and more than all pairs
 * together between the threshold before and this one, else 0: so `value`, the least cost, is how many pairs have to be
 * content with the threshold.
 */
export interface WorstOffLevel extends CertificateLevel {
  /** In the caller's unit. null on levels of another name. */
  readonly threshold: number | null;
}

/** An assignment whose values, sorted worst first, are the best there are. Plain data. */
export interface WorstOffAssignment {
  /** Sorted by row. */
  readonly pairs: readonly Cell[];
  /** Ascending. */
  readonly unmatchedRows: readonly number[];
  /** Sum of the pairs' values in the caller's unit, in the order of the rows. */
  readonly total: number;
  /** Coverage, then a step for each different value among the pairs, worst first, then tie-breaks. */
  readonly levels: readonly WorstOffLevel[];
}

/** Where a step stands: its threshold and the one before, as merits. */
export interface Step {
  /** Cells of this merit cost 1. */
  readonly threshold: number;
  /** Cells up to this merit cost nothing any more: how many of them are used is settled. −`Infinity` at first. */
  readonly settled: number;
}

/** A value as a merit: more is better in either sense. */
export const meritOf = ({ maximise }: Pick<Problem, "maximise">, value: number): number =>
  maximise ? value : 0 - value;

/** What a cell costs on a step. */
export function stepCost({ threshold, settled }: Step, merit: number, tooMuch: number): number {
  if (merit > threshold || merit <= settled) return 0;
  return merit === threshold ? 1 : tooMuch;
}

/** The objective of a step: to use no cell between the thresholds, and as few as possible at this one. */
export function stepObjective(problem: Problem, step: Step): Objective {
  const tooMuch = problem.pairLimit + 1;
  const costOf = (value: number): number => stepCost(step, meritOf(problem, value), tooMuch);
  return {
    name: "worst-off",
    largest: tooMuch,
    costOf: (_row, _column, value) => costOf(value),
    writeCosts: (_, values, costs) => {
      for (let j = 0; j < costs.length; j++) costs[j] = costOf(values[j]!);
    },
  };
}
