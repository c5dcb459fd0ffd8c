/**
 * From the units of each view to those of the pair: the one last step where they do not simply add up.
 */
import type { Scoring } from "./scoring.js";

/**
 * `sum`: the units added up. `geometric-mean`: √(mentee's · mentor's), rounded to the unit; the product is below 2⁵³ and the
 * square root is exact to the last bit in every engine. `minimum`: the smaller of the two. None falls as a view rises.
 */
export function combineViews(combine: Scoring["combine"], mentee: number, mentor: number): number {
  switch (combine) {
    case "sum":
      return mentee + mentor;
    case "geometric-mean":
      return Math.round(Math.sqrt(mentee * mentor));
    case "minimum":
      return Math.min(mentee, mentor);
  }
}
