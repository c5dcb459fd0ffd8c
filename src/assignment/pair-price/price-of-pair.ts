import { issue } from "../../issue.js";
import { finish } from "../../steps.js";
import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Pair } from "../assignment-problem.js";
import { isIndex } from "../is-index.js";
import { coverageLost, leftOutBy, type Move, movesAlong } from "../moves.js";
import { refuseMinimums } from "../one-place-a-row.js";
import { ProblemError } from "../problem-error.js";
import { readProblem } from "../read-problem.js";
import { levelsToTotal, type Residual, residualOf } from "../residual.js";
import { pathBackFrom, waysFrom } from "../ways-from.js";

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
 * Prices an override from the duals of a best assignment and one shortest path in its residual graph, without solving again. Rows may take
 * several columns; a pair is used once at most. Ties are counted as such even where a tie-break decided them.
 *
 * @param assignment a best one for the problem (see `checkCertificate`).
 * @throws ProblemError if the problem is malformed, has minimums or load costs, or the pair is out of range.
 */
export function priceOfPair(given: AssignmentProblem, assignment: Assignment, pair: Pair): PriceOfPair {
  const problem = readProblem(given);
  refuseMinimums(problem, "priceOfPair");
  if (!isIndex(pair.row, problem.rows) || !isIndex(pair.column, problem.columns)) throw outOfRange(pair);
  const { pairs, resolution } = assignment;
  const levels = levelsToTotal(problem, assignment);
  const residual = finish(residualOf(problem, pairs, levels, { near: "rows", keepsCoverage: false }));
  const isUsed = pairs.some(({ row, column }) => row === pair.row && column === pair.column);
  const change = isUsed ? "forbid" : "force";
  const found = cheapestCycle(residual, pair, isUsed);
  if (found === undefined) return { change, possible: false };
  const { near, far } = residual;
  const moves = movesAlong(found.cycle, near.count, far.count);
  return {
    change,
    possible: true,
    coverageLoss: coverageLost(moves),
    totalLoss: found.loss * resolution + 0,
    leftOut: leftOutBy(moves, near.loads, far.loads),
    moves,
  };
}

/** The cheapest cycle through the pair's arc, from the row on, and what it loses of the total. `undefined`: there is none. */
function cheapestCycle(residual: Residual, { row, column }: Pair, isUsed: boolean) {
  const { near, unused, used } = residual;
  const node = near.count + column;
  const [arcs, from, to] = isUsed ? [used, column, row] : [unused, row, column];
  const [start, end] = isUsed ? [row, node] : [node, row];
  let arc = arcs.starts[from]!;
  while (arc < arcs.ends[from]! && arcs.targets[arc] !== to) arc++;
  if (arc === arcs.ends[from]) return undefined;
  const ways = finish(waysFrom(residual, start));
  if (ways.early[end] === Number.POSITIVE_INFINITY) return undefined;
  const back = pathBackFrom(ways, end);
  const cycle = isUsed ? back.reverse() : [row, ...back.slice(1).reverse()];
  return { cycle, loss: arcs.slack.late[arc]! + ways.late[end]! };
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
