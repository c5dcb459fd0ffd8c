/**
 * Every group: who is in it, when it meets, what its fit is made of, what its pairs answered.
 */
import { explainMatch, roleWords, shownFit, slotText } from "../../explanation/index.js";
import type { GroupMatch } from "../../formats/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { bar } from "./bar.js";
import { groupWeek } from "./group-week.js";
import { type Html, html, type Part, written } from "./html.js";
import { matchControls } from "./match-controls.js";
import { matchParts } from "./match-parts.js";
import { nameOf, type ReportData } from "./report-data.js";
import { table } from "./table.js";

/** The section, the weakest group first. */
export function groups(data: ReportData): Html {
  const found = data.matching.format === "groups" ? data.matching.matches : [];
  const byFit = [...found].sort((a, b) => a.fit - b.fit);
  return html`<section id="matches" aria-labelledby="matches-title">
<h2 id="matches-title">Groups</h2>
${
  byFit.length === 0
    ? html`<p>No group could be formed.</p>`
    : html`${matchControls(byFit.length, "groups", roleWords(data.programme))}
<div id="match-list">
${byFit.map((group, at) => groupBlock(data, group, at + 1))}
</div>`
}
</section>`;
}

function groupBlock(data: ReportData, group: GroupMatch, place: number): Html {
  const { programme, roster } = data;
  const names = (side: "mentor" | "mentee") =>
    group[side === "mentor" ? "mentors" : "mentees"].map((id) => nameOf(roster, side, id)).join(", ");
  const [mentors, mentees] = [names("mentor"), names("mentee")];
  const who =
    mentors === ""
      ? written(mentees)
      : html`${written(mentors)} <span class="quiet">with</span> ${written(mentees)}`;
  const { reasons } = explainMatch(programme, roster, group);
  return html`<details class="match" id="group-${place}" data-mentor="${mentors}" data-mentee="${mentees}" data-fit="${unitsOfFit(group.fit)}">
<summary><h3>${who}</h3><span class="fit">${bar(group.fit)}<span class="unseen">fit</span> ${shownFit(group.fit)}</span></summary>
<p><b>${slotText(group.slot)}</b> (${group.slot.timeZone})</p>
<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>
${groupWeek(programme, roster, group)}
${partsTable(group)}
${pairBlocks(data, group)}
</details>
`;
}

function partsTable({ mentors, parts, fit }: GroupMatch): Html {
  const whom = mentors.length === 0 ? "members" : "mentees";
  const rows: readonly (readonly [string, number])[] = [
    ["Fits with the mentors", parts.mentor],
    ["Fits of the members with each other", parts.peers ?? 0],
    [`Likeness among the ${whom}`, parts.cohesion],
    [`Difference among the ${whom}`, parts.diversity],
    ["Faultline", parts.faultline],
  ];
  const sum: readonly Part[] = ["Fit of the group, the sum", html`<b>${fit.toFixed(6)}</b>`];
  return table({
    caption: "What the group’s fit is made of",
    headings: ["Part", "Adds"],
    numbers: [1],
    rows: [
      ...rows
        .filter(([, units]) => units !== 0)
        .map(([label, units]) => [label, fitOfUnits(units).toFixed(6)]),
      sum,
    ],
  });
}

/** Each mentor with each mentee, in a circle every two both ways, the weakest first. */
function pairBlocks(data: ReportData, group: GroupMatch): readonly Html[] {
  return data.pairs
    .filter(({ match }) => match === group)
    .map(
      (placed) => html`<details id="match-${placed.place}">
<summary>${written(placed.mentor.name)} with ${written(placed.mentee.name)}: ${shownFit(placed.pair.fit)}</summary>
${matchParts(data, placed)}
</details>
`,
    );
}
