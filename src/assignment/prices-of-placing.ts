/**
 * What it would cost to place those who are not placed. An optimal assignment changes for a forced row or column along one
 * shortest path of its residual graph, measured in the slack of the duals; all such paths begin or end at being unplaced, so that
 * two Dijkstra searches price everybody.
 */

import { finish, type Steps, within } from "../steps.js";
import type { Assignment } from "./assignment.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { requireOnePlaceARow } from "./one-place-a-row.js";
import { pathsFromUnplaced } from "./paths-from-unplaced.js";
import { pathsToUnplaced } from "./paths-to-unplaced.js";
import type { Problem } from "./problem.js";
import { readInSteps } from "./read-problem.js";
import { residualOf } from "./residual.js";

/** A row that changes its column. */
export interface Move {
  readonly row: number;
  /** null: it had none. */
  readonly from: number | null;
  /** null: it is left without one. */
  readonly to: number | null;
}

/** The cheapest way to place one row or column that is without a partner. */
export type PriceOfPlacing =
  | {
      /** The row or column. */
      readonly index: number;
      readonly possible: true;
      /** How many pairs fewer there would be; negative: more. */
      readonly coverageLoss: number;
      /**
       * By how much the total, unmatched rows included, would be worse, in the caller's unit and never negative: exact to
       * the assignment's resolution. 0 with no coverage lost is an exact tie.
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
 * Prices every unmatched row and every unused column: what forcing this one in, all else solved anew, would cost. Ties are
 * counted as such even where a tie-break decided them.
 *
 * @param assignment a best one for the problem (see `checkCertificate`).
 * @throws ProblemError if the problem is malformed, or has rows that take several columns, or minimums.
 */
export function pricesOfPlacing(problem: AssignmentProblem, assignment: Assignment): PricesOfPlacing {
  return finish(pricesInSteps(problem, assignment));
}

/** {@link pricesOfPlacing} as a generator, for work of which it is a part: yields the share done, 0 to 1. */
export function* pricesInSteps(problem: AssignmentProblem, assignment: Assignment): Steps<PricesOfPlacing> {
  const read = yield* within(readInSteps(problem), 0, 0.2);
  requireOnePlaceARow(read, "pricesOfPlacing");
  if (everybodyIsPlaced(read, assignment)) return { rows: [], columns: [] };
  const residual = yield* within(residualOf(read, assignment), 0.2, 0.4);
  const rows = yield* within(pathsToUnplaced(residual), 0.4, 0.7);
  return { rows, columns: yield* within(pathsFromUnplaced(residual), 0.7, 1) };
}

function everybodyIsPlaced({ capacities }: Problem, { pairs, unmatchedRows }: Assignment): boolean {
  const used = new Set(pairs.map(({ column }) => column));
  return unmatchedRows.length === 0 && capacities.every((capacity, j) => capacity === 0 || used.has(j));
}
