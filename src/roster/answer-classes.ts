/**
 * People who cannot be told apart by what a criterion or a rule reads.
 */
import type { Answer } from "./answer.js";
import type { Participant } from "./participant.js";

/** A number for every person; equal numbers, equal answers. */
export interface AnswerClasses {
  /** By the person's place in the list. */
  readonly of: Int32Array;
  /** One person of each class. */
  readonly representatives: readonly Participant[];
}

/** Sorts people into classes by their answers to some questions, and by their time zone where that counts. */
export function answerClasses(
  people: readonly Participant[],
  questions: readonly string[],
  byZone = false,
): AnswerClasses {
  const classes = new Map<string, number>();
  const representatives: Participant[] = [];
  const of = Int32Array.from(people, (person) => {
    const key = [
      byZone ? (person.timeZone ?? "") : "",
      ...questions.map((id) => answerKey(person.answers[id])),
    ].join("\n");
    const known = classes.get(key);
    if (known !== undefined) return known;
    classes.set(key, representatives.length);
    return representatives.push(person) - 1;
  });
  return { of, representatives };
}

/** A text that is equal for equal answers alone. */
function answerKey(answer: Answer | undefined): string {
  if (answer?.kind === "availability") return `availability ${answer.week.join()}`;
  return JSON.stringify(answer) ?? "";
}
