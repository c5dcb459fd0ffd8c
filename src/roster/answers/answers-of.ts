/**
 * Somebody's answers by question id.
 */
import type { Answer } from "../answer.js";

/** By question id; a question that was not answered is missing. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/**
 * Collects answers. The object has no prototype, so that a question called "constructor" that was not answered is missing
 * like any other, and one called "__proto__" is nothing special.
 */
export function answersOf(entries: Iterable<readonly [string, Answer]>): Answers {
  const answers: Record<string, Answer> = Object.create(null);
  for (const [id, answer] of entries) answers[id] = answer;
  return answers;
}
