/**
 * From what a researcher says of one question to its margin.
 */

import { plain } from "../../plain.js";
import type { Question, QuestionOf } from "../../programme/index.js";
import type { Margin, NumberMargin } from "./model.js";
import type { Distribution, ShapedDistribution } from "./recipe.js";
import { ticksMargin } from "./ticks-margin.js";
import { stretchesOf } from "./week-stretches.js";

/** Where a question leaves its options or its range open. */
const OPEN_OPTIONS = ["option 1", "option 2", "option 3", "option 4", "option 5"];
const OPEN_RANGE = { from: 0, to: 100 };
const OPEN_DAYS = { from: dayOf("1970-01-01"), to: dayOf("2009-12-31") };
const DEFAULT_SHARE = 0.4;
const DEFAULT_COUNTS = [0.9, 0.1];
const BINS = 20;
/** Ranges of whole numbers up to this long are steps, each with its own share. */
const MOST_STEPS = 50;

/** The margin of a question of any kind. */
export function marginOfRecipe(question: Question, distribution: Distribution): Margin {
  const shape = distribution === "uniform" ? {} : distribution;
  switch (question.kind) {
    case "choice":
      return optionsMargin(optionsOf(question.options, shape), shape);
    case "scale":
      return optionsMargin(question.options ?? steps(question.from ?? 0, question.to ?? 0), shape);
    case "number":
      return numberMargin({ ...OPEN_RANGE, ...rangeOf(question) }, shape);
    case "date":
      return numberMargin(OPEN_DAYS, shape);
    case "choices":
      return ticks(question, shape);
    case "ratings":
      return {
        kind: "ratings",
        rows: question.options.map(() => numberMargin(ratingRange(question), shape)),
      };
    case "ranking":
      return ranking(question, shape);
    case "availability": {
      const stretches = stretchesOf(question);
      return { kind: "week", stretches, probabilities: probabilities(stretches.length, shape) };
    }
    case "person":
    case "people":
      return { kind: "people", counts: shape.counts ?? DEFAULT_COUNTS };
    case "coordinates":
      return { kind: "ratings", rows: REGION.map((range) => numberMargin(range, shape)) };
    case "vector":
      return {
        kind: "ratings",
        rows: Array.from({ length: question.length }, () => numberMargin(VECTOR_RANGE, shape)),
      };
    case "importance":
      return optionsMargin(importanceWords(question), shape);
    case "text":
      return { kind: "text" };
  }
}

/** Degrees of latitude and longitude, some hundred kilometres across. */
const REGION = [
  { from: 48, to: 53.5 },
  { from: 8, to: 13.5 },
] as const;
/** With fractions, so that numbers are not whole. */
const VECTOR_RANGE = { from: -0.999, to: 0.999 };

/** What may be answered: the words that the question explains, and the whole steps of its scale. */
export function importanceWords({ from, to, answers = {} }: QuestionOf<"importance">): readonly string[] {
  const scale = from === undefined || to === undefined ? [] : steps(Math.ceil(from), Math.floor(to));
  return [...Object.keys(answers), ...scale];
}

/** Days since 1970 of an ISO date. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The ends of a question's ratings; labels count from 0. */
export function ratingRange({ from = 0, to = 1, labels }: QuestionOf<"ratings">): {
  from: number;
  to: number;
} {
  return labels === undefined ? { from, to } : { from: 0, to: labels.length - 1 };
}

/** The steps of a scale from one whole number to another, as they are written. */
export function steps(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}

/** A range in bins without shares: steps where it is short and whole. */
export function binned({ from, to }: { readonly from: number; readonly to: number }): Omit<
  NumberMargin,
  "shares"
> & {
  readonly bins: number;
} {
  const whole = Number.isInteger(from) && Number.isInteger(to);
  return { kind: "number", from, to, whole, bins: whole && to - from < MOST_STEPS ? to - from + 1 : BINS };
}

function numberMargin(
  range: { readonly from: number; readonly to: number },
  shape: ShapedDistribution,
): NumberMargin {
  const { bins, ...rest } = binned(range);
  return { ...rest, shares: shares(bins, shape) };
}

function rangeOf({ from, to }: QuestionOf<"number">): { from?: number; to?: number } {
  if (from !== undefined && to !== undefined) return { from, to };
  if (from !== undefined) return { from, to: from + OPEN_RANGE.to };
  return to === undefined ? {} : { from: to - OPEN_RANGE.to, to };
}

function optionsOf(
  options: readonly string[] | undefined,
  { shares: named }: ShapedDistribution,
): readonly string[] {
  if (options !== undefined) return options;
  return named === undefined || Array.isArray(named) ? OPEN_OPTIONS : Object.keys(named);
}

function optionsMargin(options: readonly string[], shape: ShapedDistribution): Margin {
  return { kind: "options", options, shares: sharesOf(options, shape) };
}

function ticks(question: QuestionOf<"choices">, shape: ShapedDistribution): Margin {
  const options = optionsOf(question.options, shape);
  // Named shares are probabilities here: any number of options may be ticked.
  const given = shape.shares === undefined ? undefined : sharesOf(options, shape);
  return ticksMargin({
    options,
    probabilities: given?.map((share) => Math.min(1, share)) ?? probabilities(options.length, shape),
    atLeastOne: true,
  });
}

function ranking({ options }: QuestionOf<"ranking">, shape: ShapedDistribution): Margin {
  const lengths = Array.from({ length: Math.min(options.length, 3) }, (_, at) =>
    at === 2 || at === options.length - 1 ? 1 : 0,
  );
  return { kind: "ranking", options, weights: sharesOf(options, shape), lengths };
}

/** Probabilities around a mean, with the shape of a skew, none above 1. */
function probabilities(count: number, shape: ShapedDistribution): readonly number[] {
  const { share = DEFAULT_SHARE } = shape;
  const weights = shares(count, { skew: shape.skew });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.min(1, (share * count * weight) / sum));
}

function sharesOf(options: readonly string[], shape: ShapedDistribution): readonly number[] {
  const { shares: named } = shape;
  if (named === undefined || Array.isArray(named)) return shares(options.length, shape);
  const byKey = new Map(Object.entries(named).map(([option, share]) => [plain(option), share]));
  return options.map((option) => byKey.get(plain(option)) ?? 0);
}

function shares(count: number, { skew = 0, shares: listed }: ShapedDistribution): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    if (Array.isArray(listed)) return listed[at] ?? 0;
    return skew >= 0 ? (1 - skew) ** at : (1 + skew) ** (count - 1 - at);
  });
}
