/**
 * Everybody's best counterparts, row by row: the matrix of all pairs never exists.
 */
import { IssueError, issue } from "../issue.js";
import type { Programme } from "../programme/index.js";
import { placesOf, type Roster } from "../roster/index.js";
import { fitOfUnits, fitRows, scoringOf } from "../scoring/index.js";
import { type Partition, partitionsOf } from "./partitions.js";
import { vetoRow } from "./veto-row.js";
import { vetoReasons } from "./vetoes.js";

/** How many to look for. */
export interface CandidateOptions {
  /** Counterparts a person, 1 to 1000. Default 5. */
  readonly most?: number | undefined;
}

/** Somebody whom a person may be matched with. */
export interface Candidate {
  readonly id: string;
  /** 0 to 1. */
  readonly fit: number;
}

/** A person's best counterparts, the best first; of equal fits the first in the roster. Fewer where fewer are allowed. */
export interface PersonCandidates {
  readonly id: string;
  readonly candidates: readonly Candidate[];
}

/** Everybody's best counterparts. */
export interface Candidates {
  /** Everybody, in the roster's order. */
  readonly mentees: readonly PersonCandidates[];
  readonly mentors: readonly PersonCandidates[];
  /** How many groups the rules `same` and `share` leave, between which no pair may be. */
  readonly partitions: number;
}

const DEFAULT_MOST = 5;
const MOST = 1000;

/**
 * Finds everybody's best allowed counterparts: exactly those that the matrix of all pairs would show, without it. Pairs that rules
 * `same` and `share` forbid are not even compared; memory grows with the people times `most`, not with the pairs. Whoever sits out, or
 * takes nobody, has no candidates and is none.
 *
 * @throws IssueError `wrong-option` for a number of counterparts that is none.
 */
export function candidates(
  programme: Programme,
  roster: Roster,
  { most = DEFAULT_MOST }: CandidateOptions = {},
): Candidates {
  if (!Number.isInteger(most) || most < 1 || most > MOST) throw wrongMost(most);
  const scoring = scoringOf(programme, roster);
  const reasons = vetoReasons(programme, scoring);
  const partitions = partitionsOf(reasons, roster);
  const mentees = roster.mentees.map(() => new BestList(most));
  const mentors = roster.mentors.map(() => new BestList(most));
  for (const partition of partitions) {
    const part = peopleIn(partition, roster);
    const write = fitRows(scoring, programme, part);
    const vetoed = reasons.map((reason) => vetoRow(reason, part));
    const units = new Int32Array(part.mentors.length);
    part.mentees.forEach((mentee, row) => {
      if (placesOf(mentee) === 0 || units.length === 0) return;
      write(row, units);
      const isVetoed = unionOf(vetoed.map((rowOf) => rowOf(row)));
      const place = partition.mentees[row]!;
      for (let column = 0; column < units.length; column++) {
        if (isVetoed[column] === 1 || placesOf(part.mentors[column]!) === 0) continue;
        const mentor = partition.mentors[column]!;
        mentees[place]!.offer(mentor, units[column]!);
        mentors[mentor]!.offer(place, units[column]!);
      }
    });
  }
  return {
    mentees: mentees.map((list, at) => told(roster.mentees[at]!.id, list, roster.mentors)),
    mentors: mentors.map((list, at) => told(roster.mentors[at]!.id, list, roster.mentees)),
    partitions: partitions.length,
  };
}

function peopleIn({ mentees, mentors }: Partition, roster: Roster): Roster {
  return {
    ...roster,
    mentees: mentees.map((row) => roster.mentees[row]!),
    mentors: mentors.map((column) => roster.mentors[column]!),
  };
}

function unionOf(rows: readonly Uint8Array[]): Uint8Array {
  const [first, ...rest] = rows;
  const union = first?.slice() ?? new Uint8Array();
  for (const row of rest) for (let at = 0; at < union.length; at++) union[at]! |= row[at]!;
  return union;
}

function told(id: string, list: BestList, others: Roster["mentors"]): PersonCandidates {
  return {
    id,
    candidates: list.best().map(({ place, units }) => ({ id: others[place]!.id, fit: fitOfUnits(units) })),
  };
}

/** The best few of what is offered in ascending places, the best first: an equal one that comes later stands behind. */
class BestList {
  readonly #most: number;
  readonly #places: number[] = [];
  readonly #units: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(place: number, units: number): void {
    const [places, kept] = [this.#places, this.#units];
    if (kept.length === this.#most) {
      if (kept[kept.length - 1]! >= units) return;
      kept.pop();
      places.pop();
    }
    let at = kept.length;
    while (at > 0 && kept[at - 1]! < units) at--;
    kept.splice(at, 0, units);
    places.splice(at, 0, place);
  }

  best(): readonly { readonly place: number; readonly units: number }[] {
    return this.#places.map((place, at) => ({ place, units: this.#units[at]! }));
  }
}

function wrongMost(most: number): IssueError {
  return new IssueError([
    issue({
      code: "wrong-option",
      at: "most",
      value: String(most),
      expected: `is not a whole number from 1 to ${MOST}`,
      remedy: "Say how many counterparts each person is to have.",
    }),
  ]);
}
