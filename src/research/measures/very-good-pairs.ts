import { cellOf, placedMentees } from "../placement.js";
import type { Pool } from "../pool.js";
import { quantile } from "../statistics.js";
import type { Measure } from "./measure.js";

/** Between two equal fits a quantile can come out a last bit above both. */
const ROUNDING = 1e-9;

/**
 * Mentees whose pair is among the best so many percent of all pairs that may be ∕ mentees who take part. Share, 0 to 1; NaN where
 * nobody takes part. The bar is of this population, so that programmes with generous criteria do not look better.
 * Source: "very good pairs" as published comparisons count them, with a bar that is ours.
 *
 * @param percent 0 to 100.
 */
export function veryGoodPairs(percent: number): Measure {
  return {
    name: `best-${percent}-percent`,
    label: `mentees with a pair of the best ${percent} %`,
    unit: "share",
    range: [0, 1],
    better: "more",
    of: ({ pool, placed }) => {
      const bar = barOf(pool, percent);
      const good = placedMentees(placed).filter(
        (mentee) => pool.fits[cellOf(pool, mentee, placed[mentee]!)]! >= bar,
      );
      return good.length / pool.takesPart.reduce((sum, there) => sum + there, 0);
    },
  };
}

/** The same for every policy on the same people. */
const BARS = new WeakMap<Pool, Map<number, number>>();

function barOf(pool: Pool, percent: number): number {
  const bars = BARS.get(pool) ?? new Map<number, number>();
  BARS.set(pool, bars);
  const fits = () => pool.fits.filter((_, cell) => pool.allowed[cell] === 1);
  const bar = bars.get(percent) ?? quantile(fits(), 1 - percent / 100) - ROUNDING;
  bars.set(percent, bar);
  return bar;
}
