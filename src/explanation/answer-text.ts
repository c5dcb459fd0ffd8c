/**
 * Answers in words.
 */
import type { Question } from "../programme/index.js";
import type { Answer } from "../roster/index.js";
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
    case "scale":
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

function ratingsText(question: Question, ratings: readonly (number | undefined)[]): string {
  if (question.kind !== "ratings") return "";
  const rated = question.options.flatMap((option, at) => {
    const rating = ratings[at];
    return rating === undefined ? [] : [`${option} ${question.labels?.[rating] ?? shortNumber(rating)}`];
  });
  return rated.join(", ");
}
