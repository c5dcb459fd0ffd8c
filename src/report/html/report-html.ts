/**
 * The coordinator's report: one file with everything, to check, print and hand on.
 */
import { roleWords } from "../../explanation/index.js";
import type { Matching } from "../../formats/index.js";
import { isOneList, isReciprocal, type Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import type { Review } from "../decided/review.js";
import { groups } from "./groups.js";
import { heatMap } from "./heat-map.js";
import { type Html, html, written } from "./html.js";
import { load } from "./load.js";
import { manifest } from "./manifest.js";
import { matches } from "./matches.js";
import { page } from "./page.js";
import { proofSentence } from "./proof-sentence.js";
import { type ReportData, reportData } from "./report-data.js";
import { reportStyle } from "./report-style.js";
import { reviewSection } from "./review-section.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";
import { summary } from "./summary.js";
import { unmatchedSection } from "./unmatched.js";

/** A section: anchor, name in the contents, markup. */
type Section = readonly [string, string, (data: ReportData) => Html];

/** Sections in the order of the page. */
const SECTIONS: readonly Section[] = [
  ["summary", "Summary", summary],
  ["matches", "Matches", matchesOrGroups],
  ["left-over", "Left over", unmatchedSection],
  ["heat-map", "All fits", heatMap],
  ["load", "Load", load],
  ["proof", "Proof", proofSentence],
  ["manifest", "Made from", manifest],
];

/** Mentors' loads mean nothing in one list, nor do fits of pairs in circles in which they do not count. */
function isShown({ format }: Programme, anchor: string): boolean {
  if (!isOneList(format)) return true;
  return anchor !== "load" && (anchor !== "heat-map" || isReciprocal(format));
}

function matchesOrGroups(data: ReportData): Html {
  return data.matching.format === "groups" ? groups(data) : matches(data);
}

/**
 * `report.html`: a self-contained page that loads and sends nothing. For the coordinator alone: it holds sensitive answers.
 * It checks the matching with `verifyMatching` and says so at its top where it does not hold.
 *
 * @param matching From `match`, with the programme and the roster it was made from.
 * @param review What decisions made by hand changed, and what differs from a result before; a section of its own.
 * @returns The same bytes for the same input, whatever the order of the rows.
 * @throws IssueError (`unknown-person`) where a matched pair names somebody who is not in the roster.
 */
export function reportHtml(
  programme: Programme,
  roster: Roster,
  matching: Matching,
  review: Review = {},
): string {
  const data = reportData(programme, roster, matching);
  const all = review.effects === undefined && review.changes === undefined ? SECTIONS : reviewed(review);
  const sections = all.filter(([anchor]) => isShown(programme, anchor));
  const body = html`<a class="skip" href="#summary">Skip to the summary</a>
<header>
<h1>${written(programme.name)}</h1>
<p>Who is matched with whom, and why. <strong>For coordinators only:</strong> this page holds personal and sensitive answers.</p>
${data.verification.holds ? "" : html`<p class="bad" role="alert">This result does not pass its check; see <a href="#proof">Proof</a>.</p>`}
<nav aria-label="Contents"><ul>${sections.map(([anchor, name]) => html`<li><a href="#${anchor}">${name}</a></li>`)}</ul></nav>
</header>
<main>
${sections.map(([, , section]) => html`${section(data)}\n`)}
</main>`;
  return page({
    title: `${programme.name} – matches`,
    style: STYLE + reportStyle(roleWords(programme)),
    script: SCRIPT,
    body,
  });
}

/** The sections with what was decided by hand and what changed behind the summary. */
function reviewed(review: Review): readonly Section[] {
  const [first, ...rest] = SECTIONS as [Section, ...Section[]];
  const name = review.effects === undefined ? "Changes" : "Decisions";
  return [first, ["decisions", name, (data) => reviewSection(data, review)], ...rest];
}
