import { type Placement, placedMentees } from "../placement.js";
import type { Measure } from "./measure.js";

/**
 * Pairs in both matchings ∕ pairs in either. Share, 0 to 1; 1 where both are empty.
 * Source: Jaccard, Bulletin de la Société Vaudoise des Sciences Naturelles 37 (1901), p. 547.
 */
export function agreementOf(one: Placement, other: Placement): number {
  const [a, b] = [placedMentees(one), placedMentees(other)];
  const common = a.filter((mentee) => one[mentee] === other[mentee]).length;
  const either = a.length + b.length - common;
  return either === 0 ? 1 : common / either;
}

/** {@link agreementOf} this matching and that of the baseline policy; NaN without a baseline. */
export const agreement: Measure = {
  name: "agreement",
  label: "pairs in common with the baseline",
  unit: "share",
  range: [0, 1],
  better: "neither",
  of: ({ placed, baseline }) => (baseline === undefined ? Number.NaN : agreementOf(placed, baseline)),
};
