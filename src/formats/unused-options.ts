/**
 * Options that would do nothing.
 */
import { type Issue, IssueError, issue } from "../issue.js";
import { isWorstOff, type Programme, stableOf } from "../programme/index.js";
import type { MatchOptions } from "./match.js";

/** @throws IssueError `option-unused` for every option that the programme's format and objective never ask. */
export function refuseUnused(
  { format, objective }: Programme,
  { solver, groups }: Pick<MatchOptions, "solver" | "groups">,
): void {
  const isAssignment =
    format.kind === "one-to-one" && !isWorstOff(objective) && stableOf(objective) === undefined;
  const unused = (at: string, expected: string): Issue =>
    issue({ code: "option-unused", at: `options.${at}`, expected, remedy: "Leave it out." });
  const issues = [
    ...(solver === undefined || isAssignment
      ? []
      : [unused("solver", "solves one-to-one for the total, and this programme asks for something else")]),
    ...(format.kind === "groups"
      ? []
      : (["iterations", "timeLimitMs"] as const)
          .filter((name) => groups?.[name] !== undefined)
          .map((name) =>
            unused(`groups.${name}`, "says how long groups are searched for, and this programme forms none"),
          )),
  ];
  if (issues.length > 0) throw new IssueError(issues);
}
