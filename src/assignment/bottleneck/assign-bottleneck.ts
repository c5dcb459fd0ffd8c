import { type AssignOptions, assign } from "../assign.js";
import { solveCoverage } from "../coverage.js";
import { requireOnePlaceARow } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readProblem } from "../read-problem.js";
import {
  aboveThreshold,
  atLeast,
  type BottleneckAssignment,
  type BottleneckProblem,
  besideRequired,
  type Cover,
  sortedValues,
} from "./bottleneck.js";

/**
 * Makes as many pairs as possible, among those the worst pair as good as possible, among those the total as good as possible.
 * Required pairs are kept, however bad. The threshold is found by bisection over the values, with a greatest matching for
 * each (R. S. Garfinkel, "An improved algorithm for the bottleneck assignment problem", Operations Research 19 (1971)
 * 1747–1751); `checkBottleneck` checks the result.
 *
 * @throws ProblemError for a problem that is malformed, too large to be exact, or whose required pairs cannot be.
 */
export function assignBottleneck(
  given: BottleneckProblem,
  options: AssignOptions = {},
): BottleneckAssignment {
  const problem = readProblem({ ...given, unmatchedValue: undefined });
  requireOnePlaceARow(problem, "assignBottleneck");
  const free = besideRequired(problem);
  const all = smallestCover(free);
  const threshold = all.places === 0 ? null : bestThreshold(free, all.places);
  const better = threshold === null ? all : smallestCover(atLeast(free, threshold, { isStrict: true }));
  return {
    assignment: assign(aboveThreshold(given, problem, threshold), options),
    threshold,
    coverOfAll: all.cover,
    coverOfBetter: better.cover,
  };
}

/** The best limit with which as many pairs as ever can be made. */
function bestThreshold(problem: Problem, pairs: number): number {
  const values = sortedValues(problem);
  // values[good] is good enough, values[tooGood] is not.
  let good = 0;
  let tooGood = values.length;
  while (tooGood - good > 1) {
    const middle = (good + tooGood) >> 1;
    const { places } = smallestCover(atLeast(problem, values[middle]!, { isStrict: false }));
    if (places === pairs) good = middle;
    else tooGood = middle;
  }
  return values[good]!;
}

/** A cover with as few places as possible: as many as there can be pairs. */
function smallestCover(problem: Problem): { readonly cover: Cover; readonly places: number } {
  const { rowDuals, columnDuals } = solveCoverage(problem);
  const rows = [...rowDuals.keys()].filter((row) => rowDuals[row] !== 0);
  const columns = [...columnDuals.keys()].filter((column) => columnDuals[column] !== 0);
  const places = columns.reduce((sum, column) => sum + problem.capacities[column]!, rows.length);
  return { cover: { rows, columns }, places };
}
