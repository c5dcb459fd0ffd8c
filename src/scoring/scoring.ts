/**
 * A programme's criteria made ready for a roster.
 */
import type { DefinedCriterion, Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import type { Comparison } from "./comparison.js";
import { comparisonOf } from "./criteria/index.js";
import { weightsInUnits } from "./units.js";

/** A criterion that can be applied to a pair. */
export interface ScoredCriterion {
  readonly criterion: DefinedCriterion;
  readonly compare: Comparison;
  /** Its share of a perfect fit, in units; all of them sum to 1,000,000. */
  readonly weightUnits: number;
  /** The fit, 0 to 1, that stands in for an unknown one; undefined where an unknown one blocks the pair. */
  readonly ifUnknown: number | undefined;
}

/** All criteria, in the programme's order. */
export type Scoring = readonly ScoredCriterion[];

/** The fit of a criterion that says nothing else about missing answers: neither good nor bad. */
export const NEUTRAL_FIT = 0.5;

/** Builds every criterion's comparison. */
export function scoringOf(programme: Programme, roster: Roster): Scoring {
  const weights = weightsInUnits(programme.criteria.map(({ weight }) => weight));
  return programme.criteria.map((criterion, index) => ({
    criterion,
    compare: comparisonOf(criterion, programme, roster),
    weightUnits: weights[index] as number,
    ifUnknown: fitIfUnknown(criterion),
  }));
}

function fitIfUnknown({ ifUnanswered = NEUTRAL_FIT }: DefinedCriterion): number | undefined {
  if (ifUnanswered === "blocked") return undefined;
  return ifUnanswered === "lowest" ? 0 : ifUnanswered;
}
