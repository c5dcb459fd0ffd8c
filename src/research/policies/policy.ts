/**
 * What a policy is: a way to get from people to pairs.
 */
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { type PairOfIds, type Placement, pairsOfPlacement } from "../placement.js";
import { type Pool, poolOf } from "../pool.js";

/** What every policy is told. */
export interface PolicyOptions {
  /** A whole number that settles draws and ties: the same seed, the same pairs. */
  readonly seed: number;
  /** How many moves the search for groups tries, see `GroupOptions` in assignment/groups; only policies that search for groups read it. */
  readonly iterations?: number | undefined;
}

/**
 * Who is matched with whom. No pair may be vetoed, no mentee in two pairs, no mentor in more pairs than places; required pairs must be
 * among them. Write your own and hand it to `defineExperiment` as one of `policies`. For programmes that form groups see `GroupPolicy`.
 */
export type Policy = (programme: Programme, roster: Roster, options: PolicyOptions) => readonly PairOfIds[];

/** The same on numbers, so that it runs on published instances too. */
export type PoolPolicy = (pool: Pool, options: PolicyOptions) => Placement;

/** A policy on people from one on numbers. */
export function policyOf(onPool: PoolPolicy): Policy {
  return (programme, roster, options) => {
    const pool = poolOf(programme, roster);
    return pairsOfPlacement(pool, onPool(pool, options));
  };
}
