/**
 * Margins read from the answers of real people. No answer of one person alone gets through: options that a question does not list are
 * kept where three people gave them, ranges of numbers are those of the question or of the middle 90 %, texts and names are
 * never read.
 */
import type { Question } from "../../programme/index.js";
import type { Answer } from "../../roster/index.js";
import { quantile } from "../statistics.js";
import { isFree, numberOf, numbersIn } from "./item-scores.js";
import { binned, marginOfRecipe, ratingRange } from "./margin-of-recipe.js";
import type { Margin, NumberMargin } from "./model.js";
import { ticksMargin } from "./ticks-margin.js";
import { stretchesOf } from "./week-stretches.js";

const LEAST_PEOPLE = 3;
const LONGEST_RANKING = 50;

/** The margin of a question's answers; uniform where there are none. */
export function marginOfAnswers(question: Question, answers: readonly Answer[]): Margin {
  if (answers.length === 0) return marginOfRecipe(question, "uniform");
  switch (question.kind) {
    case "choice":
    case "scale":
    case "importance":
      return optionsOf(question, answers);
    case "number":
    case "date":
      return numbersOf(answers.map(numberOf), question.kind === "number" ? question : {});
    case "choices": {
      const options = question.options ?? shownOptions(answers);
      const probabilities = options.map((option) => shareWith(answers, option));
      return ticksMargin({ options, probabilities, atLeastOne: true });
    }
    case "ratings":
      return {
        kind: "ratings",
        rows: question.options.map((_, at) => numbersOf(numbersAt(answers, at), ratingRange(question))),
      };
    case "ranking":
      return rankingOf(question.options, answers);
    case "availability": {
      const stretches = stretchesOf(question);
      const probabilities = stretches.map(({ from, quarters }) =>
        shareOf(answers, (answer) => answer.kind === "availability" && isFree(answer.week, from, quarters)),
      );
      return { kind: "week", stretches, probabilities };
    }
    case "person":
    case "people":
      return { kind: "people", counts: countsOf(answers) };
    case "coordinates":
      return { kind: "ratings", rows: [0, 1].map((at) => numbersOf(numbersAt(answers, at), {})) };
    case "vector":
      return {
        kind: "ratings",
        rows: Array.from({ length: question.length }, (_, at) => numbersOf(numbersAt(answers, at), {})),
      };
    case "text":
      return { kind: "text" };
  }
}

function optionsOf(
  question: Extract<Question, { kind: "choice" | "scale" | "importance" }>,
  answers: readonly Answer[],
): Margin {
  const whole = marginOfRecipe(question, "uniform");
  const listed = question.kind !== "choice" || question.options !== undefined;
  const options = listed && whole.kind === "options" ? whole.options : shownOptions(answers);
  const shares = options.map((option) => shareWith(answers, option));
  return shares.some((share) => share > 0) ? { kind: "options", options, shares } : whole;
}

/** What is written in an answer of options. */
function writtenIn(answer: Answer): readonly string[] {
  if (answer.kind === "choices" || answer.kind === "ranking") return answer.options;
  if (answer.kind === "choice") return [answer.option];
  return answer.kind === "scale" || answer.kind === "importance" ? [answer.text] : [];
}

/** Options that several people gave, by name. */
function shownOptions(answers: readonly Answer[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const option of answers.flatMap(writtenIn)) counts.set(option, (counts.get(option) ?? 0) + 1);
  return [...counts.keys()].filter((option) => counts.get(option)! >= LEAST_PEOPLE).sort();
}

function shareWith(answers: readonly Answer[], option: string): number {
  return shareOf(answers, (answer) => writtenIn(answer).includes(option));
}

function shareOf(answers: readonly Answer[], holds: (answer: Answer) => boolean): number {
  return answers.filter(holds).length / answers.length;
}

function numbersAt(answers: readonly Answer[], at: number): readonly number[] {
  return answers.flatMap((answer) => numbersIn(answer)[at] ?? []);
}

/** Shares of the bins of a range; the ends that are not given are the 5th and 95th percentile. */
function numbersOf(
  values: readonly number[],
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): NumberMargin {
  const whole = values.every(Number.isInteger);
  const low = from ?? tidy(quantile(values, 0.05), whole);
  const high = Math.max(low, to ?? tidy(quantile(values, 0.95), whole));
  const { bins, ...range } = binned({ from: low, to: high });
  const counts = new Array<number>(bins).fill(0);
  const length = range.whole ? high - low + 1 : high - low || 1;
  for (const value of values)
    counts[Math.min(bins - 1, Math.max(0, Math.floor(((value - low) / length) * bins)))]! += 1;
  return { ...range, shares: values.length === 0 ? counts.fill(1) : counts };
}

function tidy(value: number, whole: boolean): number {
  return Number.isNaN(value) ? 0 : whole ? Math.round(value) : value;
}

/** Chances to be first; an option that nobody put first may still follow: half a person is added to each. */
function rankingOf(options: readonly string[], answers: readonly Answer[]): Margin {
  const rankings = answers.map(writtenIn);
  const lengths = Array.from(
    { length: Math.min(LONGEST_RANKING, options.length) },
    (_, at) => rankings.filter(({ length }) => length === at + 1).length,
  );
  const weights = options.map((option) => 0.5 + rankings.filter(([first]) => first === option).length);
  return { kind: "ranking", options, weights, lengths };
}

function countsOf(answers: readonly Answer[]): readonly number[] {
  const lengths = answers.map((answer) => ("names" in answer ? answer.names.length : 0));
  return Array.from(
    { length: 1 + Math.max(...lengths) },
    (_, count) => lengths.filter((one) => one === count).length,
  );
}
