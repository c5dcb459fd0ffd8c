import { type Issue, issue } from "../../issue.js";
import type { Pair } from "../assignment-problem.js";
import { isIndex } from "../is-index.js";
import { throwIfAny } from "../problem-error.js";
import { readPreferences } from "./read-preferences.js";
import type { StableProblem } from "./stable-problem.js";

/**
 * Lists the pairs that block a matching, by row and column: both list each other, the row has nobody or somebody it likes less, and
 * the column has a free place or somebody it likes less. To like equally is no reason to leave. A matching without
 * blocking pairs is stable; a partner who is not listed is liked less than anybody who is.
 *
 * @param pairs any matching, from whatever source.
 * @throws ProblemError for a malformed problem, or for pairs that are out of range, give a row two columns or overfill a column.
 */
export function blockingPairs(problem: StableProblem, pairs: readonly Pair[]): Pair[] {
  const { rowRanks, columnRanks, capacities } = readPreferences(problem);
  const rowsOf = columnRanks.map((): number[] => []);
  const columnOf = new Map<number, number>();
  throwIfAny(
    pairs.flatMap(({ row, column }, k) => {
      if (!isIndex(row, rowRanks.length) || !isIndex(column, columnRanks.length) || columnOf.has(row))
        return [wrongPair(k, row, column, "a row and a column that exist, and each row once")];
      columnOf.set(row, column);
      const load = rowsOf[column]!.push(row);
      return load > capacities[column]! ? [wrongPair(k, row, column, "no column over its capacity")] : [];
    }),
  );

  const last = Number.POSITIVE_INFINITY;
  const worstRank = columnRanks.map((ranks, column) => {
    if (rowsOf[column]!.length < capacities[column]!) return last;
    return rowsOf[column]!.reduce((worst, row) => Math.max(worst, ranks.get(row) ?? last), -1);
  });
  return rowRanks.flatMap((ranks, row) => {
    const own = ranks.get(columnOf.get(row) ?? -1) ?? last;
    return [...ranks]
      .filter(([column, rank]) => rank < own && (columnRanks[column]!.get(row) ?? last) < worstRank[column]!)
      .map(([column]) => ({ row, column }))
      .sort((a, b) => a.column - b.column);
  });
}

const wrongPair = (k: number, row: number, column: number, expected: string): Issue =>
  issue({
    code: "wrong-pair",
    at: `pairs[${k}]`,
    value: `row ${row}, column ${column}`,
    expected: `Expected ${expected}.`,
    remedy: "Correct the matching.",
  });
