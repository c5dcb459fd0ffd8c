/**
 * What every criterion becomes: a function of a mentor and a mentee.
 */
import type { DefinedCriterion, Programme } from "../programme/index.js";
import type { Answer, Participant, Roster } from "../roster/index.js";

/**
 * Fit of a pair from 0 to 1, or NaN where it is not known because somebody gave no answer. Where only a part of an answer
 * is missing (one row of a grid), that part counts as `missing`, from 0 to 1, and the fit does not fall as it grows.
 */
export type Comparison = (mentor: Participant, mentee: Participant, missing: number) => number;

/** What a criterion's file is given to build its {@link Comparison}. */
export interface CriterionContext<Compare extends DefinedCriterion["compare"] = DefinedCriterion["compare"]> {
  readonly criterion: Extract<DefinedCriterion, { readonly compare: Compare }>;
  readonly programme: Programme;
  readonly roster: Roster;
  /** The comparison of another criterion, for those that rest on others. */
  readonly compareBy: (criterion: DefinedCriterion) => Comparison;
}

/** A comparison of the two answers to the criterion's question; unknown as soon as one of them is missing. */
export function comparingAnswers(
  question: string,
  compare: (mentor: Answer, mentee: Answer) => number,
): Comparison {
  return (mentor, mentee) => {
    const theirs = mentor.answers[question];
    const ours = mentee.answers[question];
    return theirs === undefined || ours === undefined ? Number.NaN : compare(theirs, ours);
  };
}
