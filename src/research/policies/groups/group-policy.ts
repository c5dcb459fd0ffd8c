/**
 * What a policy on groups is: a way to get from people to groups.
 */
import type { Programme } from "../../../programme/index.js";
import type { Roster } from "../../../roster/index.js";
import { type GroupPool, groupPoolOf } from "../../group-pool.js";
import { type Grouping, type GroupOfIds, idsOfGrouping } from "../../grouping.js";
import type { PolicyOptions } from "../policy.js";

/**
 * Who is in a group with whom, and when it meets, for a programme whose format is `groups`. Nobody may be in two groups as a mentee, no
 * pair of mentor and mentee vetoed, no mentor given more groups or mentees than they take. A group without a time that suits all, of
 * a wrong size or against a rule on groups is allowed and measured. Write your own and hand it to `defineExperiment` as one of
 * `groupPolicies`.
 */
export type GroupPolicy = (
  programme: Programme,
  roster: Roster,
  options: PolicyOptions,
) => readonly GroupOfIds[];

/** The same on numbers. */
export type GroupPoolPolicy = (pool: GroupPool, options: PolicyOptions) => Grouping;

/** A policy on people from one on numbers. */
export function groupPolicyOf(onPool: GroupPoolPolicy): GroupPolicy {
  return (programme, roster, options) => {
    const pool = groupPoolOf(programme, roster);
    return idsOfGrouping(pool, onPool(pool, options));
  };
}
