/**
 * Who counts for a rule on what a group holds: its kinds of people, its highest and lowest.
 */
import { plain } from "../../plain.js";
import type { DefinedGroupRule } from "../../programme/index.js";
import { answerKeys, type Participant } from "../../roster/index.js";

/** Whether somebody answered a question with one of some options. No answer is none of them. */
export function answeredOneOf(person: Participant, question: string, options: readonly string[]): boolean {
  const answer = person.answers[question];
  if (answer === undefined) return false;
  const keys = answerKeys(answer);
  return options.some((option) => keys.includes(plain(option)));
}

/** Whole days of a year of twelve months with 31 days each, by which whole years between two dates come out exactly. */
const DAYS_PER_YEAR = 372;

/**
 * Where somebody stands on a scale (in levels), a number (in its unit) or a date, and what a bound of the rule is on that ladder:
 * dates are counted in days of years that have 372. Undefined where they gave no answer.
 */
export function standingOf({ answers }: Participant, question: string): number | undefined {
  const answer = answers[question];
  if (answer?.kind === "scale") return answer.level;
  if (answer?.kind === "number") return answer.value;
  if (answer?.kind !== "date") return undefined;
  const [year = 0, month = 1, day = 1] = answer.date.split("-").map(Number);
  return year * DAYS_PER_YEAR + (month - 1) * 31 + (day - 1);
}

/** The bounds of a spread on the ladder of {@link standingOf}. */
export function spreadBounds(
  { min = 0, max = Number.POSITIVE_INFINITY }: Extract<DefinedGroupRule, { readonly rule: "spread" }>,
  isDate: boolean,
): { readonly from: number; readonly to: number } {
  const unit = isDate ? DAYS_PER_YEAR : 1;
  return { from: min * unit, to: max * unit };
}
