/**
 * How clearly a group falls into two: the average silhouette width of its clearest split, after B. Meyer & A. Glenz, "Team faultline
 * measures: a computational comparison and a new approach to multiple subgroups", Organizational Research Methods 16 (2013)
 * 393–424. They look for the best clustering by heuristics, with any number of subgroups; here every split in two is looked at, so
 * that the answer is exact.
 */

/** Groups of more members have too many splits. */
export const LARGEST_WITH_FAULTLINE = 12;

const PERFECT = 1_000_000;

/**
 * The greatest average silhouette width, in millionths rounded down, over all splits of the members into two subgroups of at least two
 * each; 0 where there is no such split or every one is below 0.
 *
 * A member's silhouette (Rousseeuw 1987) is (b − a) ∕ max(a, b), rounded to the nearest millionth: a is the mean distance to the others
 * of the own subgroup, b the mean distance to the other one; 0 where both are 0.
 *
 * @param members At most {@link LARGEST_WITH_FAULTLINE}.
 * @param distance Symmetric, whole units from 0 to 1,000,000.
 */
export function faultlineOf(
  members: readonly number[],
  distance: (first: number, second: number) => number,
): number {
  const n = members.length;
  if (n < 4) return 0;
  const apart = members.map((a) => members.map((b) => (a === b ? 0 : distance(a, b))));
  let best = 0;
  // The last member is always in the second half: each split is seen once.
  for (let split = 1; split < 1 << (n - 1); split++) {
    const first = bitsIn(split);
    if (first >= 2 && n - first >= 2) best = Math.max(best, silhouetteSum(apart, split, first));
  }
  return Math.floor(best / n);
}

function silhouetteSum(apart: readonly (readonly number[])[], split: number, first: number): number {
  const n = apart.length;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const side = (split >> i) & 1;
    let within = 0;
    let across = 0;
    const row = apart[i]!;
    for (let j = 0; j < n; j++)
      if (((split >> j) & 1) === side) within += row[j]!;
      else across += row[j]!;
    const own = (side === 1 ? first : n - first) - 1;
    const other = side === 1 ? n - first : first;
    // a = within ∕ own and b = across ∕ other, both times own · other.
    const a = within * other;
    const b = across * own;
    if (a !== b) sum += Math.round((PERFECT * (b - a)) / Math.max(a, b));
  }
  return sum;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}
