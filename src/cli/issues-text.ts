/**
 * Issues as a list for a terminal.
 */
import { counted } from "../explanation/index.js";
import type { Issue } from "../issue.js";
import type { Paint } from "./paint.js";

/** Errors first, then warnings, and how many of each. */
export function issuesText(issues: readonly Issue[], paint: Paint): string {
  const told = (severity: Issue["severity"]) =>
    issues
      .filter((found) => found.severity === severity)
      .map(({ message }) => `${paint(`${severity}:`, severity === "error" ? "red" : "yellow")} ${message}`);
  const [errors, warnings] = [told("error"), told("warning")];
  return [
    ...errors,
    ...warnings,
    `${counted(errors.length, "error")}, ${counted(warnings.length, "warning")}`,
  ].join("\n");
}

/** Warnings that stop nothing in one line: `check` is there to tell them. */
export function warningsText(warnings: readonly Issue[], paint: Paint): string {
  const kinds = new Set(warnings.map(({ code }) => code.replaceAll("-", " ")));
  const head = paint(`${counted(warnings.length, "warning")}:`, "yellow");
  return `${head} ${[...kinds].join(", ")}. Run npx mentor-matching check with the same files to see more.`;
}
