/**
 * The people named in a cell. "Doe, Jane" is one person where somebody is called so, and two where not.
 */
import type { QuestionOf } from "../programme/index.js";
import { splitOptions } from "./answers/split-options.js";

/** The names in a cell: the whole of it where that is somebody, else its parts, each without repeats. */
export function namesInCell(
  cell: string,
  question: QuestionOf<"person"> | QuestionOf<"people">,
  isKnown: (name: string) => boolean,
): readonly string[] {
  if (question.kind === "person" || isKnown(cell)) return [cell];
  const parts = splitOptions(cell, { separator: question.separator, keepRepeats: true });
  const names: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part = "", next] = [parts[at], parts[at + 1]];
    const both = `${part}, ${next}`;
    const isPair = next !== undefined && !isKnown(part) && !isKnown(next) && isKnown(both);
    names.push(isPair ? both : part);
    if (isPair) at++;
  }
  return [...new Set(names)];
}
