/**
 * Intervals without a formula for the distribution.
 */
import { below, randomFrom } from "../random.js";
import { quantile } from "../statistics.js";

/** An interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How an interval is made. */
export interface BootstrapOptions {
  readonly resamples: number;
  /** Of 100 such intervals so many ∕ 100 hold the true mean, about. 0 to 1. */
  readonly confidence: number;
  readonly seed: string;
}

/**
 * The interval of the mean: the middle share of the means of resamples drawn with replacement; NaN of nothing.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), section 13.3, the percentile interval.
 */
export function bootstrapInterval(
  values: readonly number[],
  { resamples, confidence, seed }: BootstrapOptions,
): Interval {
  const random = randomFrom("bootstrap", seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw++) sum += values[below(random, values.length)]!;
    return sum / values.length;
  });
  const outside = (1 - confidence) / 2;
  return values.length === 0
    ? { low: Number.NaN, high: Number.NaN }
    : { low: quantile(means, outside), high: quantile(means, 1 - outside) };
}
