import { type CertificateCheck, checkCertificate } from "../check-certificate.js";
import { checkPairs } from "../check-pairs.js";
import { refuseMinimums, refuseUnmatchedValue } from "../one-place-a-row.js";
import type { Problem } from "../problem.js";
import { readProblem } from "../read-problem.js";
import { requirement } from "../required-pairs.js";
import { lookAtRows } from "../row-cells.js";
import { aboveThreshold } from "./above-threshold.js";
import type { Bottleneck, BottleneckAssignment, BottleneckProblem, Cover } from "./bottleneck.js";
import { type FreeCells, freeCells } from "./free-cells.js";

/**
 * Checks that a result has as many pairs as can be, that its worst pair is the threshold, that not all pairs could be better; and of an
 * assignment, that its total is the best above the threshold.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkBottleneck(
  given: BottleneckProblem,
  result: Bottleneck | BottleneckAssignment,
): CertificateCheck {
  refuseUnmatchedValue(given, "checkBottleneck");
  const problem = readProblem(given);
  refuseMinimums(problem, "checkBottleneck");
  const because =
    "assignment" in result
      ? (objectionToTotal(given, problem, result) ??
        objectionToCovers(problem, result, result.assignment.pairs))
      : (objectionToPairs(problem, result) ?? objectionToCovers(problem, result, result.pairs));
  return because === undefined ? { holds: true } : { holds: false, because };
}

function objectionToTotal(
  given: BottleneckProblem,
  problem: Problem,
  { assignment, threshold }: BottleneckAssignment,
): string | undefined {
  const check = checkCertificate(aboveThreshold(given, problem, threshold), assignment);
  return check.holds ? undefined : check.because;
}

function objectionToPairs(problem: Problem, { pairs }: Bottleneck): string | undefined {
  const placed = new Set(pairs.map(({ row }) => row));
  const unmatchedRows = Array.from({ length: problem.rows }, (_, row) => row).filter(
    (row) => !placed.has(row),
  );
  const check = checkPairs(problem, { pairs, unmatchedRows });
  lookAtRows(problem, check.look);
  return check.objection();
}

type Proof = Omit<Bottleneck, "pairs">;

function objectionToCovers(
  problem: Problem,
  { threshold, coverOfAll, coverOfBetter }: Proof,
  allPairs: Bottleneck["pairs"],
): string | undefined {
  const isRequired = requirement(problem);
  const pairs = allPairs.filter(({ row, column }) => !isRequired(row, column));
  const cells = freeCells(problem);
  const sign = problem.maximise ? -1 : 1;
  const [all, better] = [placesOf(cells, coverOfAll), placesOf(cells, coverOfBetter)];
  if (all !== pairs.length)
    return `The cover of all cells has ${all} places, and there are ${pairs.length} pairs.`;
  if (!touchesAll(cells, coverOfAll, Number.POSITIVE_INFINITY))
    return "The cover of all cells leaves one out.";
  if (pairs.length === 0) return threshold === null ? undefined : "There is a threshold, and no pair.";
  if (threshold === null || !pairs.some(({ value }) => value === threshold))
    return "No pair is at the threshold.";
  if (pairs.some(({ value }) => sign * value > sign * threshold))
    return "A pair is worse than the threshold.";
  if (!(better < pairs.length))
    return `The cover of better cells has ${better} places, enough for all pairs.`;
  if (!touchesAll(cells, coverOfBetter, sign * threshold)) return "The cover of better cells leaves one out.";
  return undefined;
}

/** NaN, which is no number of pairs, for rows or columns that do not exist. */
function placesOf({ rowPlaces, columnPlaces }: FreeCells, { rows, columns, cells = [] }: Cover): number {
  const sum = (numbers: readonly number[], places: Int32Array): number =>
    [...new Set(numbers)].reduce((total, k) => total + (places[k] ?? Number.NaN), 0);
  return sum(rows, rowPlaces) + sum(columns, columnPlaces) + cells.length;
}

/** Whether a cover touches every cell that costs less than the limit, and whose row and column have a place. */
function touchesAll({ rowPlaces, columnPlaces, read }: FreeCells, cover: Cover, limit: number): boolean {
  const coveredRows = new Set(cover.rows);
  const columnIsCovered = Uint8Array.from(columnPlaces, (places) => Number(places === 0));
  for (const column of cover.columns) columnIsCovered[column] = 1;
  const covered = new Set((cover.cells ?? []).map(({ row, column }) => row * columnPlaces.length + column));
  for (let row = 0; row < rowPlaces.length; row++) {
    if (coveredRows.has(row) || rowPlaces[row] === 0) continue;
    const { columns, costs } = read(row);
    for (let k = 0; k < costs.length; k++) {
      const column = columns[k]!;
      if (costs[k]! >= limit || columnIsCovered[column] === 1) continue;
      if (!covered.has(row * columnPlaces.length + column)) return false;
    }
  }
  return true;
}
