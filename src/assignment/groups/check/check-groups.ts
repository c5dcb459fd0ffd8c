/**
 * The check of a grouping against its problem, from scratch. It shares with the solver only how a problem is checked, what a group's fit
 * is, and which members stay together; and goes by members where the solver goes by blocks.
 */

import type { CertificateCheck } from "../../check-certificate.js";
import type { GroupProblem } from "../group-problem.js";
import type { Grouping } from "../grouping.js";
import { checkGroupProblem } from "../read-group-problem.js";
import { togetherSets } from "../together-sets.js";
import { objectionToBound } from "./objection-to-bound.js";
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
  togetherSets(problem);
  const because =
    objectionToGroups(problem, grouping.groups) ??
    objectionToTotals(problem, grouping) ??
    objectionToReasons(problem, grouping) ??
    objectionToBound(problem, grouping);
  return because === undefined ? { holds: true } : { holds: false, because };
}

/**
 * Checks the bound alone: that its prices prove it, for groups of that coverage and total which are known to be right.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkGroupBound(
  problem: GroupProblem,
  found: Pick<Grouping, "bound" | "coverage" | "totalUnits">,
): CertificateCheck {
  checkGroupProblem(problem);
  togetherSets(problem);
  const { bound, coverage, totalUnits } = found;
  const isProvenOptimal = coverage === bound.coverage && totalUnits === bound.totalUnits;
  const because = objectionToBound(problem, { ...(found as Grouping), isProvenOptimal });
  return because === undefined ? { holds: true } : { holds: false, because };
}
