/**
 * The matches to look at first.
 */
import { shownFit } from "../../explanation/index.js";
import { bar } from "./bar.js";
import { type Html, html, written } from "./html.js";
import type { PlacedPair, ReportData } from "./report-data.js";
import { table } from "./table.js";

const SHOWN = 5;
const CRITERIA_SHOWN = 2;

/** The weakest pairs with what costs each most. Empty without a match. */
export function weakestPairs({ programme, pairs }: ReportData): Html {
  if (pairs.length === 0) return html``;
  const labels = new Map(programme.criteria.map(({ id, label }) => [id, label]));
  return table({
    caption:
      pairs.length <= SHOWN ? "The weakest pair first" : `The ${SHOWN} weakest pairs of ${pairs.length}`,
    headings: ["Pair", "Fit", "What is missing most"],
    numbers: [],
    rows: pairs
      .slice(0, SHOWN)
      .map((placed) => [
        html`<a href="#match-${placed.place}">${written(placed.mentor.name)} with ${written(placed.mentee.name)}</a>`,
        html`${bar(placed.pair.fit)}${shownFit(placed.pair.fit)}`,
        missing(placed, labels),
      ]),
  });
}

/** The criteria that take most from a perfect fit. */
function missing({ pair }: PlacedPair, labels: ReadonlyMap<string, string>): string {
  const losses = new Map<string, number>();
  // A criterion may stand there twice, in the view of each of the two.
  for (const { criterion, fit, weight } of pair.parts)
    losses.set(criterion, (losses.get(criterion) ?? 0) + weight * (1 - fit));
  const lost = [...losses]
    .map(([criterion, loss]) => ({ criterion, loss }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, CRITERIA_SHOWN);
  if (lost.length === 0) return "nothing";
  return lost
    .map(({ criterion, loss }) => `${labels.get(criterion) ?? criterion} (−${shownFit(loss)})`)
    .join(", ");
}
