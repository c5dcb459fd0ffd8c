/**
 * Vector: how alike two lists of numbers are that the application supplies, such as embeddings of what people wrote.
 *
 * fit = (cos − from) ∕ (to − from), kept between 0 and 1, with cos = Σ aᵢ bᵢ ∕ (|a| |b|) (Salton & McGill 1983, Introduction to
 * Modern Information Retrieval); from 0 to 1 unless said. 1 where both point the same way, whatever their lengths; symmetric,
 * never falls as the cosine rises. A list of zeros points nowhere: unknown. What the numbers mean is the application's to answer
 * for — evidence: convention.
 */
import type { Criterion } from "../../programme/index.js";
import type { Answer } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function vector({ criterion }: CriterionContext<"vector">): Comparison {
  const directions = new Map<Answer, Float64Array>();
  const directionOf = (answer: Answer) => {
    const known = directions.get(answer) ?? direction(answer);
    directions.set(answer, known);
    return known;
  };
  return comparingAnswers(criterion.question, (mentor, mentee) => {
    const [theirs, ours] = [directionOf(mentor), directionOf(mentee)];
    let cosine = 0;
    for (let at = 0; at < theirs.length; at++) cosine += theirs[at]! * ours[at]!;
    return fitOfCosine(criterion, cosine);
  });
}

/** The fit from a cosine; NaN stays NaN. */
export function fitOfCosine(
  { from = 0, to = 1 }: Pick<Extract<Criterion, { readonly compare: "vector" }>, "from" | "to">,
  cosine: number,
): number {
  return Math.min(1, Math.max(0, (cosine - from) / (to - from)));
}

/** The numbers of an answer at length 1; NaN throughout where they are all 0. */
export function direction(answer: Answer): Float64Array {
  const numbers = answer.kind === "vector" ? answer.numbers : [];
  // Measured by the largest, numbers near the ends of what a double holds still have a length.
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const scaled = numbers.map((number) => number / largest);
  const length = Math.sqrt(scaled.reduce((sum, number) => sum + number * number, 0));
  return Float64Array.from(scaled, (number) => number / length);
}
