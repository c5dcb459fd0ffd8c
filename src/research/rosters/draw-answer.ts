/**
 * From correlated numbers to an answer, by its margin.
 */
import { plain } from "../../plain.js";
import type { Question } from "../../programme/index.js";
import { type Answer, importanceOf, type WeekPattern } from "../../roster/index.js";
import { below, type Random, shareAt } from "../random.js";
import type { Margin, NumberMargin, RankingMargin, TicksMargin, WeekMargin } from "./model.js";

/** What an answer is drawn from. */
export interface AnswerDraw {
  readonly question: Question;
  readonly margin: Margin;
  /** One number an item, 0 to 1, uniform. */
  readonly items: readonly number[];
  /** For what does not correlate. */
  readonly random: Random;
  /** Ids of everybody, who may be named, and of the person, who may not. */
  readonly everybody: readonly string[];
  readonly id: string;
}

/** An answer of the question's kind; undefined where nothing was ticked, which a form shows as no answer. */
export function drawAnswer(draw: AnswerDraw): Answer | undefined {
  const { question, margin, items, random } = draw;
  switch (margin.kind) {
    case "options": {
      const level = shareAt(margin.shares, items[0]!);
      const option = margin.options[level] as string;
      if (question.kind === "importance") return importanceOf(question, option);
      return question.kind === "scale"
        ? { kind: "scale", level, text: option }
        : { kind: "choice", option, key: plain(option) };
    }
    case "number": {
      const value = numberAt(margin, items[0]!);
      return question.kind === "date" ? { kind: "date", date: dateOf(value) } : { kind: "number", value };
    }
    case "ticks":
      return optionsAnswer("choices", tickedOptions(margin, items, random));
    case "ratings":
      return numbersAnswer(
        question,
        margin.rows.map((row, at) => numberAt(row, items[at]!)),
      );
    case "ranking":
      return optionsAnswer("ranking", ranked(margin, items, random));
    case "week":
      return { kind: "availability", week: weekOf(margin, items) };
    case "people":
      return peopleAnswer(draw, margin.counts);
    case "text":
      return { kind: "text", text: `text ${1 + below(random, 1000)}` };
  }
}

function numbersAnswer({ kind }: Question, numbers: readonly number[]): Answer {
  const [latitude = 0, longitude = 0] = numbers;
  if (kind === "coordinates") return { kind, latitude, longitude };
  return kind === "vector" ? { kind, numbers } : { kind: "ratings", ratings: numbers };
}

/** High on an item is ticked, so that a common factor lets people tick more. */
function tickedOptions(margin: TicksMargin, items: readonly number[], random: Random): readonly string[] {
  const { options, probabilities, ticked, atLeastOne } = margin;
  const found = options.filter((_, at) => items[at]! >= 1 - ticked[at]!);
  return found.length > 0 || !atLeastOne ? found : [options[shareAt(probabilities, random())] as string];
}

function optionsAnswer(kind: "choices" | "ranking", options: readonly string[]): Answer | undefined {
  return options.length === 0 ? undefined : { kind, options, keys: options.map(plain) };
}

/** Where in its bin the number lies is decided by the item too. */
function numberAt({ from, to, whole, shares }: NumberMargin, at: number): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const bin = shareAt(shares, at);
  const before = shares.slice(0, bin).reduce((total, share) => total + share, 0);
  const inside = Math.min(1, Math.max(0, (at * sum - before) / (shares[bin] || 1)));
  const length = whole ? to - from + 1 : to - from;
  const value = from + ((bin + inside) / shares.length) * length;
  return whole ? Math.min(to, Math.floor(value)) : round(Math.min(to, value));
}

/** As people write numbers: with six decimals at most. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The options with the greatest ln weight − ln(−ln u) first: each is first with its weight's share where the items are independent.
 * Source: Yellott, Journal of Mathematical Psychology 15 (1977), p. 118.
 */
function ranked(
  { options, weights, lengths }: RankingMargin,
  items: readonly number[],
  random: Random,
): readonly string[] {
  const length = 1 + shareAt(lengths, random());
  return options
    .map((option, at) => ({ option, worth: Math.log(weights[at]!) - Math.log(-Math.log(items[at]!)) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, length)
    .map(({ option }) => option);
}

function weekOf({ stretches, probabilities }: WeekMargin, items: readonly number[]): WeekPattern {
  const week = new Uint32Array(21);
  for (const [at, { from, quarters }] of stretches.entries())
    if (items[at]! >= 1 - probabilities[at]!)
      for (let quarter = from; quarter < from + quarters; quarter++)
        week[quarter >>> 5]! |= 1 << (quarter & 31);
  return week;
}

function peopleAnswer({ question, random, everybody, id }: AnswerDraw, counts: readonly number[]): Answer {
  const wanted = question.kind === "person" ? 1 : counts.length - 1;
  const count = Math.min(shareAt(counts, random()), wanted, everybody.length - 1);
  const named = new Set<string>();
  while (named.size < count) {
    const other = everybody[below(random, everybody.length)] as string;
    if (other !== id) named.add(other);
  }
  const kind = question.kind === "person" ? "person" : "people";
  return { kind, names: [...named], keys: [...named].map(plain).sort() };
}
