/**
 * What a measure is: one number for one matching, with its unit and what it may be.
 */
import type { Programme } from "../../programme/index.js";
import type { GroupPool } from "../group-pool.js";
import type { Grouping } from "../grouping.js";
import type { Placement } from "../placement.js";
import type { Pool } from "../pool.js";

/** A matching to be measured, with what some measures compare it to. */
export interface MeasuredCase {
  readonly pool: Pool;
  /** Where the programme forms groups, each mentee with the mentor of their group; nobody where groups have no mentor, or two. */
  readonly placed: Placement;
  /** Settles the draws of measures that draw. */
  readonly seed: number;
  /** What the baseline policy made of the same people, for measures of agreement. */
  readonly baseline?: Placement | undefined;
  /** What the same policy makes of the same people under another programme, for measures of stability. */
  readonly again?: ((programme: Programme) => Placement) | undefined;
  /** The groups, where the programme forms groups. */
  readonly formed?: FormedGroups | undefined;
}

/** Groups to be measured. */
export interface FormedGroups {
  readonly pool: GroupPool;
  readonly groups: Grouping;
  /** The groups of the baseline policy. */
  readonly baseline?: Grouping | undefined;
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
  /**
   * What it looks at. `"pairs"`, the default: each mentee with their mentor; in groups with one mentor the same, times and rules on
   * groups aside. `"groups"`: groups. `"both"`: the one where pairs are made, the other where groups are formed.
   */
  readonly looksAt?: "pairs" | "groups" | "both" | undefined;
  /** The number; NaN where it has no meaning, such as the mean fit of nobody. */
  readonly of: (measured: MeasuredCase) => number;
}
