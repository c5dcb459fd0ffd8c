/**
 * People who cannot be told apart by what a criterion or a rule reads.
 */
import type { Answer } from "./answer.js";
import { onceForRoster } from "./once-for-roster.js";
import type { Participant, Roster } from "./participant.js";
import type { WeekPattern } from "./week/week-pattern.js";

/** A number for every person; equal numbers, equal answers. */
export interface AnswerClasses {
  /** By the person's place in the list. */
  readonly of: Int32Array;
  /** One person of each class. */
  readonly representatives: readonly Participant[];
}

/** Of both sides. */
export interface ClassesOfSides {
  readonly mentors: AnswerClasses;
  readonly mentees: AnswerClasses;
}

/** What tells people apart, and how far they may be. */
export interface ClassOptions {
  /** Ids of questions. */
  readonly questions: readonly string[];
  /** Whether people of different time zones are told apart. Default no. */
  readonly byZone?: boolean;
  /** Pairs of a class of mentors and a class of mentees beyond which there is no use in them. */
  readonly mostPairs: number;
}

/** Sorts people into classes by their answers to some questions, and by their time zone where that counts. */
export function answerClasses(
  people: readonly Participant[],
  questions: readonly string[],
  byZone = false,
): AnswerClasses {
  const classes = growingClasses(people, questions, byZone);
  for (let at = 0; at < people.length; at++) classes.add(at);
  return classes;
}

/** Sorts both sides into classes; undefined as soon as there are too many pairs of them: often before everybody has been looked at. */
export const classesOfSides = onceForRoster(sortedSides, (options: ClassOptions) => JSON.stringify(options));

function sortedSides(
  { mentors, mentees }: Roster,
  { questions, byZone = false, mostPairs }: ClassOptions,
): ClassesOfSides | undefined {
  const theirs = growingClasses(mentors, questions, byZone);
  const ours = growingClasses(mentees, questions, byZone);
  for (let at = 0; at < Math.max(mentors.length, mentees.length); at++) {
    if (at < mentors.length) theirs.add(at);
    if (at < mentees.length) ours.add(at);
    if (theirs.representatives.length * ours.representatives.length > mostPairs) return undefined;
  }
  return { mentors: theirs, mentees: ours };
}

function growingClasses(people: readonly Participant[], questions: readonly string[], byZone: boolean) {
  const classes = new Map<string, number>();
  const representatives: Participant[] = [];
  const of = new Int32Array(people.length);
  const add = (at: number): void => {
    const person = people[at]!;
    const key = keyOf(person, questions, byZone);
    let known = classes.get(key);
    if (known === undefined) {
      known = representatives.push(person) - 1;
      classes.set(key, known);
    }
    of[at] = known;
  };
  return { of, representatives, add };
}

/** A text that is equal for people who answered the same alone. */
function keyOf(
  { answers, timeZone = "" }: Participant,
  questions: readonly string[],
  byZone: boolean,
): string {
  let key = byZone ? timeZone : "";
  for (const id of questions) key += `\n${answerKey(answers[id])}`;
  return key;
}

/** A text that is equal for equal answers alone; kinds that are asked of many people are spelt without more ado. */
function answerKey(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case "number":
      return `number ${answer.value}`;
    case "scale":
      return `scale ${answer.level} ${measured(answer.text)}`;
    case "choice":
      return `choice ${measured(answer.key)}`;
    case "availability":
      return `availability ${textOf(answer.week)}`;
    default:
      return JSON.stringify(answer) ?? "";
  }
}

/** With its length before it, a text ends where it ends whatever it holds. */
function measured(text: string): string {
  return `${text.length} ${text}`;
}

/** A week as 42 characters. */
function textOf({ buffer, byteOffset, length }: WeekPattern): string {
  return String.fromCharCode(...new Uint16Array(buffer, byteOffset, 2 * length));
}
