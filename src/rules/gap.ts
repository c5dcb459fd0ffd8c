/**
 * Gap: the mentor stands so many levels or years above the mentee.
 */
import { mentorAbove } from "../roster/index.js";
import { type Check, checkingAnswers, type RuleContext } from "./check.js";

/** Builds the check; both ends are included. Years between two dates are counted by the calendar. */
export function gap({ rule }: RuleContext<"gap">): Check {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule.mentorAbove;
  return checkingAnswers(rule.question, (mentor, mentee) => {
    const above = mentorAbove(mentor, mentee);
    return above >= min && above <= max;
  });
}
