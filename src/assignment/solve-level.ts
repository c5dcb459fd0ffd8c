import type { Steps } from "../steps.js";
import type { Face } from "./face.js";
import type { Costs, Kernel } from "./kernel.js";
import type { ColumnOfRow, Objective, SolvedLevel } from "./level.js";
import type { Problem } from "./problem.js";
import { fullBonus } from "./units.js";

/** A level with the assignment that reaches its optimum. */
export interface LevelResult {
  readonly level: SolvedLevel;
  readonly columnOfRow: ColumnOfRow;
}

/** Makes an objective's costs as small as possible on a face: what the face keeps full costs much if it is not. */
export function* solveLevel(
  problem: Problem,
  face: Face,
  objective: Objective,
  kernel: Kernel,
): Steps<LevelResult> {
  const { columnOfRow, rowDuals, columnDuals } = yield* kernel(costsOf(problem, face, objective));
  return { columnOfRow, level: { ...objective, rowDuals, columnDuals, keepsEveryCell: false } };
}

function costsOf(
  { rows, columns, capacities, pairLimit, flat, draft, measures }: Problem,
  face: Face,
  objective: Objective,
): Costs {
  const bonus = fullBonus(objective.largest, pairLimit);
  const open = new Uint8Array(columns);
  const { scale, linear } = objective;
  const { integers } = measures;
  return {
    rows,
    columns,
    capacities,
    leaveOutCosts: new Float64Array(face.rowIsKept).map((kept) => kept * bonus),
    freePlaceCosts: new Float64Array(face.columnIsKept).map((kept) => kept * bonus),
    leastOfColumn: objective.leastOfColumn,
    scaled:
      face.hasEveryCell && flat !== undefined && scale !== undefined
        ? { values: flat, scale, integers }
        : undefined,
    drafted:
      face.hasEveryCell && draft !== undefined && linear !== undefined
        ? { draft, linear, integers }
        : undefined,
    writeCosts: (row, costs) => {
      objective.writeCosts(row, face.readRow(row, costs, open), costs);
      if (face.hasEveryCell) return;
      for (let j = 0; j < columns; j++) if (open[j] === 0) costs[j] = Number.POSITIVE_INFINITY;
    },
  };
}
