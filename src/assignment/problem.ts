/** An assignment problem as the solvers and the certificate check see it: checked, and in one form. */

import type { Pair, TieBreak } from "./assignment-problem.js";
import type { CellLists } from "./cells/cell-lists.js";
import type { Draft } from "./draft.js";
import type { LoadCosts } from "./load-costs.js";
import type { Measures } from "./measure-values.js";
import type { Minimums } from "./minimum-load.js";

/**
 * Reads a row: returns the caller's values of it, in the buffer or wherever they lie already, and writes 1 or 0 for every
 * column: open or not. The values are not to be changed.
 */
export type ReadRow = (row: number, buffer: Float64Array, open: Uint8Array) => Float64Array;

/**
 * A problem before anybody has looked at its values. Cells of rows and columns without capacity are closed; a row full of required pairs has
 * those cells only.
 */
export interface Outline {
  readonly rows: number;
  readonly columns: number;
  readonly maximise: boolean;
  /** How many columns each row may take. */
  readonly rowCapacities: Int32Array;
  /** How many rows each column may take. */
  readonly capacities: Int32Array;
  /** No more than the capacities. */
  readonly minimums: Minimums | undefined;
  readonly loadCosts: LoadCosts | undefined;
  readonly requiredPairs: readonly Pair[];
  /** The column each row must have, −1 for any: where no row takes several. */
  readonly requiredColumns: Int32Array;
  readonly unmatchedValue: number | undefined;
  readonly tieBreak: TieBreak | undefined;
  /** No assignment has more pairs than this. */
  readonly pairLimit: number;
  readonly readRow: ReadRow;
  /** The open cells, where they were listed, or have to be: rows that take several, or minimums. */
  readonly cells: CellLists | undefined;
}

/** A checked problem. */
export interface Problem extends Outline {
  readonly measures: Measures;
  /** Whether all cells are open, so that nobody need look. */
  readonly hasEveryCell: boolean;
  /** All values, row by row, where they lie in one array and all cells are open. Not to be changed. */
  readonly flat: Float64Array | undefined;
  /** Candidate lists, where they were asked for and all cells are open. */
  readonly draft: Draft | undefined;
}
