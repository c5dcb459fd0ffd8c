import { type CertificateCheck, checkCertificate } from "../check-certificate.js";
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
} from "./bottleneck.js";

/**
 * Checks that a result has as many pairs as can be, that its worst pair is the threshold, that not all pairs could be better, and
 * that its total is the best above the threshold.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkBottleneck(given: BottleneckProblem, result: BottleneckAssignment): CertificateCheck {
  const problem = readProblem({ ...given, unmatchedValue: undefined });
  requireOnePlaceARow(problem, "checkBottleneck");
  const { assignment, threshold } = result;
  const check = checkCertificate(aboveThreshold(given, problem, threshold), assignment);
  if (!check.holds) return check;
  const because = objection(problem, result);
  return because === undefined ? { holds: true } : { holds: false, because };
}

function objection(problem: Problem, result: BottleneckAssignment): string | undefined {
  const { assignment, threshold, coverOfAll, coverOfBetter } = result;
  const free = besideRequired(problem);
  const pairs = assignment.pairs.filter(({ row }) => problem.requiredColumns[row] === -1);
  const [all, better] = [placesOf(free, coverOfAll), placesOf(free, coverOfBetter)];
  if (all !== pairs.length)
    return `The cover of all cells has ${all} places, and there are ${pairs.length} pairs.`;
  if (!touchesAll(free, coverOfAll)) return "The cover of all cells leaves one out.";
  if (pairs.length === 0) return threshold === null ? undefined : "There is a threshold, and no pair.";
  if (threshold === null || !pairs.some(({ value }) => value === threshold))
    return "No pair is at the threshold.";
  if (!(better < pairs.length))
    return `The cover of better cells has ${better} places, enough for all pairs.`;
  if (!touchesAll(atLeast(free, threshold, { isStrict: true }), coverOfBetter))
    return "The cover of better cells leaves one out.";
  return undefined;
}

/** NaN, which is no number of pairs, for rows or columns that do not exist. */
function placesOf({ rows, capacities }: Problem, cover: Cover): number {
  if (cover.rows.some((row) => !(row >= 0 && row < rows))) return Number.NaN;
  return (
    new Set(cover.rows).size +
    [...new Set(cover.columns)].reduce((sum, j) => sum + (capacities[j] ?? Number.NaN), 0)
  );
}

function touchesAll({ rows, columns, readRow }: Problem, cover: Cover): boolean {
  const coveredRows = new Set(cover.rows);
  const isCovered = new Uint8Array(columns);
  for (const column of cover.columns) isCovered[column] = 1;
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  for (let row = 0; row < rows; row++) {
    if (coveredRows.has(row)) continue;
    readRow(row, buffer, open);
    if (open.some((isOpen, j) => isOpen === 1 && isCovered[j] === 0)) return false;
  }
  return true;
}
