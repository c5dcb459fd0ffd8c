/**
 * The coordinator's table of groups: a row for each mentor and mentee of a group, and below them everybody left over and why.
 */
import { explainMatch, explainUnmatched, slotText } from "../explanation/index.js";
import type { GroupMatch, GroupsMatching, MatchedPair, Unmatched } from "../formats/index.js";
import { isReciprocal, type Programme } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";

const FIT_DIGITS = 6;

/**
 * The rows, the heading first: number of the group, when it meets, its people, the group's fit with its parts, and the pair's fit with
 * the contribution of each criterion. In a circle every two members both ways, or where their fits do not count its members alone, with
 * the columns of mentors and pairs empty.
 */
export function groupMatchesRows(
  programme: Programme,
  roster: Roster,
  { matches, unmatched }: GroupsMatching,
): readonly (readonly string[])[] {
  const isScored = isReciprocal(programme.format);
  const [one, other, from] = isScored
    ? ["helper", "helped", "from_peers"]
    : ["mentor", "mentee", "from_mentor"];
  const heading = [
    ["status", "group", "meets", "time_zone", `${one}_id`, one, `${other}_id`, other],
    ["group_fit", from, "from_cohesion", "from_diversity", "from_faultline"],
    ["fit", "lowest_fit", "highest_fit", ...programme.criteria.map(({ id }) => id), "why"],
  ].flat();
  return [
    heading,
    ...matches.flatMap((group, at) => groupRows(programme, roster, group, at + 1)),
    ...unmatched.map((person) => unmatchedRow(programme, roster, person)),
  ];
}

function groupRows(
  programme: Programme,
  roster: Roster,
  group: GroupMatch,
  number: number,
): readonly (readonly string[])[] {
  const { slot, fit, parts, pairs, mentees } = group;
  const { because } = explainMatch(programme, roster, group);
  const row = (mentor: string, mentee: string, pair: MatchedPair | undefined) => [
    "matched",
    String(number),
    slotText(slot),
    slot.timeZone,
    mentor,
    mentor === "" ? "" : nameIn(roster.mentors, mentor),
    mentee,
    nameIn(roster.mentees, mentee),
    fit.toFixed(FIT_DIGITS),
    ...[parts.peers ?? parts.mentor, parts.cohesion, parts.diversity, parts.faultline].map((units) =>
      fitOfUnits(units).toFixed(FIT_DIGITS),
    ),
    ...pairCells(programme, pair),
    because,
  ];
  return pairs.length === 0
    ? mentees.map((mentee) => row("", mentee, undefined))
    : pairs.map((pair) => row(pair.mentor, pair.mentee, pair));
}

function pairCells({ criteria }: Programme, pair: MatchedPair | undefined): readonly string[] {
  if (pair === undefined) return ["", "", "", ...criteria.map(() => "")];
  const { fit, interval, parts } = pair;
  return [
    ...[fit, interval.lowest, interval.highest].map((value) => value.toFixed(FIT_DIGITS)),
    ...parts.map(({ units }) => fitOfUnits(units).toFixed(FIT_DIGITS)),
  ];
}

function unmatchedRow(programme: Programme, roster: Roster, person: Unmatched): readonly string[] {
  const who = [person.id, nameIn(peopleOf(roster, person.side), person.id)];
  const both = person.side === "mentor" ? [...who, "", ""] : ["", "", ...who];
  const noNumbers = [...Array<string>(8).fill(""), ...programme.criteria.map(() => "")];
  return [
    "unmatched",
    "",
    "",
    "",
    ...both,
    ...noNumbers,
    explainUnmatched(programme, roster, person).because,
  ];
}

function nameIn(people: readonly Participant[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
