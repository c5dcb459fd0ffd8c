/**
 * Coverage: as many pairs as possible. Augmenting paths (C. Berge, PNAS 43 (1957) 842–844), and from the last searches a
 * cover of all cells by as few rows and places as there are pairs (D. Kőnig, Mat. Fiz. Lapok 38 (1931) 116–119): its 0s
 * and 1s, negative, are the duals.
 */

import { finish, rowsAStep, type Steps, within } from "../steps.js";
import { ColumnLoads } from "./column-loads.js";
import type { Objective, SolvedLevel } from "./level.js";
import type { Problem } from "./problem.js";

/** The first level: every cell costs −1. */
export const coverageObjective: Objective = {
  name: "coverage",
  largest: 1,
  costOf: () => -1,
  writeCosts: (_row, _values, costs) => costs.fill(-1),
};

/** Solves the first level. */
export function solveCoverage(problem: Problem): SolvedLevel {
  return finish(coverageInSteps(problem));
}

/** {@link solveCoverage} in steps. */
export function* coverageInSteps(problem: Problem): Steps<SolvedLevel> {
  const duals = problem.hasEveryCell ? obviousDuals(problem) : yield* coverDuals(problem);
  return { ...coverageObjective, ...duals };
}

type Duals = Pick<SolvedLevel, "rowDuals" | "columnDuals" | "keepsEveryCell">;

/** Where every cell is open, the shorter side is covered. */
function obviousDuals({ rows, columns, pairLimit }: Problem): Duals {
  const rowsAreShorter = pairLimit === rows;
  return {
    rowDuals: new Float64Array(rows).fill(rowsAreShorter ? -1 : 0),
    columnDuals: new Float64Array(columns).fill(rowsAreShorter ? 0 : -1),
    keepsEveryCell: true,
  };
}

/** The cells by row: row i has the columns columns[starts[i]] up to columns[starts[i + 1]]. */
interface CellsByRow {
  readonly starts: Float64Array;
  readonly columns: Int32Array;
}

function* coverDuals(problem: Problem): Steps<Duals> {
  const { rows, columns, capacities } = problem;
  const cells = yield* within(readCells(problem), 0, 0.5);
  const loads = new ColumnLoads(rows, columns);
  placeGreedily(problem, cells, loads);

  // Whatever a failed search reached cannot reach a free place, now or later.
  const rowIsDead = new Uint8Array(rows);
  const columnIsDead = new Uint8Array(columns);
  const seenBy = new Int32Array(columns).fill(-1);
  const rowBefore = new Int32Array(columns);
  const queue = new Int32Array(rows);
  for (let start = 0; start < rows; start++) {
    if (loads.columnOfRow[start] !== -1) continue;
    augmentOrBury(start);
    yield 0.5 + start / (2 * rows);
  }

  return {
    rowDuals: Float64Array.from(rowIsDead, (dead) => dead - 1),
    columnDuals: Float64Array.from(columnIsDead, (dead) => 0 - dead),
    keepsEveryCell: false,
  };

  /** Breadth first from a free row to a column with a free place. */
  function augmentOrBury(start: number): void {
    let waiting = 0;
    let known = 0;
    queue[known++] = start;
    while (waiting < known) {
      const row = queue[waiting++]!;
      for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++) {
        const column = cells.columns[k]!;
        if (seenBy[column] === start || columnIsDead[column] === 1) continue;
        seenBy[column] = start;
        rowBefore[column] = row;
        if (loads.load[column]! < capacities[column]!) {
          augment(start, column);
          return;
        }
        for (let other = loads.first[column]!; other !== -1; other = loads.next[other]!)
          queue[known++] = other;
      }
    }
    for (let k = 0; k < known; k++) rowIsDead[queue[k]!] = 1;
    for (let j = 0; j < columns; j++) if (seenBy[j] === start) columnIsDead[j] = 1;
  }

  function augment(start: number, end: number): void {
    for (let column = end, row = -1; row !== start; ) {
      row = rowBefore[column]!;
      const from = loads.columnOfRow[row]!;
      loads.move(row, column);
      column = from;
    }
  }
}

function* readCells({ rows, columns, readRow }: Problem): Steps<CellsByRow> {
  const stride = rowsAStep(columns);
  const values = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const starts = new Float64Array(rows + 1);
  let found = new Int32Array(Math.max(16, rows * 8));
  for (let i = 0, size = 0; i < rows; i++) {
    readRow(i, values, open);
    if (size + columns > found.length) found = grown(found, size + columns);
    for (let j = 0; j < columns; j++) if (open[j] === 1) found[size++] = j;
    starts[i + 1] = size;
    if ((i + 1) % stride === 0) yield i / rows;
  }
  return { starts, columns: found };
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * array.length, least));
  larger.set(array);
  return larger;
}

/** Each row takes its first column with room, rows with a required pair before all others. */
function placeGreedily(
  { rows, capacities, requiredColumns }: Problem,
  cells: CellsByRow,
  loads: ColumnLoads,
): void {
  for (let i = 0; i < rows; i++) if (requiredColumns[i]! >= 0) loads.move(i, requiredColumns[i]!);
  for (let i = 0; i < rows; i++)
    for (let k = cells.starts[i]!; k < cells.starts[i + 1]! && loads.columnOfRow[i] === -1; k++) {
      const column = cells.columns[k]!;
      if (loads.load[column]! < capacities[column]!) loads.move(i, column);
    }
}
