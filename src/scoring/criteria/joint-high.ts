/**
 * Joint-high: whether both stand high, where one who does not cannot be made up for by the other.
 *
 * fit = (min(mentor, mentee) − from) ∕ (to − from) over the question's range; a range of a single value fits fully. 0 where
 * either stands lowest, 1 where both stand highest; symmetric, never falls as an answer rises. For commitment and learning
 * orientation: pairs in which both are keen to learn do best, and being alike without being keen does not help (Godshalk &
 * Sosik 2003, Journal of Vocational Behavior 63(3), 417–437, 217 dyads) — evidence: medium; the minimum is convention.
 */
import type { Question } from "../../programme/index.js";
import type { Answer } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function jointHigh({ criterion, programme }: CriterionContext<"joint-high">): Comparison {
  const question = programme.questions.find(({ id }) => id === criterion.question) as Question;
  return comparingAnswers(criterion.question, (mentor, mentee) =>
    Math.min(heightOf(question, mentor), heightOf(question, mentee)),
  );
}

/** How high an answer stands in its question's range, 0 to 1. */
function heightOf(question: Question, answer: Answer): number {
  if (question.kind === "scale" && answer.kind === "scale") {
    const { options, from = 0, to = 0 } = question;
    return answer.level / (options === undefined ? to - from : options.length - 1);
  }
  if (question.kind !== "number" || answer.kind !== "number") return Number.NaN;
  const { from = 0, to = 0 } = question;
  return to > from ? (answer.value - from) / (to - from) : 1;
}
