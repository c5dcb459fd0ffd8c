/**
 * What an item was taken for, and how surely.
 */
import type { DateOrder, Question, QuestionKind } from "../../programme/index.js";
import type { Sureness } from "../guess.js";

/** The settings of a question but for its id, columns and label. */
export type Settings = Omit<
  Extract<Question, { kind: "choices" }>,
  "id" | "kind" | "label" | "both" | "mentor" | "mentee" | "sensitive"
> & {
  readonly from?: number;
  readonly to?: number;
  readonly labels?: readonly string[];
  readonly order?: DateOrder;
  readonly slots?: Readonly<Record<string, string>>;
  readonly days?: readonly string[];
};

/** A kind with its settings. */
export interface KindGuess {
  readonly kind: QuestionKind;
  readonly settings: Settings;
  readonly sureness: Sureness;
  readonly why: string;
  /** Answers of one or two people that are no options. */
  readonly rare: readonly string[];
  /** The ends of its numbers are usual ones, which no heading tells. */
  readonly hasAssumedEnds?: true;
}

/** The share of cells that has to speak for a kind. */
export const MOST = 0.9;

/** Letters of an option at most. */
export const LONGEST_OPTION = 80;

/** Options that a programme lists at most. */
export const MOST_OPTIONS = 40;

/** What is known beside the item. */
export interface KindContext {
  /** Whether a text is the name, id or address of somebody who answered. */
  readonly isPerson: (text: string) => boolean;
}

/** A guess, all in one line. */
export function guess(
  kind: QuestionKind,
  settings: Settings,
  sureness: Sureness,
  why: string,
  rare: readonly string[] = [],
): KindGuess {
  return { kind, settings, sureness, why, rare };
}
