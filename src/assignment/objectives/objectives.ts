import type { Assignment, CertificateLevel, ObjectiveName } from "../assignment.js";
import type { AssignmentProblem, Values } from "../assignment-problem.js";

/** What an objective of a list may be called. */
export type ListedName = "coverage" | "total" | "bottleneck" | "worst-off";

/**
 * An objective of a list: its name, or its name with values of its own. Coverage: as many pairs as possible. Total: the best sum. Bottleneck: the
 * worst pair as good as possible, whatever the others are. Worst-off: the worst pair as good as possible and such pairs as few as
 * possible, then the next worse, and so on (leximin).
 */
export type ListedObjective =
  | ListedName
  | {
      readonly name: ListedName;
      /**
       * What pairs are worth to this objective, in any of the forms there are; a number for every pair that the problem allows, and no
       * matter what for others. Default: the problem's values, with its `unmatchedValue` and `columnLoadCosts` in the total, which count in no
       * other values. Not for coverage.
       */
      readonly values?: Values | undefined;
      /** Default: the problem's. Not for coverage. */
      readonly sense?: "max" | "min" | undefined;
    };

/** A problem with the objectives to be reached, first things first. */
export interface ObjectivesProblem extends AssignmentProblem {
  /**
   * At least one. As in `assign`, coverage comes first by itself unless there is an `unmatchedValue`, then minimums where there are any, and the
   * tie-break last. With an `unmatchedValue` coverage may stand behind the total.
   */
  readonly objectives: readonly ListedObjective[];
}

/** The name of an objective that was reached. */
export type ReachedName = ObjectiveName | "bottleneck";

/** What an objective came to. */
export interface ListedValue {
  readonly name: ReachedName;
  /** Its place in the list, from 0. null: it came by itself. */
  readonly objective: number | null;
  /**
   * As `ObjectiveValue` says; bottleneck and worst-off: the value of the worst pair, of a bottleneck one that is not required; null where there
   * is no such pair.
   */
  readonly value: number | null;
}

/**
 * The proof of an objective, as `CertificateLevel` says, worst-off a level a step as `WorstOffLevel` says.
 *
 * On a level named `"bottleneck"` a pair that is not required costs 1 unless it is better than the threshold, and `value`, the least cost there
 * is, is 1 or more: so not all pairs can be better. Later levels use no pair that is worse than the threshold, and are free in all
 * else.
 */
export interface ObjectivesLevel extends Omit<CertificateLevel, "name"> {
  readonly name: ReachedName;
  /** The place of its objective in the list. null: it came by itself. */
  readonly objective: number | null;
  /** Bottleneck and worst-off: in the unit of the objective's values, null where there is no pair. null on levels of another name. */
  readonly threshold: number | null;
  /** Of a total: as `Assignment` says, for the values of this one. 1 on other levels. */
  readonly resolution: number;
  /** Of a total: as `Assignment` says. 0 on other levels. */
  readonly roundingBound: number;
}

/** A best assignment by a list of objectives. Plain data. */
export interface ObjectivesAssignment extends Pick<Assignment, "pairs" | "unmatchedRows" | "total"> {
  /** One for each objective, first things first. */
  readonly reached: readonly ListedValue[];
  /** The proof, in the order of the objectives. */
  readonly levels: readonly ObjectivesLevel[];
}
