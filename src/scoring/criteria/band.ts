/**
 * Band: how far the mentor stands above the mentee, against a range that is wanted.
 *
 * fit = 1 for `from` ≤ mentor − mentee ≤ `to`; below it falls evenly to 0 over `softBelow`, above over `softAbove`; with
 * an edge of 0 it falls at once. Directed: swapping the two turns the difference round. A soft target beside the rules on
 * power — evidence: convention (a gap of two or more levels made no difference to outcomes in 61 pairs, 2003).
 */
import type { Criterion } from "../../programme/index.js";
import { mentorAbove } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function band({ criterion }: CriterionContext<"band">): Comparison {
  return comparingAnswers(criterion.question, (mentor, mentee) =>
    fitInBand(criterion, mentorAbove(mentor, mentee)),
  );
}

/** The fit from how far the mentor stands above; NaN stays NaN. */
export function fitInBand({ from, to, softBelow = 0, softAbove = 0 }: Band, above: number): number {
  if (above < from) return edge(from - above, softBelow);
  return above > to ? edge(above - to, softAbove) : Number.isNaN(above) ? above : 1;
}

/** The range that is wanted, and its edges. */
type Band = Pick<Extract<Criterion, { readonly compare: "band" }>, "from" | "to" | "softBelow" | "softAbove">;

function edge(distance: number, width: number): number {
  return distance >= width ? 0 : 1 - distance / width;
}
