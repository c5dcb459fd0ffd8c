import type { AssignmentProblem, Cell } from "../assignment-problem.js";
import { type CertificateCheck, checkCertificate } from "../check-certificate.js";
import { checkPairs } from "../check-pairs.js";
import { CELL, hasShape, isAssignment, NO_RESULT, type Shape } from "../has-shape.js";
import { refuseMinimums, refuseUnmatchedValue } from "../one-place-a-row.js";
import type { Outline } from "../problem.js";
import { outlineOf } from "../read-outline.js";
import { measureInPassing } from "../read-problem.js";
import { requirement } from "../required-pairs.js";
import type { Bottleneck, BottleneckAssignment, BottleneckProblem } from "./bottleneck.js";
import { type CoverCheck, checkCover } from "./check-cover.js";

/**
 * Checks that a result has as many pairs as can be, that its worst pair is the threshold, that not all pairs could be better; and of an
 * assignment, that its total is the best above the threshold. It shares with the solver only how a problem is read; of a result without
 * a total every row is read once.
 *
 * @throws ProblemError if the problem itself is malformed.
 */
export function checkBottleneck(
  given: BottleneckProblem,
  result: Bottleneck | BottleneckAssignment,
): CertificateCheck {
  refuseUnmatchedValue(given, "checkBottleneck");
  const problem = outlineOf(given);
  refuseMinimums(problem, "checkBottleneck");
  if (!isBottleneck(result)) return { holds: false, because: NO_RESULT };
  const pairs = "assignment" in result ? result.assignment.pairs : result.pairs;
  const isBetter = betterThan(problem, result.threshold);
  const checked = checkPairs(problem, { pairs });
  const ofAll = checkCover(problem, result.coverOfAll, () => true);
  const ofBetter = checkCover(problem, result.coverOfBetter, isBetter);
  measureInPassing(problem, (row, cells) => {
    for (const { look } of [checked, ofAll, ofBetter]) look(row, cells);
  });
  const because =
    checked.objection() ??
    objectionToCovers(problem, result.threshold, pairs, ofAll, ofBetter) ??
    ("assignment" in result ? objectionToTotal(given, problem, result) : undefined);
  return because === undefined ? { holds: true } : { holds: false, because };
}

const COVER: Shape = { rows: [0], columns: [0] };
const PAIR: Shape = { row: 0, column: 0 };

function isBottleneck(result: Bottleneck | BottleneckAssignment): boolean {
  const { assignment } = { assignment: undefined, ...result };
  return (
    hasShape(result, { threshold: null, coverOfAll: COVER, coverOfBetter: COVER }) &&
    [result.coverOfAll, result.coverOfBetter].every(({ cells = [] }) => hasShape(cells, [PAIR])) &&
    (assignment === undefined ? hasShape(result, { pairs: [CELL] }) : isAssignment(assignment))
  );
}

type IsBetter = (value: number) => boolean;

/** Nothing is better where there is no threshold. */
function betterThan({ maximise }: Outline, threshold: number | null): IsBetter {
  if (threshold === null) return () => false;
  return maximise ? (value) => value > threshold : (value) => value < threshold;
}

function objectionToCovers(
  problem: Outline,
  threshold: number | null,
  allPairs: readonly Cell[],
  ofAll: CoverCheck,
  ofBetter: CoverCheck,
): string | undefined {
  const isRequired = requirement(problem);
  const isBetter = betterThan(problem, threshold);
  const pairs = allPairs.filter(({ row, column }) => !isRequired(row, column));
  if (ofAll.places !== pairs.length)
    return `The cover of all cells has ${ofAll.places} places, and there are ${pairs.length} pairs.`;
  if (ofAll.leavesOut()) return "The cover of all cells leaves one out.";
  if (pairs.length === 0) return threshold === null ? undefined : "There is a threshold, and no pair.";
  if (!pairs.some(({ value }) => value === threshold)) return "No pair is at the threshold.";
  if (pairs.some(({ value }) => value !== threshold && !isBetter(value)))
    return "A pair is worse than the threshold.";
  if (!(ofBetter.places < pairs.length))
    return `The cover of better cells has ${ofBetter.places} places, enough for all pairs.`;
  return ofBetter.leavesOut() ? "The cover of better cells leaves one out." : undefined;
}

function objectionToTotal(
  given: BottleneckProblem,
  problem: Outline,
  { assignment, threshold }: BottleneckAssignment,
): string | undefined {
  const isBetter = betterThan(problem, threshold);
  const isRequired = requirement(problem);
  const isKept = (row: number, column: number, value: number): boolean =>
    threshold === null || value === threshold || isBetter(value) || isRequired(row, column);
  const { allowed: _, ...rest } = given;
  const check = checkCertificate({ ...rest, values: valuesKept(problem, isKept) }, assignment);
  return check.holds ? undefined : check.because;
}

/** Cells for which something holds: as a list, or row by row where there is none. */
function valuesKept(
  { columns: width, cells, readRow }: Outline,
  isKept: (row: number, column: number, value: number) => boolean,
): AssignmentProblem["values"] {
  if (cells === undefined) {
    const buffer = new Float64Array(width);
    return (row, values, open) => {
      values.set(readRow(row, buffer, open));
      for (let j = 0; j < width; j++) if (!isKept(row, j, values[j]!)) open[j] = 0;
    };
  }
  const kept: Cell[] = [];
  const { starts, columns, values } = cells;
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (isKept(row, columns[k]!, values[k]!)) kept.push({ row, column: columns[k]!, value: values[k]! });
  return kept;
}
