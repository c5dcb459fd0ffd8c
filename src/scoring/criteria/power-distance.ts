/**
 * Power distance: how far the mentor stands above the mentee in power, against a range that is wanted.
 *
 * fit = 1 for `from` ≤ power distance ≤ `to` (in levels, see roster/power/power-distance.ts); below it falls evenly to 0 over `softBelow`, above
 * over `softAbove`. 0 to 1; directed, since the distance is. Unknown as soon as anything is that the distance is made of. A soft target
 * beside the rules on power — evidence: convention.
 */
import { powerDistances } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";
import { fitInBand } from "./band.js";

/** Builds the comparison. */
export function powerDistance({
  criterion,
  programme,
  roster,
}: CriterionContext<"power-distance">): Comparison {
  const felt = powerDistances(programme, roster).ofPair();
  return (mentor, mentee) => fitInBand(criterion, felt(mentor, mentee));
}
