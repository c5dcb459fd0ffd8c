/**
 * Same and different: both answered the same (a site, a language of the meetings), or differently (an organisation).
 */
import { sameAnswer } from "../roster/index.js";
import { type Check, checkingAnswers, type RuleContext } from "./check.js";

/** Builds the check that the answers are equal. */
export function same({ rule }: RuleContext<"same">): Check {
  return checkingAnswers(rule.question, sameAnswer);
}

/** Builds the check that the answers differ. */
export function different({ rule }: RuleContext<"different">): Check {
  return checkingAnswers(rule.question, (mentor, mentee) => !sameAnswer(mentor, mentee));
}
