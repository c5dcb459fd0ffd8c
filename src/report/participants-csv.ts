/**
 * What each person may be told: with whom, how to reach them, why in words. Ready for a mail merge.
 */
import { explainMatch } from "../explanation/index.js";
import type { Matching } from "../formats/index.js";
import { matchedValueOf, type Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { type CsvOptions, csv } from "./csv.js";
import { PAGES_FOLDER, pageNames } from "./file-names.js";
import { groupParticipantsRows } from "./group-participants-csv.js";
import { type Told, type ToldMatch, toldPeople } from "./told.js";

const HEADING = [
  "id",
  "name",
  "contact",
  "mentor",
  "mentor_contact",
  "mentees",
  "mentees_contact",
  "why",
  "page",
] as const;

const PEERS_HEADING = ["id", "name", "contact", "partner", "partner_contact", "why", "page"] as const;

/**
 * `participants.csv`: one row a person, by id; somebody in both roles has one row. No score, no sensitive answer, no reason
 * for being left over: those are the coordinator's to tell.
 */
export function participantsCsv(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  options: CsvOptions = {},
): string {
  if (matching.format === "groups")
    return csv(groupParticipantsRows(programme, roster, matching), { byteOrderMark: true, ...options });
  const why = ({ match, pair }: ToldMatch) =>
    explainMatch(programme, roster, { ...match, pairs: [pair] }, { audience: "partner" }).because;
  const people = toldPeople(roster, matching);
  const pages = pageNames(people);
  const isPeers = matching.format === "peers";
  const rows = people.map((told, at) => [
    // Of peers the partner once, and why in both directions.
    ...partners(isPeers ? [told.asMentee] : [told.asMentee, told.asMentor], told, why),
    `${PAGES_FOLDER}/${pages[at]}`,
  ]);
  const leftOver = leftOverNow(programme, matching, people);
  return csv(
    leftOver === undefined
      ? [isPeers ? PEERS_HEADING : HEADING, ...rows]
      : [[...PEERS_HEADING, "left_over"], ...rows.map((row, at) => [...row, String(leftOver[at])])],
    { byteOrderMark: true, ...options },
  );
}

/** How often each has been left over, this time included, where a programme for peers asks for it: what to paste into that column next time, so that another's turn comes. */
function leftOverNow(
  { format, objective }: Programme,
  { unmatched }: Matching,
  people: readonly Told[],
): readonly number[] | undefined {
  const question = format.kind === "peers" ? format.leftOverBefore : undefined;
  if (question === undefined || matchedValueOf(objective) !== undefined) return undefined;
  const left = new Set(unmatched.map(({ id }) => id));
  return people.map(({ person }) => {
    const before = person.answers[question];
    const times = before?.kind === "number" ? Math.max(0, Math.round(before.value)) : 0;
    // Whoever sits out was not left over.
    return times + (person.takesPart && left.has(person.id) ? 1 : 0);
  });
}

/** Who somebody is, their partners of each kind, and why they have all of them. */
function partners(
  ofEachKind: readonly (readonly ToldMatch[])[],
  { person, asMentee, asMentor, without }: Told,
  why: (told: ToldMatch) => string,
): readonly string[] {
  const all = [...asMentee, ...asMentor];
  return [
    person.id,
    person.name,
    person.contact,
    ...ofEachKind.flatMap(namesAndContacts),
    all.length === 0 ? without : all.map(why).join("\n"),
  ];
}

function namesAndContacts(told: readonly ToldMatch[]): readonly [string, string] {
  return [
    told.map(({ partner }) => partner.name).join("; "),
    told.map(({ partner }) => partner.contact).join("; "),
  ];
}
