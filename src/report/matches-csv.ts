/**
 * The coordinator's table: a row for each match with what it rests on, and below them everybody left over and why.
 */
import { explainMatch, explainUnmatched } from "../explanation/index.js";
import type { Match, MatchedPair, Matching, Unmatched } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import { type CsvOptions, csv } from "./csv.js";
import { groupMatchesRows } from "./group-matches-csv.js";

const FIT_DIGITS = 6;

/**
 * `matches.csv` (of peers with `helper` and `helped` in the place of mentor and mentee, a row each way): status, mentor and mentee by id and name, fit from 0 to 1 with the least and the most it could be, the
 * contribution of each criterion (they sum to the fit), and why. Where a programme tells both views apart, how well the match suits
 * each, and each criterion in each view (they sum to the fit, or to the two views where those do not add up). Of groups a row a mentor and mentee, with
 * number, slot and parts. For the coordinator alone: it holds sensitive answers.
 */
export function matchesCsv(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  options: CsvOptions = {},
): string {
  if (matching.format === "groups")
    return csv(groupMatchesRows(programme, roster, matching), { byteOrderMark: true, ...options });
  const { matches, unmatched } = matching;
  const criteria = partHeadings(programme);
  const [one, other] = matching.format === "peers" ? ["helper", "helped"] : ["mentor", "mentee"];
  const heading = [
    "status",
    `${one}_id`,
    one,
    `${other}_id`,
    other,
    "fit",
    "lowest_fit",
    "highest_fit",
    ...(programme.views === undefined ? [] : ["suits_mentee", "suits_mentor"]),
  ];
  const rows = [
    ...matches.flatMap((match) => pairRows(programme, roster, match)),
    ...unmatched.map((person) => unmatchedRow(programme, roster, person)),
  ];
  return csv([[...heading, ...criteria, "why"], ...rows], { byteOrderMark: true, ...options });
}

function pairRows(programme: Programme, roster: Roster, match: Match): readonly (readonly string[])[] {
  return match.pairs.map((pair) => pairRow(programme, roster, match, pair));
}

function pairRow(programme: Programme, roster: Roster, match: Match, pair: MatchedPair): readonly string[] {
  const { mentor, mentee, fit, interval, views, parts } = pair;
  return [
    "matched",
    mentor,
    nameIn(roster.mentors, mentor),
    mentee,
    nameIn(roster.mentees, mentee),
    fit.toFixed(FIT_DIGITS),
    interval.lowest.toFixed(FIT_DIGITS),
    interval.highest.toFixed(FIT_DIGITS),
    ...(views === undefined ? [] : [views.mentee.toFixed(FIT_DIGITS), views.mentor.toFixed(FIT_DIGITS)]),
    ...parts.map(({ units }) => fitOfUnits(units).toFixed(FIT_DIGITS)),
    explainMatch(programme, roster, { ...match, pairs: [pair] }).because,
  ];
}

function unmatchedRow(programme: Programme, roster: Roster, person: Unmatched): readonly string[] {
  const who = [person.id, nameIn(peopleOf(roster, person.side), person.id)];
  const both = person.side === "mentor" ? [...who, "", ""] : ["", "", ...who];
  const views = programme.views === undefined ? [] : ["", ""];
  const noNumbers = ["", "", "", ...views, ...partHeadings(programme).map(() => "")];
  return ["unmatched", ...both, ...noNumbers, explainUnmatched(programme, roster, person).because];
}

/** Criteria by id, in the order of a match's parts. */
function partHeadings({ criteria, views }: Programme): readonly string[] {
  if (views === undefined) return criteria.map(({ id }) => id);
  return (["mentee", "mentor"] as const).flatMap((side) =>
    criteria.filter(({ view }) => (view ?? side) === side).map(({ id }) => `${id} (${side})`),
  );
}

function nameIn(people: readonly Participant[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
