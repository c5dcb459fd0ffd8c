/**
 * Overlap: how much two sets of options have in common.
 *
 * fit = |both| ∕ |either| (Jaccard 1912, The New Phytologist 11(2), 37–50), or as a share of the two sets' average size,
 * 2 |both| ∕ (|mentor's| + |mentee's|) (Dice 1945, Ecology 26(3), 297–302), of the mentee's set, of the mentor's, or
 * min(1, |both| ∕ enough). 0 where nothing is shared; 1 where the sets are equal, the named side's is held in the other's, or
 * enough is shared; rises with what is shared. All but the two sides' own shares are symmetric. An empty set that the fit
 * would be a share of: unknown. Supplementary fit of background and interests — evidence: low.
 */
import type { Criterion } from "../../programme/index.js";
import type { Answer } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function overlap({ criterion }: CriterionContext<"overlap">): Comparison {
  const { shareOf = "either" } = criterion;
  return comparingAnswers(criterion.question, (mentor, mentee) => {
    const theirs = keysOf(mentor);
    const ours = keysOf(mentee);
    const both = ours.filter((key) => theirs.includes(key)).length;
    return shareOfOverlap(shareOf, both, theirs.length, ours.length);
  });
}

/** The fit from the sizes of the two sets and of what they share; NaN where there is nothing to be a share of. */
export function shareOfOverlap(shareOf: ShareOf, both: number, theirs: number, ours: number): number {
  if (typeof shareOf === "object") return Math.min(1, both / shareOf.enough);
  const whole = wholeOf(shareOf, both, theirs, ours);
  return whole === 0 ? Number.NaN : both / whole;
}

/** What an overlap may be a share of. */
type ShareOf = NonNullable<Extract<Criterion, { readonly compare: "overlap" }>["shareOf"]>;

function wholeOf(shareOf: Exclude<ShareOf, object>, both: number, theirs: number, ours: number): number {
  if (shareOf === "either") return theirs + ours - both;
  if (shareOf === "average") return (theirs + ours) / 2;
  return shareOf === "mentor" ? theirs : ours;
}

function keysOf(answer: Answer): readonly string[] {
  return answer.kind === "choices" || answer.kind === "ranking" ? answer.keys : [];
}
