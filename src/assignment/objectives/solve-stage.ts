import type { Steps } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import { type CellFace, narrowFace } from "../cells/cell-face.js";
import { cheapestCells } from "../cells/cheapest-cells.js";
import { mostCells } from "../cells/most-cells.js";
import { solveOnCells } from "../cells/solve-on-cells.js";
import { coverageObjective } from "../coverage.js";
import type { SolvedLevel } from "../level.js";
import { minimumLoadObjective } from "../minimum-load.js";
import type { Problem } from "../problem.js";
import { totalObjective } from "../total.js";
import { chooseUnits, type Units } from "../units.js";
import { groundOnFace } from "../worst-off/grounds.js";
import { stepsOfWorstOff } from "../worst-off/steps-of-worst-off.js";
import { bottleneckOnFace } from "./bottleneck-on-face.js";
import type { Stage } from "./read-objectives.js";

/** An objective reached: its levels, the thresholds of those that have one, and pairs that are optimal on all of them. */
export interface SolvedStage {
  readonly stage: Stage;
  readonly levels: readonly SolvedLevel[];
  readonly thresholds: readonly (number | null)[];
  /** A bottleneck's proof: how many pairs cannot be better. */
  readonly bound?: number;
  /** With the values of the stage. */
  readonly pairs: readonly Cell[];
  /** In which a total is. */
  readonly units?: Units | undefined;
}

/** Solves an objective on a face, and narrows the face to its optima. */
export function* solveStage(
  whole: Problem,
  wholeFace: CellFace,
  stage: Stage,
  isFirst: boolean,
): Steps<SolvedStage> {
  const problem: Problem = { ...whole, ...stage };
  // States and loads are shared: what is closed here is closed for all.
  const face: CellFace = { ...wholeFace, cells: stage.cells };
  if (stage.name === "bottleneck") {
    const { level, threshold, bound, pairs } = yield* bottleneckOnFace(problem, face);
    return { stage, levels: [level], thresholds: [threshold], bound, pairs };
  }
  if (stage.name === "worst-off")
    return { stage, ...(yield* stepsOfWorstOff(problem, groundOnFace(problem, face))) };

  const units = stage.name === "total" ? chooseUnits(problem) : undefined;
  const objective =
    units !== undefined
      ? totalObjective(problem, units)
      : stage.name === "coverage"
        ? coverageObjective
        : minimumLoadObjective(problem.minimums!);
  const solver = stage.name === "coverage" && isFirst ? mostCells : cheapestCells;
  const { level, pairs } = yield* solveOnCells(problem, face, objective, solver);
  narrowFace(face, level);
  return { stage, levels: [level], thresholds: [null], pairs, units };
}
