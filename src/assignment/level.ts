/** Objectives as levels: each a least total of integer costs on the optimal face of the levels before it. */

import type { ObjectiveName } from "./assignment.js";
import type { LoadCosts } from "./load-costs.js";
import type { Minimums } from "./minimum-load.js";

/** A cost as a function of a value. */
export interface Linear {
  /** A power of two, either sign. */
  readonly scale: number;
  /** An integer. */
  readonly zero: number;
}

/** An objective, as costs to be made as small as possible. What is to be great counts negative. */
export interface Objective {
  readonly name: ObjectiveName;
  /** No cost is larger than this, either sign. */
  readonly largest: number;
  /** The least cost of each column, if it is known: a good first price. `Infinity` where the column has no cell. */
  readonly leastOfColumn?: Float64Array;
  /** Every place up to these that stays free costs 1, where the objective has them. */
  readonly minimums?: Minimums;
  /** What a column's next rows cost beside their cells, where the objective counts it. */
  readonly loadCosts?: LoadCosts | undefined;
  /** Where every cost is simply a value times this, rounded to the nearest whole number, halves to the even one. */
  readonly scale?: number;
  /** Where every cost is a value times `scale`, rounded to the nearest whole number, less `zero`. */
  readonly linear?: Linear;
  /** The integer cost of one cell, given the caller's value of it. */
  readonly costOf: (row: number, column: number, value: number) => number;
  /**
   * Writes the integer costs of a row's cells, given the caller's values of that row; both may be the same array. What it
   * writes for closed cells means nothing.
   */
  readonly writeCosts: (row: number, values: Float64Array, costs: Float64Array) => void;
}

/**
 * An objective with the duals of its optimum: row dual + column dual ≤ cost on the face's cells; no dual above 0 but for rows and
 * columns that the face keeps full; equality on the pairs, 0 for rows left out and for columns not full.
 */
export interface SolvedLevel extends Objective {
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
  /** Whether the duals are known to equal the cost of every cell, so that the face after this level has lost none. */
  readonly keepsEveryCell: boolean;
}

/** Which column each row has, −1 for none. */
export type ColumnOfRow = Int32Array;
