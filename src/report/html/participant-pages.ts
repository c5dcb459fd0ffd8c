/**
 * A page for each person, to be handed to them: with whom, how to reach them, when both are free, why in words.
 */
import { answerText, explainMatch } from "../../explanation/index.js";
import type { Match, Matching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import { isAsked, labelOf } from "../../programme/index.js";
import { type Roster, sharedWeek, zoneOf } from "../../roster/index.js";
import { meetingText } from "../calendar/meeting-text.js";
import { type FirstMeeting, firstMeetings } from "../calendar/meetings.js";
import { pageNames } from "../file-names.js";
import { type Told, type ToldMatch, toldPeople } from "../told.js";
import { contact } from "./contact.js";
import { groupPages } from "./group-pages.js";
import { type Html, html, written } from "./html.js";
import { personPage } from "./person-page.js";

/** One person's page. */
export interface ParticipantPage {
  /** Whose it is. */
  readonly id: string;
  /** From the name; different for everybody. */
  readonly file: string;
  readonly html: string;
}

/**
 * A page for everybody in the roster, by id. Like `participants.csv` it holds no score, no sensitive answer, no number from
 * which one could be worked out and no reason for being left over; and nothing about anybody but the person and their partners.
 * It runs no script.
 *
 * @param matching From `match`, with the programme and the roster it was made from.
 */
export function participantPages(
  programme: Programme,
  roster: Roster,
  matching: Matching,
): readonly ParticipantPage[] {
  if (matching.format === "groups") return groupPages(programme, roster, matching);
  const people = toldPeople(roster, matching);
  const { found } = firstMeetings(programme, roster, matching);
  const meetings = new Map(found.map((meeting) => [meeting.match, meeting]));
  const files = pageNames(people);
  return people.map((told, at) => ({
    id: told.person.id,
    file: files[at] ?? "",
    html: pageOf({ programme, roster, meetings }, told),
  }));
}

/** What every page is drawn from. */
interface Source {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly meetings: ReadonlyMap<Match, FirstMeeting>;
}

function pageOf(source: Source, { person, asMentee, asMentor, without }: Told): string {
  const { programme } = source;
  const isPeer = programme.format.kind === "peers";
  const sections = [
    ...asMentee.map((told) => section(source, told, isPeer ? "Who helps you" : "Your mentor")),
    ...asMentor.map((told) => section(source, told, isPeer ? "Whom you help" : "Your mentee")),
  ];
  return personPage(programme, person, sections, without);
}

function section(source: Source, told: ToldMatch, role: string): Html {
  const { programme, roster } = source;
  const { reasons, because } = explainMatch(
    programme,
    roster,
    { ...told.match, pairs: [told.pair] },
    { audience: "partner" },
  );
  const lines = reasons.length === 0 ? [because] : reasons;
  return html`<section>
<h2>${role}: ${written(told.partner.name)}</h2>
${told.partner.contact === "" ? "" : html`<p>How to reach them: ${contact(told.partner.contact)}</p>`}
<h3>Why the two of you</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
${times(programme, told)}
${firstMeeting(source, told)}
</section>
`;
}

/** When both are free, on the reader's own clock. */
function times(programme: Programme, { self, partner }: ToldMatch): Html {
  const asked = programme.questions.filter(
    (question) =>
      question.kind === "availability" &&
      question.sensitive !== true &&
      isAsked(question, "mentor") &&
      isAsked(question, "mentee"),
  );
  const lines = asked.flatMap((question) => {
    const week = sharedWeek(programme, self, partner, question.id);
    if (week === undefined || week.every((word) => word === 0)) return [];
    const label = asked.length > 1 ? `${labelOf(question)}: ` : "";
    return [html`<li>${label}${answerText(question, { kind: "availability", week })}</li>`];
  });
  if (lines.length === 0) return html``;
  const zone = zoneOf(programme, self);
  const elsewhere = zone !== zoneOf(programme, partner);
  return html`<h3>When you are both free</h3>
<ul>${lines}</ul>
${elsewhere ? html`<p class="quiet">On your own clock (${zone}); your partner’s is another (${zoneOf(programme, partner)}).</p>` : ""}`;
}

/** On the reader's own clock too. */
function firstMeeting({ programme, meetings }: Source, { match, self }: ToldMatch): Html {
  const found = meetings.get(match);
  if (found === undefined || programme.meeting === undefined) return html``;
  const zone = zoneOf(programme, self);
  return html`<h3>Suggested first meeting</h3>
<p>${meetingText(found, programme.meeting, zone)} (${zone}).</p>`;
}
