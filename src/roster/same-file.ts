/**
 * One file handed in for both sides.
 */
import { type Issue, issue } from "../issue.js";
import type { RosterFiles, TableInput } from "./read-roster.js";

/** Codes of what is then wrong with the columns of one side, and says no more. */
const FOLLOWS: readonly string[] = ["wrong-file", "missing-column"];

/**
 * The issues with the one that tells it. Where a column is missing it is an error, and stands for what is said of the columns;
 * where all are there everybody may be mentor and mentee.
 */
export function withSameFile(
  files: Pick<RosterFiles, "mentors" | "mentees">,
  issues: readonly Issue[],
): readonly Issue[] {
  if (!isSameFile(files)) return issues;
  const isWrong = issues.some(({ code, severity }) => severity === "error" && FOLLOWS.includes(code));
  const { name } = named(files.mentees, "mentees");
  const told = issue({
    code: "same-file",
    severity: isWrong ? "error" : "warning",
    at: { file: name },
    expected: `holds the same as the mentors' file${isWrong ? "" : ", so everybody is read as a mentor and as a mentee"}`,
    remedy: isWrong
      ? "Give each side's own file."
      : "Nothing needs to be done if everybody is both; else give each side's own file.",
  });
  return isWrong ? [told, ...issues.filter(({ code }) => !FOLLOWS.includes(code))] : [...issues, told];
}

/** Whether the two files hold the same text or bytes. */
function isSameFile({ mentors, mentees }: Pick<RosterFiles, "mentors" | "mentees">): boolean {
  if (mentors === undefined || mentees === undefined) return false;
  const [a, b] = [named(mentors, "").content, named(mentees, "").content];
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function named(input: TableInput | undefined, name: string) {
  return input === undefined || typeof input === "string" || input instanceof Uint8Array
    ? { name, content: input ?? "" }
    : input;
}
