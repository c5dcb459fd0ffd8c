/**
 * What texts on decisions and changes call people, by format.
 */
import type { Matching } from "../../formats/index.js";

/** Nouns: who is placed, with whom, and how what they cost is said. */
export interface DecidingWords {
  readonly person: string;
  readonly people: string;
  readonly counterpart: string;
  /** Whether people are called mentor or mentee beside their names. */
  readonly haveRoles: boolean;
  /** `2 matches`, `1 mentee a seat`, `2 people a partner`. */
  readonly placed: (count: number) => string;
  readonly total: string;
  /** What a decision is held against. */
  readonly against: string;
  /** What else is to be known of it: of groups that they are searched for. */
  readonly asFar: string;
}

const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;

const MENTORING: DecidingWords = {
  person: "mentee",
  people: "mentees",
  counterpart: "mentor",
  haveRoles: true,
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
    haveRoles: false,
    placed: (count) => `${people(count)} a partner`,
  },
};

const IN_CIRCLES: DecidingWords = {
  ...WORDS.groups,
  person: "person",
  people: "people",
  counterpart: "circle",
  haveRoles: false,
  placed: (count) => `${people(count)} a seat`,
};

/** The words of a format; of groups whether they are circles. */
export function decidingWords(format: Matching["format"], areCircles = false): DecidingWords {
  return areCircles ? IN_CIRCLES : WORDS[format];
}
