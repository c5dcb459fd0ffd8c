/**
 * What two people who are each the other's mentor are worth to each other: one rule for pairs of peers and for members of circles.
 */
import { IssueError, issue } from "../issue.js";
import type { Roster } from "../roster/index.js";

/** Both directions as one, in half units: their sum, or twice the lower one. */
export function reciprocalHalfUnits(combine: "mean" | "minimum", one: number, other: number): number {
  return combine === "minimum" ? 2 * Math.min(one, other) : one + other;
}

/**
 * Sees to it that everybody stands on both sides of the roster, in the same order.
 *
 * @throws IssueError `peers-in-one-list` where that is not so.
 */
export function checkOneList({ mentors, mentees }: Roster): void {
  if (mentors.length === mentees.length && mentees.every(({ key }, at) => key === mentors[at]?.key)) return;
  throw new IssueError([
    issue({
      code: "peers-in-one-list",
      at: "format",
      expected:
        "Expected a roster in which everybody is on both sides, since each is scored as the other's mentor.",
      remedy: "Read it with readRoster and one file of participants.",
    }),
  ]);
}
