/**
 * Checks shared by criteria and rules: that a question exists, is of a kind they can read, and was asked of whom they read.
 */
import { type Issue, issue } from "../issue.js";
import { nearest } from "../nearest.js";
import type { Question } from "./question.js";
import { isAsked, type QuestionKind, type QuestionOf, SIDES, type Side } from "./question-kinds.js";

/** What {@link checkQuestionUse} checks. */
export interface QuestionUse {
  /** Of the criterion or rule: `criteria[2]`. */
  readonly path: string;
  readonly questions: readonly Question[];
  /** The question asked for. */
  readonly id: string;
  /** The setting that names it. Default `question`. */
  readonly key?: string;
  readonly kinds: readonly QuestionKind[];
  /** Who reads it, as in the programme: `compare "same"`. */
  readonly reader: string;
  /** Whether both sides must have been asked. */
  readonly bothSides: boolean;
}

/** What keeps a criterion or rule from reading its question. */
export function checkQuestionUse(use: QuestionUse): Issue[] {
  const { path, questions, id, key = "question", kinds, reader, bothSides } = use;
  const at = `${path}.${key}`;
  const question = questions.find((candidate) => candidate.id === id);
  if (question === undefined) return [unknownQuestion(at, id, questions)];
  if (!kinds.includes(question.kind)) {
    return [
      issue({
        code: "wrong-kind",
        at,
        value: id,
        expected: `is a question of kind "${question.kind}"; ${reader} reads ${listed(kinds)}`,
        remedy: "Choose another question, or another comparison or rule for this one.",
      }),
    ];
  }
  const missing = SIDES.find((side) => !isAsked(question, side));
  if (!bothSides || missing === undefined) return [];
  return [
    issue({
      code: "not-asked",
      at,
      value: id,
      expected: `was not asked of ${missing}s; ${reader} needs both sides' answers`,
      remedy: `Give the question a "${missing}" column.`,
    }),
  ];
}

/** What keeps a condition "this side answered one of these options" from being read. */
export function checkSideAndOptions(
  path: string,
  questions: readonly Question[],
  id: string,
  side: Side | "both",
  wanted: readonly string[],
  key: string,
): Issue[] {
  const use = {
    path,
    questions,
    id,
    kinds: ["choice", "choices", "scale"],
    reader: "a condition",
    bothSides: side === "both",
  } as const;
  const found = checkQuestionUse(use);
  const question = questions.find((candidate) => candidate.id === id);
  if (found.length > 0 || question === undefined) return found;
  if (side !== "both" && !isAsked(question, side)) {
    return [
      issue({
        code: "not-asked",
        at: `${path}.side`,
        value: side,
        expected: `was not asked "${id}"`,
        remedy: `Choose the other side, or give the question a "${side}" column.`,
      }),
    ];
  }
  return unknownOptions(`${path}.${key}`, question, wanted);
}

/** Options asked for that a question does not have. */
export function unknownOptions(path: string, question: Question, wanted: readonly string[]): Issue[] {
  const options = "options" in question ? question.options : undefined;
  if (options === undefined) return question.kind === "scale" ? offTheScale(path, question, wanted) : [];
  return wanted.flatMap((option, index) => {
    if (options.includes(option)) return [];
    const close = nearest(option, options);
    return [
      issue({
        code: "unknown-option",
        at: `${path}[${index}]`,
        value: option,
        expected: `is not an option of "${question.id}"`,
        remedy: close === undefined ? `Choose among ${listed(options)}.` : `Did you mean "${close}"?`,
      }),
    ];
  });
}

/** A scale without labels is answered by whole numbers. */
function offTheScale(
  path: string,
  { id, from, to }: QuestionOf<"scale">,
  wanted: readonly string[],
): Issue[] {
  if (from === undefined || to === undefined) return [];
  return wanted.flatMap((step, index) => {
    if (/^-?\d+$/.test(step) && Number(step) >= from && Number(step) <= to) return [];
    return [
      issue({
        code: "unknown-option",
        at: `${path}[${index}]`,
        value: step,
        expected: `is not a step of "${id}"`,
        remedy: `Write whole numbers from ${from} to ${to}, in quotation marks.`,
      }),
    ];
  });
}

function unknownQuestion(at: string, id: string, questions: readonly Question[]): Issue {
  const ids = questions.map((question) => question.id);
  const close = nearest(id, ids);
  return issue({
    code: "unknown-question",
    at,
    value: id,
    expected: "is not the id of a question",
    remedy:
      close === undefined ? `Choose among ${listed(ids)}, or add the question.` : `Did you mean "${close}"?`,
  });
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? "(none)" : words.map((word) => `"${word}"`).join(", ");
}
