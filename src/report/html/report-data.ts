/**
 * What the sections of the report read: people, pairs and everybody compared with everybody.
 */
import { type Verification, verifyMatching } from "../../audit/index.js";
import {
  type Compared,
  compareAll,
  type Match,
  type MatchedPair,
  type Matching,
} from "../../formats/index.js";
import type { Programme, Side } from "../../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../../roster/index.js";

/** A matched pair with its people. */
export interface PlacedPair {
  /** From 1, the weakest first: its anchor in the page is `match-` and this. */
  readonly place: number;
  readonly match: Match;
  readonly pair: MatchedPair;
  readonly mentor: Participant;
  readonly mentee: Participant;
  /** Places in the roster. */
  readonly row: number;
  readonly column: number;
}

/** Worked out once, read by every section. */
export interface ReportData {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly matching: Matching;
  readonly compared: Compared;
  readonly verification: Verification;
  /** The weakest first; of equally good ones in the matching's order. */
  readonly pairs: readonly PlacedPair[];
  /** Pairs of each mentor and each mentee, by their place in the roster. */
  readonly ofMentor: readonly (readonly PlacedPair[])[];
  readonly ofMentee: readonly (readonly PlacedPair[])[];
}

/** Prepares a report. Pairs that name somebody outside the roster are left out; the verification says so. */
export function reportData(programme: Programme, roster: Roster, matching: Matching): ReportData {
  const pairs = placedPairs(roster, matching);
  return {
    programme,
    roster,
    matching,
    compared: compareAll(programme, roster),
    verification: verifyMatching(programme, roster, matching),
    pairs,
    ofMentor: grouped(pairs, roster.mentors.length, ({ column }) => column),
    ofMentee: grouped(pairs, roster.mentees.length, ({ row }) => row),
  };
}

/** The name of somebody by id. */
export function nameOf(roster: Roster, side: Side, id: string): string {
  return peopleOf(roster, side).find((person) => person.id === id)?.name ?? id;
}

function placedPairs(roster: Roster, { matches }: Matching): readonly PlacedPair[] {
  const columns = places(roster.mentors);
  const rows = places(roster.mentees);
  return matches
    .flatMap((match) => match.pairs.map((pair) => ({ match, pair })))
    .sort((a, b) => a.pair.fit - b.pair.fit)
    .flatMap(({ match, pair }, index) => {
      const [column, row] = [columns.get(pair.mentor), rows.get(pair.mentee)];
      const mentor = column === undefined ? undefined : roster.mentors[column];
      const mentee = row === undefined ? undefined : roster.mentees[row];
      if (column === undefined || row === undefined || !mentor || !mentee) return [];
      return [{ place: index + 1, match, pair, mentor, mentee, row, column }];
    });
}

function places(people: readonly Participant[]): ReadonlyMap<string, number> {
  return new Map(people.map(({ id }, index) => [id, index]));
}

function grouped(
  pairs: readonly PlacedPair[],
  count: number,
  keyOf: (pair: PlacedPair) => number,
): readonly (readonly PlacedPair[])[] {
  const groups: PlacedPair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) groups[keyOf(pair)]?.push(pair);
  return groups;
}
