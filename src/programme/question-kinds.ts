/**
 * Which kinds of question each comparison and each rule can read, and which questions a side was asked.
 */

import type { Column } from "./column.js";
import type { Criterion } from "./criterion.js";
import type { Question } from "./question.js";
import type { AnswerRule } from "./rule.js";

/** A kind of question. */
export type QuestionKind = Question["kind"];

/** The question of one kind. */
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

/** A role that a person can take. */
export type Side = "mentor" | "mentee";

/** Both sides, mentors first. */
export const SIDES: readonly Side[] = ["mentor", "mentee"];

/** The side across. */
export function otherSide(side: Side): Side {
  return side === "mentor" ? "mentee" : "mentor";
}

/** Kinds of question each comparison reads. */
export const KINDS_COMPARED: Readonly<Record<Criterion["compare"], readonly QuestionKind[]>> = {
  coverage: ["ratings", "choices", "ranking"],
  overlap: ["choices", "ranking"],
  same: ["choice", "scale", "number", "date"],
  different: ["choice", "scale", "number", "date"],
  closeness: ["scale", "number"],
  "shared-time": ["availability"],
  band: ["scale", "number", "date"],
  table: ["choice", "scale"],
  "joint-high": ["scale", "number"],
  preference: ["people", "person"],
  distance: ["coordinates"],
  vector: ["vector"],
  "power-distance": [],
  formula: [],
};

/** Kinds of question on which the mentees of a group can be compared with each other. */
export const KINDS_LIKENED: readonly QuestionKind[] = [
  "choice",
  "choices",
  "scale",
  "number",
  "ratings",
  "ranking",
];

/** Kinds of question each rule reads. */
export const KINDS_RULED: Readonly<Record<AnswerRule["rule"], readonly QuestionKind[]>> = {
  avoid: ["people", "person"],
  "reporting-line": ["person"],
  assessor: ["person", "people"],
  gap: ["scale", "number", "date"],
  "shared-time": ["availability"],
  share: ["choices"],
  same: ["choice", "scale"],
  different: ["choice", "scale"],
  answered: ["choice", "choices", "scale"],
  age: ["date"],
  "next-tier": ["choice", "scale"],
  "no-lone-member": ["choice", "choices", "scale"],
  count: ["choice", "choices", "scale"],
  spread: ["scale", "number", "date"],
  "former-mates": ["people", "person"],
};

/** Kinds of question that a safeguard reads: a day until which a paper is good, an answer that will do, or a name. */
export const KINDS_OF_PAPERS: readonly QuestionKind[] = [
  "date",
  "choice",
  "choices",
  "scale",
  "person",
  "people",
  "text",
];

/** Rules that can look at one side's answer alone, so that it need not be asked of both. */
export const ONE_SIDED_RULES: readonly AnswerRule["rule"][] = [
  "avoid",
  "reporting-line",
  "assessor",
  "answered",
  "age",
];

/** Kinds of question that tell somebody's level. */
export const KINDS_OF_LEVELS: readonly QuestionKind[] = ["choice", "scale", "number", "date"];

/** Kinds whose answer stands in one cell. */
export const ONE_COLUMN_KINDS: readonly QuestionKind[] = ["choice", "scale", "number", "date", "importance"];

/** What may stand in brackets in a question's heading, for each row of a grid. */
export type GridPart = "option" | "day" | "slot" | "rank";

/** The grids that questions of a kind may spread over. */
export const GRIDS: Readonly<Partial<Record<QuestionKind, readonly GridPart[]>>> = {
  choices: ["option"],
  ratings: ["option"],
  ranking: ["option", "rank"],
  availability: ["day", "slot"],
};

/** The part of a grid that a column's heading holds in brackets; undefined for a column that is no grid. */
export function gridPartOf(kind: QuestionKind, column: Column): GridPart | undefined {
  return GRIDS[kind]?.find((part) => typeof column === "string" && column.includes(`[${part}]`));
}

/** The column in which a side's answer to a question stands; undefined where that side was not asked. */
export function columnFor(question: Question, side: Side): Column | undefined {
  return question[side] ?? question.both;
}

/** Whether a side was asked a question, or has numbers handed over in code. */
export function isAsked(question: Question, side: Side): boolean {
  return columnFor(question, side) !== undefined || isHandedOver(question);
}

/** The question by which a side says how much another question matters to them, if they were asked. */
export function importanceAsked(
  questions: readonly Question[],
  of: string | undefined,
  side: Side | undefined,
): QuestionOf<"importance"> | undefined {
  return questions.find(
    (question): question is QuestionOf<"importance"> =>
      question.kind === "importance" && question.of === of && side !== undefined && isAsked(question, side),
  );
}

/** Whether a question has no column at all, because the application supplies what would stand there. */
function isHandedOver(question: Question): boolean {
  return question.kind === "vector" && SIDES.every((side) => columnFor(question, side) === undefined);
}

/** How reports call a question. */
export function labelOf(question: Question): string {
  return question.label ?? question.id;
}
