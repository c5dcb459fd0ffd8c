import type { ObjectiveName } from "../assignment.js";
import type { CertificateCheck } from "../check-certificate.js";
import { checkDuals } from "../check-duals.js";
import { checkPairs } from "../check-pairs.js";
import { type CheckedLevel, hashWriter } from "../checked-levels.js";
import { CELL, hasShape, LEVEL, NO_RESULT, type Shape } from "../has-shape.js";
import { sumWorth } from "../objection-to-totals.js";
import { refuseUnmatchedValue } from "../one-place-a-row.js";
import type { Outline } from "../problem.js";
import { outlineOf } from "../read-outline.js";
import { measureInPassing } from "../read-problem.js";
import { checkedStep } from "./checked-step.js";
import { meritOf, type WorstOffAssignment, type WorstOffLevel, type WorstOffProblem } from "./worst-off.js";

const RESULT: Shape = {
  pairs: [CELL],
  unmatchedRows: [0],
  total: 0,
  levels: [{ ...LEVEL, threshold: null }],
};

/**
 * Checks that a result is an assignment for the problem and that its duals prove coverage and every step: that nobody need be
 * below the step's threshold, and no fewer at it. Whether another assignment has the same values is not asked.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkWorstOff(given: WorstOffProblem, result: WorstOffAssignment): CertificateCheck {
  refuseUnmatchedValue(given, "checkWorstOff");
  const problem = outlineOf(given);
  if (!hasShape(result, RESULT)) return { holds: false, because: NO_RESULT };
  const names = objectionToNames(problem, result);
  const levels =
    names === undefined ? result.levels.map((level, k) => checkedLevel(problem, result, level, k)) : [];
  const pairs = checkPairs(problem, result);
  const duals = checkDuals(problem, levels);
  measureInPassing(problem, (row, cells) => {
    pairs.look(row, cells);
    duals.look(row, cells);
  });
  const because =
    names ??
    pairs.objection() ??
    objectionToSteps(problem, result) ??
    objectionToSums(levels, result) ??
    duals.objection();
  return because === undefined ? { holds: true } : { holds: false, because };
}

const stepsOf = ({ levels }: WorstOffAssignment): readonly WorstOffLevel[] =>
  levels.filter(({ name }) => name === "worst-off");

function objectionToNames(problem: Outline, result: WorstOffAssignment): string | undefined {
  const { rows, columns, tieBreak } = problem;
  const first = firstNames(problem);
  const last = first.length + stepsOf(result).length;
  for (const [k, { name, rowDuals, columnDuals }] of result.levels.entries()) {
    const expected = first[k] ?? (k < last ? "worst-off" : tieBreak && "tie-break");
    if (name !== expected) return `Level ${k} is ${name}, not ${expected ?? "absent"}.`;
    if (rowDuals.length !== rows || columnDuals.length !== columns)
      return `Level ${k} has not one dual a row and one a column.`;
  }
  return result.levels.length < first.length ? `There is no proof of ${first.join(", then ")}.` : undefined;
}

const firstNames = ({ minimums }: Outline): readonly ObjectiveName[] =>
  minimums === undefined ? ["coverage"] : ["coverage", "minimum-load"];

/** The thresholds must rise, and every pair be at one of them. */
function objectionToSteps(problem: Outline, result: WorstOffAssignment): string | undefined {
  const total = result.pairs.reduce((sum, { value }) => sum + value, 0);
  if (total !== result.total) return `The pairs' values add up to ${total}, not ${result.total}.`;
  let before = Number.NEGATIVE_INFINITY;
  let settled = 0;
  for (const { threshold } of stepsOf(result)) {
    const merit = threshold === null ? Number.NaN : meritOf(problem, threshold);
    if (!(merit > before)) return `The threshold ${threshold} is no better than the one before.`;
    before = merit;
    settled += result.pairs.filter(({ value }) => value === threshold).length;
  }
  return settled === result.pairs.length ? undefined : "Not every pair is at one of the thresholds.";
}

function objectionToSums(levels: readonly CheckedLevel[], result: WorstOffAssignment): string | undefined {
  const sums = sumWorth(levels, result);
  for (const [k, { name, value }] of levels.entries())
    if (sums[k] !== value) return `Level ${k}, ${name}, comes to ${sums[k]}, not ${value}.`;
  return undefined;
}

function checkedLevel(
  problem: Outline,
  result: WorstOffAssignment,
  level: WorstOffLevel,
  k: number,
): CheckedLevel {
  if (level.name === "coverage")
    return { ...level, sign: 1, writeWorth: (_row, values, worth) => worth.fill(1, 0, values.length) };
  if (level.name === "minimum-load")
    return {
      ...level,
      sign: 1,
      minimums: problem.minimums,
      writeWorth: (_row, values, worth) => worth.fill(0, 0, values.length),
    };
  if (level.name === "tie-break") {
    const round = k - stepsOf(result).length - firstNames(problem).length;
    return { ...level, sign: 1, writeWorth: hashWriter(problem.tieBreak!, round) };
  }
  return checkedStep(problem, level, result.levels[k - 1]!.threshold);
}
