import { type Issue, issue } from "../../issue.js";
import { countIssues } from "../count-issue.js";
import { isIndex } from "../is-index.js";
import { throwIfAny } from "../problem-error.js";
import type { PreferenceList, StableProblem } from "./stable-problem.js";

/** Of each one on a side, the rank of everybody it lists: from 0, equal for those it likes equally. */
export type Ranks = readonly ReadonlyMap<number, number>[];

/** Both sides' ranks and the columns' capacities. */
export interface Preferences {
  readonly rowRanks: Ranks;
  readonly columnRanks: Ranks;
  readonly capacities: readonly number[];
  readonly hasTies: boolean;
}

/** @throws ProblemError with every issue: an index out of range, one listed twice, a capacity that is no count. */
export function readPreferences({ rowLists, columnLists, columnCapacities }: StableProblem): Preferences {
  const issues: Issue[] = [];
  const rowRanks = rowLists.map((list, i) => ranksOf(list, `rowLists[${i}]`, columnLists.length, issues));
  const columnRanks = columnLists.map((list, j) =>
    ranksOf(list, `columnLists[${j}]`, rowLists.length, issues),
  );
  const capacities = columnLists.map((_, j) => columnCapacities?.[j] ?? 1);
  issues.push(...capacities.flatMap((capacity, j) => countIssues(`columnCapacities[${j}]`, capacity)));
  if ((columnCapacities?.length ?? columnLists.length) !== columnLists.length)
    issues.push(wrongLength(columnCapacities?.length ?? 0, columnLists.length));
  throwIfAny(issues);
  const hasTies = [...rowLists, ...columnLists].some((list) =>
    list.some((entry) => typeof entry !== "number" && entry.length > 1),
  );
  return { rowRanks, columnRanks, capacities, hasTies };
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

const wrongLength = (length: number, expected: number): Issue =>
  issue({
    code: "wrong-length",
    at: "columnCapacities",
    value: `length ${length}`,
    expected: `Expected the length ${expected}.`,
    remedy: "Give one entry for each.",
  });
