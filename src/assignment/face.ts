/** The optimal face: all assignments that are optimal on the levels solved so far (complementary slackness). */

import type { SolvedLevel } from "./level.js";
import type { Problem, ReadRow } from "./problem.js";

/** What an assignment must keep to in order to stay optimal on all levels before. */
export interface Face {
  /** 1 for rows that may not be left out. */
  readonly rowIsKept: Uint8Array;
  /** 1 for columns that must be full. */
  readonly columnIsKept: Uint8Array;
  /** Whether all cells of the matrix may be used. */
  readonly hasEveryCell: boolean;
  /** As a problem's, but open are only the cells that may be used. */
  readonly readRow: ReadRow;
}

/** The face of a problem's optimal assignments on the given levels; of all its assignments, where there are none. */
export function faceOf(problem: Problem, levels: readonly SolvedLevel[]): Face {
  const costs = new Float64Array(problem.columns);
  const narrowing = levels.filter((level) => !level.keepsEveryCell);
  const rowIsKept = new Uint8Array(problem.rows);
  const columnIsKept = new Uint8Array(problem.columns);
  for (let i = 0; i < problem.rows; i++) if (problem.requiredColumns[i]! >= 0) rowIsKept[i] = 1;
  for (const { rowDuals, columnDuals } of levels) {
    for (let i = 0; i < problem.rows; i++) if (rowDuals[i] !== 0) rowIsKept[i] = 1;
    for (let j = 0; j < problem.columns; j++) if (columnDuals[j] !== 0) columnIsKept[j] = 1;
  }
  return {
    rowIsKept,
    columnIsKept,
    hasEveryCell: problem.hasEveryCell && narrowing.length === 0,
    readRow: (row, buffer, open) => {
      const values = problem.readRow(row, buffer, open);
      for (const level of narrowing) closeSlackCells(level, row, values, costs, open);
      return values;
    },
  };
}

function closeSlackCells(
  { writeCosts, rowDuals, columnDuals }: SolvedLevel,
  row: number,
  values: Float64Array,
  costs: Float64Array,
  open: Uint8Array,
): void {
  writeCosts(row, values, costs);
  const dual = rowDuals[row]!;
  for (let j = 0; j < open.length; j++) if (dual + columnDuals[j]! !== costs[j]) open[j] = 0;
}
