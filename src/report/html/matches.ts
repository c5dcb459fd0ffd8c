/**
 * Every match: closed it is a line, open it shows what it rests on and what else there was.
 */
import { roleWords, shownFit } from "../../explanation/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import { alternatives } from "./alternatives.js";
import { bar } from "./bar.js";
import { type Html, html, written } from "./html.js";
import { matchControls } from "./match-controls.js";
import { matchParts } from "./match-parts.js";
import type { PlacedPair, ReportData } from "./report-data.js";

/** The section. Search and order need the script; without it everything is there, the weakest first. */
export function matches(data: ReportData): Html {
  const { pairs } = data;
  return html`<section id="matches" aria-labelledby="matches-title">
<h2 id="matches-title">Matches</h2>
${
  pairs.length === 0
    ? html`<p>Nobody could be matched.</p>`
    : html`${matchControls(pairs.length, "matches", roleWords(data.programme))}
<div id="match-list">
${pairs.map((placed) => matchBlock(data, placed))}
</div>`
}
</section>`;
}

function matchBlock(data: ReportData, placed: PlacedPair): Html {
  const { place, pair, mentor, mentee } = placed;
  return html`<details class="match" id="match-${place}" data-mentor="${mentor.name}" data-mentee="${mentee.name}" data-fit="${unitsOfFit(pair.fit)}">
<summary><h3>${written(mentor.name)} <span class="quiet">with</span> ${written(mentee.name)}</h3><span class="fit">${bar(pair.fit)}<span class="unseen">fit</span> ${shownFit(pair.fit)}</span></summary>
${matchParts(data, placed)}
${alternatives(data, placed)}
</details>
`;
}
