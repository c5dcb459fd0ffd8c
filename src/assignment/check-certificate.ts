/**
 * The check of a result against its problem. It shares with the solvers only how a problem is read, how a value is rounded to
 * units and what a tie-break's hash is. It goes through the cells once, all levels together, and adds in integers, so that
 * equal means ===.
 */

import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { checkedLevels } from "./checked-levels.js";
import { objectionToDuals } from "./objection-to-duals.js";
import { objectionToPairs } from "./objection-to-pairs.js";
import { objectionToTotals } from "./objection-to-totals.js";
import { readProblem } from "./read-problem.js";

/** What a check says: the result is a best one, or what is wrong with it. */
export type CertificateCheck = { readonly holds: true } | { readonly holds: false; readonly because: string };

/**
 * Checks that a result is an assignment for the problem, that its sums are right, and that its duals prove each objective, in
 * the problem's order, to be the best possible: for values that are not integers, of the values rounded to the result's
 * resolution. Whether another assignment is equally good is not asked.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkCertificate(problem: AssignmentProblem, result: Assignment): CertificateCheck {
  const read = readProblem(problem);
  const levels = checkedLevels(read, result);
  if (typeof levels === "string") return { holds: false, because: levels };
  const because =
    objectionToPairs(read, result) ??
    objectionToTotals(read, levels, result) ??
    objectionToDuals(read, levels);
  return because === undefined ? { holds: true } : { holds: false, because };
}
