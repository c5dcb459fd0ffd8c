/**
 * Closeness: how near two answers lie to each other.
 *
 * fit = max(0, 1 − |mentor − mentee| ∕ tolerance); the tolerance is the length of the question's range unless said. 1
 * where the answers are equal, 0 at the tolerance and beyond; symmetric, falls with the distance. For values, attitudes
 * and cultural preferences, one criterion a facet (Eby et al. 2013 on deep-level similarity) — evidence: low.
 */
import type { Question } from "../../programme/index.js";
import { mentorAbove } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function closeness({ criterion, programme }: CriterionContext<"closeness">): Comparison {
  const question = programme.questions.find(({ id }) => id === criterion.question) as Question;
  const tolerance = criterion.tolerance ?? rangeLength(question);
  return comparingAnswers(criterion.question, (mentor, mentee) =>
    Math.max(0, 1 - Math.abs(mentorAbove(mentor, mentee)) / tolerance),
  );
}

/** Levels between the ends of a scale, or a number's range; NaN for other kinds. */
export function rangeLength(question: Question): number {
  if (question.kind === "scale" && question.options !== undefined) return question.options.length - 1;
  if (question.kind !== "scale" && question.kind !== "number") return Number.NaN;
  const { from = 0, to = 0 } = question;
  return to > from ? to - from : 1;
}
