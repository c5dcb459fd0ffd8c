import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../../steps.js";
import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Pair } from "../assignment-problem.js";
import { isIndex } from "../is-index.js";
import { requireObject } from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import { readInSteps } from "../read-problem.js";
import { outOfRange } from "../required-pairs.js";
import { coverageLost, leftOutBy, type Move, movesAlong } from "../residual/moves.js";
import { requireAssignment } from "../residual/ranked-levels.js";
import { type Residual, residualOf } from "../residual/residual.js";
import { pathBackFrom, waysFrom } from "../residual/ways-from.js";
import { losingCoverage } from "./losing-coverage.js";

/** The cheapest way to have a pair that is not in the assignment, or to be without one that is. */
export type PriceOfPair =
  | {
      /** Forbidden is what is in the assignment, forced what is not. */
      readonly change: "force" | "forbid";
      readonly possible: true;
      /** How many pairs fewer there would be; negative: more, which only happens where the total comes first. */
      readonly coverageLoss: number;
      /** How many of the places up to the minimums would stay free that are filled, 0 or more. Only where there are minimums. */
      readonly minimumLoss?: number;
      /**
       * By how much the total, unmatched rows included, would be worse, in the caller's unit, exact to the assignment's
       * resolution. Negative where pairs or minimums are lost and the total gains by it.
       */
      readonly totalLoss: number;
      /** Who would lose their only place. */
      readonly leftOut: { readonly rows: readonly number[]; readonly columns: readonly number[] };
      /** Who would move. */
      readonly moves: readonly Move[];
    }
  | {
      readonly change: "force" | "forbid";
      /** The pair is not allowed, or required, or its column is held by required pairs. */
      readonly possible: false;
    };

/**
 * Prices an override from the duals of a best assignment and one shortest path in its residual graph, without solving again. Rows and columns
 * may have several places, minimums and load costs; a pair is used once at most. Ties are counted as such even where a tie-break decided them.
 *
 * @param assignment a best one for the problem (see `checkCertificate`).
 * @throws ProblemError if the problem is malformed, the assignment of another one, or the pair out of range.
 */
export function priceOfPair(problem: AssignmentProblem, assignment: Assignment, pair: Pair): PriceOfPair {
  return finish(priceInSteps(problem, assignment, pair));
}

/**
 * {@link priceOfPair} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function priceOfPairAsync(
  problem: AssignmentProblem,
  assignment: Assignment,
  pair: Pair,
  options: SliceOptions = {},
): Promise<PriceOfPair> {
  return finishInSlices(priceInSteps(problem, assignment, pair), options);
}

function* priceInSteps(given: AssignmentProblem, assignment: Assignment, pair: Pair): Steps<PriceOfPair> {
  const problem = yield* within(readInSteps(given), 0, 0.3);
  requireAssignment(assignment);
  requireObject(pair, "pair");
  if (!isIndex(pair.row, problem.rows) || !isIndex(pair.column, problem.columns))
    throwIfAny([outOfRange("pair", `row ${pair.row}, column ${pair.column}`)]);
  const { pairWeight, ...ranked } = losingCoverage(problem, assignment);
  const residual = residualOf(problem, assignment, ranked);
  const isUsed = assignment.pairs.some(({ row, column }) => row === pair.row && column === pair.column);
  const change = isUsed ? "forbid" : "force";
  const found = yield* within(cheapestCycle(residual, pair, isUsed), 0.3, 1);
  if (found === undefined) return { change, possible: false };
  const { near, far } = residual;
  const moves = movesAlong(found.cycle, near.count, far.count);
  const coverageLoss = coverageLost(moves);
  return {
    change,
    possible: true,
    coverageLoss,
    ...(problem.minimums && { minimumLoss: found.early - pairWeight * coverageLoss + 0 }),
    totalLoss: found.late * assignment.resolution + 0,
    leftOut: leftOutBy(moves, near.loads, far.loads),
    moves,
  };
}

/** The cheapest cycle through the pair's arc, from the row on, and what it loses. `undefined`: there is none. */
function* cheapestCycle(residual: Residual, { row, column }: Pair, isUsed: boolean) {
  const { near, unused, used } = residual;
  const node = near.count + column;
  const [arcs, to] = isUsed ? [used.from(column), row] : [unused.from(row), column];
  const [start, end] = isUsed ? [row, node] : [node, row];
  let arc = arcs.start;
  while (arc < arcs.end && arcs.targets[arc] !== to) arc++;
  if (arc === arcs.end) return undefined;
  // The arcs are overwritten by the search.
  const [early, late] = [arcs.early[arc]!, arcs.late[arc]!];
  const ways = yield* waysFrom(residual, start, end);
  if (ways.early[end] === Number.POSITIVE_INFINITY) return undefined;
  const back = pathBackFrom(ways, end);
  const cycle = isUsed ? back.reverse() : [row, ...back.slice(1).reverse()];
  return { cycle, early: early + ways.early[end]!, late: late + ways.late[end]! };
}
