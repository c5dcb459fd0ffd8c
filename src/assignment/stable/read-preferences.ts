import { type Issue, issue } from "../../issue.js";
import { finish, type Steps, within } from "../../steps.js";
import { countIssues } from "../count-issue.js";
import { isIndex } from "../is-index.js";
import { requireObject, tieBreakIssues, wrongLength, wrongOption } from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import type { PreferenceList, StableProblem } from "./stable-problem.js";

/** Of each one on a side, the rank of everybody it lists: from 0, equal for those it likes equally. */
export type Ranks = readonly ReadonlyMap<number, number>[];

/** So many entries of lists are read, or put in order, in about a millisecond. */
export const ENTRIES_A_STEP = 2 ** 13;

/** Both sides' ranks and capacities. */
export interface Preferences {
  readonly rowRanks: Ranks;
  readonly columnRanks: Ranks;
  readonly rowCapacities: readonly number[];
  readonly capacities: readonly number[];
  readonly hasTies: boolean;
}

/** @throws ProblemError with every issue: an index out of range, one listed twice, a capacity that is no count, a wrong option. */
export function readPreferences(problem: StableProblem): Preferences {
  return finish(preferencesInSteps(problem));
}

/** {@link readPreferences} in steps. */
export function* preferencesInSteps(given: StableProblem): Steps<Preferences> {
  requireObject(given);
  const { rowLists, columnLists, rowCapacities, columnCapacities, tieBreak, optimalFor } = given;
  throwIfAny([...listIssues("rowLists", rowLists), ...listIssues("columnLists", columnLists)]);
  const issues: Issue[] = tieBreakIssues(tieBreak, rowLists.length, columnLists.length);
  if (optimalFor !== undefined && optimalFor !== "rows" && optimalFor !== "columns")
    issues.push(wrongOption("optimalFor", optimalFor, '"rows" or "columns"'));
  const rowRanks = yield* within(readRanks("rowLists", rowLists, columnLists.length, issues), 0, 0.5);
  const columnRanks = yield* within(readRanks("columnLists", columnLists, rowLists.length, issues), 0.5, 1);
  const ofRows = readCapacities("rowCapacities", rowCapacities, rowLists.length, issues);
  const capacities = readCapacities("columnCapacities", columnCapacities, columnLists.length, issues);
  throwIfAny(issues);
  const hasTies = [...rowLists, ...columnLists].some((list) =>
    list.some((entry) => typeof entry !== "number" && entry.length > 1),
  );
  return { rowRanks, columnRanks, rowCapacities: ofRows, capacities, hasTies };
}

function listIssues(at: string, lists: unknown): Issue[] {
  return Array.isArray(lists) && lists.every(Array.isArray)
    ? []
    : [wrongOption(at, lists, "a list for each, of whom they would take")];
}

function readCapacities(
  at: string,
  given: ArrayLike<number> | undefined,
  length: number,
  issues: Issue[],
): readonly number[] {
  const capacities = Array.from({ length }, (_, k) => given?.[k] ?? 1);
  issues.push(...capacities.flatMap((capacity, k) => countIssues(`${at}[${k}]`, capacity)));
  if (given !== undefined && given.length !== length) issues.push(wrongLength(at, given.length, length));
  return capacities;
}

function* readRanks(
  at: string,
  lists: readonly PreferenceList[],
  others: number,
  issues: Issue[],
): Steps<Map<number, number>[]> {
  const ranks: Map<number, number>[] = [];
  let looked = 0;
  for (const [k, list] of lists.entries()) {
    ranks.push(ranksOf(list, `${at}[${k}]`, others, issues));
    looked += list.length;
    if (looked < ENTRIES_A_STEP) continue;
    looked = 0;
    yield k / lists.length;
  }
  return ranks;
}

function ranksOf(list: PreferenceList, at: string, others: number, issues: Issue[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [rank, entry] of list.entries())
    for (const other of typeof entry === "number" ? [entry] : entry) {
      if (!isIndex(other, others) || ranks.has(other)) issues.push(wrongEntry(at, other, others));
      ranks.set(other, rank);
    }
  return ranks;
}

const wrongEntry = (at: string, other: number, others: number): Issue =>
  issue({
    code: "wrong-preference",
    at,
    value: String(other),
    expected: `Expected an index under ${others}, once.`,
    remedy: "List everybody once at most, counted from 0.",
  });
