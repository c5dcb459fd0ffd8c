/**
 * Issues as a list for a terminal.
 */
import type { Issue } from "../issue.js";
import type { Paint } from "./paint.js";

function counted(list: readonly string[], word: string): string {
  return `${list.length} ${word}${list.length === 1 ? "" : "s"}`;
}

/** Errors first, then warnings, and how many of each. */
export function issuesText(issues: readonly Issue[], paint: Paint): string {
  const told = (severity: Issue["severity"]) =>
    issues
      .filter((found) => found.severity === severity)
      .map(({ message }) => `${paint(`${severity}:`, severity === "error" ? "red" : "yellow")} ${message}`);
  const [errors, warnings] = [told("error"), told("warning")];
  return [...errors, ...warnings, `${counted(errors, "error")}, ${counted(warnings, "warning")}`].join("\n");
}
