/**
 * The fits of pairs at a glance: a table, so that it can be read without seeing colours, or at all.
 */
import { roleWords } from "../../explanation/index.js";
import { PERFECT_FIT } from "../../scoring/index.js";
import { type HeatMapPeople, heatMapPeople } from "./heat-map-people.js";
import { type Html, html, written } from "./html.js";
import type { ReportData } from "./report-data.js";

/** Shades, from the worst fit to the best. */
const SHADES = 10;

/** The section. */
export function heatMap(data: ReportData): Html {
  const people = heatMapPeople(data);
  return html`<section id="heat-map" aria-labelledby="heat-map-title">
<h2 id="heat-map-title">All fits</h2>
<p>${shownText(data, people)} A number is the fit in hundredths, darker for better in the light and brighter for better in the dark.
<span class="key key-match">81 ●</span> is a match, <span class="key">×</span> a pair that a rule forbids.</p>
${people.rows.length === 0 || people.columns.length === 0 ? "" : grid(data, people)}
</section>`;
}

function shownText({ programme, roster }: ReportData, { rows, columns }: HeatMapPeople): string {
  const [mentees, mentors] = [roster.mentees.length, roster.mentors.length];
  if (rows.length === mentees && columns.length === mentors) return "Everybody with everybody.";
  const words = roleWords(programme);
  return `Shown are ${rows.length} of ${mentees} ${words.mentees} (those left over, then those of the weakest matches) and ${columns.length} of ${mentors} ${words.mentors} (theirs, then those who would suit them best).`;
}

function grid(data: ReportData, { rows, columns }: HeatMapPeople): Html {
  const heads = columns.map(
    (column) => html`<th scope="col"><span>${written(data.roster.mentors[column]?.name ?? "")}</span></th>`,
  );
  const lines = rows.map(
    (row) =>
      html`<tr><th scope="row">${written(data.roster.mentees[row]?.name ?? "")}</th>${columns.map((column) => cell(data, row, column))}</tr>\n`,
  );
  const words = roleWords(data.programme);
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="heat-map-caption">
<table class="heat"><caption id="heat-map-caption">Fits: ${words.mentees} in rows, ${words.mentors} in columns</caption>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>${lines}</tbody></table>
</div>`;
}

function cell({ compared, ofMentee }: ReportData, row: number, column: number): Html {
  const { fits, vetoes } = compared;
  if (!vetoes.allows(row, column))
    return html`<td class="never"><span class="unseen">forbidden</span><span aria-hidden="true">×</span></td>`;
  const units = fits.units[row * fits.mentors + column] ?? 0;
  const shade = Math.min(SHADES - 1, Math.floor((units / PERFECT_FIT) * SHADES));
  const hundredths = Math.round((units / PERFECT_FIT) * 100);
  const isMatch = ofMentee[row]?.some((placed) => placed.column === column) === true;
  return isMatch
    ? html`<td class="shade-${shade} matched">${hundredths}<span aria-hidden="true"> ●</span><span class="unseen"> matched</span></td>`
    : html`<td class="shade-${shade}">${hundredths}</td>`;
}
