/**
 * What is guessed from two form exports, and how surely.
 */
import type { ProgrammeJson, QuestionKind, Side } from "../programme/index.js";

/** What a column is about the person, as `people` in the programme has it. */
export type Role = "id" | "name" | "contact" | "capacity" | "role" | "timestamp" | "timeZone" | "takesPart";

/** `sure`: heading and answers say the same; `likely`: one of them does; `unsure`: look at it. */
export type Sureness = "sure" | "likely" | "unsure";

/** What one column of one file was taken for. */
export interface ColumnGuess {
  readonly file: string;
  /** Whose file it is; both in a file of all participants. */
  readonly side: Side | "both";
  /** As issues call the column: its heading, or its letters where it has none. */
  readonly column: string;
  /** Its place from the left, the first being 1. */
  readonly at: number;
  /** A role, a kind of question, or that nothing is read from it. */
  readonly guess: Role | QuestionKind | "unused";
  /** The id of the question it is part of. */
  readonly question?: string;
  readonly sensitive: boolean;
  readonly sureness: Sureness;
  /** One sentence. */
  readonly why: string;
}

/** An answer that hardly anybody gave and that is written much like one that many gave. */
export interface StrangeAnswer {
  readonly file: string;
  /** As a spreadsheet shows it. */
  readonly row: number;
  readonly column: string;
  readonly question: string;
  readonly written: string;
  /** The option it may have meant. */
  readonly nearest: string;
}

/** What research says for a default: `convention` where it is only how things are done. */
export type Evidence = "medium" | "low" | "convention";

/** Why a criterion or a rule is proposed. */
export interface Ground {
  /** `criteria[0]`, `rules[2]`. */
  readonly path: string;
  /** Of a perfect fit, 0 to 1; of criteria alone. */
  readonly share?: number;
  readonly evidence: Evidence;
  /** One sentence, with its source where there is one. */
  readonly why: string;
}

/** A programme to start from, and what it rests on. */
export interface Guessed {
  readonly programme: ProgrammeJson;
  /** Every column of every file, in their order. */
  readonly guesses: readonly ColumnGuess[];
  /** But for those to sensitive questions, which `notes` count. */
  readonly strangeAnswers: readonly StrangeAnswer[];
  /** One for every criterion and every rule that is proposed. */
  readonly grounds: readonly Ground[];
  /** What to look at before matching, one sentence each. */
  readonly notes: readonly string[];
  /** Which dialect each file is of, by the file's name. */
  readonly dialects: Readonly<Record<string, string>>;
}
