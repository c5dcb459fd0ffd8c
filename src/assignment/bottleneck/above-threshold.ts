import type { AssignmentProblem, CellTable, WriteRow } from "../assignment-problem.js";
import { type CellLists, keepCells } from "../cells/cell-lists.js";
import type { Problem } from "../problem.js";
import { requiredByRow, requirement } from "../required-pairs.js";
import type { BottleneckProblem } from "./bottleneck.js";

/** The problem as one that `assign` takes, without the cells worse than the threshold, required pairs aside. */
export function aboveThreshold(
  given: BottleneckProblem,
  problem: Problem,
  threshold: number | null,
): AssignmentProblem {
  const { allowed: _, ...rest } = given;
  return { ...rest, values: valuesAbove(problem, threshold) };
}

function valuesAbove(problem: Problem, threshold: number | null): CellTable | WriteRow {
  const { columns, cells, readRow, maximise } = problem;
  const limit = threshold ?? (maximise ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  if (cells !== undefined) return listsAbove(problem, cells, limit);
  const requiredOf = requiredByRow(problem);
  const buffer = new Float64Array(columns);
  return (row, values, open) => {
    const found = readRow(row, buffer, open);
    values.set(found);
    if (maximise) for (let j = 0; j < columns; j++) open[j]! &= Number(found[j]! >= limit);
    else for (let j = 0; j < columns; j++) open[j]! &= Number(found[j]! <= limit);
    for (const column of requiredOf.get(row) ?? []) open[column] = 1;
  };
}

function listsAbove(problem: Problem, cells: CellLists, limit: number): CellLists {
  const { maximise } = problem;
  const isRequired = requirement(problem);
  return keepCells(
    cells,
    (row, column, value) => (maximise ? value >= limit : value <= limit) || isRequired(row, column),
  );
}
