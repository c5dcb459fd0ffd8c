/**
 * What a match rests on: a row a criterion, whose contributions sum to the fit.
 */
import { type ExplainedPart, explainMatch, shownFit } from "../../explanation/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import { bar } from "./bar.js";
import { type Html, html, type Part } from "./html.js";
import type { PlacedPair, ReportData } from "./report-data.js";
import { table } from "./table.js";

/** As many digits as a whole unit needs: the numbers shown add up exactly. */
const EXACT_DIGITS = 6;

/** The table of one match, and what it is not sure of. */
export function matchParts(
  { programme, roster }: ReportData,
  { match, pair, mentor, mentee }: PlacedPair,
): Html {
  const { parts } = explainMatch(programme, roster, match);
  const { lowest, highest } = pair.interval;
  const sum: readonly Part[] = ["Fit, the sum", "", "", "", "", html`<b>${exact(pair.fit)}</b>`];
  return html`${table({
    caption: `What ${mentor.name} and ${mentee.name} answered`,
    headings: ["Criterion", "Mentor’s answer", "Mentee’s answer", "Fit", "Weight", "Adds"],
    numbers: [4, 5],
    hideCaption: true,
    labelledBy: "parts",
    rows: [...parts.map(partRow), sum],
  })}
${lowest === highest ? "" : html`<p>Answers are missing: with them the fit would lie between ${shownFit(lowest)} and ${shownFit(highest)}.</p>`}`;
}

function partRow(part: ExplainedPart): readonly Part[] {
  const { label, sensitive, known, sentence, fit, weight, units } = part;
  return [
    html`${label}${sensitive ? html` <span class="tag">sensitive</span>` : ""}<small>${known ? sentence : "Not known; the programme’s assumption counts."}</small>`,
    part.mentorAnswer,
    part.menteeAnswer,
    html`${bar(fit)}${shownFit(fit)}`,
    shownFit(weight),
    exact(fitOfUnits(units)),
  ];
}

function exact(fit: number): string {
  return fit.toFixed(EXACT_DIGITS);
}
