import { issue } from "../../issue.js";
import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Pair } from "../assignment-problem.js";
import { isIndex } from "../is-index.js";
import { requireOnePlaceARow } from "../one-place-a-row.js";
import type { Move } from "../prices-of-placing.js";
import { ProblemError } from "../problem-error.js";
import { readProblem } from "../read-problem.js";
import { cheapestChange } from "./cheapest-change.js";
import { type LexicographicResidual, lexicographicResidual } from "./lexicographic-residual.js";

/** The cheapest way to have a pair that is not in the assignment, or to be without one that is. */
export type PriceOfPair =
  | {
      /** Forbidden is what is in the assignment, forced what is not. */
      readonly change: "force" | "forbid";
      readonly possible: true;
      /** How many pairs fewer there would be; negative: more, which only happens where the total comes first. */
      readonly coverageLoss: number;
      /**
       * By how much the total, unmatched rows included, would be worse, in the caller's unit, exact to the assignment's
       * resolution. Negative where pairs are lost and the total gains by it.
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
 * Prices an override from the duals of a best assignment and one shortest path in its residual graph, without solving again. Ties
 * are counted as such even where a tie-break decided them.
 *
 * @param assignment a best one for the problem (see `checkCertificate`).
 * @throws ProblemError if the problem is malformed, has rows that take several columns, or minimums, or the pair is out of range.
 */
export function priceOfPair(given: AssignmentProblem, assignment: Assignment, pair: Pair): PriceOfPair {
  const problem = readProblem(given);
  requireOnePlaceARow(problem, "priceOfPair");
  if (!isIndex(pair.row, problem.rows) || !isIndex(pair.column, problem.columns)) throw outOfRange(pair);
  const residual = lexicographicResidual(problem, assignment);
  const change = residual.loads.columnOfRow[pair.row] === pair.column ? "forbid" : "force";
  const found = cheapestChange(residual, pair);
  if (found === undefined) return { change, possible: false };
  const { moves, totalLoss } = found;
  return {
    change,
    possible: true,
    coverageLoss: count(moves, ({ to }) => to === null) - count(moves, ({ from }) => from === null),
    totalLoss: totalLoss * residual.resolution,
    leftOut: leftOutBy(residual, moves),
    moves,
  };
}

const count = (moves: readonly Move[], holds: (move: Move) => boolean): number => moves.filter(holds).length;

function leftOutBy({ loads }: LexicographicResidual, moves: readonly Move[]) {
  const rows = moves.filter(({ to }) => to === null).map(({ row }) => row);
  const given = [...new Set(moves.map(({ from }) => from))].filter((column) => column !== null);
  const columns = given.filter((column) => {
    const gone = count(moves, ({ from }) => from === column);
    const come = count(moves, ({ to }) => to === column);
    return loads.load[column]! - gone + come === 0;
  });
  return { rows, columns };
}

function outOfRange({ row, column }: Pair): ProblemError {
  return new ProblemError([
    issue({
      code: "pair-out-of-range",
      at: "pair",
      value: `row ${row}, column ${column}`,
      expected: "Expected a row and a column that exist.",
      remedy: "Count rows and columns from 0.",
    }),
  ]);
}
