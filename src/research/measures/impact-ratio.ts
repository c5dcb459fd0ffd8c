import { type GroupsBy, groupOutcomes, meansOf } from "./group-outcomes.js";
import type { Measure } from "./measure.js";

/**
 * Least ∕ greatest share of a declared group that is in a match. Ratio, 0 to 1; NaN with fewer than two groups or where nobody is
 * placed. Under 0.8 is a reason to look, not a proof.
 * Source: 29 CFR 1607.4 D, the four-fifths rule.
 */
export function impactRatio(by: GroupsBy): Measure {
  return {
    name: `impact-ratio:${by.side}:${by.question}`,
    label: `lowest ∕ highest match rate by ${by.question}`,
    unit: "ratio",
    range: [0, 1],
    better: "more",
    looksAt: "both",
    of: (measured) => {
      const outcomes = groupOutcomes(measured, by);
      const rates = outcomes === undefined ? [] : meansOf(outcomes.matched, outcomes.groups);
      return rates.length < 2 ? Number.NaN : Math.min(...rates) / Math.max(...rates);
    },
  };
}
