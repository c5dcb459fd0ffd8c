/**
 * The check of a result against its problem. It shares with the solvers only how a problem is read, how a value is rounded to
 * units and what a tie-break's hash is. It reads every row once, whatever there is to be checked, and adds in integers, so that
 * equal means ===.
 */

import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { checkDuals } from "./check-duals.js";
import { checkPairs } from "./check-pairs.js";
import { checkedLevels, objectionToResolution } from "./checked-levels.js";
import { isAssignment, NO_RESULT } from "./has-shape.js";
import { objectionToTotals } from "./objection-to-totals.js";
import { outlineOf } from "./read-outline.js";
import { measureInPassing } from "./read-problem.js";

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
  const outline = outlineOf(problem);
  if (!isAssignment(result)) return { holds: false, because: NO_RESULT };
  const levels = checkedLevels(outline, result);
  const isTold = typeof levels === "string";
  const pairs = checkPairs(outline, result);
  const duals = checkDuals(outline, isTold ? [] : levels);
  const measures = measureInPassing(outline, (row, cells) => {
    pairs.look(row, cells);
    duals.look(row, cells);
  });
  const because = isTold
    ? levels
    : (objectionToResolution(outline, measures, result) ??
      pairs.objection() ??
      objectionToTotals(outline, measures, levels, result) ??
      duals.objection());
  return because === undefined ? { holds: true } : { holds: false, because };
}
