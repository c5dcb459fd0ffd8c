/**
 * A matching's pairs with their people and places in the roster.
 */
import type { MatchedPair, Matching } from "../formats/index.js";
import type { Participant, Roster } from "../roster/index.js";

/** A pair and where it stands: row of the mentee, column of the mentor. */
export interface PlacedPair {
  readonly row: number;
  readonly column: number;
  readonly mentor: Participant;
  readonly mentee: Participant;
  readonly pair: MatchedPair;
}

/** The pairs by row. Every id must be in the roster. */
export function placedPairs({ mentors, mentees }: Roster, { matches }: Matching): readonly PlacedPair[] {
  const rows = new Map(mentees.map(({ id }, row) => [id, row]));
  const columns = new Map(mentors.map(({ id }, column) => [id, column]));
  const placed = matches.flatMap(({ pairs }) =>
    pairs.map((pair): PlacedPair => {
      const [row, column] = [rows.get(pair.mentee) as number, columns.get(pair.mentor) as number];
      return {
        row,
        column,
        mentor: mentors[column] as Participant,
        mentee: mentees[row] as Participant,
        pair,
      };
    }),
  );
  return placed.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** `“anna” with “ben”`, the mentor first. */
export function pairName({ mentor, mentee }: Pick<MatchedPair, "mentor" | "mentee">): string {
  return `“${mentor}” with “${mentee}”`;
}
