/**
 * Why somebody is without a match.
 */
import type { Side } from "../programme/index.js";

/** Somebody without a match. */
export interface Unmatched {
  readonly id: string;
  readonly side: Side;
  readonly reason: UnmatchedReason;
}

/** The first of these that holds. */
export type UnmatchedReason =
  /** They do not take part this time. */
  | { readonly code: "sits-out" }
  /** They take nobody. */
  | { readonly code: "no-capacity" }
  /** Every counterpart is vetoed, or there is none. */
  | NobodyAllowed
  /** Placing them would leave somebody else out, and lower the total. `impossible`: required pairs hold every place. */
  | ({ readonly code: "would-leave-out"; readonly impossible: boolean } & Placing)
  /** Of peers: others come first, who were left over more often before. */
  | ({ readonly code: "not-their-turn" } & Placing)
  /** Placing them would leave nobody else out, but lower the total. */
  | ({ readonly code: "would-lower-total" } & Placing)
  /** Placing them, somebody else left out or not, would be exactly as good; the seed decided. */
  | ({ readonly code: "tie" } & Placing)
  /**
   * Nobody knows what placing them would cost: the worst-off came before them, in every matching with them somebody else is left out, or
   * worse off who is worse off, or it is exactly as good.
   */
  | { readonly code: "others-first"; readonly among: number }
  /** Of stable: of `among` who are allowed, so many rank them and are ranked by them (`mutual`), and have people whom they rank as high or higher. */
  | { readonly code: "not-chosen"; readonly among: number; readonly mutual: number }
  | NotInAGroup;

/** Why somebody whom counterparts are allowed is in no group. */
export type NotInAGroup =
  /** They take fewer mentees than the smallest group has. */
  | { readonly code: "too-few-places"; readonly smallest: number }
  /** A rule needs an answer that they did not give. */
  | { readonly code: "answer-needed"; readonly rules: readonly string[] }
  /** They share no meeting time with any of the counterparts whom rules allow, of whom there are `among`; in circles, with nobody. */
  | { readonly code: "no-common-time"; readonly among: number }
  /** Nobody who has a group, or could have one, has room for them: what keeps them out of each group that there is. */
  | { readonly code: "no-room"; readonly groups: number; readonly kept: readonly KeptOut[] }
  /** A mentor for whom too few mentees are left to form a group. */
  | { readonly code: "not-needed"; readonly among: number };

/** What keeps somebody out of groups. */
export interface KeptOut {
  /** Id of a rule; `full`; or `no-common-time`. */
  readonly by: string;
  /** Groups that it keeps them out of, whatever else does. */
  readonly groups: number;
}

/** Why every counterpart is out of the question. */
export interface NobodyAllowed {
  readonly code: "no-allowed-counterpart";
  /** People on the other side who take part. */
  readonly counterparts: number;
  /** Rules that veto one of them, the most telling first: by `alone`, then by `pairs`. */
  readonly removed: readonly RemovedBy[];
}

/** What one rule takes from somebody. */
export interface RemovedBy {
  /** Id of the rule; of a criterion that blocks where unanswered; or `self`. */
  readonly rule: string;
  /** Counterparts it vetoes. */
  readonly pairs: number;
  /** Those of them vetoed only because an answer is missing. */
  readonly unanswered: number;
  /** Counterparts that no other rule vetoes: so many would open if this rule alone were lifted. */
  readonly alone: number;
}

/** What it would take to place somebody who is left over. */
export interface Placing {
  /** Counterparts that no rule vetoes. */
  readonly allowed: number;
  /** By how much the sum of fits would fall; a perfect fit counts 1. Values for being matched or preferred are included. */
  readonly loss: number;
  /** Ids of those who would be left over in their place. */
  readonly leftOut: readonly { readonly id: string; readonly side: Side }[];
  /** Mentees who would change: from whom to whom; null is nobody. */
  readonly moves: readonly {
    readonly mentee: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}
