/**
 * Proposed criteria with their weights written out, so that they can be looked at and changed.
 */
import { type Criterion, presetWeights } from "../programme/index.js";

/** The weights of the preset `evidence`, in hundredths of a perfect fit, to a tenth. */
export function weighed(criteria: readonly Criterion[]): readonly Criterion[] {
  const weights = presetWeights(criteria, "evidence");
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return criteria.map((criterion, at) => ({
    ...criterion,
    weight: Number(((100 * (weights[at] ?? 0)) / sum).toFixed(1)),
  }));
}
