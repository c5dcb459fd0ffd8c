import { issue } from "../issue.js";
import type { Problem } from "./problem.js";
import { throwIfAny } from "./problem-error.js";

/**
 * Refuses rows that take several columns, minimums and load costs, on behalf of a call that cannot have them.
 *
 * @throws ProblemError `option-not-supported`, naming the options.
 */
export function requireOnePlaceARow({ rowCapacities, minimums, loadCosts }: Problem, call: string): void {
  const large = rowCapacities.findIndex((capacity) => capacity > 1);
  throwIfAny([
    ...(large === -1 ? [] : [refusal(`rowCapacities[${large}]`, String(rowCapacities[large]), call)]),
    ...(minimums === undefined ? [] : [refusal("rowMinimums, columnMinimums", "given", call)]),
    ...(loadCosts === undefined ? [] : [refusal("columnLoadCosts", "given", call)]),
  ]);
}

const refusal = (at: string, value: string, call: string) =>
  issue({
    code: "option-not-supported",
    at,
    value,
    expected: `Expected one column a row at most, no minimums and no load costs, which is all that ${call} can do.`,
    remedy: "Use assign and its check, which take all of them, or leave the option out.",
  });
