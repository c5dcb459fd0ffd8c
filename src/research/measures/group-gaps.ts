import { type GroupsBy, groupOutcomes, meansOf, rangeOf } from "./group-outcomes.js";
import type { Measure } from "./measure.js";

/**
 * The greatest share of a declared group that is in a match less the least. Share, 0 to 1; NaN with fewer than two groups.
 * Source: demographic parity difference (Dwork et al., Fairness through awareness, ITCS (2012), p. 214).
 */
export function groupRateGap(by: GroupsBy): Measure {
  return {
    name: `rate-gap:${by.side}:${by.question}`,
    label: `difference in match rate by ${by.question}`,
    unit: "share",
    range: [0, 1],
    better: "less",
    looksAt: "both",
    of: (measured) => {
      const outcomes = groupOutcomes(measured, by);
      return outcomes === undefined ? Number.NaN : rangeOf(meansOf(outcomes.matched, outcomes.groups));
    },
  };
}

/** The greatest mean fit of a declared group less the least, over people in a match. Fit, 0 to 1; NaN with fewer than two groups. */
export function groupMeanGap(by: GroupsBy): Measure {
  return {
    name: `mean-gap:${by.side}:${by.question}`,
    label: `difference in mean fit by ${by.question}`,
    unit: "fit",
    range: [0, 1],
    better: "less",
    looksAt: "both",
    of: (measured) => {
      const outcomes = groupOutcomes(measured, by);
      return outcomes === undefined ? Number.NaN : rangeOf(meansOf(outcomes.fits, outcomes.groups));
    },
  };
}
