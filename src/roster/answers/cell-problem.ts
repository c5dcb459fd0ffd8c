/**
 * What a reader of answers says about a cell it cannot read. The caller knows file, row and column.
 */
export interface CellProblem {
  /** Which of the cells handed in. */
  readonly cell: number;
  readonly code: string;
  /** Default `"error"`. */
  readonly severity?: "error" | "warning";
  readonly value: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Takes note of a problem. */
export type Report = (problem: CellProblem) => void;

/** Words that say yes. */
export const YES: readonly string[] = ["yes", "y", "true", "1", "x", "✓"];

/** Words that say no. */
export const NO: readonly string[] = ["no", "n", "false", "0"];
