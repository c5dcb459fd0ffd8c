/**
 * One thing that is wrong or doubtful, with all its places together.
 */

/** A finding. */
export interface Finding {
  /** An error stops the run; a warning leaves people out or may do so; a note does not. */
  readonly severity: "error" | "warning" | "note";
  /** A stable name in kebab case, for programs. */
  readonly code: string;
  /** One sentence. */
  readonly title: string;
  /** Lines beneath the title that only mean something as they are, such as a formula with a caret under the character. */
  readonly picture?: readonly string[];
  /** What it costs, in words. */
  readonly cost: string;
  /** People who cannot be matched because of it. */
  readonly people: number;
  /** Where and what to do, one line each. */
  readonly details: readonly string[];
}

/** Of those that leave nobody out these come first: what counts and decides nothing, and what was asked and counts for nothing. */
const FIRST: readonly string[] = ["decides-nothing", "unused-question", "unused-criterion"];

const ORDER = ["error", "warning", "note"] as const;

/** Errors, then warnings, then notes; in each those first that cost most people, then those with most places. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      b.people - a.people ||
      Number(FIRST.includes(b.code)) - Number(FIRST.includes(a.code)) ||
      b.details.length - a.details.length,
  );
}
