/**
 * Shared time: both are free at the same time for long enough, in every week of the programme.
 */
import { availabilityTable } from "../roster/index.js";
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check. */
export function sharedTime({ rule, programme, roster }: RuleContext<"shared-time">): Check {
  const { minMinutes = 0, contiguousMinutes = 0 } = rule;
  const table = availabilityTable(programme, roster, rule.question);
  return (mentor, mentee) => {
    const minutes = table.minutes(mentor, mentee);
    if (Number.isNaN(minutes)) return "unanswered";
    return verdict(
      minutes >= minMinutes &&
        (contiguousMinutes === 0 || table.sharesPiece(mentor, mentee, contiguousMinutes)),
    );
  };
}
