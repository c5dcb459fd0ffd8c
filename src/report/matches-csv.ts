/**
 * The coordinator's table: a row for each match with what it rests on, and below them everybody left over and why.
 */
import { explainMatch, explainUnmatched } from "../explanation/index.js";
import type { Match, Matching, Unmatched } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import { type CsvOptions, csv } from "./csv.js";

const FIT_DIGITS = 6;

/**
 * `matches.csv`: status, mentor and mentee by id and name, fit from 0 to 1 with the least and the most it could be, the
 * contribution of each criterion (they sum to the fit), and why. For the coordinator alone: it holds sensitive answers.
 */
export function matchesCsv(
  programme: Programme,
  roster: Roster,
  { matches, unmatched }: Matching,
  options: CsvOptions = {},
): string {
  const criteria = programme.criteria.map(({ id }) => id);
  const heading = [
    "status",
    "mentor_id",
    "mentor",
    "mentee_id",
    "mentee",
    "fit",
    "lowest_fit",
    "highest_fit",
  ];
  const rows = [
    ...matches.map((match) => matchRow(programme, roster, match)),
    ...unmatched.map((person) => unmatchedRow(programme, roster, person)),
  ];
  return csv([[...heading, ...criteria, "why"], ...rows], { byteOrderMark: true, ...options });
}

function matchRow(programme: Programme, roster: Roster, match: Match): readonly string[] {
  return match.pairs.flatMap(({ mentor, mentee, fit, interval, parts }) => [
    "matched",
    mentor,
    nameIn(roster.mentors, mentor),
    mentee,
    nameIn(roster.mentees, mentee),
    fit.toFixed(FIT_DIGITS),
    interval.lowest.toFixed(FIT_DIGITS),
    interval.highest.toFixed(FIT_DIGITS),
    ...parts.map(({ units }) => fitOfUnits(units).toFixed(FIT_DIGITS)),
    explainMatch(programme, roster, match).because,
  ]);
}

function unmatchedRow(programme: Programme, roster: Roster, person: Unmatched): readonly string[] {
  const who = [person.id, nameIn(peopleOf(roster, person.side), person.id)];
  const both = person.side === "mentor" ? [...who, "", ""] : ["", "", ...who];
  const noNumbers = ["", "", "", ...programme.criteria.map(() => "")];
  return ["unmatched", ...both, ...noNumbers, explainUnmatched(programme, roster, person).because];
}

function nameIn(people: readonly Participant[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
