import { scoredCriteria, scoringOf } from "../../scoring/index.js";
import { placedMentees } from "../placement.js";
import { mean } from "../statistics.js";
import type { Measure } from "./measure.js";

/**
 * How far what people said they want was kept: the mean fit, over pairs and criteria of the dimension "preference", of those in
 * which both answered. Fit, 0 to 1; NaN where the programme has no such criterion or nobody answered.
 * Source: participants' say in the match (Allen, Eby & Lentz, Journal of Applied Psychology 91 (2006), p. 567); the formula is ours.
 */
export const keptPreferences: Measure = {
  name: "kept-preferences",
  label: "stated preferences that were kept",
  unit: "fit",
  range: [0, 1],
  better: "more",
  of: ({ pool: { from }, placed }) => {
    if (from === undefined) return Number.NaN;
    const { mentors, mentees } = from.roster;
    const wishes = scoredCriteria(scoringOf(from.programme, from.roster)).filter(
      ({ criterion }) => criterion.dimension === "preference",
    );
    const fits = placedMentees(placed).flatMap((mentee) =>
      [...new Set(wishes.map(({ compare }) => compare))].map((compare) =>
        compare(mentors[placed[mentee]!]!, mentees[mentee]!, 0),
      ),
    );
    return mean(fits.filter((fit) => !Number.isNaN(fit)));
  },
};
