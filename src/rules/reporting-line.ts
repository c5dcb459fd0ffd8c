/**
 * Reporting line: neither stands above the other in the chain of managers — required for one federal programme in the
 * United States (5 CFR 362.405(b)(3)), evidence: convention elsewhere.
 */
import { namedBy, type Participant, reportingChain } from "../roster/index.js";
import type { Check, RuleContext } from "./check.js";

/** Builds the check. Whoever was asked for their manager must have answered, or stand in the managers table; "none" is an answer. */
export function reportingLine({ rule, programme, roster }: RuleContext<"reporting-line">): Check {
  const above = reportingChain(roster, rule.question, rule.maxLevels ?? 1);
  const named = namedBy(programme, roster, rule.question);
  const isSettled = (person: Participant) => named.isSettled(person) || roster.managers.has(person.key);
  return (mentor, mentee) => {
    if (above(mentee.key).has(mentor.key) || above(mentor.key).has(mentee.key)) return "broken";
    return isSettled(mentor) && isSettled(mentee) ? "allowed" : "unanswered";
  };
}
