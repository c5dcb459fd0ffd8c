/**
 * Who is left over, and why.
 */
import { explainPapers, explainUnmatched } from "../../explanation/index.js";
import type { Unmatched, UnmatchedReason } from "../../formats/index.js";
import { isOneList } from "../../programme/index.js";
import { type Html, html, written } from "./html.js";
import { nameOf, type ReportData } from "./report-data.js";
import { table } from "./table.js";

/** Reasons in a few words, in the order in which they are told. */
const REASONS = {
  "no-allowed-counterpart": "nobody whom the rules allow",
  "not-their-turn": "others were left over more often before",
  "would-leave-out": "somebody else would be left out",
  "places-required": "required pairs hold every place they could have",
  "would-lower-total": "the sum of fits would be lower",
  tie: "an exact tie, which the seed decided",
  "others-first": "somebody else would be left out or worse off",
  "not-chosen": "not chosen by those they chose, or others were preferred",
  "no-common-time": "no meeting time in common with anybody",
  "no-room": "no group that has room for them",
  "answer-needed": "an answer that a rule needs",
  "not-needed": "too few mentees left for a group",
  "too-few-places": "fewer places than the smallest group has",
  "no-capacity": "no place to give this time",
  "sits-out": "not taking part this time",
} satisfies Readonly<Record<UnmatchedReason["code"] | "places-required", string>>;

/** The reason as it is told in a few words. */
function kindOf({ reason }: Unmatched): keyof typeof REASONS {
  return reason.code === "would-leave-out" && reason.impossible ? "places-required" : reason.code;
}

/** How many are left over for which reason. */
export function unmatchedCounts({ programme, matching }: ReportData): Html {
  const { unmatched } = matching;
  if (unmatched.length === 0) return html`<p class="good">Nobody is left over.</p>`;
  const lines = Object.entries(REASONS).flatMap(([code, words]) =>
    (["mentee", "mentor"] as const).flatMap((side) => {
      const count = unmatched.filter((person) => person.side === side && kindOf(person) === code).length;
      return count === 0
        ? []
        : [html`<li><b>${count}</b> ${countedSide(programme, side, count)}: ${words}</li>`];
    }),
  );
  return html`<div><h3>Left over: <a href="#left-over">${unmatched.length}</a></h3><ul>${lines}</ul></div>`;
}

function countedSide({ format }: ReportData["programme"], side: "mentee" | "mentor", count: number): string {
  if (isOneList(format)) return count === 1 ? "person" : "people";
  return `${side}${count === 1 ? "" : "s"}`;
}

/** Everybody who is left over. */
export function unmatchedSection(data: ReportData): Html {
  const { unmatched } = data.matching;
  return html`<section id="left-over" aria-labelledby="left-over-title">
<h2 id="left-over-title">Left over</h2>
${unmatched.length === 0 ? html`<p>Nobody.</p>` : unmatchedTable(data, unmatched)}
${papersTable(data)}
</section>`;
}

function unmatchedTable({ programme, roster }: ReportData, unmatched: readonly Unmatched[]): Html {
  const isPeers = isOneList(programme.format);
  return table({
    caption: "People without a match, and why",
    headings: ["Who", ...(isPeers ? [] : ["Role"]), "Kind of reason", "Why"],
    sortable: true,
    rows: unmatched.map((person) => [
      idAndName(nameOf(roster, person.side, person.id), person.id),
      ...(isPeers ? [] : [person.side]),
      REASONS[kindOf(person)],
      explainUnmatched(programme, roster, person).because,
    ]),
  });
}

function idAndName(name: string, id: string): Html {
  return name === id ? written(id) : html`${written(name)} <small>${written(id)}</small>`;
}

/** Who is waiting for which safeguarding paper; nothing where nobody is. */
function papersTable({ programme, roster }: ReportData): Html {
  const awaited = explainPapers(programme, roster);
  if (awaited.length === 0) return html``;
  return html`<h3>Waiting for a paper</h3>
${table({
  caption: "People whose pairs wait for a paper, matched with somebody else or not",
  headings: ["Who", "Role", "Paper", "How many pairs wait", "What is missing"],
  sortable: true,
  rows: awaited.map(({ person, paper, lack, waiting }) => [
    idAndName(person.name, person.id),
    person.side,
    paper,
    waiting,
    lack,
  ]),
})}`;
}
