/**
 * Table: what the programme says that a mentor's answer is worth to a mentee's.
 *
 * fit = the number that the table gives for (mentor's option, mentee's option), turned round too where it is symmetric;
 * `otherwise` for pairs that it does not list. 0 to 1 as written; symmetric only where the programme says so. Answers have
 * no order, so nothing rises or falls with them. For what no formula knows, such as which fields are neighbours — evidence:
 * convention, the programme's own.
 */
import { plain } from "../../plain.js";
import { type Answer, answerKeys } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function table({ criterion }: CriterionContext<"table">): Comparison {
  const { fits, symmetric = false, otherwise } = criterion;
  const byPair = new Map<string, number>();
  for (const { mentor, mentee, fit } of fits) {
    byPair.set(pairKey(plain(mentor), plain(mentee)), fit);
    if (symmetric) byPair.set(pairKey(plain(mentee), plain(mentor)), fit);
  }
  return comparingAnswers(
    criterion.question,
    (mentor, mentee) => byPair.get(pairKey(keyOf(mentor), keyOf(mentee))) ?? otherwise,
  );
}

function keyOf(answer: Answer): string {
  return answerKeys(answer)[0] ?? "";
}

/** No option holds a line break that `plain` would leave in place. */
function pairKey(mentor: string, mentee: string): string {
  return `${mentor}\n${mentee}`;
}
