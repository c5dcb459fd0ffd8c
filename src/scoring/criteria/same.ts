/**
 * Same and different: whether two people gave the same answer.
 *
 * same: fit = 1 where the answers are equal, else 0; different: the other way round. 0 or 1; both symmetric, and since answers have no order
 * here nothing rises or falls with them. For background; deep-level likeness counts for more than such things do (Eby et al. 2013), and shared
 * interests did not predict longer matches (Raposa 2018) — evidence: low.
 */
import { sameAnswer } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison that favours equal answers. */
export function same({ criterion }: CriterionContext<"same">): Comparison {
  return comparingAnswers(criterion.question, (mentor, mentee) => (sameAnswer(mentor, mentee) ? 1 : 0));
}

/** Builds the comparison that favours differing answers. */
export function different({ criterion }: CriterionContext<"different">): Comparison {
  return comparingAnswers(criterion.question, (mentor, mentee) => (sameAnswer(mentor, mentee) ? 0 : 1));
}
