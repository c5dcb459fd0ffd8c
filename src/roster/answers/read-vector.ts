/**
 * Reads lists of numbers that an application wrote into a file.
 */
import type { QuestionOf } from "../../programme/index.js";
import type { VectorAnswer } from "../answer.js";
import type { Report } from "./cell-problem.js";

/** As programs write numbers: a decimal point, perhaps an exponent. */
const NUMBER = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:e[+-]?\d{1,3})?$/i;

/** Reads numbers in one cell, in brackets or not, between commas, semicolons or white space; or one a cell. */
export function readVector(
  { length }: QuestionOf<"vector">,
  cells: readonly string[],
  report: Report,
): VectorAnswer | undefined {
  if (cells.every((cell) => cell === "")) return undefined;
  const texts = cells.length === 1 ? numbersIn(cells[0] ?? "") : cells;
  const numbers = texts.map((text) => (NUMBER.test(text) ? Number(text) : Number.NaN));
  const stranger = numbers.findIndex((number) => !Number.isFinite(number));
  const remedy = `Write ${length} numbers such as 0.25 or -1e-3, or leave them all blank.`;
  if (stranger >= 0) {
    const cell = cells.length === 1 ? 0 : stranger;
    report({
      cell,
      code: "not-a-number",
      value: texts[stranger] ?? "",
      expected: `is not a number, but number ${stranger + 1} of ${length}`,
      remedy,
    });
    return undefined;
  }
  if (numbers.length === length) return { kind: "vector", numbers };
  const expected = `has ${numbers.length} numbers, not ${length}`;
  report({ cell: 0, code: "wrong-length", value: cells.join(" "), expected, remedy });
  return undefined;
}

function numbersIn(text: string): readonly string[] {
  return text
    .trim()
    .replace(/^\[(.*)\]$/s, "$1")
    .trim()
    .split(/\s*[,;]\s*|\s+/);
}
