import { type Issue, type IssueParts, issue } from "../issue.js";

/** More issues of one kind than this are counted, not listed: nobody reads them, and a file could hold millions. */
const MOST_OF_A_CODE = 1000;

/** Where a quote is missing, a value may be half the file. */
const LONGEST_VALUE = 200;

/** Collects issues, at most a thousand of each code; the rest are told as one more issue with their number. */
export class IssueList {
  readonly #listed: Issue[] = [];
  readonly #counts = new Map<string, number>();
  readonly #lastParts = new Map<string, IssueParts>();

  add(parts: IssueParts): void {
    const count = (this.#counts.get(parts.code) ?? 0) + 1;
    this.#counts.set(parts.code, count);
    const value = parts.value?.slice(0, LONGEST_VALUE);
    if (count <= MOST_OF_A_CODE) this.#listed.push(issue({ ...parts, value }));
    else this.#lastParts.set(parts.code, parts);
  }

  /** Every issue, in the order in which they were added; what was only counted comes last. */
  all(): readonly Issue[] {
    const rest = [...this.#lastParts].map(([code, { severity = "error", at, expected, remedy }]) => {
      const more = this.#counts.get(code)! - MOST_OF_A_CODE;
      return issue({
        code,
        severity,
        at,
        expected: `${expected} (${more} more like this, up to here)`,
        remedy,
      });
    });
    return [...this.#listed, ...rest];
  }
}
