/**
 * Shared time: whether two people are free at the same time for long enough.
 *
 * fit = min(1, shared minutes ∕ enough), shared minutes being those of every week of the programme at least. 0 where
 * nothing is shared, 1 from `enoughMinutes` on; symmetric, rises with what is shared. Saturating, since contact frequency
 * goes with support (Eby et al. 2013, ρ = .25) but nobody meets in more hours than they need — evidence: medium; the
 * formula is convention.
 */
import { availabilityTable } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";

/** Builds the comparison. */
export function sharedTime({ criterion, programme, roster }: CriterionContext<"shared-time">): Comparison {
  const { minutes } = availabilityTable(programme, roster, criterion.question);
  return (mentor, mentee) => fitOfSharedMinutes(minutes(mentor, mentee), criterion.enoughMinutes);
}

/** The fit from the minutes that two people share; NaN stays NaN. */
export function fitOfSharedMinutes(minutes: number, enoughMinutes: number): number {
  return Math.min(1, minutes / enoughMinutes);
}
