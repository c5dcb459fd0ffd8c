/**
 * What a measure is: one number for one matching, with its unit and what it may be.
 */
import type { Programme } from "../../programme/index.js";
import type { Placement } from "../placement.js";
import type { Pool } from "../pool.js";

/** A matching to be measured, with what some measures compare it to. */
export interface MeasuredCase {
  readonly pool: Pool;
  readonly placed: Placement;
  /** Settles the draws of measures that draw. */
  readonly seed: number;
  /** What the baseline policy made of the same people, for measures of agreement. */
  readonly baseline?: Placement | undefined;
  /** What the same policy makes of the same people under another programme, for measures of stability. */
  readonly again?: ((programme: Programme) => Placement) | undefined;
}

/** One number about a matching. */
export interface Measure {
  readonly name: string;
  /** What it says, in words. */
  readonly label: string;
  /** "share", "fit", "pairs", "rank" … */
  readonly unit: string;
  /** Least and greatest value there can be. */
  readonly range: readonly [least: number, greatest: number];
  /** Whether more of it is good news. */
  readonly better: "more" | "less" | "neither";
  /** The number; NaN where it has no meaning, such as the mean fit of nobody. */
  readonly of: (measured: MeasuredCase) => number;
}
