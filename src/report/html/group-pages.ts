/**
 * A page for each person of a programme with groups: with whom, how to reach them, when the group meets, why in words.
 */
import { explainMatch, explainMatchedPair } from "../../explanation/index.js";
import type { GroupsMatching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import { type Participant, type Roster, zoneOf } from "../../roster/index.js";
import { meetingText } from "../calendar/meeting-text.js";
import { firstMeetings } from "../calendar/meetings.js";
import { pageNames } from "../file-names.js";
import { type ToldGroup, toldOfGroups } from "../told-groups.js";
import { contact } from "./contact.js";
import { type Html, html, written } from "./html.js";
import type { ParticipantPage } from "./participant-pages.js";
import { personPage } from "./person-page.js";

/** The pages, by id. They hold no score, no sensitive answer and no reason for being left over. */
export function groupPages(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
): readonly ParticipantPage[] {
  const people = toldOfGroups(roster, matching);
  const { found } = firstMeetings(programme, roster, matching);
  const files = pageNames(people);
  return people.map(({ person, groups, without }, at) => {
    const sections = groups.map((told) => {
      const first = found.find(({ match }) => match === told.match);
      const zone = zoneOf(programme, told.self);
      const when =
        first === undefined || programme.meeting === undefined
          ? ""
          : `${meetingText(first, programme.meeting, zone)} (${zone}).`;
      return section(programme, roster, told, when);
    });
    return { id: person.id, file: files[at] ?? "", html: personPage(programme, person, sections, without) };
  });
}

function section(programme: Programme, roster: Roster, told: ToldGroup, when: string): Html {
  const { match, self, mentors, mentees } = told;
  const { reasons } = explainMatch(programme, roster, match, { audience: "partner" });
  // In a circle each is the other's mentor.
  const own = match.pairs.filter(
    ({ mentor, mentee }) =>
      self.side === "mentee" && (mentee === self.id || (match.mentors.length === 0 && mentor === self.id)),
  );
  const between = own.flatMap((pair) => [
    ...explainMatchedPair(programme, roster, pair, { audience: "partner" }).reasons,
  ]);
  const lines = new Set([...reasons, ...between]);
  return html`<section>
<h2>Your group</h2>
${people("Your mentor", self.side === "mentor" ? [] : mentors)}
${people("With you as mentor", self.side === "mentor" ? mentors : [])}
${people(self.side === "mentor" ? "Your mentees" : "With you in the group", mentees)}
${when === "" ? "" : html`<h3>First meeting</h3>\n<p>${when}</p>`}
<h3>Why this group</h3>
<ul>${[...lines].map((line) => html`<li>${line}</li>`)}</ul>
</section>
`;
}

function people(heading: string, list: readonly Participant[]): Html {
  if (list.length === 0) return html``;
  const lines = list.map(
    (person) =>
      html`<li>${written(person.name)}${person.contact === "" ? "" : html`: ${contact(person.contact)}`}</li>`,
  );
  return html`<h3>${heading}</h3>
<ul>${lines}</ul>`;
}
