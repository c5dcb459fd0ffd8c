/**
 * Questions as sentences call them.
 */
import { labelOf, type Question } from "../programme/index.js";
import { topic } from "./topic.js";

/** The question of an id. */
export function questionIn(questions: readonly Question[], id: string): Question | undefined {
  return questions.find((question) => question.id === id);
}

/** How sentences call the question of an id, see `topic`; the id where there is none. */
export function labelOfId(questions: readonly Question[], id: string): string {
  return topic(bareLabelOfId(questions, id));
}

/** The label of the question of an id as it stands; the id where there is none. */
export function bareLabelOfId(questions: readonly Question[], id: string): string {
  const question = questionIn(questions, id);
  return question === undefined ? id : labelOf(question);
}

/** What a difference is counted in, with a space in front. */
export function unitText(question: Question | undefined, size: number): string {
  if (question?.kind === "scale") return size === 1 ? " level" : " levels";
  if (question?.kind === "date") return size === 1 ? " year" : " years";
  return question?.kind === "number" && question.unit !== undefined ? ` ${question.unit}` : "";
}
