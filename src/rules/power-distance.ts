/**
 * Power distance: the two stand neither too far apart in power nor too near.
 * Evidence: convention.
 */
import { powerDistances } from "../roster/index.js";
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check; both ends are included. Unanswered as soon as anything is that the distance is made of. */
export function powerDistance({ rule, programme, roster }: RuleContext<"power-distance">): Check {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule.mentorAbove;
  const felt = powerDistances(programme, roster).ofPair();
  return (mentor, mentee) => {
    const above = felt(mentor, mentee);
    return Number.isNaN(above) ? "unanswered" : verdict(above >= min && above <= max);
  };
}
