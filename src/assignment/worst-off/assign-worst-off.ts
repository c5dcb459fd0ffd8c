import { finish } from "../../steps.js";
import type { AssignOptions } from "../assign.js";
import { kernelOf } from "../choose-kernel.js";
import { solveCoverage } from "../coverage.js";
import { faceOf } from "../face.js";
import type { Kernel } from "../kernel.js";
import type { ColumnOfRow, SolvedLevel } from "../level.js";
import { requireOnePlaceARow } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readProblem } from "../read-problem.js";
import { breakTies } from "../solve-in-levels.js";
import { type LevelResult, solveLevel } from "../solve-level.js";
import { type NarrowingFace, narrowingFace } from "./narrowing-face.js";
import { pairsOf, reportWorstOff } from "./report-worst-off.js";
import {
  meritOf,
  type Step,
  stepObjective,
  type WorstOffAssignment,
  type WorstOffProblem,
} from "./worst-off.js";

/**
 * Makes as many pairs as possible, among those the worst pair as good as possible and such pairs as few as possible, then the
 * next worse, and so on (leximin; J. Rawls, A. Sen). Step by step, each on the optimal face of those before: R. E. Burkard and
 * F. Rendl, "Lexicographic bottleneck problems", Operations Research Letters 10 (1991) 303–308. Values are compared as they
 * are, not rounded. Every step solves several assignments, so that some hundred rows take seconds.
 *
 * @throws ProblemError for a problem that is malformed or whose required pairs cannot be.
 */
export function assignWorstOff(
  given: WorstOffProblem,
  { method = "auto" }: AssignOptions = {},
): WorstOffAssignment {
  const problem = readProblem({ ...given, unmatchedValue: undefined });
  requireOnePlaceARow(problem, "assignWorstOff");
  const kernel = kernelOf(method);
  const coverage = solveCoverage(problem);
  const face = narrowingFace(problem, [coverage]);
  const merits = meritsOn(problem, face);
  const levels: SolvedLevel[] = [coverage];
  const thresholds: (number | null)[] = [null];

  let { columnOfRow } = finish(
    solveLevel(problem, faceOf(problem, levels), stepObjective(problem, NO_STEP), kernel),
  );
  let settled = Number.NEGATIVE_INFINITY;
  for (;;) {
    const worst = worstMerit(problem, columnOfRow, settled);
    if (worst === undefined) break;
    const found = solveStep(problem, face, kernel, { merits, worst, settled });
    columnOfRow = found.columnOfRow;
    settled = found.threshold;
    levels.push(found.level);
    thresholds.push(meritOf(problem, settled));
    face.narrow(found.level);
  }
  return reportWorstOff(problem, finish(breakTies(problem, { levels, columnOfRow }, kernel)), thresholds);
}

/** Every cell costs nothing. */
const NO_STEP: Step = { threshold: Number.NEGATIVE_INFINITY, settled: Number.NEGATIVE_INFINITY };

/** The different merits of the face's cells, least first. */
function meritsOn(problem: Problem, face: NarrowingFace): Float64Array {
  const buffer = new Float64Array(problem.columns);
  const open = new Uint8Array(problem.columns);
  const found = new Set<number>();
  for (let row = 0; row < problem.rows; row++) {
    const values = face.readRow(row, buffer, open);
    for (let j = 0; j < values.length; j++) if (open[j] === 1) found.add(meritOf(problem, values[j]!));
  }
  return Float64Array.from(found).sort();
}

/** The least merit among the pairs that are not settled yet. */
function worstMerit(problem: Problem, columnOfRow: ColumnOfRow, settled: number): number | undefined {
  const merits = pairsOf(problem, columnOfRow).map(({ value }) => meritOf(problem, value));
  const open = merits.filter((merit) => merit > settled);
  return open.length === 0 ? undefined : open.reduce((least, merit) => Math.min(least, merit));
}

interface StepSearch {
  readonly merits: Float64Array;
  /** The least merit not settled in the assignment at hand: nothing worse is needed. */
  readonly worst: number;
  readonly settled: number;
}

/**
 * Finds the greatest threshold that nobody need be below, by bisection that begins with short strides. A threshold that some
 * have to be at is the one.
 */
function solveStep(
  problem: Problem,
  face: NarrowingFace,
  kernel: Kernel,
  { merits, worst, settled }: StepSearch,
): LevelResult & { readonly threshold: number } {
  let low = merits.indexOf(worst);
  let high = merits.length;
  for (let place = low, stride = 1; ; stride *= 2) {
    const threshold = merits[place]!;
    const result = finish(solveLevel(problem, face, stepObjective(problem, { threshold, settled }), kernel));
    const pairs = pairsOf(problem, result.columnOfRow);
    const cost = pairs.reduce(
      (sum, { row, column, value }) => sum + result.level.costOf(row, column, value),
      0,
    );
    if (cost > problem.pairLimit) high = place;
    else if (cost > 0) return { ...result, threshold };
    else low = merits.indexOf(worstMerit(problem, result.columnOfRow, settled)!);
    place = low + stride < high ? low + stride : (low + high) >> 1;
  }
}
