/** What goes into a solver: numbers only, no people. */

/** One cell of the matrix: a row may take a column, and that is worth (or costs) `value`. */
export interface Cell {
  /** 0 to rows − 1. */
  readonly row: number;
  /** 0 to columns − 1. */
  readonly column: number;
  /** Finite. In the caller's unit. */
  readonly value: number;
}

/** A row and a column, both counted from 0. */
export interface Pair {
  readonly row: number;
  readonly column: number;
}

/**
 * Writes one row of the matrix. `values` (length: columns) takes the values; `allowed` (same length) comes filled with
 * 1 and takes a 0 for every column that the row may never have. It may be called for any row, any number of times, and
 * must write the same each time.
 */
export type WriteRow = (row: number, values: Float64Array, allowed: Uint8Array) => void;

/** A matrix row by row in one typed array of length rows · columns. */
export type FlatValues = Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array;

/**
 * Only the cells that are allowed, as compressed sparse rows: row i has the columns `columns[k]` with the values `values[k]`, for
 * k from `starts[i]` up to `starts[i + 1]`, each column once at most, in any order.
 */
export interface CellTable {
  /** Length rows + 1, from 0 to the number of cells. */
  readonly starts: Int32Array | Uint32Array;
  readonly columns: Int32Array | Uint32Array;
  readonly values: FlatValues;
}

/**
 * The values in one of five forms: nested arrays (`null`: never); one typed array, row by row; a list of cells, of which
 * only the listed are allowed (an empty array is an empty list); the same as a table; a function that writes one row. Lists and
 * tables never become a matrix: solving and checking take time and memory by the number of cells.
 */
export type Values =
  | readonly (readonly (number | null)[])[]
  | FlatValues
  | readonly Cell[]
  | CellTable
  | WriteRow;

/** With keys, the choice among equally good matchings depends on the keys and the seed, never on the order of the rows. */
export interface TieBreak {
  /** One distinct key a row, such as a person's id. */
  readonly rowKeys: readonly string[];
  /** One distinct key a column. */
  readonly columnKeys: readonly string[];
  /** A safe integer. */
  readonly seed: number;
}

/** Which row takes which column? */
export interface AssignmentProblem {
  /** Integer, 0 or more. */
  readonly rows: number;
  /** Integer, 0 or more. */
  readonly columns: number;
  readonly values: Values;
  /** Length rows · columns, row by row: 0 is never, anything else is allowed. Narrows whatever form `values` has. */
  readonly allowed?: Uint8Array | undefined;
  /** Whether the total is to be great or small. Default `"max"`. */
  readonly sense?: "max" | "min" | undefined;
  /** How many columns a row may take: integers, 0 or more. Default 1 each. A pair is used once at most. */
  readonly rowCapacities?: ArrayLike<number> | undefined;
  /** How many rows a column may take: integers, 0 or more. Default 1 each. */
  readonly columnCapacities?: ArrayLike<number> | undefined;
  /**
   * How many columns a row is to have at least: integers, 0 or more; beyond its capacity, its capacity. No rule but an objective,
   * after coverage and before the total: as many of these places are filled as can be, which never costs a pair. Default 0.
   */
  readonly rowMinimums?: ArrayLike<number> | undefined;
  /** The same for columns. Neither side's minimums cost the other's anything. */
  readonly columnMinimums?: ArrayLike<number> | undefined;
  /**
   * What a second row of one column costs beyond its value, a third, and so on, in the caller's unit: `[5, 9]` takes 5 from the total (in
   * the sense `"min"` adds it) for a second row of a column, 9 more for a third and for each further one. Integers from 0 that do not
   * fall, so that the optimum is exact; values have to be integers then too. It changes no value, and counts in the total alone.
   */
  readonly columnLoadCosts?: ArrayLike<number> | undefined;
  /** Pairs that must be in the result. */
  readonly requiredPairs?: readonly Pair[] | undefined;
  /**
   * What a row without a column counts, or each place of a row that stays free. Given: the total comes first, unmatched rows
   * included, and a row stays unmatched where that is better; only minimums come before it, at whatever they cost. Absent: as
   * many pairs as possible come first, then minimums, then the best total.
   */
  readonly unmatchedValue?: number | undefined;
  readonly tieBreak?: TieBreak | undefined;
}
