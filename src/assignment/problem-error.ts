import { type Issue, IssueError } from "../issue.js";

/** Thrown at once for a problem that cannot be solved as it stands. `issues` lists everything found wrong with it. */
export class ProblemError extends IssueError {
  override readonly name = "ProblemError";
}

/** Throws a {@link ProblemError} if there are issues. */
export function throwIfAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new ProblemError(issues);
}
