/**
 * Questions that seem to ask how much another one matters.
 */
import type { Asked } from "./asked.js";

const MATTERS =
  /\bhow important\b|\bimportant is\b|\bhow much (?:does|do|would)\b.*\bmatter|\bmatters? to you\b|\bwie wichtig\b|\bquelle importance\b|\bqué tan importante\b/;

/** A sentence for each: it could weigh another question, and which one only a person can say. */
export function notesOnImportance(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap(({ id, items, kind: { kind } }) => {
    if (kind !== "scale" && kind !== "number" && kind !== "choice") return [];
    if (!Object.values(items).some(({ words }) => MATTERS.test(words))) return [];
    return [
      `“${id}” seems to ask how much something matters to people. If another question asks for that something, everybody can weigh it for themselves: write "kind": "importance" and "of" with the id of that question, and take its criterion out.`,
    ];
  });
}
