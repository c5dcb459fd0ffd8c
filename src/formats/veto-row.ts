/**
 * One reason applied to one mentee and every mentor.
 */
import { classesOfSides, type Roster } from "../roster/index.js";
import type { VetoReason } from "./vetoes.js";

/** For a mentee by their place in the roster: 1 for every mentor with whom they are vetoed. Overwritten by the next call. */
export type VetoRow = (mentee: number) => Uint8Array;

/** A table has to be filled with at most this share of the checks that it saves. */
const SHARE_OF_PAIRS = 1 / 4;

/** Builds the row of a reason: from a table of answers where people tell few apart, else pair by pair. */
export function vetoRow(reason: VetoReason, roster: Roster): VetoRow {
  if (reason.isSelf === true) return rowOfSelf(roster);
  return (
    (reason.decidedBy === undefined ? undefined : rowByAnswers(reason, reason.decidedBy, roster)) ??
    rowByPairs(reason, roster)
  );
}

function rowByPairs({ check }: VetoReason, { mentors, mentees }: Roster): VetoRow {
  const row = new Uint8Array(mentors.length);
  return (at) => {
    const mentee = mentees[at]!;
    for (let mentor = 0; mentor < row.length; mentor++)
      row[mentor] = check(mentors[mentor]!, mentee) === "allowed" ? 0 : 1;
    return row;
  };
}

function rowOfSelf({ mentors, mentees }: Roster): VetoRow {
  const places = new Map(mentors.map(({ key }, mentor) => [key, mentor]));
  const row = new Uint8Array(mentors.length);
  return (at) => {
    row.fill(0);
    const self = places.get(mentees[at]!.key);
    if (self !== undefined) row[self] = 1;
    return row;
  };
}

/** The check of one pair of people stands for all who answered alike. */
function rowByAnswers({ check }: VetoReason, question: string, roster: Roster): VetoRow | undefined {
  const { mentors, mentees } = roster;
  const mostPairs = mentors.length * mentees.length * SHARE_OF_PAIRS;
  const classes = classesOfSides(roster, { questions: [question], mostPairs });
  if (classes === undefined) return undefined;
  const [theirs, ours] = [classes.mentors, classes.mentees];
  const columns = theirs.representatives.length;
  const table = Uint8Array.from(
    ours.representatives.flatMap((mentee) =>
      theirs.representatives.map((mentor) => (check(mentor, mentee) === "allowed" ? 0 : 1)),
    ),
  );
  const row = new Uint8Array(mentors.length);
  return (at) => {
    const from = ours.of[at]! * columns;
    for (let mentor = 0; mentor < row.length; mentor++) row[mentor] = table[from + theirs.of[mentor]!]!;
    return row;
  };
}
