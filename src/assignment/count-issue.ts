import { type Issue, issue } from "../issue.js";

/** The largest count that fits the solvers' index arrays. */
export const LARGEST_COUNT = 2 ** 31 - 1;

/** Whether a number can count something: an integer from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Lists nothing if the value is a count, otherwise the issue. */
export function countIssues(at: string, value: unknown): Issue[] {
  if (isCount(value) && value <= LARGEST_COUNT) return [];
  return [
    issue({
      code: "not-a-count",
      at,
      value: String(value),
      expected: `Expected an integer from 0 to ${LARGEST_COUNT}.`,
      remedy: "Give a whole number.",
    }),
  ];
}
