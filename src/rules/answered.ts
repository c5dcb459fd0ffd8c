/**
 * Answered: one side, or both, gave one of the answers asked for, such as "yes" to having been screened.
 */
import { plain } from "../plain.js";
import { answerKeys, type Participant } from "../roster/index.js";
import { type Check, type RuleContext, type Verdict, verdict, worse } from "./check.js";

/** Builds the check. */
export function answered({ rule }: RuleContext<"answered">): Check {
  const wanted = new Set(rule.with.map(plain));
  const verdictOn = (person: Participant): Verdict => {
    const answer = person.answers[rule.question];
    return answer === undefined ? "unanswered" : verdict(answerKeys(answer).some((key) => wanted.has(key)));
  };
  if (rule.side === "mentor") return (mentor) => verdictOn(mentor);
  if (rule.side === "mentee") return (_, mentee) => verdictOn(mentee);
  return (mentor, mentee) => worse(verdictOn(mentor), verdictOn(mentee));
}
