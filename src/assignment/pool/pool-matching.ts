/** What comes out: the pairs, what they are worth, and the numbers that prove it. */

import type { PoolEdge } from "./pool-problem.js";

/** The objectives a matching can have reached, each best among the best of those before it. */
export type PoolObjectiveName = "coverage" | "priority" | "total" | "tie-break";

/** What an objective came to. */
export interface PoolObjectiveValue {
  readonly name: PoolObjectiveName;
  /** Coverage: the number of pairs. Priority: the sum over those paired. Total: in the caller's unit. Tie-break: of hashes. */
  readonly value: number;
}

/** The dual of an odd set of three or more. */
export interface BlossomDual {
  /** Ascending. */
  readonly members: readonly number[];
  /** In half units, not 0. */
  readonly dual: number;
}

/**
 * The proof of one objective; `value` in whole units of it (total: the caller's unit divided by the resolution), duals in half units.
 *
 * Where the objective is to be great, for every allowed pair (i, j) vertexDuals[i] + vertexDuals[j] + the duals of all blossoms with
 * both in them is at least twice its worth, no dual is negative, and Σ vertexDuals + Σ dual · (members − 1) ∕ 2 of the blossoms equals
 * twice `value`: so nothing better exists (Edmonds 1965). Where it is to be small, "at most" and "positive" take the place of
 * "at least" and "negative". On a later level only those pairs count for which that was an equality on every level before; and
 * whoever has a dual other than 0 on a level before (or a required pair) is in a pair, whichever blossom has one is full: their
 * duals may have either sign.
 */
export interface PoolCertificateLevel {
  readonly name: PoolObjectiveName;
  readonly value: number;
  readonly vertexDuals: readonly number[];
  readonly blossoms: readonly BlossomDual[];
}

/** Numbers with which anyone can check that nothing better exists: one level an objective. */
export interface PoolCertificate {
  readonly kind: "blossom-duals";
  readonly levels: readonly PoolCertificateLevel[];
}

/** A best matching within one pool. Plain data: it survives JSON. */
export interface PoolMatching {
  /** With a below b, sorted by a. */
  readonly pairs: readonly PoolEdge[];
  /** Ascending. */
  readonly unmatched: readonly number[];
  /** Sum of the pairs' values in the caller's unit, in the order of the pairs. */
  readonly total: number;
  /** First things first. */
  readonly objective: readonly PoolObjectiveValue[];
  /** One whole unit in the caller's unit: 1 where all values are integers, otherwise the power of two they are rounded to. */
  readonly resolution: number;
  /** By how much, at most, another matching could have a better total because of that rounding. 0 where it is exact. */
  readonly roundingBound: number;
  readonly certificate: PoolCertificate;
}
