/**
 * The first section: what was reached, how the fits are spread, what is weak, who is left over.
 */
import { placedWords, shownFit } from "../../explanation/index.js";
import type { GroupsMatching } from "../../formats/index.js";
import { chains } from "./chains.js";
import { fitHistogram } from "./fit-histogram.js";
import { type Html, html } from "./html.js";
import type { ReportData } from "./report-data.js";
import { unmatchedCounts } from "./unmatched.js";
import { weakestPairs } from "./weakest-pairs.js";

/** The section. */
export function summary(data: ReportData): Html {
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${data.matching.format === "groups" ? figureList(groupFigures(data, data.matching)) : figures(data)}
<div class="columns">${fitHistogram(data.pairs.map(({ pair }) => pair.fit))}${unmatchedCounts(data)}</div>
${weakestPairs(data)}
${chains(data)}
</section>`;
}

function figures({ programme, roster, matching, pairs, ofMentor, ofMentee }: ReportData): Html {
  const served = (groups: readonly (readonly unknown[])[]) =>
    groups.filter(({ length }) => length > 0).length;
  const fits = pairs.map(({ pair }) => pair.fit);
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  const total = matching.objective.find(({ name }) => name === "total")?.value;
  const shown: readonly (readonly [string, string])[] = [
    ...(matching.format === "peers"
      ? ([[`${served(ofMentee)} of ${roster.mentees.length}`, "people have a partner"]] as const)
      : ([
          [`${served(ofMentee)} of ${roster.mentees.length}`, "mentees have a mentor"],
          [`${served(ofMentor)} of ${roster.mentors.length}`, "mentors have a mentee"],
        ] as const)),
    ...(fits.length === 0
      ? []
      : ([
          [shownFit(mean), "mean fit (a perfect one is 1)"],
          [`${shownFit(Math.min(...fits))} – ${shownFit(Math.max(...fits))}`, "lowest and highest fit"],
          ...(total === undefined ? [] : ([[shownFit(total), totalText(programme, matching)]] as const)),
        ] as const)),
  ];
  return figureList(shown);
}

type Figure = readonly [value: string, label: string];

function figureList(shown: readonly Figure[]): Html {
  return html`<dl class="figures">${shown.map(
    ([value, label]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function groupFigures(
  { programme, roster: { mentees } }: ReportData,
  { matches, proof }: GroupsMatching,
): readonly Figure[] {
  const [each, whom] = placedWords(programme.format);
  const grouped = matches.reduce((sum, match) => sum + match.mentees.length, 0);
  const count: readonly Figure[] = [
    [`${grouped} of ${mentees.length}`, `${whom} are in a group`],
    [String(matches.length), matches.length === 1 ? "group" : "groups"],
  ];
  if (matches.length === 0) return count;
  const fits = matches.map(({ fit }) => fit);
  return [
    ...count,
    [shownFit(proof.value / grouped), `mean fit of a ${each}’s group (a perfect one is 1)`],
    [`${shownFit(Math.min(...fits))} – ${shownFit(Math.max(...fits))}`, "lowest and highest fit of a group"],
    [shownFit(proof.value), `total: each group’s fit times its ${whom}`],
    [shownFit(proof.bound), "proved bound: no other groups come to more"],
  ];
}

/** The total counts what it was solved for: fits, and what being matched or preferred counts where the programme says so. */
function totalText({ rules }: ReportData["programme"], { objective }: ReportData["matching"]): string {
  const parts = [
    "sum of fits",
    ...(objective[0]?.name === "coverage" ? [] : ["of the value of being matched"]),
    ...(rules.some(({ rule }) => rule === "preferred-pairs") ? ["of what preferred pairs count beside"] : []),
  ];
  const last =
    objective[0]?.name === "coverage" ? "the greatest with so many matches" : "the greatest there can be";
  return `${parts.join(" and ")}, ${last}`;
}
