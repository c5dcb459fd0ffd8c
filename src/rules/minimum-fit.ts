/**
 * Minimum fit: no pair below it.
 */
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check. Where a missing answer blocks the pair there is no fit to measure: unanswered. */
export function minimumFit({ rule, ...context }: RuleContext<"minimum-fit">): Check {
  return (mentor, mentee) => {
    const found = context.fit(mentor, mentee);
    return Number.isNaN(found) ? "unanswered" : verdict(found >= rule.fit);
  };
}
