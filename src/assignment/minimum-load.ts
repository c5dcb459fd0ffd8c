/**
 * Minimum load: as many of the places up to the minimums filled as can be. Where minimums stand on both sides, neither costs the other
 * anything, nor do they cost a pair: N. S. Mendelsohn and A. L. Dulmage, "Some generalizations of the problem of
 * distinct representatives", Canadian Journal of Mathematics 10 (1958) 230–241.
 */

import type { Pair } from "./assignment-problem.js";
import type { Objective } from "./level.js";

/** How many cells each row and column is to have, as far as can be. */
export interface Minimums {
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/** A level on which cells cost nothing, and every place below a minimum that stays free costs 1. */
export function minimumLoadObjective(minimums: Minimums): Objective {
  return {
    name: "minimum-load",
    largest: 1,
    minimums,
    costOf: () => 0,
    writeCosts: (_row, _values, costs) => costs.fill(0),
  };
}

/** How many of the places up to the minimums the pairs fill, on both sides together. */
export function minimumLoad(pairs: readonly Pair[], { rows, columns }: Minimums): number {
  const [leftOfRows, leftOfColumns] = [rows.slice(), columns.slice()];
  let filled = 0;
  for (const { row, column } of pairs) {
    if (leftOfRows[row]!-- > 0) filled++;
    if (leftOfColumns[column]!-- > 0) filled++;
  }
  return filled;
}
