/**
 * Where fits become integers. A perfect fit is 1,000,000 units; every criterion contributes a whole number of units, and
 * a pair's fit is their sum: the parts add up to what is optimised because they are what is optimised.
 */

/** Units of a perfect fit. */
export const PERFECT_FIT = 1_000_000;

/** Shares units, those of a perfect fit unless said, among weights, by largest remainder, so that they sum to them exactly. Weights are 0 or more, at least one of them above 0. */
export function weightsInUnits(weights: readonly number[], whole = PERFECT_FIT): readonly number[] {
  // Measured by the largest, weights near the end of what a double holds still have a finite sum.
  const largest = Math.max(...weights);
  const sum = weights.reduce((total, weight) => total + weight / largest, 0);
  const shares = weights.map((weight) => (weight / largest / sum) * whole);
  const units = shares.map(Math.floor);
  const left = whole - units.reduce((total, unit) => total + unit, 0);
  const byRemainder = shares
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) units[at] = (units[at] as number) + 1;
  return units;
}

/** A criterion's contribution in units: its weight in units times its fit (0 to 1), rounded. */
export function contribution(weightUnits: number, fit: number): number {
  return Math.round(weightUnits * fit);
}

/** Units as a fit from 0 to 1. */
export function fitOfUnits(units: number): number {
  return units / PERFECT_FIT;
}

/** A fit, or a value measured in fits, in whole units. */
export function unitsOfFit(fit: number): number {
  return Math.round(fit * PERFECT_FIT);
}
