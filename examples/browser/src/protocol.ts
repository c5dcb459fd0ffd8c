/**
 * What the page and its worker say to each other: plain data.
 */
import type { Side } from "mentor-matching";
import type { ColumnGuess } from "mentor-matching/init";
import type { Decision } from "mentor-matching/lifecycle";
import type { Finding } from "mentor-matching/report";

/** What a file is for. */
export type FileRole = "mentors" | "mentees" | "participants" | "managers" | "programme" | "decisions";

/** A file that was dropped. */
export interface GivenFile {
  readonly name: string;
  readonly role: FileRole;
  readonly bytes: Uint8Array;
}

/** What the page changes in the programme. */
export interface Tuning {
  /** Weights by criterion; absent where nobody moved a slider. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Ids of rules that are switched off. */
  readonly rulesOff: readonly string[];
}

/** Asks for a match. */
export interface MatchRequest {
  readonly kind: "match";
  readonly files: readonly GivenFile[];
  readonly tuning: Tuning;
  readonly decisions: readonly Decision[];
  /** The matching.json of the run before. */
  readonly previous?: string;
}

/** What the page asks for. */
export type Request =
  | { readonly kind: "check"; readonly files: readonly GivenFile[] }
  | MatchRequest
  | {
      readonly kind: "everything";
      /** What the match was made from. */
      readonly match: MatchRequest;
      /** What came out of it, by name. */
      readonly files: Readonly<Record<string, string>>;
    };

/** Somebody, by id. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What was understood of the files. */
export interface Understood {
  readonly name: string;
  /** `14 mentors and 20 mentees`, or `10 people` where all are in one list. */
  readonly people: string;
  /** The whole fit, where it is a formula; then criteria have no weights, and none is listed. */
  readonly formula?: string;
  readonly criteria: readonly { readonly id: string; readonly label: string; readonly weight: number }[];
  readonly rules: readonly { readonly id: string; readonly text: string }[];
  readonly questions: readonly {
    readonly id: string;
    readonly label: string;
    readonly kind: string;
    readonly asked: string;
    readonly sensitive: boolean;
  }[];
}

/** Two people whom a click can pin or forbid. */
export interface ShownPair {
  readonly mentor: Person;
  readonly mentee: Person;
  readonly fit: number;
}

/** A match as the page shows it: a pair, or a group. */
export interface ShownMatch {
  /** Names: whom the others are with, and the others. None leads a circle. */
  readonly leaders: readonly string[];
  readonly others: readonly string[];
  /** When a group meets. */
  readonly meets?: string;
  readonly fit: number;
  readonly because: string;
  /** Among peers each of them both ways. */
  readonly pairs: readonly ShownPair[];
}

/** The fits of all pairs, a row for each mentee. */
export interface Heat {
  readonly mentors: readonly Person[];
  readonly mentees: readonly Person[];
  readonly fits: Float64Array;
  readonly allowed: Uint8Array;
}

/** What was found for everybody. */
export interface Result {
  readonly words: Words;
  readonly matches: readonly ShownMatch[];
  readonly unmatched: readonly (Person & { readonly side: Side; readonly because: string })[];
  /** One sentence. */
  readonly reached: string;
  readonly heat: Heat;
}

/** What the page calls things, which the format of the programme says. */
export interface Words {
  /** `matches` or `groups`. */
  readonly matches: string;
  /** Whether there are mentors and mentees, or people who are all alike. */
  readonly hasRoles: boolean;
  /** Whom one has: `mentor`, `partner`. */
  readonly counterpart: string;
  /** Who has one: `mentee`, `person`. */
  readonly person: string;
}

/** What decisions changed, in words. */
export interface Reviewed {
  readonly effects: readonly { readonly decision: string; readonly effect: string }[];
  readonly together: string;
  /** Mentee, mentor before, mentor now; absent at the first run. */
  readonly changes?: readonly (readonly [string, string, string])[];
}

/** What the worker answers. */
export type Reply =
  | { readonly kind: "progress"; readonly share: number }
  | {
      readonly kind: "checked";
      readonly findings: readonly Finding[];
      /** Absent where errors stop a match. */
      readonly understood?: Understood;
      /** What each column was taken for; absent where a programme was given. */
      readonly guesses?: readonly ColumnGuess[];
      readonly notes: readonly string[];
      /** The programme that was guessed, as a file. */
      readonly programme?: string;
      /** From a file of decisions. */
      readonly decisions: readonly Decision[];
    }
  | { readonly kind: "matched"; readonly result: Result }
  | { readonly kind: "reviewed"; readonly reviewed: Reviewed }
  /** What there is to download, by name; matching.json among it. The last reply to a match. */
  | { readonly kind: "files"; readonly files: Readonly<Record<string, string>> }
  /** The same, and a page and a calendar for everybody, as one zip. */
  | { readonly kind: "everything"; readonly zip: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] };
