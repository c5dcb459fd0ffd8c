/**
 * What a generated roster is drawn from: how often each answer is given, how answers hang together, how many are missing. Plain data, and
 * nothing in it is of one person.
 */
import type { Side } from "../../programme/index.js";

/** How the answers to one question are spread. Shares need not sum to 1; they are taken relative to their sum. */
export type Margin =
  | OptionsMargin
  | NumberMargin
  | TicksMargin
  | RatingsMargin
  | RankingMargin
  | WeekMargin
  | PeopleMargin
  | { readonly kind: "text" };

/** Choice and scale: a share for each option, low to high. */
export interface OptionsMargin {
  readonly kind: "options";
  readonly options: readonly string[];
  readonly shares: readonly number[];
}

/** Number and date (in days since 1970): bins of equal width from `from` to `to`, uniform inside. Whole: both ends included. */
export interface NumberMargin {
  readonly kind: "number";
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
  readonly shares: readonly number[];
}

/** Choices, see `ticksMargin`. */
export interface TicksMargin {
  readonly kind: "ticks";
  readonly options: readonly string[];
  /** How often each option is ticked, 0 to 1. */
  readonly probabilities: readonly number[];
  /** How often its own item ticks it. */
  readonly ticked: readonly number[];
  /** Whether who ticks nothing is given one option. */
  readonly atLeastOne: boolean;
}

/** Ratings: for each option a margin over its numbers. */
export interface RatingsMargin {
  readonly kind: "ratings";
  readonly rows: readonly NumberMargin[];
}

/**
 * Ranking: `weights` are chances to be ranked first (Luce, Individual Choice Behavior (1959), p. 5: each next rank likewise among
 * what is left); `lengths` shares of people who rank 1, 2, … options.
 */
export interface RankingMargin {
  readonly kind: "ranking";
  readonly options: readonly string[];
  readonly weights: readonly number[];
  readonly lengths: readonly number[];
}

/** Availability: stretches of the week, each with the probability, 0 to 1, that somebody is free. */
export interface WeekMargin {
  readonly kind: "week";
  readonly stretches: readonly WeekStretch[];
  readonly probabilities: readonly number[];
}

/** Quarter hours of a week; 0 is Monday 00:00. */
export interface WeekStretch {
  readonly from: number;
  readonly quarters: number;
}

/** Person and people: shares of those who name nobody, one, two … of the generated people. */
export interface PeopleMargin {
  readonly kind: "people";
  readonly counts: readonly number[];
}

/** One question of one side. */
export interface QuestionModel {
  readonly question: string;
  readonly margin: Margin;
  /** Share of people without an answer, 0 to 1. */
  readonly missing: number;
}

/** People of a group, who leave out more answers or fewer than others. */
export interface MissingInGroup {
  readonly question: string;
  readonly is: readonly string[];
  /** Share of their answers to every other question that is missing, 0 to 1. */
  readonly share: number;
}

/**
 * How the items of a side hang together, on the normal scale under the answers (a Gaussian copula). `factor`: one common factor, each item's
 * loading from −1 to 1, so that two items correlate by the product of theirs. `matrix`: all correlations, a row an item.
 * Items are the numbers an answer is made of, see `itemsOf`, question by question.
 */
export type Dependence =
  | { readonly kind: "factor"; readonly loadings: readonly number[] }
  | { readonly kind: "matrix"; readonly rows: readonly (readonly number[])[] };

/** One side. */
export interface SideModel {
  /** In the programme's order; questions that this side is not asked are absent. */
  readonly questions: readonly QuestionModel[];
  readonly missingInGroups: readonly MissingInGroup[];
  readonly dependence: Dependence;
  /** Shares of people with 0, 1, 2 … places. */
  readonly capacity: readonly number[];
}

/** Both sides. */
export type RosterModel = Readonly<Record<Side, SideModel>>;

/** How many correlated numbers a margin takes. */
export function itemsOf(margin: Margin): number {
  switch (margin.kind) {
    case "options":
    case "number":
      return 1;
    case "ticks":
    case "ranking":
      return margin.options.length;
    case "ratings":
      return margin.rows.length;
    case "week":
      return margin.stretches.length;
    case "people":
    case "text":
      return 0;
  }
}
