import type { Pair } from "../../assignment/index.js";
import {
  blockingPairs,
  hashKeys,
  hashPair,
  type PreferenceList,
  type StableProblem,
} from "../../assignment/stable/index.js";
import { mutualPairs, type StabilityProof, stableMarket, type Unmatched } from "../../formats/index.js";
import type { StableObjective } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { pairName, placedPairs } from "../placed-pairs.js";
import type { ToProve } from "./objections-to-proof.js";

/** Whether nobody objects to the matching, and none that is stable serves the side better. Every pair must be one that may be. */
export function objectionsToStability({
  programme,
  roster,
  compared,
  required,
  stable,
  matching,
  proof,
}: ToProve & { readonly stable: StableObjective; readonly proof: StabilityProof }): readonly string[] {
  const market = stableMarket(programme, roster, compared, required, stable);
  const ranked = mutualPairs(market);
  const side = stable.optimalFor ?? "mentees";
  if (proof.optimalFor !== side)
    return [`The proof speaks of ${proof.optimalFor}, and the objective of ${side}.`];
  if (proof.ranked !== ranked.length) return [`${ranked.length} pairs rank each other, not ${proof.ranked}.`];

  const miscounted = objectionsToMutual(roster, ranked, matching.unmatched);
  if (miscounted.length > 0) return miscounted;

  const nameOf = ({ row, column }: Pair) =>
    pairName({ mentor: roster.mentors[column]!.id, mentee: roster.mentees[row]!.id });
  const keyOf = ({ row, column }: Pair) => row * roster.mentors.length + column;
  const [isRanked, isRequired] = [
    new Set(ranked.map(keyOf)),
    new Set(required.map(({ mentee, mentor }) => keyOf({ row: mentee, column: mentor }))),
  ];
  const pairs = placedPairs(roster, matching).filter((pair) => !isRequired.has(keyOf(pair)));
  const unranked = pairs.filter((pair) => !isRanked.has(keyOf(pair)));
  if (unranked.length > 0) return unranked.map((pair) => `${nameOf(pair)} do not rank each other.`);
  const blocking = blockingPairs(market, pairs);
  if (blocking.length > 0)
    return blocking.map((pair) => `${nameOf(pair)} would both rather have each other: it is not stable.`);
  const matched = new Set(pairs.map(keyOf));
  const missing = bestForOneSide(market).filter((pair) => !matched.has(keyOf(pair)));
  return missing.map(
    (pair) => `${nameOf(pair)} is in the stable matching that is best for ${side}, and not here.`,
  );
}

/** Whether the unmatched are said to be ranked by as many of those they rank as they are. */
function objectionsToMutual(
  { mentors, mentees }: Roster,
  ranked: readonly Pair[],
  unmatched: readonly Unmatched[],
): readonly string[] {
  return unmatched.flatMap(({ id, side, reason }) => {
    if (reason.code !== "not-chosen") return [];
    const right = ranked.filter(
      ({ row, column }) => (side === "mentee" ? mentees[row] : mentors[column])?.id === id,
    ).length;
    if (right === reason.mutual) return [];
    return [`${right} people and “${id}” rank each other, not ${reason.mutual}.`];
  });
}

/**
 * The stable matching that is best for the side the market serves, by striking out: everybody of that side holds the first on their list, as
 * many as they have places; whoever is held by more than they have places for strikes all but the best of these out of both lists. What
 * is held in the end nobody could better.
 */
function bestForOneSide(market: StableProblem): readonly Pair[] {
  const isRows = market.optimalFor !== "columns";
  const [rows, columns] = strictLists(market);
  const [lists, ranks] = isRows ? [rows, ranksIn(columns)] : [columns, ranksIn(rows)];
  const places = (isRows ? market.rowCapacities : market.columnCapacities)!;
  const room = (isRows ? market.columnCapacities : market.rowCapacities)!;
  const left = lists.map((list, one) => list.filter((other) => ranks[other]!.has(one)));
  for (;;) {
    const heldBy = ranks.map((): number[] => []);
    left.forEach((list, one) => {
      for (const other of list.slice(0, places[one]!)) heldBy[other]!.push(one);
    });
    const struck = heldBy.flatMap((holders, other) =>
      [...holders]
        .sort((a, b) => ranks[other]!.get(a)! - ranks[other]!.get(b)!)
        .slice(room[other]!)
        .map((one) => ({ one, other })),
    );
    if (struck.length === 0)
      return heldBy.flatMap((holders, other) =>
        holders.map((one) => (isRows ? { row: one, column: other } : { row: other, column: one })),
      );
    for (const { one, other } of struck) left[one] = left[one]!.filter((kept) => kept !== other);
  }
}

function ranksIn(lists: readonly (readonly number[])[]): readonly ReadonlyMap<number, number>[] {
  return lists.map((list) => new Map(list.map((other, rank) => [other, rank])));
}

/** Both sides' lists with those ranked equally in the order of the seeded hashes of their pairs. */
function strictLists({ rowLists, columnLists, tieBreak }: StableProblem) {
  const { rowKeys, columnKeys, seed } = tieBreak!;
  const [rowHashes, columnHashes] = [hashKeys(rowKeys, seed, 0), hashKeys(columnKeys, seed, 1)];
  const strict = (list: PreferenceList, hashOf: (other: number) => number) =>
    list.flatMap((entry) =>
      typeof entry === "number" ? [entry] : [...entry].sort((a, b) => hashOf(a) - hashOf(b)),
    );
  return [
    rowLists.map((list, row) => strict(list, (column) => hashPair(rowHashes[row]!, columnHashes[column]!))),
    columnLists.map((list, column) =>
      strict(list, (row) => hashPair(rowHashes[row]!, columnHashes[column]!)),
    ),
  ] as const;
}
