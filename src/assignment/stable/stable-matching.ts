import { issue } from "../../issue.js";
import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import type { Pair, TieBreak } from "../assignment-problem.js";
import { hashKeys, hashPair } from "../pair-hash.js";
import { ProblemError } from "../problem-error.js";
import { deferredAcceptance } from "./deferred-acceptance.js";
import { ENTRIES_A_STEP, type Preferences, preferencesInSteps, type Ranks } from "./read-preferences.js";
import type { StableMatching, StableProblem } from "./stable-problem.js";

/**
 * Finds the stable matching that is best for one side: no row and column would both rather have each other than what they
 * have. Who is liked equally is put in an order by seeded hashes first, so that the result depends on keys and seed, never on
 * the order of the lists' owners. `blockingPairs` of the result is empty: that is its proof.
 *
 * @throws ProblemError for a malformed problem, or for ties without a tie-break.
 */
export function stableMatching(problem: StableProblem): StableMatching {
  return finish(stableInSteps(problem));
}

/**
 * {@link stableMatching} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function stableMatchingAsync(
  problem: StableProblem,
  options: SliceOptions = {},
): Promise<StableMatching> {
  return finishInSlices(stableInSteps(problem), options);
}

function* stableInSteps(problem: StableProblem): Steps<StableMatching> {
  const preferences = yield* within(preferencesInSteps(problem), 0, 0.4);
  if (preferences.hasTies && problem.tieBreak === undefined) throw tiesWithoutKeys();
  const inTies = preferences.hasTies ? tieOrder(problem.tieBreak!) : undefined;
  const rows = {
    orders: yield* within(strictOrders(preferences.rowRanks, inTies), 0.4, 0.6),
    capacities: preferences.rowCapacities,
  };
  const columns = {
    orders: yield* within(
      strictOrders(preferences.columnRanks, inTies && ((column, row) => inTies(row, column))),
      0.6,
      0.8,
    ),
    capacities: preferences.capacities,
  };
  const isForColumns = problem.optimalFor === "columns";
  const [proposers, receivers] = isForColumns ? [columns, rows] : [rows, columns];
  const partners = yield* within(deferredAcceptance(proposers, receivers), 0.8, 1);
  const pairs = partners.flatMap((held, one) =>
    [...held].map((other) => (isForColumns ? { row: other, column: one } : { row: one, column: other })),
  );
  return reportMatching(preferences, pairs);
}

/** Where a pair stands among those that somebody likes equally. */
type TieOrder = (row: number, column: number) => number;

function tieOrder({ rowKeys, columnKeys, seed }: TieBreak): TieOrder {
  const rowHashes = hashKeys(rowKeys, seed, 0);
  const columnHashes = hashKeys(columnKeys, seed, 1);
  return (row, column) => hashPair(rowHashes[row]!, columnHashes[column]!);
}

/** Ranks stand in the order of the lists: without ties there is nothing to sort. */
function* strictOrders(ranks: Ranks, tiesOf: TieOrder | undefined): Steps<number[][]> {
  const orders: number[][] = [];
  let sorted = 0;
  for (const [owner, ofOwner] of ranks.entries()) {
    const order = [...ofOwner.keys()];
    if (tiesOf !== undefined)
      order.sort((a, b) => ofOwner.get(a)! - ofOwner.get(b)! || tiesOf(owner, a) - tiesOf(owner, b));
    orders.push(order);
    sorted += ofOwner.size;
    if (sorted < ENTRIES_A_STEP) continue;
    sorted = 0;
    yield owner / ranks.length;
  }
  return orders;
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
