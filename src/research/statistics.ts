/**
 * The statistics of one list of numbers: of mathjs what gives the same bits every time, with nothing else of it loaded.
 */
import {
  create,
  erfDependencies,
  type FactoryFunctionMap,
  meanDependencies,
  stdDependencies,
} from "mathjs/number";

// The declared types allow each of them to be missing, which they never are.
const math = create({
  erfDependencies,
  meanDependencies,
  stdDependencies,
} as FactoryFunctionMap);

/** Arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : (math.mean as (list: readonly number[]) => number)(values);
}

/** Standard deviation of the values themselves (divided by n, not n − 1); NaN of nothing. */
export function spread(values: readonly number[]): number {
  return values.length === 0
    ? Number.NaN
    : (math.std as (list: readonly number[], kind: string) => number)(values, "uncorrected");
}

/**
 * A quantile, 0 to 1, between the two nearest values; NaN of nothing.
 * Source: Hyndman & Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), definition 7.
 *
 * Not mathjs: its quantileSeq draws pivots by unseeded chance and takes numbers within 1e-12 for equal, so that the last digit
 * differs from run to run.
 */
export function quantile(values: ArrayLike<number>, at: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = at * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (place - Math.floor(place)) * (high - low);
}

/** The share of a standard normal that lies below z. */
export function normalShareBelow(z: number): number {
  return (1 + (math.erf as (x: number) => number)(z / Math.SQRT2)) / 2;
}
