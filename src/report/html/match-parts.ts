/**
 * What a match rests on: a row a criterion, whose contributions sum to the fit.
 */
import {
  answerText,
  distinctLabel,
  type ExplainedPart,
  explainMatchedPair,
  roleWords,
  shownFit,
} from "../../explanation/index.js";
import { labelOf, type Programme } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import { bar } from "./bar.js";
import { type Html, html, type Part, written } from "./html.js";
import type { PlacedPair, ReportData } from "./report-data.js";
import { capital } from "./report-style.js";
import { table } from "./table.js";

/** As many digits as a whole unit needs: the numbers shown add up exactly. */
const EXACT_DIGITS = 6;

/** The table of one match, and what it is not sure of. */
export function matchParts({ programme, roster }: ReportData, { pair, mentor, mentee }: PlacedPair): Html {
  const { parts } = explainMatchedPair(programme, roster, pair);
  const { lowest, highest } = pair.interval;
  const { views } = pair;
  const sums: readonly (readonly Part[])[] = [
    ...(views === undefined
      ? []
      : [
          sumRow(`How well it suits ${mentee.name}`, exact(views.mentee)),
          sumRow(`How well it suits ${mentor.name}`, exact(views.mentor)),
        ]),
    sumRow(SUMS[programme.views?.combine ?? "shares"], html`<b>${exact(pair.fit)}</b>`),
  ];
  const words = roleWords(programme);
  const nameOf = { mentor: mentor.name, mentee: mentee.name };
  return html`${table({
    caption: `What ${mentor.name} and ${mentee.name} answered`,
    headings: [
      "Criterion",
      `${capital(words.mentor)}’s answer`,
      `${capital(words.mentee)}’s answer`,
      "Fit",
      "Weight",
      "Adds",
    ],
    numbers: [4, 5],
    hideCaption: true,
    labelledBy: "parts",
    rows: [
      ...parts.map((part) => partRow(parts, part, part.view === undefined ? "" : nameOf[part.view])),
      ...sums,
    ],
  })}
${lowest === highest ? "" : html`<p>Answers are missing: with them the fit would lie between ${shownFit(lowest)} and ${shownFit(highest)}.</p>`}
${ownWords(programme, [mentor, mentee])}`;
}

/** What people wrote that nothing is compared with: it may say what no criterion knows. */
function ownWords({ questions }: Programme, people: readonly Participant[]): Html | string {
  const told = questions.flatMap((question) => {
    if (question.kind !== "text") return [];
    const sensitive = question.sensitive === true ? html` <span class="tag">sensitive</span>` : "";
    return people.flatMap(({ name, answers: { [question.id]: answer } }) =>
      answer === undefined
        ? []
        : [
            html`<li>${written(name)} on ${labelOf(question)}${sensitive}: ${written(answerText(question, answer))}</li>`,
          ],
    );
  });
  return told.length === 0
    ? ""
    : html`<p>In their own words:</p>
<ul>${told}</ul>`;
}

/** What the last row is. */
const SUMS = {
  shares: "Fit, the sum",
  "geometric-mean": "Fit, the geometric mean of the two",
  minimum: "Fit, the lower of the two",
} as const;

function sumRow(text: string, number: Part): readonly Part[] {
  return [text, "", "", "", "", number];
}

/** `whose`: the person whose view it is; empty where both have one. */
function partRow(parts: readonly ExplainedPart[], part: ExplainedPart, whose: string): readonly Part[] {
  const { sensitive, known, sentence, importance, fit, weight, units } = part;
  const said = importance === undefined ? "" : `: “${importance}”`;
  return [
    html`${distinctLabel(parts, part)}${whose === "" ? "" : html` <span class="quiet">to ${whose}${said}</span>`}${sensitive ? html` <span class="tag">sensitive</span>` : ""}<small>${known ? sentence : "Not known; the programme’s assumption counts."}</small>`,
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
