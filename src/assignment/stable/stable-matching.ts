import { issue } from "../../issue.js";
import type { Pair, TieBreak } from "../assignment-problem.js";
import { hashKeys, hashPair } from "../pair-hash.js";
import { ProblemError } from "../problem-error.js";
import { deferredAcceptance } from "./deferred-acceptance.js";
import { type Preferences, type Ranks, readPreferences } from "./read-preferences.js";
import type { StableMatching, StableProblem } from "./stable-problem.js";

/**
 * Finds the stable matching that is best for one side: no row and column would both rather have each other than what they
 * have. Who is liked equally is put in an order by seeded hashes first, so that the result depends on keys and seed, never on
 * the order of the lists' owners. `blockingPairs` of the result is empty: that is its proof.
 *
 * @throws ProblemError for a malformed problem, or for ties without a tie-break.
 */
export function stableMatching(problem: StableProblem): StableMatching {
  const preferences = readPreferences(problem);
  if (preferences.hasTies && problem.tieBreak === undefined) throw tiesWithoutKeys();
  const inTies = tieOrder(problem.tieBreak);
  const rows = {
    orders: strictOrders(preferences.rowRanks, inTies),
    capacities: preferences.rowCapacities,
  };
  const columns = {
    orders: strictOrders(preferences.columnRanks, (column, row) => inTies(row, column)),
    capacities: preferences.capacities,
  };
  const pairs =
    problem.optimalFor === "columns"
      ? deferredAcceptance(columns, rows).flatMap((held, column) => [...held].map((row) => ({ row, column })))
      : deferredAcceptance(rows, columns).flatMap((held, row) =>
          [...held].map((column) => ({ row, column })),
        );
  return reportMatching(preferences, pairs);
}

/** Where a pair stands among those that somebody likes equally. */
type TieOrder = (row: number, column: number) => number;

function tieOrder(tieBreak: TieBreak | undefined): TieOrder {
  if (tieBreak === undefined) return () => 0;
  const rowHashes = hashKeys(tieBreak.rowKeys, tieBreak.seed, 0);
  const columnHashes = hashKeys(tieBreak.columnKeys, tieBreak.seed, 1);
  return (row, column) => hashPair(rowHashes[row]!, columnHashes[column]!);
}

function strictOrders(ranks: Ranks, tiesOf: (owner: number, other: number) => number): number[][] {
  return ranks.map((ofOwner, owner) =>
    [...ofOwner.keys()].sort(
      (a, b) => ofOwner.get(a)! - ofOwner.get(b)! || tiesOf(owner, a) - tiesOf(owner, b),
    ),
  );
}

function reportMatching({ rowRanks }: Preferences, pairs: readonly Pair[]): StableMatching {
  const matched = new Set(pairs.map(({ row }) => row));
  return {
    pairs: [...pairs].sort((a, b) => a.row - b.row || a.column - b.column),
    unmatchedRows: [...rowRanks.keys()].filter((row) => !matched.has(row)),
  };
}

function tiesWithoutKeys(): ProblemError {
  return new ProblemError([
    issue({
      code: "ties-without-keys",
      at: "tieBreak",
      expected: "Expected keys and a seed, since some list holds several who are liked equally.",
      remedy: "Give tieBreak, or make the lists strict.",
    }),
  ]);
}
