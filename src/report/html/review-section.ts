/**
 * What was decided by hand and what it cost, and what changed since the run before.
 */
import { shownFit } from "../../explanation/index.js";
import type { Changes, DecisionEffects } from "../../lifecycle/index.js";
import { changeRow } from "../decided/change-row.js";
import { decidingWords } from "../decided/deciding-words.js";
import { decisionText, effectText } from "../decided/decision-text.js";
import type { Review } from "../decided/review.js";
import { type Html, html, written } from "./html.js";
import type { ReportData } from "./report-data.js";
import { capital } from "./report-style.js";
import { table } from "./table.js";

/** The section. */
export function reviewSection(data: ReportData, { effects, changes }: Review): Html {
  return html`<section id="decisions" aria-labelledby="decisions-title">
<h2 id="decisions-title">${effects === undefined ? "Changes" : "Decisions"}</h2>
${effects === undefined ? "" : effectsPart(data, effects)}
${changes === undefined ? "" : changesPart(data, changes)}
</section>`;
}

function effectsPart({ roster }: ReportData, { each, together, format, circles }: DecisionEffects): Html {
  const words = decidingWords(format, circles);
  const { against, asFar } = words;
  if (each.length === 0) return html`<p>Nothing was decided by hand.</p>`;
  return html`${table({
    caption: `What each decision changed${asFar}, against ${against} with all others but without it`,
    headings: ["Decision", "Effect"],
    rows: each.map(({ decision, effect }) => [
      written(decisionText(roster, decision, words)),
      effectText(effect, words),
    ]),
  })}
<p>All together ${effectText(together, words)}${asFar}, against ${format === "groups" ? against : "the result"} without any. The single effects need not add up to this.</p>`;
}

function changesPart(
  { roster }: ReportData,
  { changed, kept, matches, total, format, circles }: Changes,
): Html {
  const { person, people, counterpart } = decidingWords(format, circles);
  const reached = html`<p>Against the result before: ${kept} ${people} keep their ${counterpart}, ${changed.length} ${changed.length === 1 ? "has" : "have"} another or none; matches ${matches[0]} → ${matches[1]}, sum of fits ${shownFit(total[0])} → ${shownFit(total[1])}.</p>`;
  if (changed.length === 0) return reached;
  return html`${reached}
${table({
  caption: "What changed since the result before",
  headings: [person, `${counterpart} before`, `${counterpart} now`].map(capital),
  sortable: true,
  rows: changed.map((change) => changeRow(roster, change).map(written)),
})}`;
}
