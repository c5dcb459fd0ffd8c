import { mean, quantile, spread } from "../../statistics.js";
import type { Measure } from "../measure.js";
import { fitsOfMentees, ofGroups } from "./of-groups.js";

/**
 * Σ over groups of fit · mentees ∕ mentees in groups: the fit of a group as a mentee meets it. Fit, 0 to 1; NaN without a group. The fit of a
 * group that cannot be counts as any other: read it beside `in-workable-groups`.
 * Source: the objective of `match` for groups, by head; the fit itself: `groupFitUnits` in assignment/groups.
 */
export const groupFit = ofGroups({
  name: "group-fit",
  label: "mean fit of mentees' groups",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: (formed) => mean(fitsOfMentees(formed)),
});

/**
 * The group fit that a share of the mentees in groups do not exceed. Fit, 0 to 1; NaN without a group.
 * Source: Hyndman & Fan, The American Statistician 50 (1996), definition 7.
 *
 * @param percent 0 to 100.
 */
export function groupFitQuantile(percent: number): Measure {
  return ofGroups({
    name: `group-fit-p${percent}`,
    label: `group fit that ${percent} % of the mentees do not exceed`,
    unit: "fit",
    range: [0, 1],
    better: "more",
    of: (formed) => quantile(fitsOfMentees(formed), percent / 100),
  });
}

/**
 * √(Σ over mentees (fit of their group − mean)² ∕ mentees in groups). Fit, 0 to 0.5; NaN without a group.
 * Source: the standard deviation of a population.
 */
export const groupFitSpread = ofGroups({
  name: "group-fit-spread",
  label: "standard deviation of the group fits",
  unit: "fit",
  range: [0, 0.5],
  better: "less",
  of: (formed) => spread(fitsOfMentees(formed)),
});
