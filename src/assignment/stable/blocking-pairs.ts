import { type Issue, issue } from "../../issue.js";
import type { Pair } from "../assignment-problem.js";
import { hasShape } from "../has-shape.js";
import { isIndex } from "../is-index.js";
import { wrongOption } from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import { readPreferences } from "./read-preferences.js";
import type { StableProblem } from "./stable-problem.js";

/**
 * Lists the pairs that block a matching, by row and column: both list each other, each of the two has a free place or
 * somebody it likes less. To like equally is no reason to leave. A matching without
 * blocking pairs is stable; a partner who is not listed is liked less than anybody who is.
 *
 * @param pairs any matching, from whatever source.
 * @throws ProblemError for a malformed problem, or for pairs that are out of range, stand twice or overfill a row or a column.
 */
export function blockingPairs(problem: StableProblem, pairs: readonly Pair[]): Pair[] {
  const { rowRanks, columnRanks, rowCapacities, capacities } = readPreferences(problem);
  const rowsOf = columnRanks.map((): number[] => []);
  const columnsOf = rowRanks.map((): number[] => []);
  if (!hasShape(pairs, [{ row: 0, column: 0 }])) throwIfAny([wrongOption("pairs", pairs, "a list of pairs")]);
  throwIfAny(
    pairs.flatMap(({ row, column }, k) => {
      if (!isIndex(row, rowRanks.length) || !isIndex(column, columnRanks.length))
        return [wrongPair(k, row, column, "a row and a column that exist")];
      if (columnsOf[row]!.includes(column)) return [wrongPair(k, row, column, "each pair once")];
      const ofRow = columnsOf[row]!.push(column);
      if (ofRow > rowCapacities[row]!) return [wrongPair(k, row, column, "no row over its capacity")];
      const load = rowsOf[column]!.push(row);
      return load > capacities[column]! ? [wrongPair(k, row, column, "no column over its capacity")] : [];
    }),
  );

  const worstOfRow = rowRanks.map((ranks, row) => worstRank(ranks, columnsOf[row]!, rowCapacities[row]!));
  const worstOfColumn = columnRanks.map((ranks, column) =>
    worstRank(ranks, rowsOf[column]!, capacities[column]!),
  );
  return rowRanks.flatMap((ranks, row) =>
    [...ranks]
      .filter(
        ([column, rank]) =>
          rank < worstOfRow[row]! &&
          (columnRanks[column]!.get(row) ?? NOT_LISTED) < worstOfColumn[column]! &&
          !columnsOf[row]!.includes(column),
      )
      .map(([column]) => ({ row, column }))
      .sort((a, b) => a.column - b.column),
  );
}

const NOT_LISTED = Number.POSITIVE_INFINITY;

/** The rank of the partner whom one would give up first; with a free place, nobody. */
function worstRank(
  ranks: ReadonlyMap<number, number>,
  partners: readonly number[],
  capacity: number,
): number {
  if (partners.length < capacity) return NOT_LISTED;
  return partners.reduce((worst, partner) => Math.max(worst, ranks.get(partner) ?? NOT_LISTED), -1);
}

const wrongPair = (k: number, row: number, column: number, expected: string): Issue =>
  issue({
    code: "wrong-pair",
    at: `pairs[${k}]`,
    value: `row ${row}, column ${column}`,
    expected: `Expected ${expected}.`,
    remedy: "Correct the matching.",
  });
