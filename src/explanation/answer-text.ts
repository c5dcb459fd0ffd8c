/**
 * Answers in words.
 */
import type { Question } from "../programme/index.js";
import type { Answer, AnswerOf } from "../roster/index.js";
import { weekText } from "./week-text.js";
import { shortNumber } from "./words.js";

/** An answer as a person would say it; `no answer` where there is none. */
export function answerText(question: Question, answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return "no answer";
    case "choice":
      return answer.option;
    case "choices":
      return answer.options.length === 0 ? "none" : answer.options.join(", ");
    case "ranking":
      return answer.options.map((option, rank) => `${rank + 1}. ${option}`).join(", ");
    case "coordinates":
      return placeText(answer);
    case "vector":
      return `${answer.numbers.length} numbers`;
    case "scale":
    case "importance":
    case "text":
      return answer.text;
    case "number":
      return `${shortNumber(answer.value)}${question.kind === "number" && question.unit !== undefined ? ` ${question.unit}` : ""}`;
    case "date":
      return answer.date;
    case "ratings":
      return ratingsText(question, answer.ratings);
    case "availability":
      return weekText(answer.week);
    case "person":
    case "people":
      return answer.names.length === 0 ? "nobody" : answer.names.join(", ");
  }
}

/** As maps write it, to about a hundred metres: `52.520° N, 13.405° E`. */
function placeText({ latitude, longitude }: AnswerOf<"coordinates">): string {
  const part = (degrees: number, letters: readonly [string, string]) =>
    `${Math.abs(degrees).toFixed(3)}° ${letters[degrees < 0 ? 1 : 0]}`;
  return `${part(latitude, ["N", "S"])}, ${part(longitude, ["E", "W"])}`;
}

function ratingsText(question: Question, ratings: readonly (number | undefined)[]): string {
  if (question.kind !== "ratings") return "";
  const rated = question.options.flatMap((option, at) => {
    const rating = ratings[at];
    return rating === undefined ? [] : [`${option} ${question.labels?.[rating] ?? shortNumber(rating)}`];
  });
  return rated.join(", ");
}
