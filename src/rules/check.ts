/**
 * What every rule becomes: a function of a mentor and a mentee that says whether the pair may be.
 */
import type { DefinedPairRule, Programme } from "../programme/index.js";
import type { Answer, Participant, Roster } from "../roster/index.js";

/** What a rule says of a pair: it may be; it breaks the rule; or nobody knows, an answer being missing. */
export type Verdict = "allowed" | "broken" | "unanswered";

/** A rule applied to a pair. */
export type Check = (mentor: Participant, mentee: Participant) => Verdict;

/** What a rule's file is given to build its {@link Check}. */
export interface RuleContext<Kind extends DefinedPairRule["rule"] = DefinedPairRule["rule"]> {
  readonly rule: Extract<DefinedPairRule, { readonly rule: Kind }>;
  readonly programme: Programme;
  readonly roster: Roster;
  /** The fit of a pair, 0 to 1; NaN where a missing answer blocks it. */
  readonly fit: (mentor: Participant, mentee: Participant) => number;
}

/** A check of the two answers to one question, which says nothing where one of them is missing. */
export function checkingAnswers(question: string, holds: (mentor: Answer, mentee: Answer) => boolean): Check {
  return (mentor, mentee) => {
    const theirs = mentor.answers[question];
    const ours = mentee.answers[question];
    if (theirs === undefined || ours === undefined) return "unanswered";
    return verdict(holds(theirs, ours));
  };
}

/** Allowed where something holds. */
export function verdict(holds: boolean): Verdict {
  return holds ? "allowed" : "broken";
}

/** Of two verdicts that must both allow, what they come to. */
export function worse(one: Verdict, other: Verdict): Verdict {
  if (one === "broken" || other === "broken") return "broken";
  return one === "unanswered" ? one : other;
}
