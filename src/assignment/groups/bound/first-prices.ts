import { assignmentPrices } from "./assignment-prices.js";
import { boundOf } from "./column-prices.js";
import { type Prices, relaxedPrices } from "./prices.js";
import type { BoundContext, Worth } from "./relaxed-price.js";

/** Coverage counts in so many parts a member, so that a bound between two numbers of members is seen. */
export const COVERAGE_PARTS = 1000;

/** Prices by assignment, and the bound they prove: for the total, the best of some worths of a member, or of the one given. */
export function firstPrices(
  context: BoundContext,
  withFits: boolean,
  coverage: number,
  perMember?: number,
): { readonly prices: Prices; readonly bound: number } {
  const worths: Worth[] = withFits
    ? (perMember === undefined ? [0, 1_000_000, 4_000_000] : [perMember]).map((each) => ({
        perMember: each,
        withFits,
      }))
    : [{ perMember: COVERAGE_PARTS, withFits }];
  return worths
    .map((worth) => {
      const prices = relaxedPrices(context, worth, assignmentPrices(context, worth));
      return { prices, bound: boundOf({ context }, prices, coverage) };
    })
    .reduce((least, each) => (each.bound < least.bound ? each : least));
}
