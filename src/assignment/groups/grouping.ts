/** What comes out of group formation: groups, who is left over and why, and how much better it could be at most. */

/**
 * What a part adds to a group's fit, in whole units that sum to it exactly. 0 where it does not count. The faultline's is negative
 * or 0.
 */
export interface GroupFitParts {
  readonly pairs: number;
  readonly cohesion: number;
  readonly diversity: number;
  readonly faultline: number;
}

/** One group. */
export interface FormedGroup {
  /** Ascending; as many as the problem's `leadersPerGroup`. */
  readonly leaders: readonly number[];
  /** Ascending. */
  readonly members: readonly number[];
  /** When it meets: a slot that all its people have, apart from the slots of its leaders' other groups. null: no slots were given. */
  readonly slot: number | null;
  /** 0 to 1,000,000: what `groupFitUnits` says. */
  readonly fitUnits: number;
  readonly parts: GroupFitParts;
}

/**
 * Why a member, or the whole of their together set, is in no group. The first that holds:
 *
 * - `"no-leader-allowed"`: no leader with a capacity above 0 may have them.
 * - `"no-shared-slot"`: none of those leaders has a slot that all of them have; in circles, they have none.
 * - `"too-few-companions"`: whichever such leader and slot is taken, there are not enough members who may be with that leader, have
 *   the slot and are not kept apart from them, for the smallest size.
 * - `"not-placed"`: others have the places, or the rules of groups leave no room.
 */
export type UngroupedReason = "no-leader-allowed" | "no-shared-slot" | "too-few-companions" | "not-placed";

/** A member in no group. */
export interface UngroupedMember {
  readonly member: number;
  readonly reason: UngroupedReason;
}

/**
 * Prices that prove a bound: whole thousandths of a unit, 0 or more. A group's worth is its fit in units plus `perMember`, times its
 * members. No feasible group is worth more than the prices of its members and leaders together; so no grouping is worth more than
 * Σ memberPrices + Σ leaderPrices · capacity + circlePrice · floor(members ∕ size.from), ∕ 1000. The price of a together set is its
 * members' sum.
 */
export interface GroupPrices {
  readonly perMember: number;
  readonly memberPrices: readonly number[];
  readonly leaderPrices: readonly number[];
  /** Of a group without leader; 0 where groups have leaders. */
  readonly circlePrice: number;
}

/**
 * A proof by cases: prices that hold for every grouping of this case, or a question that splits it in two. `leader`: may `member` be
 * in a group of that leader only (and not in another leader's), or not in one of theirs? `members`: are both in the same groups, or
 * never in one?
 */
export type GroupProof =
  | GroupPrices
  | {
      readonly member: number;
      readonly leader: number;
      readonly only: GroupProof;
      readonly never: GroupProof;
    }
  | { readonly pair: readonly [number, number]; readonly together: GroupProof; readonly apart: GroupProof };

/** How much better it could be at most, with the numbers that prove it. */
export interface GroupBound {
  /** No grouping has more members in groups than this. */
  readonly coverage: number;
  /** No grouping with at least as many members in groups as this one (and, where that comes first, no worse a worst group) has a greater total. */
  readonly totalUnits: number;
  /** (totalUnits − the grouping's) ∕ totalUnits, 0 to 1; 0 where both are 0. */
  readonly gap: number;
  /** For the coverage alone: fits count nothing, a member counts `perMember`, 1 or more. */
  readonly coverageProof: GroupProof;
  /** Where the worst group comes first, of groups that are no worse than this grouping's worst. */
  readonly totalProof: GroupProof;
  /**
   * Where the worst group comes first: exact as a rule where groups can be listed (up to 60 members), beyond it what the best group of somebody
   * who has to be seated comes to. Absent where time ran out, and with two leaders a group where members times pairs of leaders are more than 2,000,000.
   */
  readonly worst?: WorstBound | undefined;
}

/** How good the worst group could be at most. */
export interface WorstBound {
  /** In no grouping with at least as many members in groups as this one is the worst group better. */
  readonly units: number;
  /** For the coverage alone, of groups better than `units`: these seat fewer members than this grouping does. */
  readonly proof: GroupProof;
}

/** A grouping. Plain data: it survives JSON. No group in it breaks anything. */
export interface Grouping {
  /** By first leader, then slot, then first member. */
  readonly groups: readonly FormedGroup[];
  /** By member, ascending. */
  readonly unmatched: readonly UngroupedMember[];
  /** Members in groups. */
  readonly coverage: number;
  /** Sum over groups of fitUnits times members. */
  readonly totalUnits: number;
  /** The least fitUnits; null without groups. */
  readonly worstUnits: number | null;
  readonly bound: GroupBound;
  /** Whether the bound proves that nothing has more coverage or, with as much, a better worst group where that comes first, or a greater total. */
  readonly isProvenOptimal: boolean;
  /** Moves tried. The same problem, seed and number of iterations give the same grouping. */
  readonly iterations: number;
  /** What ended the search: a proof, its iterations, the time limit, or the caller. */
  readonly endedBy: "proof" | "iterations" | "time" | "caller";
}
