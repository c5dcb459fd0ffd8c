/**
 * What the headings of a question's grid may say.
 */
import type { GridPart, Question } from "../programme/index.js";
import { ENGLISH_DAYS } from "./week/read-days.js";

/** Grids of which a form may leave rows out: weekends, a third wish. */
export const OPEN_GRIDS: readonly GridPart[] = ["day", "rank"];

/** The rows of a grid in their order, each with every name its heading may have; the first is the one to be shown. */
export function gridRows(question: Question, part: GridPart): readonly (readonly string[])[] {
  switch (part) {
    case "option":
      return optionsOf(question).map((option) => [option]);
    case "rank":
      return optionsOf(question).map((_, at) => [`Rank ${at + 1}`, String(at + 1)]);
    case "slot":
      return Object.keys(question.kind === "availability" ? (question.slots ?? {}) : {}).map((label) => [
        label,
      ]);
    case "day":
      return daysOf(question).map((day) => [day, day.slice(0, 3), day.slice(0, 2)]);
  }
}

function optionsOf(question: Question): readonly string[] {
  return "options" in question ? (question.options ?? []) : [];
}

function daysOf(question: Question): readonly string[] {
  return (question.kind === "availability" ? question.days : undefined) ?? ENGLISH_DAYS;
}
