import { issue } from "../../issue.js";
import { finish, type Steps, within } from "../../steps.js";
import type { AssignOptions } from "../assign.js";
import type { Cell } from "../assignment-problem.js";
import { kernelOf } from "../choose-kernel.js";
import type { SolvedLevel } from "../level.js";
import { requireOnePlaceARow } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { ProblemError } from "../problem-error.js";
import { readInSteps } from "../read-problem.js";
import { type Ground, groundOfCells, groundOfRows, type Solved } from "./grounds.js";
import { reportWorstOff } from "./report-worst-off.js";
import {
  meritOf,
  type Step,
  stepObjective,
  type WorstOffAssignment,
  type WorstOffProblem,
} from "./worst-off.js";

/**
 * Makes as many pairs as possible (and fills minimums), among those the worst pair as good as possible and such pairs as few as possible, then the
 * next worse, and so on (leximin; J. Rawls, A. Sen). Step by step, each on the optimal face of those before: R. E. Burkard and
 * F. Rendl, "Lexicographic bottleneck problems", Operations Research Letters 10 (1991) 303–308. Values are compared as they
 * are, not rounded. Every step solves several assignments, so that some hundred rows take seconds.
 *
 * @throws ProblemError for a problem that is malformed or whose required pairs cannot be.
 */
export function assignWorstOff(given: WorstOffProblem, options: AssignOptions = {}): WorstOffAssignment {
  return finish(worstOffInSteps(given, options));
}

/** {@link assignWorstOff} as a generator, for work of which it is a part: yields the share done, roughly, and returns the result. */
export function* worstOffInSteps(
  given: WorstOffProblem,
  { method = "auto" }: AssignOptions = {},
): Steps<WorstOffAssignment> {
  const problem = yield* within(readInSteps({ ...given, unmatchedValue: undefined }), 0, 0.05);
  refuseLoadCosts(problem);
  const isOnCells = problem.cells !== undefined && (method === "auto" || method === "cell-lists");
  if (!isOnCells) requireOnePlaceARow(problem, "this method");
  const ground = isOnCells ? groundOfCells(problem, problem.cells!) : groundOfRows(problem, kernelOf(method));
  const merits = Float64Array.from(
    new Set(Array.from(ground.values(), (value) => meritOf(problem, value))),
  ).sort();
  const levels: SolvedLevel[] = [...ground.first];
  const thresholds: (number | null)[] = levels.map(() => null);

  let { pairs } = yield* within(ground.solve(stepObjective(problem, NO_STEP)), 0.05, 0.05);
  let settled = Number.NEGATIVE_INFINITY;
  for (;;) {
    const worst = worstMerit(problem, pairs, settled);
    if (worst === undefined) break;
    const done = 0.05 + 0.95 * shareSettled(pairs, problem, settled);
    const found: StepResult = yield* within(
      solveStep(problem, ground, { merits, worst, settled }),
      done,
      done,
    );
    pairs = found.pairs;
    settled = found.threshold;
    levels.push(found.level);
    thresholds.push(meritOf(problem, settled));
    ground.narrow(found.level);
  }
  return reportWorstOff(problem, yield* within(ground.breakTies(levels, pairs), 1, 1), thresholds);
}

/** How far it is: a step settles one pair or more, and takes about as long as any other. */
function shareSettled(pairs: readonly Cell[], problem: Problem, settled: number): number {
  const count = pairs.filter(({ value }) => meritOf(problem, value) <= settled).length;
  return pairs.length === 0 ? 1 : count / pairs.length;
}

/** There is no total in which they could count. */
function refuseLoadCosts({ loadCosts }: Problem): void {
  if (loadCosts === undefined) return;
  throw new ProblemError([
    issue({
      code: "option-not-supported",
      at: "columnLoadCosts",
      value: "given",
      expected: "Expected no load costs, since they count in the total and there is none.",
      remedy: "Use assign, or leave the option out.",
    }),
  ]);
}

/** Every cell costs nothing. */
const NO_STEP: Step = { threshold: Number.NEGATIVE_INFINITY, settled: Number.NEGATIVE_INFINITY };

/** The least merit among the pairs that are not settled yet. */
function worstMerit(problem: Problem, pairs: readonly Cell[], settled: number): number | undefined {
  const open = pairs.map(({ value }) => meritOf(problem, value)).filter((merit) => merit > settled);
  return open.length === 0 ? undefined : open.reduce((least, merit) => Math.min(least, merit));
}

interface StepSearch {
  readonly merits: Float64Array;
  /** The least merit not settled in the assignment at hand: nothing worse is needed. */
  readonly worst: number;
  readonly settled: number;
}

type StepResult = Solved & { readonly threshold: number };

/**
 * Finds the greatest threshold that nobody need be below, by bisection that begins with short strides. A threshold that some
 * have to be at is the one.
 */
function* solveStep(
  problem: Problem,
  ground: Ground,
  { merits, worst, settled }: StepSearch,
): Steps<StepResult> {
  let low = merits.indexOf(worst);
  let high = merits.length;
  for (let place = low, stride = 1; ; stride *= 2) {
    const threshold = merits[place]!;
    const result = yield* ground.solve(stepObjective(problem, { threshold, settled }));
    const cost = result.pairs.reduce(
      (sum, { row, column, value }) => sum + result.level.costOf(row, column, value),
      0,
    );
    if (cost > problem.pairLimit) high = place;
    else if (cost > 0) return { ...result, threshold };
    else low = merits.indexOf(worstMerit(problem, result.pairs, settled)!);
    place = low + stride < high ? low + stride : (low + high) >> 1;
  }
}
