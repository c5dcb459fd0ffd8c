import { type Steps, within } from "../../steps.js";
import type { Cell } from "../assignment-problem.js";
import { distinctInSteps } from "../distinct-values.js";
import type { SolvedLevel } from "../level.js";
import type { Problem } from "../problem.js";
import type { Ground, Solved } from "./grounds.js";
import { meritOf, type Step, stepObjective } from "./worst-off.js";

/** The steps, each with its threshold in the caller's unit, and the pairs that are optimal on all of them. */
export interface Settled {
  readonly levels: readonly SolvedLevel[];
  readonly thresholds: readonly number[];
  readonly pairs: readonly Cell[];
}

/**
 * Settles one value after the other, worst first, each on the optimal face of those before, which is narrowed: R. E. Burkard and F. Rendl,
 * "Lexicographic bottleneck problems", Operations Research Letters 10 (1991) 303–308.
 */
export function* stepsOfWorstOff(
  problem: Problem,
  ground: Pick<Ground, "values" | "solve" | "narrow">,
): Steps<Settled> {
  const values = yield* within(ground.values(), 0, 0);
  const merits = yield* within(distinctInSteps(values.map((value) => meritOf(problem, value))), 0, 0);
  const levels: SolvedLevel[] = [];
  const thresholds: number[] = [];
  let { pairs } = yield* within(ground.solve(stepObjective(problem, NO_STEP)), 0, 0);
  let settled = Number.NEGATIVE_INFINITY;
  for (;;) {
    const worst = worstMerit(problem, pairs, settled);
    if (worst === undefined) return { levels, thresholds, pairs };
    const done = shareSettled(pairs, problem, settled);
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
}

/** How far it is: a step settles one pair or more, and takes about as long as any other. */
function shareSettled(pairs: readonly Cell[], problem: Problem, settled: number): number {
  const count = pairs.filter(({ value }) => meritOf(problem, value) <= settled).length;
  return pairs.length === 0 ? 1 : count / pairs.length;
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
  ground: Pick<Ground, "solve">,
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
