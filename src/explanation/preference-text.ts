/**
 * Who asked for whom, in words.
 */
import type { Answer } from "../roster/index.js";
import type { ReasonContext, Teller } from "./reason-text.js";
import { listed } from "./words.js";

/** The wishes that count, each with its rank; without numbers, only those for each other. */
export function preferenceText({ criterion, mentor, mentee, withNumbers }: ReasonContext): string {
  const side = criterion.compare === "preference" ? (criterion.side ?? "both") : "both";
  const wishes = [
    ...(side === "mentor" ? [] : [wishOf(mentee, mentor, criterion.question)]),
    ...(side === "mentee" ? [] : [wishOf(mentor, mentee, criterion.question)]),
  ];
  if (withNumbers) return wishes.map((wish) => wishText(wish, criterion.label)).join("; ");
  const granted = wishes.filter(({ rank }) => rank > 0);
  if (granted.length === 2) return `${listed(granted.map(({ who }) => who))} asked for each other`;
  const [one] = granted;
  return one === undefined
    ? `${listed(wishes.map(({ who }) => who))} had nobody else in mind`
    : `${one.who} asked for ${one.whom}`;
}

/** What one of the two wished for. */
interface Wish {
  readonly who: string;
  readonly whom: string;
  readonly answer: Answer | undefined;
  /** From 1; 0 where the other is not named. */
  readonly rank: number;
}

function wishOf(who: Teller, whom: Teller, question: string): Wish {
  const answer = who.answers[question];
  const keys = answer !== undefined && "names" in answer ? answer.keys : [];
  return { who: who.name, whom: whom.name, answer, rank: keys.indexOf(whom.key) + 1 };
}

function wishText({ who, whom, answer, rank }: Wish, label: string): string {
  if (answer === undefined) return `${who} gave no answer on ${label}`;
  if (rank > 0) return `${who} asked for ${whom} (choice ${rank})`;
  return "names" in answer && answer.names.length > 0
    ? `${who} asked for others`
    : `${who} asked for nobody in particular`;
}
