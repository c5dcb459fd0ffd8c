/**
 * Reads scale, number and ratings questions.
 */
import type { QuestionOf } from "../../programme/index.js";
import type { NumberAnswer, RatingsAnswer, ScaleAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";
import { labelFinder, optionFinder, reportUnknownOption } from "./option-finder.js";

/** "1,000" is a thousand to some and one to others. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * A number as people write it: a decimal point or comma, no thousands separators; undefined for anything else, and for
 * what may be either.
 */
export function parseNumber(text: string): number | undefined {
  if (THOUSANDS.test(text)) return undefined;
  return /^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

/** Reads a number, or reports why the cell is none. Both bounds are included. */
function readBounded(
  text: string,
  cell: number,
  {
    from = -Infinity,
    to = Infinity,
  }: { readonly from?: number | undefined; readonly to?: number | undefined },
  report: Report,
): number | undefined {
  const value = parseNumber(text);
  if (value !== undefined && value >= from && value <= to) return value;
  const range = `${from === -Infinity ? "" : ` from ${from}`}${to === Infinity ? "" : ` to ${to}`}`;
  report({
    cell,
    code: value === undefined ? "not-a-number" : "out-of-range",
    value: text,
    expected: THOUSANDS.test(text)
      ? "has a comma that may mark thousands or decimals"
      : `is not a number${range}`,
    remedy: "Write digits only, such as 3, 2.5 or 1000, or leave the cell blank.",
  });
  return undefined;
}

/** Reads a number. */
export function readNumber(
  question: QuestionOf<"number">,
  cells: readonly string[],
  report: Report,
): NumberAnswer | undefined {
  const text = cells[0] ?? "";
  const value = text === "" ? undefined : readBounded(text, 0, question, report);
  return value === undefined ? undefined : { kind: "number", value };
}

/** Reads a label of the scale, or a whole number between its ends. */
export function readScale(
  question: QuestionOf<"scale">,
  cells: readonly string[],
  report: Report,
): ScaleAnswer | undefined {
  const text = cells[0] ?? "";
  if (text === "") return undefined;
  if (question.options !== undefined) return readLabel(question, question.options, text, report);
  const value = readBounded(optionFinder(question)(text) ?? text, 0, question, report);
  if (value === undefined) return undefined;
  if (Number.isInteger(value))
    return { kind: "scale", level: value - (question.from ?? 0), text: String(value) };
  report({
    cell: 0,
    code: "not-a-step",
    value: text,
    expected: "is not a whole number",
    remedy: `Write a whole number from ${question.from} to ${question.to}.`,
  });
  return undefined;
}

function readLabel(
  question: QuestionOf<"scale">,
  options: readonly string[],
  text: string,
  report: Report,
): ScaleAnswer | undefined {
  const option = optionFinder(question)(text);
  if (option !== undefined) return { kind: "scale", level: options.indexOf(option), text: option };
  reportUnknownOption(report, 0, text, options);
  return undefined;
}

/** The lowest and highest rating: the question's ends, or 0 and the number of steps between its labels. */
export function ratingsRange({ from = 0, to = 1, labels }: QuestionOf<"ratings">): {
  readonly from: number;
  readonly to: number;
} {
  return labels === undefined ? { from, to } : { from: 0, to: labels.length - 1 };
}

/** Reads a row of ratings, one cell an option. */
export function readRatings(
  question: QuestionOf<"ratings">,
  cells: readonly string[],
  report: Report,
): RatingsAnswer | undefined {
  const ratings = cells.map((text, cell) =>
    text === "" ? undefined : readRating(question, text, cell, report),
  );
  return ratings.every((rating) => rating === undefined) ? undefined : { kind: "ratings", ratings };
}

function readRating(
  question: QuestionOf<"ratings">,
  text: string,
  cell: number,
  report: Report,
): number | undefined {
  const { labels } = question;
  if (labels === undefined) return readBounded(text, cell, question, report);
  const label = labelFinder(labels)(text);
  if (label === undefined) reportUnknownOption(report, cell, text, labels);
  return label === undefined ? undefined : labels.indexOf(label);
}
