/**
 * Answers as numbers, item by item: what correlations are read from.
 */
import type { Answer } from "../../roster/index.js";
import { dayOf } from "./margin-of-recipe.js";
import type { Margin } from "./model.js";

/** One number an item, NaN where the answer or that part of it is missing. */
export function itemScores(margin: Margin, answer: Answer | undefined): readonly number[] {
  switch (margin.kind) {
    case "options":
      return [answer === undefined ? Number.NaN : optionIndex(margin.options, answer)];
    case "number":
      return [numberOf(answer)];
    case "ticks":
      return margin.options.map((option) => listed(answer, option, () => 1));
    case "ratings":
      return margin.rows.map((_, at) => numbersIn(answer)[at] ?? Number.NaN);
    case "ranking":
      // First is highest; who did not rank an option wants it less than any they ranked.
      return margin.options.map((option) => listed(answer, option, (place) => margin.options.length - place));
    case "week":
      return margin.stretches.map(({ from, quarters }) =>
        answer?.kind === "availability" ? Number(isFree(answer.week, from, quarters)) : Number.NaN,
      );
    case "people":
    case "text":
      return [];
  }
}

/** Whether a stretch of the week is free from end to end. */
export function isFree(week: Uint32Array, from: number, quarters: number): boolean {
  for (let quarter = from; quarter < from + quarters; quarter++)
    if (((week[quarter >>> 5]! >>> (quarter & 31)) & 1) === 0) return false;
  return true;
}

/** The numbers that an answer consists of, in the order of the question's columns. */
export function numbersIn(answer: Answer | undefined): readonly (number | undefined)[] {
  if (answer?.kind === "ratings") return answer.ratings;
  if (answer?.kind === "coordinates") return [answer.latitude, answer.longitude];
  return answer?.kind === "vector" ? answer.numbers : [];
}

/** A number answer's value or a date's day. */
export function numberOf(answer: Answer | undefined): number {
  if (answer?.kind === "number") return answer.value;
  return answer?.kind === "date" ? dayOf(answer.date) : Number.NaN;
}

function optionIndex(options: readonly string[], answer: Answer): number {
  const text = answer.kind === "choice" ? answer.option : "text" in answer ? answer.text : "";
  const index = options.indexOf(text);
  return index < 0 ? Number.NaN : index;
}

function listed(answer: Answer | undefined, option: string, score: (place: number) => number): number {
  if (answer?.kind !== "choices" && answer?.kind !== "ranking") return Number.NaN;
  const place = answer.options.indexOf(option);
  return place < 0 ? 0 : score(place);
}
