/**
 * Age: people of a side are as old on the programme's first day as it asks for — evidence: convention; age by itself weighs
 * nothing in a fit (mixed evidence: Finkelstein 2003, Raposa 2018).
 */
import { type Participant, yearsBetween } from "../roster/index.js";
import { type Check, type RuleContext, type Verdict, verdict, worse } from "./check.js";

/** Builds the check. */
export function age({ rule, programme: { startsOn } }: RuleContext<"age">): Check {
  const { from = 0, below = Number.POSITIVE_INFINITY } = rule;
  const verdictOn = (person: Participant): Verdict => {
    const answer = person.answers[rule.question];
    if (answer?.kind !== "date" || startsOn === undefined) return "unanswered";
    const years = yearsBetween(answer.date, startsOn);
    return verdict(years >= from && years < below);
  };
  if (rule.side === "mentor") return (mentor) => verdictOn(mentor);
  if (rule.side === "mentee") return (_, mentee) => verdictOn(mentee);
  return (mentor, mentee) => worse(verdictOn(mentor), verdictOn(mentee));
}
