/**
 * What the two people of a pair are called. Peers, and members of a circle who are scored, are nobody's mentor: of each pair of them there
 * are two directions, in which one helps and the other is helped.
 */
import {
  isCircles,
  isOneList,
  isReciprocal,
  otherSide,
  type Programme,
  type Side,
} from "../programme/index.js";

/** Nouns of a programme. */
export interface RoleWords extends Readonly<Record<Side, string>> {
  readonly mentors: string;
  readonly mentees: string;
}

const MENTORING: RoleWords = { mentor: "mentor", mentors: "mentors", mentee: "mentee", mentees: "mentees" };

const AMONG_PEERS: RoleWords = {
  mentor: "helper",
  mentors: "helpers",
  mentee: "person helped",
  mentees: "people helped",
};

/** How texts of a programme call people. */
export function roleWords({ format }: Pick<Programme, "format">): RoleWords {
  return isReciprocal(format) ? AMONG_PEERS : MENTORING;
}

/** What those are called who are given a place, one and several of them: in circles they are members. */
export function placedWords(format: Programme["format"]): readonly [one: string, several: string] {
  if (isCircles(format)) return ["member", "members"];
  return format.kind === "peers" ? ["person", "people"] : ["mentee", "mentees"];
}

/** How those whom somebody could be matched with are called: in one list all are alike. */
export function otherWord({ format }: Pick<Programme, "format">, side: Side): string {
  return isOneList(format) ? "other" : otherSide(side);
}
