import { type Compared, type Matching, mentorsOf, requiredPairsOf } from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import type { Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { type PlacedPair, pairName, placedPairs } from "../placed-pairs.js";

/** Whether the pairs may be: capacities, people who sit out, required pairs, vetoes. */
export function objectionsToPairs(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  vetoes: Compared["vetoes"],
): readonly string[] {
  const pairs = placedPairs(roster, matching);
  return [
    ...roster.mentors.flatMap((mentor, column) =>
      objectionsToLoad(mentor, pairs.filter((placed) => placed.column === column).length),
    ),
    ...roster.mentees.flatMap((mentee, row) =>
      objectionsToMentee(
        programme,
        mentee,
        pairs.filter((placed) => placed.row === row),
      ),
    ),
    ...pairs.flatMap(objectionsToAbsence),
    ...objectionsToRequired(programme, roster, pairs, vetoes),
    ...pairs.flatMap(({ row, column, pair }) =>
      vetoes
        .of(row, column)
        .map((reason) => `${pairName(pair)} is vetoed by “${vetoes.reasons[reason]?.id}”.`),
    ),
  ];
}

function objectionsToLoad({ id, capacity }: Participant, load: number): readonly string[] {
  return load > capacity ? [`The mentor “${id}” takes ${capacity} and is matched ${load} times.`] : [];
}

/** Each of their mentors once, and no more than the programme gives them. */
function objectionsToMentee(
  programme: Programme,
  { id, takesPart }: Participant,
  placed: readonly PlacedPair[],
): readonly string[] {
  const most = mentorsOf(programme, { takesPart });
  const twice = placed.filter(({ column }, at) => placed[at - 1]?.column === column);
  return [
    // Who sits out is told as such.
    ...(takesPart && placed.length > most
      ? [
          `The mentee “${id}” stands in the matching ${placed.length} times, and may have ${most === 1 ? "one mentor" : `${most} mentors`}.`,
        ]
      : []),
    ...twice.map(({ pair }) => `${pairName(pair)} stands in the matching twice.`),
  ];
}

function objectionsToAbsence({ mentor, mentee }: PlacedPair): readonly string[] {
  return [mentor, mentee]
    .filter(({ takesPart }) => !takesPart)
    .map(({ id, side }) => `The ${side} “${id}” sits this round out and is matched.`);
}

/** A programme whose required pairs cannot be has no matching that holds. */
function objectionsToRequired(
  programme: Programme,
  roster: Roster,
  pairs: readonly PlacedPair[],
  vetoes: Compared["vetoes"],
): readonly string[] {
  try {
    return requiredPairsOf(programme, roster, vetoes)
      .filter(({ mentor, mentee }) => !pairs.some(({ row, column }) => row === mentee && column === mentor))
      .map(
        ({ mentor, mentee }) =>
          `“${roster.mentors[mentor]?.id}” with “${roster.mentees[mentee]?.id}” is required and not in the matching.`,
      );
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ message }) => message);
    throw error;
  }
}
