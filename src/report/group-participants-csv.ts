/**
 * What each person may be told of their groups, as rows for a mail merge.
 */
import { explainMatch, listed, slotText } from "../explanation/index.js";
import type { GroupsMatching } from "../formats/index.js";
import { isCircles, type Programme } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { PAGES_FOLDER, pageNames } from "./file-names.js";
import { type ToldGroup, toldOfGroups } from "./told-groups.js";

const HEADING = [
  "id",
  "name",
  "contact",
  "mentor",
  "mentor_contact",
  "group",
  "group_contact",
  "meets",
  "why",
  "page",
] as const;

/** Columns that circles do not have. */
const OF_MENTORS: readonly string[] = ["mentor", "mentor_contact"];

/** The rows, the heading first; several groups of one person stand one behind the other. */
export function groupParticipantsRows(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
): readonly (readonly string[])[] {
  const why = ({ match }: ToldGroup) =>
    explainMatch(programme, roster, match, { audience: "partner" }).because;
  const areCircles = isCircles(programme.format);
  const people = toldOfGroups(roster, matching);
  const pages = pageNames(people);
  const rows = people.map(({ person, groups, without }, at) => [
    person.id,
    person.name,
    person.contact,
    ...(areCircles ? [] : cells(groups, ({ mentors }) => mentors)),
    ...cells(groups, ({ mentees }) => mentees),
    groups.map(({ match: { slot } }) => `${slotText(slot)} (${slot.timeZone})`).join("\n"),
    groups.length === 0 ? without : groups.map(why).join("\n"),
    `${PAGES_FOLDER}/${pages[at]}`,
  ]);
  return [areCircles ? HEADING.filter((name) => !OF_MENTORS.includes(name)) : HEADING, ...rows];
}

/** Names and contacts of the others in each group. */
function cells(
  groups: readonly ToldGroup[],
  others: (group: ToldGroup) => readonly Participant[],
): readonly [string, string] {
  return [
    groups.map((group) => listed(others(group).map(({ name }) => name))).join("\n"),
    groups
      .map((group) =>
        others(group)
          .map(({ contact }) => contact)
          .join("; "),
      )
      .join("\n"),
  ];
}
