/**
 * Next tier: the mentor stands in the tier right above the mentee's, as in programmes where every year looks after the one
 * below — evidence: convention.
 */
import { tierOf } from "../programme/index.js";
import { type Answer, answerKeys } from "../roster/index.js";
import { type Check, checkingAnswers, type RuleContext } from "./check.js";

/** Builds the check. Whoever is in no tier is next to nobody. */
export function nextTier({ rule }: RuleContext<"next-tier">): Check {
  const tiers = rule.levels.map((is) => ({ is }));
  const tier = (answer: Answer) => tierOf(tiers, answerKeys(answer)) ?? Number.NaN;
  return checkingAnswers(rule.question, (mentor, mentee) => tier(mentor) === tier(mentee) + 1);
}
