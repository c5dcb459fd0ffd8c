import { type AssignmentProblem, ProblemError } from "../../src/assignment/index.js";

/** The codes and paths of what a call finds wrong; what is no ProblemError is thrown on. */
export function issuesFrom(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof ProblemError) return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
}

/** Two rows, two columns, nothing wrong. */
export const good: AssignmentProblem = {
  rows: 2,
  columns: 2,
  values: [
    [1, 2],
    [3, 4],
  ],
};
