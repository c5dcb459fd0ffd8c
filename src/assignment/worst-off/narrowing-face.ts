import { type Face, faceOf } from "../face.js";
import type { SolvedLevel } from "../level.js";
import type { Problem } from "../problem.js";

/** A face that is narrowed in place, level by level: it remembers which cells are left, so that a level is looked at once. */
export interface NarrowingFace extends Face {
  narrow(level: SolvedLevel): void;
}

/** Starts at the face of some levels. Keeps a byte a cell. */
export function narrowingFace(problem: Problem, levels: readonly SolvedLevel[]): NarrowingFace {
  const { rows, columns, readRow } = problem;
  const { rowIsKept, columnIsKept, readRow: readStart } = faceOf(problem, levels);
  const left = new Uint8Array(rows * columns);
  const values = new Float64Array(columns);
  const costs = new Float64Array(columns);
  const scratch = new Uint8Array(columns);
  const rowOf = (row: number): Uint8Array => left.subarray(row * columns, (row + 1) * columns);
  for (let row = 0; row < rows; row++) readStart(row, values, rowOf(row));
  return {
    rowIsKept,
    columnIsKept,
    hasEveryCell: false,
    readRow: (row, buffer, open) => {
      const found = readRow(row, buffer, open);
      open.set(rowOf(row));
      return found;
    },
    narrow: ({ writeCosts, rowDuals, columnDuals }) => {
      for (let row = 0; row < rows; row++) {
        const open = rowOf(row);
        writeCosts(row, readRow(row, values, scratch), costs);
        for (let j = 0; j < columns; j++) if (rowDuals[row]! + columnDuals[j]! !== costs[j]) open[j] = 0;
        if (rowDuals[row] !== 0) rowIsKept[row] = 1;
      }
      for (let j = 0; j < columns; j++) if (columnDuals[j] !== 0) columnIsKept[j] = 1;
    },
  };
}
