/**
 * Who answered, and what: the validated people of a programme.
 */
import type { Side } from "../programme/index.js";
import type { Answers } from "./answers/answers-of.js";

/** A person in one role. Somebody who is mentor and mentee stands in the roster twice, with the same `key`. */
export interface Participant {
  /** As written in the file. */
  readonly id: string;
  /** The id as it is compared, see `plain`: the same key is the same person. */
  readonly key: string;
  /** The id where no name was given. */
  readonly name: string;
  /** How a partner may reach them; empty where nothing was given. */
  readonly contact: string;
  readonly side: Side;
  /** How many people of the other side they take: 0 or more for a mentor, 1 for a mentee. */
  readonly capacity: number;
  /** False where the person sits this round out. */
  readonly takesPart: boolean;
  /** IANA zone, where availability is in another zone than the programme's. */
  readonly timeZone?: string | undefined;
  readonly answers: Answers;
}

/** Everybody who answered, in an order that does not depend on the files: by id. */
export interface Roster {
  readonly mentors: readonly Participant[];
  readonly mentees: readonly Participant[];
  /** For people named in the managers table: key → keys of their managers, none for people at the top. */
  readonly managers: ReadonlyMap<string, readonly string[]>;
}

/** How many people of the other side somebody can be given this time: none where they sit out. */
export function placesOf({ takesPart, capacity }: Participant): number {
  return takesPart ? capacity : 0;
}

/** The people of one side. */
export function peopleOf(roster: Roster, side: Side): readonly Participant[] {
  return side === "mentor" ? roster.mentors : roster.mentees;
}
