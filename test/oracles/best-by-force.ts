/** The best assignment by trying them all: rows one by one, each column with room, or none. For up to seven rows. */

import type { AssignmentProblem } from "../../src/assignment/index.js";

/** What brute force finds: `undefined` where required pairs leave no assignment. */
export interface BestByForce {
  readonly pairs: number;
  /** Pairs' values plus `unmatchedValue` a row without one. */
  readonly total: number;
  /** How many assignments are that good. */
  readonly optima: number;
}

/** A problem in its plainest form. */
export interface PlainProblem extends AssignmentProblem {
  readonly values: readonly (readonly (number | null)[])[];
}

/** Tries all assignments. `mustHave` forces a row in, `mustFill` a column. */
export function bestByForce(
  problem: PlainProblem,
  { mustHave, mustFill }: { readonly mustHave?: number; readonly mustFill?: number } = {},
): BestByForce | undefined {
  const { rows, columns, values, sense = "max", requiredPairs = [], unmatchedValue } = problem;
  const room = Array.from({ length: columns }, (_, j) => problem.columnCapacities?.[j] ?? 1);
  const load = room.map(() => 0);
  const sign = sense === "max" ? 1 : -1;
  let best: BestByForce | undefined;

  const settle = (pairs: number, total: number): void => {
    if (mustFill !== undefined && load[mustFill] === 0) return;
    const better =
      best === undefined ||
      (unmatchedValue === undefined && pairs !== best.pairs
        ? pairs > best.pairs
        : sign * total > sign * best.total);
    const tied =
      best !== undefined && total === best.total && (unmatchedValue !== undefined || pairs === best.pairs);
    if (better) best = { pairs, total, optima: 1 };
    else if (tied) best = { ...best!, optima: best!.optima + 1 };
  };
  const place = (row: number, pairs: number, total: number): void => {
    if (row === rows) {
      settle(pairs, total);
      return;
    }
    const required = requiredPairs.find((pair) => pair.row === row);
    if (required === undefined && row !== mustHave) place(row + 1, pairs, total + (unmatchedValue ?? 0));
    for (let j = 0; j < columns; j++) {
      const value = values[row]![j]!;
      if (values[row]![j] === null || load[j]! >= room[j]! || (required && required.column !== j)) continue;
      load[j]!++;
      place(row + 1, pairs + 1, total + value);
      load[j]!--;
    }
  };
  place(0, 0, 0);
  return best;
}
