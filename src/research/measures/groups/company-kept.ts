import type { Grouping } from "../../grouping.js";
import { ofGroups } from "./of-groups.js";

/**
 * Pairs of mentees in one group in both groupings ∕ pairs in one group in either. Share, 0 to 1; 1 where neither has a pair.
 * Source: Jaccard, Bulletin de la Société Vaudoise des Sciences Naturelles 37 (1901), p. 547; of partitions: Ben-Hur, Elisseeff & Guyon,
 * Pacific Symposium on Biocomputing 7 (2002), p. 6.
 */
export function companyInCommon(one: Grouping, other: Grouping): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  const either = a.size + b.size - common;
  return either === 0 ? 1 : common / either;
}

/** {@link companyInCommon} of these groups and those of the baseline policy; NaN without a baseline. */
export const companyKept = ofGroups({
  name: "company-kept",
  label: "pairs of mentees who are together in the baseline too",
  unit: "share",
  range: [0, 1],
  better: "neither",
  of: ({ groups, baseline }) => (baseline === undefined ? Number.NaN : companyInCommon(groups, baseline)),
});

function pairsOf(groups: Grouping): ReadonlySet<string> {
  return new Set(
    groups.flatMap(({ mentees }) =>
      mentees.flatMap((one) => mentees.filter((other) => other > one).map((other) => `${one} ${other}`)),
    ),
  );
}
