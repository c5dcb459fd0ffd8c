import { type Issue, issue } from "../issue.js";
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
  throwIfAny(refusals(problem, `Expected no minimums and no load costs, which ${call} cannot keep.`));
}

const refusals = ({ minimums, loadCosts }: Outline, expected: string): Issue[] => [
  ...(minimums === undefined ? [] : [refusal("rowMinimums, columnMinimums", "given", expected)]),
  ...(loadCosts === undefined ? [] : [refusal("columnLoadCosts", "given", expected)]),
];

const refusal = (at: string, value: string, expected: string): Issue =>
  issue({
    code: "option-not-supported",
    at,
    value,
    expected,
    remedy: "Use assign and its check, which take all of them, or leave the option out.",
  });
