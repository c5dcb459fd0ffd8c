/**
 * The check of a grouping against its problem, from scratch. It shares with the solver how a malformed problem is told, and nothing else: fits,
 * sets, slots and the search for a group that is worth more than its prices are its own, and go by members where the solver goes by blocks.
 */

import type { CertificateCheck } from "../../check-certificate.js";
import type { GroupProblem } from "../group-problem.js";
import type { Grouping } from "../grouping.js";
import { checkGroupProblem } from "../read-group-problem.js";
import { togetherSets as checkTogetherSets } from "../together-sets.js";
import { type Bounded, isBest, objectionToBound } from "./objection-to-bound.js";
import { objectionToGroups } from "./objection-to-groups.js";
import { objectionToReasons } from "./objection-to-reasons.js";
import { objectionToTotals } from "./objection-to-totals.js";

/**
 * Checks that no group breaks anything, that slots, fits, sums and reasons are right, and that the prices prove the bound. Proving it takes
 * about as long as finding the last prices did.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkGroups(problem: GroupProblem, grouping: Grouping): CertificateCheck {
  checkGroupProblem(problem);
  checkTogetherSets(problem);
  const isProven = isBest(problem, grouping);
  const because =
    objectionToGroups(problem, grouping.groups) ??
    objectionToTotals(problem, grouping) ??
    objectionToReasons(problem, grouping) ??
    objectionToBound(problem, grouping) ??
    (isProven === grouping.isProvenOptimal
      ? undefined
      : `It is ${isProven ? "" : "not "}proven to be optimal.`);
  return because === undefined ? { holds: true } : { holds: false, because };
}

/**
 * Checks the bound alone: that its prices prove it, for groups of that coverage and total which are known to be right.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkGroupBound(problem: GroupProblem, found: Bounded): CertificateCheck {
  checkGroupProblem(problem);
  checkTogetherSets(problem);
  const because = objectionToBound(problem, found);
  return because === undefined ? { holds: true } : { holds: false, because };
}
