/**
 * The result: plain data that survives JSON.
 */
import type { GroupProof } from "../assignment/groups/index.js";
import type { Side } from "../programme/index.js";
import type { FitPart } from "../scoring/index.js";

/** Who is matched with whom, who is not and why, and how good it is proved to be; `format` tells the kinds apart. */
export type Matching = OneToOneMatching | StableMatching | GroupsMatching | PeersMatching;

/**
 * Pairs of a mentor and a mentee, each a match: a mentee stands in one, or in as many as the programme gives them mentors. The proof shows that
 * nothing better exists.
 */
export type OneToOneMatching = MatchingOf<"one-to-one", DualsProof>;

/** The same where the objective is `stable`: no two would both rather have each other. */
export type StableMatching = MatchingOf<"one-to-one", StabilityProof>;

/** Groups that each have a slot; the proof bounds how much better any others could be. */
export type GroupsMatching = MatchingOf<"groups", BoundProof, GroupMatch>;

/**
 * Pairs of one list. A match holds two `peers`, or as a trio three, and both directions of every two as its `pairs`: each as the other's mentor. The proof shows that
 * nothing better exists.
 */
export type PeersMatching = MatchingOf<"peers", BlossomDualsProof>;

/** What matchings of every format share. */
interface MatchingOf<
  Format extends string,
  ProofOfFormat extends Proof,
  MatchOfFormat extends Match = Match,
> {
  /** Of this shape. A change that old readers cannot read raises it. */
  readonly version: 1;
  readonly format: Format;
  /** By mentor's id, then mentee's, as ids are compared (case aside). */
  readonly matches: readonly MatchOfFormat[];
  /** Everybody without a match, mentees first, each side by id. */
  readonly unmatched: readonly Unmatched[];
  readonly objective: readonly ObjectiveReached[];
  readonly proof: ProofOfFormat;
  readonly manifest: Manifest;
}

/** People who belong together. Ids stand in the lists; in one-to-one each of the first two holds one. */
export interface Match {
  readonly mentors: readonly string[];
  readonly mentees: readonly string[];
  /** Members without a role; empty in one-to-one. */
  readonly peers: readonly string[];
  /** 0 to 1. */
  readonly fit: number;
  /** Every mentor with every mentee of the match. */
  readonly pairs: readonly MatchedPair[];
}

/** A group. Its mentors (none in a peer circle) and mentees stand by id. */
export interface GroupMatch extends Match {
  /** When it meets: free for all its members in every week of the programme, apart from its mentors' other groups. */
  readonly slot: Slot;
  readonly parts: GroupParts;
}

/** Whether a match is a group. */
export function isGroupMatch(match: Match): match is GroupMatch {
  return "slot" in match;
}

/** A time of a usual week. */
export interface Slot {
  /** 0 is Monday. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly startsAt: number;
  /** Length; it may go on past midnight. */
  readonly minutes: number;
  /** IANA zone on whose clock the time is. */
  readonly timeZone: string;
}

/** What a group's fit is made of, in units of which a perfect fit has 1,000,000; they sum to it exactly. */
export interface GroupParts {
  /** What the mentor–mentee fits add. */
  readonly mentor: number;
  /** What likeness among the mentees adds. */
  readonly cohesion: number;
  /** What difference among the mentees adds. */
  readonly diversity: number;
  /** What a faultline takes away: 0 or less. */
  readonly faultline: number;
}

/** A mentor and a mentee in a match. */
export interface MatchedPair {
  readonly mentor: string;
  readonly mentee: string;
  /** 0 to 1; the sum of the parts' units ∕ 1,000,000. Where the programme combines views otherwise than by shares, what `views` are combined to. */
  readonly fit: number;
  /** The fit if every missing answer were the worst and the best it can be. Equal to `fit` where nothing is missing. */
  readonly interval: { readonly lowest: number; readonly highest: number };
  /** How well the pair suits each side, 0 to 1; absent where the programme does not tell them apart. */
  readonly views?: Readonly<Record<Side, number>> | undefined;
  readonly parts: readonly FitPart[];
}

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
   * worse off who is worse off, or it is exactly as good. Also where there are too many places to work it out.
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

/** What an objective came to. */
export interface ObjectiveReached {
  /**
   * `coverage`: mentees with a mentor, or in a group; of peers, people in a pair or trio. `matches`: pairs, where mentees may have several mentors.
   * `minimum-load`: places filled up to the least that each mentor is to have. `worst-off`: the fit of the pair that fits worst, 0 without
   * one. `stable`: pairs who would both rather have each other, which is 0. `turns`: how often peers in a pair were left over before. `worst-group`: the fit of the worst group, 0 without a group. `total`: the sum of
   * fits, values for being matched and for preferred pairs included, less what spreading load is worth; of groups, of each one's fit times its mentees.
   */
  readonly name:
    | "coverage"
    | "matches"
    | "minimum-load"
    | "total"
    | "worst-off"
    | "stable"
    | "worst-group"
    | "turns";
  readonly value: number;
}

/** What shows how good the matches are, by its kind. */
export type Proof = DualsProof | StabilityProof | BoundProof | BlossomDualsProof;

/**
 * The proof of a stable matching is that nobody objects to it: `verifyMatching` ranks for everybody whom they may be matched with, looks
 * at every pair that rank each other, and finds none who would both rather have each other. It then strikes out, round by round, whom
 * nobody can have in any stable matching, until what is left is the best that the side served can have.
 */
export interface StabilityProof {
  readonly kind: "stability";
  /** Whose side is served best among all stable matchings. */
  readonly optimalFor: "mentees" | "mentors";
  /** Pairs that rank each other, required ones aside: those of which the choices decide. */
  readonly ranked: number;
}

/**
 * How much better any other groups could be at most. The numbers behind it are prices: no group that could be formed is worth more
 * than the prices of its people together, so no grouping is worth more than all prices together (see `GroupBound` and
 * `GroupPrices` in assignment/groups). `verifyMatching` adds them up.
 */
export interface BoundProof {
  readonly kind: "bound";
  /** The total of these groups: the sum of each group's fit times its mentees; a perfect fit counts 1. */
  readonly value: number;
  /** No groups that cover as many mentees have a greater total. */
  readonly bound: number;
  /** (bound − value) ∕ bound, 0 to 1. 0: these are proved to be the best. */
  readonly gap: number;
  /** No groups hold more mentees than this. */
  readonly coverageBound: number;
  /** Ids in the order of the prices. */
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  readonly coveragePrices: GroupProof;
  readonly totalPrices: GroupProof;
  /** Moves that the search tried, and what ended it. */
  readonly search: {
    readonly iterations: number;
    readonly endedBy: "proof" | "iterations" | "time" | "caller";
  };
}

/**
 * The proof of a matching of peers (Edmonds 1965), a level an objective, first things first, the seeded tie-break last; duals are in half
 * units:
 *
 * 1. For every two people who may be paired, their duals and those of every blossom that holds both add up to at least twice what the
 *    pair is worth on that level: 1 for coverage; how often the two were left over before, for turns; for the total its fit
 *    in units (a perfect fit has 1,000,000) twice, as it counts for both, what the programme prefers and `matchedValue` included;
 *    the seeded hash for the tie-break (`poolHash` in assignment/pool/pool-hash.ts defines it).
 * 2. Σ duals + Σ dual · (members − 1) ∕ 2 of the blossoms equals twice the level's `value`, which is what the pairs are worth.
 * 3. On a level after the first only those pairs count for which 1. held with equality on every level before. Duals are 0 or more,
 *    except of people and blossoms that have one other than 0 on a level before, and of required pairs.
 */
export interface BlossomDualsProof {
  readonly kind: "blossom-duals";
  /** Ids in the order of the duals. */
  readonly people: readonly string[];
  readonly levels: readonly BlossomProofLevel[];
  /** Who joins which pair, where the programme has trios. */
  readonly trios?: TrioProof | undefined;
}

/**
 * The proof that, with the pairs as they are, those left over could not join them better. What joining is worth is what the two new pairs
 * count less what the old one does (each its fit in units twice, as on the level of the total). It is a proof of duals as `DualsProof` says,
 * with those left over in the place of mentees and pairs in that of mentors, each of which takes one.
 */
export interface TrioProof {
  /** Ids in the order of the duals. */
  readonly left: readonly string[];
  /** Ids of each pair's two, in the order of the duals. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly levels: readonly {
    readonly name: "coverage" | "total" | "tie-break";
    readonly value: number;
    readonly leftDuals: readonly number[];
    readonly pairDuals: readonly number[];
  }[];
}

/** The proof of one objective of a matching of peers. */
export interface BlossomProofLevel {
  readonly name: "coverage" | "turns" | "total" | "tie-break";
  readonly value: number;
  readonly duals: readonly number[];
  /** Odd sets of people, by their places in `people`, ascending, with their duals. */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[];
}

/**
 * Numbers with which anyone can check that nothing better exists, by adding (linear programming duality). With the fits and
 * vetoes that the programme and the roster give, `verifyMatching` does it; what it adds up is this, a level an objective,
 * first things first, the seeded tie-break last:
 *
 * 1. For every mentee i and mentor j who may be matched, `menteeDuals[i] + mentorDuals[j]` is at least what the pair is worth on
 *    that level: 1 for coverage; its fit in units (a perfect fit has 1,000,000), plus `matchedValue` in units where there is one
 *    and the pair's own value where the programme prefers it, for the total; the seeded hash of the two ids for the tie-break (`hashPair` in assignment/pair-hash.ts defines it).
 * 2. Σ menteeDuals + Σ capacity · mentorDuals equals the level's `value`, which is what the matches are worth: so none can be
 *    worth more.
 * 3. On a level after the first only those pairs count for which 1. held with equality on every level before. Duals are 0 or
 *    more, except where a dual on a level before is not 0, or the programme requires the pair: such a person has a full
 *    place in every matching that is as good so far, and their dual may have either sign.
 *
 * Where mentees have several mentors, mentors a minimum, or spreading load is worth something, it is linear programming with bounds, as
 * `CertificateLevel` in assignment/assignment.ts says: the level `"minimum-load"` counts 1 for every mentor's place up to the minimum (and
 * every mentee's first); on the level of the total a mentor's dual counts for each mentee as far as the next one costs less. Where the
 * worst-off come first, each level `"worst-off"` is small where the others are great: a pair costs 1 at its `threshold`, and more than all
 * pairs together between the threshold before and this one, so that the value is how many have to be content with it.
 */
export interface DualsProof {
  readonly kind: "duals";
  /** Ids in the order of the duals. */
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  /** How many mentees each mentor could be given; 0 for one who sits out. */
  readonly capacities: readonly number[];
  /** How many mentors each mentee could be given, where that may be more than one. */
  readonly menteeCapacities?: readonly number[] | undefined;
  readonly levels: readonly ProofLevel[];
}

/** The proof of one objective, in whole units: of people for coverage, of 1 ∕ 1,000,000 of a fit for the total. */
export interface ProofLevel {
  readonly name: "coverage" | "minimum-load" | "total" | "worst-off" | "tie-break";
  /** Of worst-off: the fit, in units, with what the programme prefers. */
  readonly threshold?: number | undefined;
  readonly value: number;
  readonly menteeDuals: readonly number[];
  readonly mentorDuals: readonly number[];
}

/** What the result was made from: the same manifest, the same result, byte for byte. */
export interface Manifest {
  readonly programme: string;
  readonly seed: number;
  /** Of this library. */
  readonly version: string;
  /** SHA-256 of the programme and of the roster, each in canonical order. */
  readonly fingerprints: { readonly programme: string; readonly roster: string };
  readonly people: { readonly mentors: number; readonly mentees: number };
}
