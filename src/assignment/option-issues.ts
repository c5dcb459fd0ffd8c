/** What is wrong with options that problems of several kinds have. */

import { type Issue, issue } from "../issue.js";
import type { TieBreak } from "./assignment-problem.js";
import { throwIfAny } from "./problem-error.js";

/** A list of another length than what it is about. */
export function wrongLength(
  at: string,
  length: number,
  expected: number,
  remedy = "Give one entry for each.",
): Issue {
  return issue({
    code: "wrong-length",
    at,
    value: `length ${length}`,
    expected: `Expected the length ${expected}.`,
    remedy,
  });
}

/** An option that is none of those there are. */
export function wrongOption(
  at: string,
  value: unknown,
  expected: string,
  remedy = "Correct the option.",
): Issue {
  return issue({ code: "wrong-option", at, value: String(value), expected: `Expected ${expected}.`, remedy });
}

/** Lists nothing if it is a sense, or left out. */
export function senseIssues(sense: unknown, at = "sense"): Issue[] {
  return sense === undefined || sense === "max" || sense === "min"
    ? []
    : [wrongOption(at, sense, '"max" or "min"')];
}

/** Lists nothing if required pairs are a list of pairs, or left out. */
export function requiredIssues(pairs: unknown): Issue[] {
  const isPair = (pair: unknown): boolean => typeof pair === "object" && pair !== null;
  return pairs === undefined || (Array.isArray(pairs) && pairs.every(isPair))
    ? []
    : [
        wrongOption(
          "requiredPairs",
          Array.isArray(pairs) ? "a list of something else" : pairs,
          "a list of pairs",
        ),
      ];
}

/**
 * Refuses what is no problem at all.
 *
 * @throws ProblemError `no-problem`.
 */
export function requireObject(given: unknown, at = "problem"): void {
  if (typeof given !== "object" || given === null)
    throwIfAny([
      issue({
        code: "no-problem",
        at,
        value: String(given),
        expected: "Expected an object.",
        remedy: "Hand over what the call is about.",
      }),
    ]);
}

/** Lists nothing if a tie-break's seed is one. */
export function seedIssues(seed: unknown): Issue[] {
  return Number.isSafeInteger(seed) ? [] : [wrongOption("tieBreak.seed", seed, "a safe integer")];
}

/** A key that stands in a list twice: two with one key could change places, and no hash could tell. */
export function repeatedKey(keys: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
}

/** Lists nothing if a tie-break has a seed, and a key of its own for each row and column, or is left out. */
export function tieBreakIssues(tieBreak: TieBreak | undefined, rows: number, columns: number): Issue[] {
  if (tieBreak === undefined) return [];
  if (typeof tieBreak !== "object" || tieBreak === null)
    return [wrongOption("tieBreak", tieBreak, "a seed and keys")];
  const { seed, rowKeys, columnKeys } = tieBreak;
  return [
    ...seedIssues(seed),
    ...keyIssues("tieBreak.rowKeys", rowKeys, rows),
    ...keyIssues("tieBreak.columnKeys", columnKeys, columns),
  ];
}

function keyIssues(at: string, keys: readonly string[], length: number): Issue[] {
  if (!Array.isArray(keys)) return [wrongOption(at, keys, "a list of keys")];
  if (keys.length !== length) return [wrongLength(at, keys.length, length)];
  const repeated = repeatedKey(keys);
  return repeated === undefined ? [] : [wrongOption(at, repeated, "every key once")];
}
