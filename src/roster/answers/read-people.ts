/**
 * Reads questions that name people. Whom the names mean is found when everybody has been read.
 */

import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { PeopleAnswer } from "../answer.js";

/** Cells that say that there is nobody. */
export const NOBODY: readonly string[] = ["none", "no", "nobody", "no one", "noone", "n/a", "na", "-", "–"];

/** Whether a text is one of the question's words for nobody. */
export function saysNobody(question: QuestionOf<"person"> | QuestionOf<"people">, text: string): boolean {
  const word = plain(text);
  return NOBODY.includes(word) || question.none?.some((none) => plain(none) === word) === true;
}

/** Reads cells that name people: they are split into names, and the keys found, once everybody is known. */
export function readPeople(
  question: QuestionOf<"person"> | QuestionOf<"people">,
  cells: readonly string[],
): PeopleAnswer | undefined {
  const written = cells.filter((cell) => cell !== "");
  if (written.length === 0) return undefined;
  return { kind: question.kind, names: written.filter((cell) => !saysNobody(question, cell)), keys: [] };
}
