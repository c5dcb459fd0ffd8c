import type { Problem } from "../problem.js";
import { requiredByRow } from "../required-pairs.js";

/** The cells of a row: their columns, and what each costs, `Infinity` where it may not be used. */
export interface CostedCells {
  readonly columns: Int32Array;
  readonly costs: Float64Array;
}

/** What is left to choose beside the required pairs, as costs. */
export interface FreeCells {
  /** How many columns each row may still take, and how many rows each column. */
  readonly rowPlaces: Int32Array;
  readonly columnPlaces: Int32Array;
  /** Whether every row lists all columns in order, those included that it may not use. */
  readonly hasWholeRows: boolean;
  /** The cells of a row. What is read next may overwrite them. */
  readonly read: (row: number) => CostedCells;
}

/** The cells beside the required pairs; a better value costs less. */
export function freeCells(problem: Problem): FreeCells {
  const { rowCapacities, capacities, requiredPairs } = problem;
  const [rowPlaces, columnPlaces] = [rowCapacities.slice(), capacities.slice()];
  for (const { row, column } of requiredPairs) {
    rowPlaces[row]!--;
    columnPlaces[column]!--;
  }
  const hasWholeRows = problem.cells === undefined;
  const readCosts = hasWholeRows ? costsOfRows(problem) : costsOfLists(problem);
  if (requiredPairs.length === 0) return { rowPlaces, columnPlaces, hasWholeRows, read: readCosts };
  const requiredOf = requiredByRow(problem);
  return {
    rowPlaces,
    columnPlaces,
    hasWholeRows,
    read: (row) => {
      const { columns, costs } = readCosts(row);
      for (const column of requiredOf.get(row) ?? [])
        costs[columns.indexOf(column)] = Number.POSITIVE_INFINITY;
      return { columns, costs };
    },
  };
}

function costsOfRows({ columns, maximise, flat, readRow }: Problem): FreeCells["read"] {
  const all = Int32Array.from({ length: columns }, (_, j) => j);
  if (flat !== undefined && !maximise) {
    // Rows are read again and again: a view costs more than many a reading.
    const views: CostedCells[] = [];
    return (row) =>
      (views[row] ??= { columns: all, costs: flat.subarray(row * columns, (row + 1) * columns) });
  }
  const sign = maximise ? -1 : 1;
  const buffer = new Float64Array(columns);
  const costs = new Float64Array(columns);
  const open = new Uint8Array(columns);
  return (row) => {
    const values = readRow(row, buffer, open);
    for (let j = 0; j < columns; j++) costs[j] = open[j] === 1 ? sign * values[j]! : Number.POSITIVE_INFINITY;
    return { columns: all, costs };
  };
}

function costsOfLists({ cells, maximise }: Problem): FreeCells["read"] {
  const { starts, columns, values } = cells!;
  const sign = maximise ? -1 : 1;
  return (row) => ({
    columns: columns.subarray(starts[row]!, starts[row + 1]!),
    costs: values.slice(starts[row]!, starts[row + 1]!).map((value) => sign * value),
  });
}
