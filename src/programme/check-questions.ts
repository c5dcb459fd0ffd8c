/**
 * Checks of the questionnaire that a schema cannot say: that every question has a column, that scales have a range and
 * that nothing is named twice.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import { rangeReversed } from "./check-range.js";
import { checkTimes } from "./check-times.js";
import type { Column } from "./column.js";
import type { Question } from "./question.js";
import {
  columnFor,
  gridPartOf,
  isAsked,
  ONE_COLUMN_KINDS,
  type QuestionOf,
  SIDES,
} from "./question-kinds.js";

/** Everything wrong with a programme's questions. */
export function checkQuestions(questions: readonly Question[]): readonly Issue[] {
  return questions.flatMap((question, index) => {
    const path = `questions[${index}]`;
    return [
      ...checkIdIsNew(questions, index),
      ...checkColumns(question, path),
      ...checkOptions(question, path),
      ...checkRange(question, path),
      ...checkTimes(question, path),
    ];
  });
}

function checkIdIsNew(questions: readonly Question[], index: number): Issue[] {
  const { id } = questions[index] as Question;
  const first = questions.findIndex((question) => question.id === id);
  if (first === index) return [];
  return [
    issue({
      code: "duplicate-id",
      at: `questions[${index}].id`,
      value: id,
      expected: `already names questions[${first}]`,
      remedy: "Give each question an id of its own.",
    }),
  ];
}

function checkColumns(question: Question, path: string): Issue[] {
  const asked = SIDES.some((side) => isAsked(question, side));
  if (!asked) {
    return [
      issue({
        code: "no-column",
        at: path,
        value: question.id,
        expected: "has no column",
        remedy: 'Say where the answers stand: "both", or "mentor" and "mentee", or one of them.',
      }),
    ];
  }
  if (question.both !== undefined && (question.mentor !== undefined || question.mentee !== undefined)) {
    return [
      issue({
        code: "two-columns",
        at: path,
        value: question.id,
        expected: 'has "both" and a column of one side',
        remedy: 'Keep "both", or write "mentor" and "mentee" instead.',
      }),
    ];
  }
  return question.kind === "ratings"
    ? checkGrid(question, path)
    : [...checkGridParts(question, path), ...checkOneColumn(question, path)];
}

/** Of several columns a kind that holds one value would leave all but the first unread. */
function checkOneColumn(question: Question, path: string): Issue[] {
  if (question.kind === "coordinates") return checkColumnCount(question, path, 2, COORDINATES_REMEDY);
  if (question.kind === "vector") return checkColumnCount(question, path, question.length, VECTOR_REMEDY);
  if (!ONE_COLUMN_KINDS.includes(question.kind)) return [];
  return (["both", ...SIDES] as const).flatMap((key) => {
    const column = question[key];
    if (!Array.isArray(column) || column.length === 1) return [];
    return [
      issue({
        code: "one-column-needed",
        at: `${path}.${key}`,
        value: JSON.stringify(column),
        expected: `names ${column.length} columns, but a question of kind "${question.kind}" has one answer`,
        remedy: 'Name one heading, or make it a question of kind "choices", "ranking" or "text".',
      }),
    ];
  });
}

const COORDINATES_REMEDY = 'Name one column ("Place"), or one for each: ["Latitude", "Longitude"].';
const VECTOR_REMEDY =
  "Name one column that lists the numbers, or one heading a number, or correct the length.";

/** Several columns hold a number each, so there must be as many. */
function checkColumnCount(question: Question, path: string, count: number, remedy: string): Issue[] {
  return (["both", ...SIDES] as const).flatMap((key) => {
    const column = question[key];
    if (!Array.isArray(column) || column.length === 1 || column.length === count) return [];
    return [
      issue({
        code: "wrong-column-count",
        at: `${path}.${key}`,
        value: JSON.stringify(column),
        expected: `names ${column.length} columns, but an answer holds ${count} numbers`,
        remedy,
      }),
    ];
  });
}

/** A grid's columns can only be found where the programme says what stands in their headings. */
function checkGridParts(question: Question, path: string): Issue[] {
  const parts = SIDES.map((side) => gridPartOf(question.kind, columnFor(question, side) ?? ""));
  const needsOptions = parts.includes("option") && !("options" in question && question.options !== undefined);
  const needsSlots =
    parts.includes("slot") && question.kind === "availability" && question.slots === undefined;
  if (!needsOptions && !needsSlots) return [];
  const key = needsOptions ? "options" : "slots";
  return [
    issue({
      code: "grid-unnamed",
      at: `${path}.${key}`,
      expected: `is missing; without it nobody knows which columns "[${needsOptions ? "option" : "slot"}]" stands for`,
      remedy: needsOptions
        ? 'List them: "options": ["thesis", "careers"].'
        : 'List them: "slots": { "Evening": "18:00-21:00" }.',
    }),
  ];
}

/** Ratings stand in one column an option: a heading with [option] or as many headings as options. */
function checkGrid(question: QuestionOf<"ratings">, path: string): Issue[] {
  return SIDES.flatMap((side) => {
    const column = columnFor(question, side);
    if (column === undefined || holdsEveryOption(column, question.options.length)) return [];
    return [
      issue({
        code: "grid-needed",
        at: `${path}.${question.both === undefined ? side : "both"}`,
        value: typeof column === "string" ? column : JSON.stringify(column),
        expected: "does not name a column for each option",
        remedy:
          'Write [option] where the option stands in the heading ("Topics [option]"), or list one heading an option.',
      }),
    ];
  }).slice(0, question.both === undefined ? 2 : 1);
}

function holdsEveryOption(column: Column, options: number): boolean {
  if (typeof column === "string") return column.includes("[option]");
  return Array.isArray(column) ? column.length === options : options === 1;
}

function checkOptions(question: Question, path: string): Issue[] {
  const options = "options" in question ? question.options : undefined;
  const labels = "labels" in question ? question.labels : undefined;
  const spellings = "alsoWritten" in question ? Object.entries(question.alsoWritten ?? {}) : [];
  const strangers = spellings.filter(([, option]) => options !== undefined && !options.includes(option));
  return [
    ...repeated(options ?? [], `${path}.options`),
    ...repeated(labels ?? [], `${path}.labels`),
    ...strangers.map(([written, option]) =>
      issue({
        code: "unknown-option",
        at: `${path}.alsoWritten.${written}`,
        value: option,
        expected: "is not one of the question's options",
        remedy: "Write the option exactly as it stands in options.",
      }),
    ),
  ];
}

/** Options are compared without regard to case and white space when read, so they must differ in more than that. */
function repeated(options: readonly string[], path: string): Issue[] {
  const compared = options.map(plain);
  return options.flatMap((option, index) => {
    const first = compared.indexOf(compared[index] as string);
    if (first === index) return [];
    return [
      issue({
        code: "duplicate-option",
        at: `${path}[${index}]`,
        value: option,
        expected: `is the same option as "${options[first]}"`,
        remedy: "Take one of the two out.",
      }),
    ];
  });
}

function checkRange(question: Question, path: string): Issue[] {
  switch (question.kind) {
    case "scale":
      return checkEitherRange(question, question.options, "options", path);
    case "ratings":
      return checkEitherRange(question, question.labels, "labels", path);
    case "number":
      return checkOrder(question, path, (from, to) => from <= to);
    default:
      return [];
  }
}

/** A scale is given by its labels or by its ends, not both. */
function checkEitherRange(
  question: { readonly from?: number | undefined; readonly to?: number | undefined },
  labels: readonly string[] | undefined,
  key: "options" | "labels",
  path: string,
): Issue[] {
  const ends = [question.from, question.to].filter((end) => end !== undefined).length;
  if (labels === undefined ? ends === 2 : ends === 0 && labels.length >= 2) {
    return checkOrder(question, path, (from, to) => from < to);
  }
  return [
    issue({
      code: "range-needed",
      at: path,
      expected: `needs either two or more ${key} from low to high, or from and to`,
      remedy: `Write "from": 1, "to": 5, or "${key}": ["low", "middle", "high"].`,
    }),
  ];
}

function checkOrder(
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
  path: string,
  inOrder: (from: number, to: number) => boolean,
): Issue[] {
  if (from === undefined || to === undefined || inOrder(from, to)) return [];
  return [rangeReversed(path, from, to)];
}
