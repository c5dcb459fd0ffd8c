/**
 * What the result was made from, so that it can be made again.
 */
import { objectiveText } from "../../explanation/index.js";
import { isOneList } from "../../programme/index.js";
import { type Html, html, type Part, written } from "./html.js";
import type { ReportData } from "./report-data.js";

/** The section. */
export function manifest({ programme, matching }: ReportData): Html {
  const { manifest: made } = matching;
  const lines: readonly (readonly [string, Part])[] = [
    ["Programme", written(made.programme)],
    ...(programme.startsOn === undefined ? [] : [["Dates", datesText(programme)] as const]),
    ["People", peopleText(programme, made)],
    ["Best is", objectiveText(programme)],
    ["Seed, which settles ties", made.seed],
    ["Version of mentor-matching", made.version],
    ["Fingerprint of the programme", html`<code>${made.fingerprints.programme}</code>`],
    ["Fingerprint of the answers", html`<code>${made.fingerprints.roster}</code>`],
  ];
  return html`<section id="manifest" aria-labelledby="manifest-title">
<h2 id="manifest-title">Made from</h2>
<dl class="manifest">${lines.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>
<p class="quiet">The same programme, answers, seed and version give the same matches, byte for byte.</p>
</section>`;
}

/** Peers and the members of circles stand in one list. */
function peopleText(
  { format }: ReportData["programme"],
  { people }: ReportData["matching"]["manifest"],
): string {
  return isOneList(format)
    ? `${people.mentees} people`
    : `${people.mentors} mentors, ${people.mentees} mentees`;
}

function datesText({ startsOn = "", endsOn }: ReportData["programme"]): string {
  return endsOn === undefined ? startsOn : `${startsOn} to ${endsOn}`;
}
