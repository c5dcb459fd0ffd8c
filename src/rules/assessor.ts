/**
 * Assessor: neither assesses, grades or reviews the other — evidence: convention; a mentee must be able to speak of what
 * goes badly.
 */
import { neitherNames } from "./avoid.js";
import type { Check, RuleContext } from "./check.js";

/** Builds the check. Whoever was asked must have answered; "none" is an answer. */
export function assessor(context: RuleContext<"assessor">): Check {
  return neitherNames(context);
}
