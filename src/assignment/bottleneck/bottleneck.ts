import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Cell, Pair } from "../assignment-problem.js";

/** A problem in which as many pairs as possible come first. */
export type BottleneckProblem = Omit<AssignmentProblem, "unmatchedValue">;

/** Rows, columns and single cells that together touch every cell in question: no more pairs than their places can lie in those. */
export interface Cover {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** One place each. Only where rows take several columns: a pair is used once at most. */
  readonly cells?: readonly Pair[];
}

/** How good the worst pair can be, with the proof. Required pairs and their places are left aside. */
export interface Bottleneck {
  /** As many as there can be, required ones included, none of the others worse than the threshold. By row, then by column. */
  readonly pairs: readonly Cell[];
  /** The value of the worst pair that is not required, in the caller's unit. null where there is no such pair. */
  readonly threshold: number | null;
  /** Touches every cell, and has as many places as there are pairs. */
  readonly coverOfAll: Cover;
  /** Touches every cell that is better than the threshold, and has fewer places: so not all pairs can be better. */
  readonly coverOfBetter: Cover;
}

/** An assignment whose worst pair is as good as can be. */
export interface BottleneckAssignment extends Omit<Bottleneck, "pairs"> {
  /** Best in total among those with as many pairs, none of them worse than the threshold. */
  readonly assignment: Assignment;
}
