/**
 * The result: plain data that survives JSON.
 */
import type { Side } from "../programme/index.js";
import type { FitPart } from "../scoring/index.js";
import type { BlossomDualsProof, BoundProof, DualsProof, Proof, StabilityProof } from "./proof.js";
import type { Unmatched } from "./unmatched.js";

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
  /** Every mentor with every mentee of the match; of peers, and of a circle whose members' fits count, both directions of every two. */
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
  /** What the mentor–mentee fits add; 0 in a circle. */
  readonly mentor: number;
  /** Of a circle whose members' fits count, what these add: of every two the mean of both directions, or the lower one. */
  readonly peers?: number | undefined;
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

/** What the result was made from: the same manifest, the same result, byte for byte. */
export interface Manifest {
  readonly programme: string;
  readonly seed: number;
  /** Of this library. */
  readonly version: string;
  /** SHA-256 of the programme and of the roster, each in canonical order. */
  readonly fingerprints: { readonly programme: string; readonly roster: string };
  readonly people: { readonly mentors: number; readonly mentees: number };
  /** Decisions by hand that were applied, at least 1, as `matching.json` tells them; absent where there was none. */
  readonly decisions?: number | undefined;
}
