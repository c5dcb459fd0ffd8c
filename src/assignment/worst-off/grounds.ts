/** Where the steps of worst-off are solved: on rows of a matrix, or on lists of cells where rows take several columns or there are minimums. */

import { finish, rowsAStep, type Steps } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import { type CellFace, CLOSED, narrowFace, wholeFace } from "../cells/cell-face.js";
import type { CellLists } from "../cells/cell-lists.js";
import { breakTiesOnCells } from "../cells/solve-cells-in-levels.js";
import { solveOnCells } from "../cells/solve-on-cells.js";
import { coverageObjective, solveCoverage } from "../coverage.js";
import type { Kernel } from "../kernel.js";
import type { Objective, SolvedLevel } from "../level.js";
import { minimumLoadObjective } from "../minimum-load.js";
import type { Problem } from "../problem.js";
import { pairsOf, withValues } from "../report-assignment.js";
import { breakTies } from "../solve-in-levels.js";
import { solveLevel } from "../solve-level.js";
import { narrowingFace } from "./narrowing-face.js";

/** A level and pairs that reach its optimum, by row and column. */
export interface Solved {
  readonly level: SolvedLevel;
  readonly pairs: readonly Cell[];
}

/** The optimal face so far, and how to solve on it. */
export interface Ground {
  /** The levels before the steps. */
  readonly first: readonly SolvedLevel[];
  /** The values of the cells that are left. */
  readonly values: () => Steps<Float64Array>;
  readonly solve: (objective: Objective) => Steps<Solved>;
  readonly narrow: (level: SolvedLevel) => void;
  /** Adds tie-break levels until one assignment is left, where the problem has keys. */
  readonly breakTies: (levels: readonly SolvedLevel[], pairs: readonly Cell[]) => Steps<TiesBroken>;
}

interface TiesBroken {
  readonly levels: readonly SolvedLevel[];
  readonly pairs: readonly Cell[];
}

/** Solves on rows, each of which takes one column. */
export function groundOfRows(problem: Problem, kernel: Kernel): Ground {
  const coverage = solveCoverage(problem);
  const face = narrowingFace(problem, [coverage]);
  return {
    first: [coverage],
    values: function* () {
      const { rows, columns } = problem;
      const buffer = new Float64Array(columns);
      const open = new Uint8Array(columns);
      const found = new Float64Array(rows * columns);
      let count = 0;
      for (let row = 0; row < rows; row++) {
        const values = face.readRow(row, buffer, open);
        for (let j = 0; j < columns; j++) if (open[j] === 1) found[count++] = values[j]!;
        if ((row + 1) % rowsAStep(columns) === 0) yield 0;
      }
      return found.subarray(0, count);
    },
    solve: function* (objective) {
      const { level, columnOfRow } = yield* solveLevel(problem, face, objective, kernel);
      return { level, pairs: yield* withValues(problem, pairsOf(columnOfRow)) };
    },
    narrow: face.narrow,
    breakTies: function* (levels, pairs) {
      const columnOfRow = new Int32Array(problem.rows).fill(-1);
      for (const { row, column } of pairs) columnOfRow[row] = column;
      const found = yield* breakTies(problem, { levels, columnOfRow }, kernel);
      return { levels: found.levels, pairs: yield* withValues(problem, pairsOf(found.columnOfRow)) };
    },
  };
}

/** Solves on lists of cells: coverage and minimums at once. */
export function groundOfCells(problem: Problem, cells: CellLists): Ground {
  const face = wholeFace(problem, cells);
  const ground = groundOnFace(problem, face);
  const first = [
    coverageObjective,
    ...(problem.minimums === undefined ? [] : [minimumLoadObjective(problem.minimums)]),
  ].map((objective) => {
    const { level } = finish(ground.solve(objective));
    ground.narrow(level);
    return level;
  });
  return {
    first,
    ...ground,
    breakTies: (levels, pairs) => breakTiesOnCells(problem, face, { levels, pairs }),
  };
}

/** Solves on a face of lists, and narrows it. */
export function groundOnFace(problem: Problem, face: CellFace): Pick<Ground, "values" | "solve" | "narrow"> {
  return {
    values: function* () {
      return face.cells.values.filter((_, k) => face.states[k] !== CLOSED);
    },
    solve: (objective) => solveOnCells(problem, face, objective),
    narrow: (level) => narrowFace(face, level),
  };
}
