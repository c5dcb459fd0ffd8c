import type { Issue } from "../issue.js";
import type { AssignmentProblem } from "./assignment-problem.js";
import { type CellLists, keepCells, listCells } from "./cells/cell-lists.js";
import { readerOfCells } from "./cells/given-cells.js";
import { countIssues, isCount, LARGEST_COUNT } from "./count-issue.js";
import { readLoadCosts } from "./load-costs.js";
import type { Minimums } from "./minimum-load.js";
import {
  requiredIssues,
  requireObject,
  senseIssues,
  tieBreakIssues,
  wrongLength,
  wrongOption,
} from "./option-issues.js";
import type { Outline, Problem, ReadRow } from "./problem.js";
import { throwIfAny } from "./problem-error.js";
import { requiredColumns, requirement } from "./required-pairs.js";
import { listedCells, rowReader } from "./row-reader.js";

/** An outline with what it takes to look at the values. */
export interface ReadOutline extends Outline {
  /** The rows as they were given: nothing is closed for lack of capacity or for a required pair. */
  readonly readGiven: ReadRow;
  /** Closes what a row may not use for lack of capacity or for a required pair. */
  readonly close: (row: number, open: Uint8Array) => void;
  /** The cells as they were given, where the outline has cells. */
  readonly given: CellLists | undefined;
  /** What is wrong with the required pairs so far: told together with what is wrong with the values. */
  readonly issues: readonly Issue[];
}

/**
 * Checks everything about a problem but its values. Reads rows only where they have to be listed.
 *
 * @throws ProblemError with every issue of shape: lengths, counts, options.
 */
export function outlineOf(given: AssignmentProblem): ReadOutline {
  requireObject(given);
  const { rows, columns, sense = "max", requiredPairs = [], unmatchedValue, tieBreak } = given;
  throwIfAny([...countIssues("rows", rows), ...countIssues("columns", columns)]);

  const issues: Issue[] = optionIssues(given);
  const rowCapacities = readCounts("rowCapacities", given.rowCapacities, rows, 1, issues);
  const capacities = readCounts("columnCapacities", given.columnCapacities, columns, 1, issues);
  const minimums = readMinimums(given, rowCapacities, capacities, issues);
  const loadCosts = readLoadCosts(given.columnLoadCosts, issues);
  const listed = listedCells(given, issues);
  const readGiven = listed === undefined ? rowReader(given, issues) : readerOfCells(listed);
  throwIfAny(issues);

  const required = requiredColumns(requiredPairs, rowCapacities, capacities, issues);
  const mustList =
    minimums !== undefined || loadCosts !== undefined || rowCapacities.some((capacity) => capacity > 1);
  const cells = listed ?? (mustList ? listCells({ rows, columns, readRow: readGiven }) : undefined);
  const shape = { rowCapacities, capacities, requiredPairs };
  const open = cells && openCells(cells, shape);
  const close = rowCloser(shape, required);
  return {
    ...shape,
    rows,
    columns,
    maximise: sense === "max",
    minimums,
    loadCosts,
    requiredColumns: required,
    unmatchedValue,
    tieBreak,
    pairLimit: Math.min(sumOf(rowCapacities), sumOf(capacities)),
    readGiven,
    readRow: open === undefined ? closing(readGiven, close) : readerOfCells(open),
    close,
    given: cells,
    cells: open,
    issues,
  };
}

const sumOf = (counts: Int32Array): number => counts.reduce((sum, count) => sum + count, 0);

/** Reads a count for each, or takes the same for all. */
function readCounts(
  at: string,
  given: ArrayLike<number> | undefined,
  length: number,
  otherwise: number,
  issues: Issue[],
): Int32Array {
  if (given === undefined) return new Int32Array(length).fill(otherwise);
  if (given.length !== length) issues.push(wrongLength(at, given.length, length));
  return Int32Array.from(given, (count, k) => {
    if (!isCount(count)) issues.push(...countIssues(`${at}[${k}]`, count));
    return Math.min(count, LARGEST_COUNT);
  });
}

function readMinimums(
  { rows, columns, rowMinimums, columnMinimums }: AssignmentProblem,
  rowCapacities: Int32Array,
  capacities: Int32Array,
  issues: Issue[],
): Minimums | undefined {
  const ofRows = readCounts("rowMinimums", rowMinimums, rows, 0, issues);
  const ofColumns = readCounts("columnMinimums", columnMinimums, columns, 0, issues);
  if (rowMinimums === undefined && columnMinimums === undefined) return undefined;
  return {
    rows: ofRows.map((minimum, i) => Math.min(minimum, rowCapacities[i]!)),
    columns: ofColumns.map((minimum, j) => Math.min(minimum, capacities[j]!)),
  };
}

type Shape = Pick<Problem, "rowCapacities" | "capacities" | "requiredPairs">;

/** Closes the cells of rows and columns without capacity, and of a row with a required pair all others. */
function rowCloser({ rowCapacities, capacities }: Shape, required: Int32Array): ReadOutline["close"] {
  const shut = [...capacities.keys()].filter((j) => capacities[j] === 0);
  return (row, open) => {
    const column = required[row]!;
    const isOpen = column >= 0 && open[column] === 1;
    for (const j of shut) open[j] = 0;
    if (column >= 0 || rowCapacities[row] === 0) open.fill(0);
    if (isOpen) open[column] = 1;
  };
}

function closing(read: ReadRow, close: ReadOutline["close"]): ReadRow {
  return (row, buffer, open) => {
    const values = read(row, buffer, open);
    close(row, open);
    return values;
  };
}

/** Keeps the cells of rows and columns with capacity, and of a row full of required pairs those alone. */
function openCells(cells: CellLists, { rowCapacities, capacities, requiredPairs }: Shape): CellLists {
  const isTaking = (capacity: number): boolean => capacity > 0;
  if (requiredPairs.length === 0 && rowCapacities.every(isTaking) && capacities.every(isTaking)) return cells;
  const left = rowCapacities.slice();
  for (const { row } of requiredPairs) left[row]!--;
  const isRequired = requirement({ requiredPairs, columns: capacities.length });
  return keepCells(
    cells,
    (row, column) => (left[row]! > 0 && capacities[column]! > 0) || isRequired(row, column),
  );
}

function optionIssues({
  rows,
  columns,
  sense,
  requiredPairs,
  unmatchedValue,
  tieBreak,
}: AssignmentProblem): Issue[] {
  const issues = [...senseIssues(sense), ...requiredIssues(requiredPairs)];
  if (unmatchedValue !== undefined && !Number.isFinite(unmatchedValue))
    issues.push(wrongOption("unmatchedValue", unmatchedValue, "a finite number"));
  return [...issues, ...tieBreakIssues(tieBreak, rows, columns)];
}
