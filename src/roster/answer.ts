/**
 * Answers as they are compared, one shape a kind of question.
 */
import type { QuestionKind } from "../programme/index.js";
import type { WeekPattern } from "./week/week-pattern.js";

/** One option. `key` is what is compared (see `plain`), `option` what is shown. */
export interface ChoiceAnswer {
  readonly kind: "choice";
  readonly option: string;
  readonly key: string;
}

/** Options without repeats, in the order of the question's options where it has some; `keys` alike. */
export interface ChoicesAnswer {
  readonly kind: "choices";
  readonly options: readonly string[];
  readonly keys: readonly string[];
}

/** A place on a scale. */
export interface ScaleAnswer {
  readonly kind: "scale";
  /** Steps above the lowest, from 0. */
  readonly level: number;
  /** The label, or the number in digits. */
  readonly text: string;
}

/** A number, in the question's unit. */
export interface NumberAnswer {
  readonly kind: "number";
  readonly value: number;
}

/** A day of the calendar, ISO 8601. */
export interface DateAnswer {
  readonly kind: "date";
  readonly date: string;
}

/** A number for each option of the question, in its order; undefined where that row of the grid is blank. */
export interface RatingsAnswer {
  readonly kind: "ratings";
  readonly ratings: readonly (number | undefined)[];
}

/** Options from the most to the least wanted; `keys` alike. */
export interface RankingAnswer {
  readonly kind: "ranking";
  readonly options: readonly string[];
  readonly keys: readonly string[];
}

/** The quarter hours of a usual week, on the person's own clock. */
export interface AvailabilityAnswer {
  readonly kind: "availability";
  readonly week: WeekPattern;
}

/** People named by a person or people question. No names means that there is nobody, which is an answer. */
export interface PeopleAnswer {
  readonly kind: "person" | "people";
  /** As written. */
  readonly names: readonly string[];
  /** Whom they mean, in the order of the names: keys of participants, or of people outside the roster. A name that several people bear means each. */
  readonly keys: readonly string[];
}

/** A place on earth, in degrees. */
export interface CoordinatesAnswer {
  readonly kind: "coordinates";
  /** North of the equator, −90 to 90. */
  readonly latitude: number;
  /** East of Greenwich, −180 to 180. */
  readonly longitude: number;
}

/** Numbers that the application supplied, as many as the question says. */
export interface VectorAnswer {
  readonly kind: "vector";
  readonly numbers: readonly number[];
}

/** How much another question matters to somebody. */
export interface ImportanceAnswer {
  readonly kind: "importance";
  /** How many times the programme's weight counts. */
  readonly times: number;
  /** Whether a pair that does not fit is vetoed. */
  readonly must: boolean;
  /** Which answers fit, where the person says; else as the criterion has it. */
  readonly prefer?: "similar" | "different";
  readonly text: string;
}

/** Free text. */
export interface TextAnswer {
  readonly kind: "text";
  readonly text: string;
}

/** An answer to a question of any kind. */
export type Answer =
  | ChoiceAnswer
  | ChoicesAnswer
  | ScaleAnswer
  | NumberAnswer
  | DateAnswer
  | RatingsAnswer
  | RankingAnswer
  | AvailabilityAnswer
  | PeopleAnswer
  | CoordinatesAnswer
  | VectorAnswer
  | ImportanceAnswer
  | TextAnswer;

/** The answer to a question of one kind. */
export type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { readonly kind: Kind }>;
