/**
 * Reads assignment problems of OR-Library: the number n, then n rows of n costs, broken into lines anyhow.
 * Source: Beasley, OR-Library, Journal of the Operational Research Society 41 (1990), p. 1069; files assign100 to assign800.
 */
import { type Issue, issue, type Result } from "../../issue.js";
import type { DenseInstance } from "./dense-instance.js";

/** Larger ones would not fit into memory. */
const LARGEST = 10_000;
const MOST_ISSUES = 20;

/** The instance, to be made small; or every number that is none (20 at most), or how many there should be. */
export function readOrLibrary(text: string, file = "instance"): Result<DenseInstance> {
  const [first, ...words] = wordsOf(text);
  const size = Number(first?.word);
  if (first === undefined || !Number.isInteger(size) || size < 1 || size > LARGEST) {
    const expected = `is not how many rows there are, a whole number from 1 to ${LARGEST}`;
    return failed([wrong(file, first?.row ?? 1, first?.word ?? "", expected, "Begin the file with it.")]);
  }
  const issues = words
    .filter(({ word }) => !Number.isFinite(Number(word)))
    .slice(0, MOST_ISSUES)
    .map(({ word, row }) => wrong(file, row, word, "is no cost", "Write a number."));
  if (issues.length > 0) return failed(issues);
  if (words.length !== size * size) {
    const expected = `has ${words.length} costs where ${size} rows of ${size} have ${size * size}`;
    return failed([
      wrong(file, words.at(-1)?.row ?? 1, undefined, expected, "Add or take out the difference."),
    ]);
  }
  const values = Float64Array.from(words, ({ word }) => Number(word));
  const allowed = new Uint8Array(values.length).fill(1);
  return { ok: true, value: { rows: size, columns: size, values, allowed, sense: "min" }, issues: [] };
}

function wordsOf(text: string): readonly { readonly word: string; readonly row: number }[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, at) =>
    line
      .split(/\s+/)
      .filter((word) => word !== "")
      .map((word) => ({ word, row: at + 1 })),
  );
}

function wrong(
  file: string,
  row: number,
  value: string | undefined,
  expected: string,
  remedy: string,
): Issue {
  return issue({ code: "not-orlib", at: { file, row }, value, expected, remedy });
}

function failed(issues: readonly Issue[]): Result<never> {
  return { ok: false, issues };
}
