/**
 * Any gap: the mentor is older or further on, by one of several measures.
 */
import { mentorAbove } from "../roster/index.js";
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check; both ends of a gap are included. One gap that holds is enough, whatever is not known of the others. */
export function anyGap({ rule: { gaps } }: RuleContext<"any-gap">): Check {
  return (mentor, mentee) => {
    const above = gaps.map(({ question }) => mentorAbove(mentor.answers[question], mentee.answers[question]));
    const holds = gaps.some(
      ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }, at) =>
        above[at]! >= min && above[at]! <= max,
    );
    return !holds && above.some(Number.isNaN) ? "unanswered" : verdict(holds);
  };
}
