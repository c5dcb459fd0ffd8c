import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Cell } from "../assignment-problem.js";
import type { Problem } from "../problem.js";

/** A problem in which as many pairs as possible come first. */
export type BottleneckProblem = Omit<AssignmentProblem, "unmatchedValue">;

/** Rows and columns that together touch every cell in question: no more pairs than their places can lie in those cells. */
export interface Cover {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** An assignment whose worst pair is as good as can be. */
export interface BottleneckAssignment {
  /** Best in total among those with as many pairs, none of them worse than the threshold. */
  readonly assignment: Assignment;
  /** The value of the worst pair that is not required, in the caller's unit. null where there is no such pair. */
  readonly threshold: number | null;
  /** Touches every cell, required pairs and their places aside, and has as many places as there are pairs besides. */
  readonly coverOfAll: Cover;
  /** Touches every cell that is better than the threshold, and has fewer places: so not all pairs can be better. */
  readonly coverOfBetter: Cover;
}

/** The problem without its required pairs and their places. */
export function besideRequired(problem: Problem): Problem {
  const { requiredColumns, capacities, rows } = problem;
  const left = capacities.slice();
  for (const column of requiredColumns) if (column >= 0) left[column]!--;
  return {
    ...problem,
    capacities: left,
    requiredColumns: new Int32Array(rows).fill(-1),
    hasEveryCell: false,
    flat: undefined,
    readRow: (row, buffer, open) => {
      const values = problem.readRow(row, buffer, open);
      if (requiredColumns[row]! >= 0) open.fill(0);
      return values;
    },
  };
}

/** The problem without the cells that are worse than a limit or, where `isStrict`, no better than it. */
export function atLeast(
  problem: Problem,
  limit: number,
  { isStrict }: { readonly isStrict: boolean },
): Problem {
  const sign = problem.maximise ? 1 : -1;
  return {
    ...problem,
    hasEveryCell: false,
    flat: undefined,
    readRow: (row, buffer, open) => {
      const values = problem.readRow(row, buffer, open);
      for (let j = 0; j < open.length; j++) {
        const lead = sign * (values[j]! - limit);
        if (lead < 0 || (isStrict && lead === 0)) open[j] = 0;
      }
      return values;
    },
  };
}

/** The problem as one that `assign` takes, without the cells worse than the threshold, required pairs aside. */
export function aboveThreshold(
  given: BottleneckProblem,
  problem: Problem,
  threshold: number | null,
): AssignmentProblem {
  const { columns, requiredColumns } = problem;
  const bounded = threshold === null ? problem : atLeast(problem, threshold, { isStrict: false });
  const buffer = new Float64Array(columns);
  const { allowed: _, ...rest } = given;
  return {
    ...rest,
    unmatchedValue: undefined,
    values: (row, values, open) => {
      const isRequired = requiredColumns[row]! >= 0;
      values.set((isRequired ? problem : bounded).readRow(row, buffer, open));
    },
  };
}

/** Every value of an open cell, worst first. */
export function sortedValues({ rows, columns, maximise, readRow }: Problem): Float64Array {
  const found: Cell["value"][] = [];
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const values = readRow(i, buffer, open);
    for (let j = 0; j < columns; j++) if (open[j] === 1) found.push(values[j]!);
  }
  const sorted = Float64Array.from(found).sort();
  return maximise ? sorted : sorted.reverse();
}
