/**
 * Share: both named at least so many options in common, such as a language they both speak.
 */
import { answerKeys } from "../roster/index.js";
import { type Check, checkingAnswers, type RuleContext } from "./check.js";

/** Builds the check. */
export function share({ rule }: RuleContext<"share">): Check {
  const { atLeast = 1 } = rule;
  return checkingAnswers(rule.question, (mentor, mentee) => {
    const theirs = answerKeys(mentor);
    return answerKeys(mentee).filter((key) => theirs.includes(key)).length >= atLeast;
  });
}
