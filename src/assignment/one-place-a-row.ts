import { type Issue, issue } from "../issue.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { requireObject } from "./option-issues.js";
import type { Outline, Problem } from "./problem.js";
import { throwIfAny } from "./problem-error.js";

/**
 * Refuses rows that take several columns, minimums and load costs, on behalf of a call that cannot have them.
 *
 * @throws ProblemError `option-not-supported`, naming the options.
 */
export function requireOnePlaceARow(problem: Problem, call: string): void {
  const { rowCapacities } = problem;
  const large = rowCapacities.findIndex((capacity) => capacity > 1);
  const expected = `Expected one column a row at most, no minimums and no load costs, which is all that ${call} can do.`;
  throwIfAny([
    ...(large === -1 ? [] : [refusal(`rowCapacities[${large}]`, String(rowCapacities[large]), expected)]),
    ...refusals(problem, expected),
  ]);
}

/**
 * Refuses minimums and load costs alone.
 *
 * @throws ProblemError `option-not-supported`, naming the options.
 */
export function refuseMinimums(problem: Outline, call: string): void {
  const expected = `Expected no minimums and no load costs, which ${call} cannot keep.`;
  throwIfAny(
    refusals(
      problem,
      expected,
      "Use assignObjectives, whose list may begin with the bottleneck, or leave the option out.",
    ),
  );
}

/**
 * Refuses a value for being unmatched, which a type cannot keep away from a call where coverage comes first.
 *
 * @throws ProblemError `option-not-supported`.
 */
export function refuseUnmatchedValue(given: AssignmentProblem, call: string): void {
  requireObject(given);
  const { unmatchedValue } = given;
  if (unmatchedValue === undefined) return;
  const expected = `Expected none, since ${call} makes as many pairs as possible first.`;
  const remedy = "Use assignObjectives, whose list may begin with the total, or leave the option out.";
  throwIfAny([refusal("unmatchedValue", String(unmatchedValue), expected, remedy)]);
}

/**
 * Refuses a tie-break where the pairs are any that will do.
 *
 * @throws ProblemError `option-not-supported`.
 */
export function refuseTieBreak(given: AssignmentProblem, call: string, instead: string): void {
  requireObject(given);
  const { tieBreak } = given;
  if (tieBreak === undefined) return;
  const expected = `Expected none, since ${call} gives any pairs that will do.`;
  throwIfAny([
    refusal("tieBreak", "given", expected, `Use ${instead}, which keeps it, or leave the option out.`),
  ]);
}

const OF_ASSIGN = "Use assign and its check, which take all of them, or leave the option out.";

const refusals = ({ minimums, loadCosts }: Outline, expected: string, remedy = OF_ASSIGN): Issue[] => [
  ...(minimums === undefined ? [] : [refusal("rowMinimums, columnMinimums", "given", expected, remedy)]),
  ...(loadCosts === undefined ? [] : [refusal("columnLoadCosts", "given", expected, remedy)]),
];

/** That a call cannot have an option. */
export const refusal = (at: string, value: string, expected: string, remedy = OF_ASSIGN): Issue =>
  issue({ code: "option-not-supported", at, value, expected, remedy });
