import { type Steps, within } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import { type CellFace, CLOSED, FREE } from "../cells/cell-face.js";
import { solveOnCells } from "../cells/solve-on-cells.js";
import { distinctInSteps } from "../distinct-values.js";
import type { Objective, SolvedLevel } from "../level.js";
import type { Problem } from "../problem.js";
import { requirement } from "../required-pairs.js";
import { meritOf } from "../worst-off/worst-off.js";

/** How good the worst pair can be, with a level that proves it and pairs that reach it. */
export interface FaceBottleneck {
  /** In the caller's unit. null where no pair is left to choose. */
  readonly threshold: number | null;
  readonly level: SolvedLevel;
  /** How many pairs at least are no better, by that level: 1 or more, 0 where no pair is left to choose. */
  readonly bound: number;
  readonly pairs: readonly Cell[];
}

/**
 * Finds the best threshold that no pair need be worse than, required pairs aside, on a face where all assignments have equally many pairs, by
 * bisection over the values that are left; and narrows the face: it loses the cells that are worse, and nothing else.
 */
export function* bottleneckOnFace(problem: Problem, face: CellFace): Steps<FaceBottleneck> {
  const meritAt = meritBesideRequired(problem);
  const worstOf = (pairs: readonly Cell[]): number =>
    pairs.reduce(
      (least, { row, column, value }) => Math.min(least, meritAt(row, column, value)),
      Number.POSITIVE_INFINITY,
    );
  const merits = yield* within(distinctInSteps(meritsLeft(face, meritAt)), 0, 0);
  // Some pair is no better than the best cell, of course.
  let proof = yield* within(solveOnCells(problem, face, beBetter(merits.at(-1), meritAt)), 0, 0.1);
  let { pairs } = proof;
  let low = merits.indexOf(worstOf(pairs));
  if (low === -1) return { threshold: null, level: proof.level, bound: 0, pairs };

  // The threshold is one of these: some pairs are at `low` or better, and by `proof` some pair is at `high` or worse.
  for (let high = merits.length - 1, share = 0.1; low < high; share = (share + 1) / 2) {
    const middle = (low + high) >> 1;
    const found = yield* within(solveOnCells(problem, face, beBetter(merits[middle], meritAt)), share, share);
    const worst = merits.indexOf(worstOf(found.pairs));
    if (worst > middle) {
      low = worst;
      pairs = found.pairs;
    } else {
      high = middle;
      proof = found;
    }
  }
  closeWorse(face, merits[low]!, meritAt);
  const isNoBetter = ({ row, column, value }: Cell): boolean => meritAt(row, column, value) <= merits[low]!;
  return {
    threshold: meritOf(problem, merits[low]!),
    level: proof.level,
    bound: proof.pairs.filter(isNoBetter).length,
    pairs,
  };
}

type MeritAt = (row: number, column: number, value: number) => number;

/** Required pairs are there, however bad. */
function meritBesideRequired(problem: Problem): MeritAt {
  const isRequired = requirement(problem);
  return (row, column, value) =>
    isRequired(row, column) ? Number.POSITIVE_INFINITY : meritOf(problem, value);
}

/** The merits of all cells that are left and not required. */
function meritsLeft({ cells, states }: CellFace, meritAt: MeritAt): Float64Array {
  const { starts, columns, values } = cells;
  const found = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const merit = states[k] === CLOSED ? Number.POSITIVE_INFINITY : meritAt(row, columns[k]!, values[k]!);
      if (merit !== Number.POSITIVE_INFINITY) found[count++] = merit;
    }
  return found.subarray(0, count);
}

/** To use as few cells as possible that are no better than a limit. */
function beBetter(limit = Number.NEGATIVE_INFINITY, meritAt: MeritAt): Objective {
  const costOf: Objective["costOf"] = (row, column, value) => (meritAt(row, column, value) > limit ? 0 : 1);
  return {
    // Its costs are like those of a step.
    name: "worst-off",
    largest: 1,
    costOf,
    writeCosts: (row, values, costs) => {
      for (let j = 0; j < costs.length; j++) costs[j] = costOf(row, j, values[j]!);
    },
  };
}

function closeWorse({ cells, states }: CellFace, threshold: number, meritAt: MeritAt): void {
  const { starts, columns, values } = cells;
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (states[k] === FREE && meritAt(row, columns[k]!, values[k]!) < threshold) states[k] = CLOSED;
}
