/**
 * Reads how much a question matters to somebody.
 */
import { nearest } from "../../nearest.js";
import { plain } from "../../plain.js";
import type { QuestionOf } from "../../programme/index.js";
import type { ImportanceAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";
import { parseNumber } from "./read-numbers.js";

/** A must weighs as much as the highest step of a scale. */
const MUST_TIMES = 2;

/** Reads one of the answers that the question explains, or a number between its ends. */
export function readImportance(
  question: QuestionOf<"importance">,
  cells: readonly string[],
  report: Report,
): ImportanceAnswer | undefined {
  const text = (cells[0] ?? "").trim();
  if (text === "") return undefined;
  const found = importanceOf(question, text);
  if (found !== undefined) return found;
  const { from, to, answers = {} } = question;
  const words = Object.keys(answers);
  const close = nearest(text, words);
  const range = from === undefined ? [] : [`a number from ${from} to ${to}`];
  report({
    cell: 0,
    code: "unknown-importance",
    value: text,
    expected: `is none of ${[...range, ...words.map((word) => `"${word}"`)].join(", ")}`,
    remedy:
      close === undefined
        ? "Correct the cell, leave it blank, or add what it means to the question's answers."
        : `Did you mean "${close}"? Correct the cell, or add what it means to the question's answers.`,
  });
  return undefined;
}

/** What a text says; undefined where the question does not explain it. */
export function importanceOf(
  { from, to, answers = {} }: QuestionOf<"importance">,
  text: string,
): ImportanceAnswer | undefined {
  const written = Object.keys(answers).find((word) => plain(word) === plain(text));
  const meaning = written === undefined ? undefined : answers[written];
  const kind = "importance";
  if (meaning === "must") return { kind, times: MUST_TIMES, must: true, text };
  if (meaning === "prefer similar") return { kind, times: 1, must: false, prefer: "similar", text };
  if (meaning === "prefer different") return { kind, times: 1, must: false, prefer: "different", text };
  if (meaning !== undefined) return { kind, times: meaning, must: false, text };
  const step = parseNumber(text);
  if (step === undefined || from === undefined || to === undefined || step < from || step > to)
    return undefined;
  return { kind, times: (2 * (step - from)) / (to - from), must: false, text };
}
