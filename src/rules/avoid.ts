/**
 * Avoid list: nobody is matched with somebody whom they asked to avoid, nor with somebody who asked to avoid them. The
 * other person never learns of it: what partners read does not speak of vetoes.
 */
import { namedBy } from "../roster/index.js";
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check. */
export function avoid(context: RuleContext<"avoid">): Check {
  return neitherNames(context);
}

/** Allowed where neither names the other; unanswered where one of them was asked and said nothing. */
export function neitherNames({
  rule,
  programme,
  roster,
}: RuleContext<"avoid"> | RuleContext<"assessor">): Check {
  const { namesOf, isSettled } = namedBy(programme, roster, rule.question);
  return (mentor, mentee) => {
    if (namesOf(mentor).has(mentee.key) || namesOf(mentee).has(mentor.key)) return "broken";
    return isSettled(mentor) && isSettled(mentee) ? verdict(true) : "unanswered";
  };
}
