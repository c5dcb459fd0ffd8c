/**
 * How far two people stand apart in power, and what that is made of, in words.
 */
import { isAsked, labelOf, type Programme, type Question, questionsOfPower } from "../programme/index.js";
import { type Participant, type PowerParts, powerDistances } from "../roster/index.js";
import { answerText } from "./answer-text.js";
import type { ExplainedPair } from "./explained-part.js";
import { questionIn } from "./question-text.js";
import { listed, shortNumber } from "./words.js";

/** The figure and its parts; to a partner, who could work out an answer from them, only that it fits: partners read of good fits alone. */
export function powerText(pair: ExplainedPair, label: string): string {
  const { programme, roster, mentor, mentee, names, withNumbers } = pair;
  if (!withNumbers) return `a good fit on ${label}`;
  const parts = powerDistances(programme, roster).between([mentor], [mentee]).parts(0, 0);
  if (Number.isNaN(parts.felt)) return unknownText(pair, label);
  const made = [
    ...partText(parts.level, "by level"),
    ...partText(parts.expertise, `by expertise on what ${names.mentee} asks for`),
    ...partText(
      parts.authority,
      parts.authority < 0
        ? `by ${names.mentee}’s say over ${names.mentor}`
        : `by ${names.mentor}’s say over ${names.mentee}`,
    ),
  ];
  return `${standingText(parts, names)}${made.length === 0 ? "" : ` (${listed(made)})`}${feltText(parts)}`;
}

/** The answers that one of the two gave to it: `level: head; years here: 4`. */
export function powerAnswers(programme: Programme, person: Participant): string {
  return askedOf(programme, person)
    .map((question) => `${labelOf(question)}: ${answerText(question, person.answers[question.id])}`)
    .join("; ");
}

function askedOf({ powerDistance, questions }: Programme, { side }: Participant): readonly Question[] {
  return questionsOfPower(powerDistance)
    .flatMap((id) => questionIn(questions, id) ?? [])
    .filter((question) => isAsked(question, side));
}

function standingText({ distance }: PowerParts, names: ExplainedPair["names"]): string {
  if (distance === 0) return `${names.mentor} and ${names.mentee} stand level in power`;
  const size = levels(Math.abs(distance));
  return `${names.mentor} stands ${size} ${distance > 0 ? "above" : "below"} ${names.mentee} in power`;
}

function partText(part: number, by: string): readonly string[] {
  return part === 0 ? [] : [`${part < 0 ? "−" : ""}${shortNumber(Math.abs(part))} ${by}`];
}

/** What is beyond ease, which counts more. */
function feltText({ distance, comfortable, felt }: PowerParts): string {
  if (felt === distance) return "";
  return `, felt as ${shortNumber(Math.abs(felt))}, since one of them is at ease with ${levels(comfortable)} at most`;
}

function levels(size: number): string {
  return `${shortNumber(size)} ${shortNumber(size) === "1" ? "level" : "levels"}`;
}

/** Whose answers are missing; a part of one may be, such as a topic that was not rated. */
function unknownText({ programme, mentor, mentee, names }: ExplainedPair, label: string): string {
  const missing = [mentor, mentee].flatMap((person) => {
    const silent = askedOf(programme, person).filter(({ id }) => person.answers[id] === undefined);
    return silent.length === 0
      ? []
      : [`${names[person.side]} gave no answer on ${listed(silent.map(labelOf))}`];
  });
  return missing.length === 0 ? `a part of an answer on ${label} is missing` : listed(missing);
}
