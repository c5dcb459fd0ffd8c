/**
 * What it would cost to place those who are not placed. An optimal assignment changes for a forced row or column along one
 * shortest path of its residual graph, measured in the slack of the duals; all such paths begin or end outside, so that
 * two Dijkstra searches price everybody. Where coverage comes first, none is lost: whoever can be placed at all is in an assignment that has
 * as many pairs (N. S. Mendelsohn and A. L. Dulmage, Canadian Journal of Mathematics 10 (1958) 230–241).
 */

import { finish, finishInSlices, type SliceOptions, type Steps, within } from "../steps.js";
import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import type { Problem } from "./problem.js";
import { readInSteps } from "./read-problem.js";
import { coverageLost, leftOutBy, type Move, movesAlong } from "./residual/moves.js";
import { keepingCoverage, requireAssignment } from "./residual/ranked-levels.js";
import { type Residual, residualFromColumns, residualOf } from "./residual/residual.js";
import { pathBackFrom, type Ways, waysFrom } from "./residual/ways-from.js";

/** The cheapest way to place one row or column that is without a partner. */
export type PriceOfPlacing =
  | {
      /** The row or column. */
      readonly index: number;
      readonly possible: true;
      /** How many pairs fewer there would be; negative: more. */
      readonly coverageLoss: number;
      /** How many of the places up to the minimums would stay free that are filled, 0 or more. Only where there are minimums. */
      readonly minimumLoss?: number;
      /**
       * By how much the total, unmatched rows included, would be worse, in the caller's unit: exact to the assignment's resolution. Never
       * negative but where a minimum is lost. 0 with nothing else lost is an exact tie.
       */
      readonly totalLoss: number;
      /** Who would lose their only place. */
      readonly leftOut: { readonly rows: readonly number[]; readonly columns: readonly number[] };
      /** Who would move, the one placed first or the one that makes room last. */
      readonly moves: readonly Move[];
    }
  | {
      readonly index: number;
      /** No allowed pair can hold it beside those that are required. */
      readonly possible: false;
    };

/** Prices of all that are not placed. */
export interface PricesOfPlacing {
  /** One for every unmatched row, ascending. */
  readonly rows: readonly PriceOfPlacing[];
  /** One for every column that could take rows and has none, ascending. */
  readonly columns: readonly PriceOfPlacing[];
}

/**
 * Prices every unmatched row and every unused column: what forcing this one in, all else solved anew, would cost. Rows and columns may have
 * several places, minimums and load costs. Ties are counted as such even where a tie-break decided them.
 *
 * @param assignment a best one for the problem (see `checkCertificate`).
 * @throws ProblemError if the problem is malformed, or the assignment of another one.
 */
export function pricesOfPlacing(problem: AssignmentProblem, assignment: Assignment): PricesOfPlacing {
  return finish(pricesInSteps(problem, assignment));
}

/**
 * {@link pricesOfPlacing} in slices on the same thread, with the same result. The promise rejects with a ProblemError, or with the signal's
 * reason.
 */
export function pricesOfPlacingAsync(
  problem: AssignmentProblem,
  assignment: Assignment,
  options: SliceOptions = {},
): Promise<PricesOfPlacing> {
  return finishInSlices(pricesInSteps(problem, assignment), options);
}

/** {@link pricesOfPlacing} as a generator, for work of which it is a part: yields the share done, 0 to 1. */
export function* pricesInSteps(given: AssignmentProblem, assignment: Assignment): Steps<PricesOfPlacing> {
  const problem = yield* within(readInSteps(given), 0, 0.2);
  requireAssignment(assignment);
  const used = new Set(assignment.pairs.map(({ column }) => column));
  const unused = [...problem.capacities.keys()].filter((j) => problem.capacities[j]! > 0 && !used.has(j));
  const rows = yield* within(priceEach(problem, assignment, "row", assignment.unmatchedRows), 0.2, 0.6);
  return { rows, columns: yield* within(priceEach(problem, assignment, "column", unused), 0.6, 1) };
}

/** From the outside to columns; for rows, on all arcs turned round, back to the outside. */
function* priceEach(
  problem: Problem,
  assignment: Assignment,
  side: "row" | "column",
  indices: readonly number[],
): Steps<PriceOfPlacing[]> {
  if (indices.length === 0) return [];
  const ranked = keepingCoverage(problem, assignment);
  const residual =
    side === "row"
      ? yield* within(residualFromColumns(problem, assignment, ranked), 0, 0.6)
      : residualOf(problem, assignment, ranked);
  const hasMinimums = problem.minimums !== undefined;
  const outside = residual.near.count + residual.far.count;
  const ways = yield* within(waysFrom(residual, outside), 0.6, 1);
  return indices.map((index) =>
    priceOf({ ...residual, hasMinimums }, ways, side, index, assignment.resolution),
  );
}

function priceOf(
  { near, far, hasMinimums }: Residual & { readonly hasMinimums: boolean },
  ways: Ways,
  side: "row" | "column",
  index: number,
  resolution: number,
): PriceOfPlacing {
  const end = near.count + index;
  if (ways.early[end]! + far.gain.early[index]! === Number.POSITIVE_INFINITY)
    return { index, possible: false };
  const path = pathBackFrom(ways, end);
  const [rows, columns] = side === "row" ? [far, near] : [near, far];
  const asRowsFirst = (node: number): number => (node < near.count ? rows.count + node : node - near.count);
  const isOutside = (node: number): boolean => node === near.count + far.count;
  const moves =
    side === "row"
      ? movesAlong(
          path.map((node) => (isOutside(node) ? node : asRowsFirst(node))),
          rows.count,
          columns.count,
        )
      : movesAlong(path.reverse(), rows.count, columns.count).reverse();
  return {
    index,
    possible: true,
    coverageLoss: coverageLost(moves),
    ...(hasMinimums ? { minimumLoss: ways.early[end]! + far.gain.early[index]! } : {}),
    totalLoss: (ways.late[end]! + far.gain.late[index]!) * resolution,
    leftOut: leftOutBy(moves, rows.loads, columns.loads),
    moves,
  };
}
