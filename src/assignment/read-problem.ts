import type { Issue } from "../issue.js";
import { finish, type Steps } from "../steps.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { Draft } from "./draft.js";
import { loadCostsNeedIntegers } from "./load-costs.js";
import { type Measures, measureCells, measureValues, measureWithDraft } from "./measure-values.js";
import type { Problem } from "./problem.js";
import { throwIfAny } from "./problem-error.js";
import { outlineOf, type ReadOutline } from "./read-outline.js";
import { forbiddenPairs, unlistedPairs } from "./required-pairs.js";
import { cellsOfMatrix, type LookAtRow, lookAtLists } from "./row-cells.js";

/**
 * Checks a problem and brings it into one form. Reads every row once.
 *
 * @throws ProblemError with every issue: first those of shape (lengths, counts, options), then those of values.
 */
export function readProblem(given: AssignmentProblem): Problem {
  return finish(readInSteps(given));
}

/** What to do in passing. */
export interface ReadOptions {
  /** How many cells of each row to draft as candidates where all cells are open; rows may be computed on request. Default: none. */
  readonly listLength?: (rows: number, columns: number, isOnRequest: boolean) => number;
}

/** {@link readProblem} in steps. */
export function* readInSteps(
  given: AssignmentProblem,
  { listLength = () => 0 }: ReadOptions = {},
): Steps<Problem> {
  const outline = outlineOf(given);
  const { rows, columns, requiredPairs, rowCapacities, capacities, cells } = outline;
  const flat = flatValues(given);
  const measured = { ...outline, readRow: outline.readGiven, flat };
  const length =
    requiredPairs.length > 0 || cells !== undefined
      ? 0
      : listLength(rows, columns, typeof given.values === "function");
  const draft = length === 0 ? undefined : draftOf(outline, flat, length);
  const issues: Issue[] = [];
  const drafted = draft && (yield* measureWithDraft(measured, draft, issues));
  if (drafted === undefined) issues.length = 0;
  const measures =
    drafted ?? (cells ? measureLists(outline, issues) : yield* measureValues(measured, issues));
  throwIfAny([...outline.issues, ...issues, ...issuesOf(outline, measures)]);

  const hasEveryCell =
    measures.complete &&
    requiredPairs.length === 0 &&
    [rowCapacities, capacities].every((counts) => counts.every((capacity) => capacity > 0));
  return {
    ...outline,
    measures,
    hasEveryCell,
    flat: hasEveryCell ? flat : undefined,
    draft: hasEveryCell && drafted !== undefined ? draft : undefined,
  };
}

/**
 * Measures the values and hands every row over in passing, with the cells closed that may not be used: rows that are computed on request
 * are computed once.
 *
 * @throws ProblemError with every issue of values.
 */
export function measureInPassing(outline: ReadOutline, look: LookAtRow): Measures {
  const { columns, readGiven, close, cells } = outline;
  const issues: Issue[] = [];
  const cellsOf = cellsOfMatrix(columns);
  const measures =
    cells === undefined
      ? finish(
          measureValues({ ...outline, readRow: readGiven, flat: undefined }, issues, (row, values, open) => {
            close(row, open);
            look(row, cellsOf(values, open));
          }),
        )
      : measureLists(outline, issues);
  throwIfAny([...outline.issues, ...issues, ...issuesOf(outline, measures)]);
  if (cells !== undefined) lookAtLists(cells, look);
  return measures;
}

function measureLists({ given, columns, maximise }: ReadOutline, issues: Issue[]): Measures {
  return measureCells(given!, columns, maximise, issues);
}

/** What is wrong with the values beside not being finite. */
function issuesOf(
  { given, requiredPairs, requiredColumns, loadCosts, unmatchedValue = 0 }: ReadOutline,
  { requiredOpen, integers }: Measures,
): Issue[] {
  const isWhole = integers && Number.isInteger(unmatchedValue);
  return [
    ...(given ? unlistedPairs(requiredPairs, given) : forbiddenPairs(requiredColumns, requiredOpen)),
    ...(loadCosts && !isWhole ? [loadCostsNeedIntegers()] : []),
  ];
}

function draftOf(outline: ReadOutline, flat: Float64Array | undefined, length: number): Draft {
  const { rows, columns, maximise, rowCapacities, capacities, unmatchedValue, readGiven: readRow } = outline;
  const isOne = (count: number): boolean => count === 1;
  const fitsExactly =
    rows === columns && unmatchedValue === undefined && rowCapacities.every(isOne) && capacities.every(isOne);
  // Written out, not spread: objects of one shape keep their machine code from one call to the next.
  return new Draft({ rows, columns, maximise, readRow, flat, length, fitsExactly });
}

/** The values themselves, where they are as solvers want them. */
function flatValues({ values, allowed }: AssignmentProblem): Float64Array | undefined {
  return values instanceof Float64Array && allowed === undefined ? values : undefined;
}
