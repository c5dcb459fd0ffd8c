/**
 * What texts on decisions and changes call people, by format.
 */
import type { Matching } from "../../formats/index.js";

/** Nouns: who is placed, with whom, and how what they cost is said. */
export interface DecidingWords {
  readonly person: string;
  readonly people: string;
  readonly counterpart: string;
  /** `2 matches`, `1 mentee a seat`, `2 people a partner`. */
  readonly placed: (count: number) => string;
  readonly total: string;
  /** What a decision is held against. */
  readonly against: string;
  /** What else is to be known of it: of groups that they are searched for. */
  readonly asFar: string;
}

const MENTORING: DecidingWords = {
  person: "mentee",
  people: "mentees",
  counterpart: "mentor",
  placed: (count) => `${count} ${count === 1 ? "match" : "matches"}`,
  total: "the sum of fits",
  against: "the best result",
  asFar: "",
};

const WORDS: Readonly<Record<Matching["format"], DecidingWords>> = {
  "one-to-one": MENTORING,
  groups: {
    ...MENTORING,
    placed: (count) => `${count} ${count === 1 ? "mentee" : "mentees"} a seat`,
    total: "the total of the groups",
    against: "the groups found",
    asFar: ", as far as the search finds",
  },
  peers: {
    ...MENTORING,
    person: "person",
    people: "people",
    counterpart: "partner",
    placed: (count) => `${count} ${count === 1 ? "person" : "people"} a partner`,
  },
};

/** The words of a format; of groups whether they are circles. */
export function decidingWords(format: Matching["format"], areCircles = false): DecidingWords {
  return areCircles
    ? { ...WORDS[format], person: "person", people: "people", counterpart: "circle" }
    : WORDS[format];
}
