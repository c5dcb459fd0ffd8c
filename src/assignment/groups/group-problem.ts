/** What goes into group formation: numbers only, no people. All fits are whole units: 1,000,000 is a perfect fit. */

/**
 * Units from 0 to 1,000,000 for two people: one flat array, row by row, or a function of their two numbers that always answers
 * the same.
 */
export type PairUnits = ArrayLike<number> | ((first: number, second: number) => number);

/** How much each part of a group's fit counts: whole numbers from 0 to 1000. `groupFitUnits` says how they make the fit. */
export interface GroupWeights {
  /** Of the mean over all leader–member pairs; in circles over all member pairs. */
  readonly pairs: number;
  /** Of the mean likeness over all member pairs. Default 0. */
  readonly cohesion?: number | undefined;
  /** Of the mean difference over all member pairs. Default 0. */
  readonly diversity?: number | undefined;
  /** Of the faultline, which is taken off. Default 0. Larger than 0 only where groups have at most 12 members. */
  readonly faultline?: number | undefined;
}

/** When people can meet: one bit a possible start of the meeting, in a week that begins anew after the last. */
export interface GroupSlots {
  /** Number of slots in the week, 1 or more. */
  readonly count: number;
  /**
   * Length of a meeting in slots, 1 or more. Two meetings of one leader need starts at least that far apart, around the end of the
   * week too.
   */
  readonly length: number;
  /** Possible starts of each leader: ceil(count ∕ 32) words a leader; slot s is bit s % 32 of word floor(s ∕ 32). */
  readonly leaders: Uint32Array;
  /** The same for each member. */
  readonly members: Uint32Array;
}

/** What every group has to keep, looking at its members (leaders aside). */
export type GroupRule =
  /** Of the flagged members (anything but 0), a group has none or at least two: one rule a minority. */
  | { readonly rule: "not-alone"; readonly flags: ArrayLike<number> }
  /** Of the flagged members, a group has `from` to `to`, both inclusive. Defaults: 0, no limit. */
  | {
      readonly rule: "count";
      readonly flags: ArrayLike<number>;
      readonly from?: number | undefined;
      readonly to?: number | undefined;
    }
  /** The greatest level in a group less the least is `from` to `to`, both inclusive. Levels are finite. Defaults: 0, no limit. */
  | {
      readonly rule: "spread";
      readonly levels: ArrayLike<number>;
      readonly from?: number | undefined;
      readonly to?: number | undefined;
    };

/** With keys, the result depends on keys and seed, never on the order of leaders and members. */
export interface GroupKeys {
  /** One distinct key a leader, such as the person's id. */
  readonly leaders: readonly string[];
  /** One distinct key a member. */
  readonly members: readonly string[];
}

/** Who meets with whom, and when? */
export interface GroupProblem {
  /** Number of leaders (mentors), 0 or more. Leaders and members are counted from 0. */
  readonly leaders: number;
  /** Number of members (mentees), 0 or more. */
  readonly members: number;
  /** How many members a group has: whole numbers, both inclusive, 1 ≤ from ≤ to ≤ 100. */
  readonly size: { readonly from: number; readonly to: number };
  /** Leaders in each group: one (the default), two co-leaders, or none (peer circles; then `leaders` is 0). */
  readonly leadersPerGroup?: 0 | 1 | 2 | undefined;
  /** How many groups a leader may lead, or co-lead: whole numbers from 0. Default 1 each. */
  readonly leaderCapacities?: ArrayLike<number> | undefined;
  /** The most members a group of this leader may have; with co-leaders, the smaller counts. Default `size.to` each. */
  readonly leaderSizes?: ArrayLike<number> | undefined;
  /**
   * How well member and leader suit each other: (member, leader), members · leaders units. In circles how well two members do: members²
   * units, symmetric, the diagonal is not read. Needed where it weighs something.
   */
  readonly pairUnits?: PairUnits | undefined;
  /** members · leaders, a member's row after the other: 0 is never. Default: all may. */
  readonly allowed?: Uint8Array | undefined;
  /** How alike two members are: members² units, symmetric as in circles. Needed where cohesion weighs something. */
  readonly likeness?: PairUnits | undefined;
  /** How different two members are, of the same shape. Needed where diversity weighs something. */
  readonly difference?: PairUnits | undefined;
  /** How far apart two members stand on the attributes that could split a group, of the same shape. Needed where faultline weighs. */
  readonly distance?: PairUnits | undefined;
  readonly weights: GroupWeights;
  /** Absent: nobody minds when. */
  readonly slots?: GroupSlots | undefined;
  /** Pairs of members that may not be in one group. */
  readonly apart?: readonly (readonly [number, number])[] | undefined;
  /** Pairs of leaders that may not lead together. */
  readonly leadersApart?: readonly (readonly [number, number])[] | undefined;
  /** Sets of members that are in one group, or all in none. Sets that share somebody are one set. */
  readonly together?: readonly (readonly number[])[] | undefined;
  readonly rules?: readonly GroupRule[] | undefined;
  /**
   * After coverage (as many members in a group as possible): `"total"`, the sum over groups of fit times members; or
   * `"worst-group"`, the fit of the worst group, then the total. Default `"total"`.
   */
  readonly objective?: "total" | "worst-group" | undefined;
  readonly keys?: GroupKeys | undefined;
  /** A safe integer: which way the search goes, and which of equally good groupings is found. Default 1. */
  readonly seed?: number | undefined;
}
