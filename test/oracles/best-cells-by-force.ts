/** The best choice of cells by trying them all, with capacities and minimums on both sides. For up to some sixteen cells. */

import type { PlainProblem } from "./best-by-force.js";

/** What a choice of cells comes to, first things first; every number is to be great. */
export type Merits = readonly number[];

/** A choice of cells: how many each row and column has, and the values in the order of the cells. */
export interface Choice {
  readonly rowLoads: readonly number[];
  readonly columnLoads: readonly number[];
  readonly values: readonly number[];
}

/** The merits of an assignment: coverage unless there is a value for the unmatched, minimum load where there are minimums, total. */
export function meritsOf(problem: PlainProblem): (choice: Choice) => Merits {
  const { rows, sense = "max", unmatchedValue, rowMinimums, columnMinimums } = problem;
  const places = sum(Array.from({ length: rows }, (_, i) => problem.rowCapacities?.[i] ?? 1));
  return ({ rowLoads, columnLoads, values }) => {
    const filled = (loads: readonly number[], minimums: ArrayLike<number> | undefined) =>
      sum(loads.map((load, k) => Math.min(load, minimums?.[k] ?? 0)));
    const sign = sense === "max" ? -1 : 1;
    const loadCosts = sum(columnLoads.map((load) => loadCost(problem, load)));
    const total = sum(values) + (places - values.length) * (unmatchedValue ?? 0) + sign * loadCosts;
    return [
      ...(unmatchedValue === undefined ? [values.length] : []),
      ...(rowMinimums || columnMinimums
        ? [filled(rowLoads, rowMinimums) + filled(columnLoads, columnMinimums)]
        : []),
      (sense === "max" ? 1 : -1) * total + 0,
    ];
  };
}

function loadCost({ columnLoadCosts }: PlainProblem, load: number): number {
  if (columnLoadCosts === undefined) return 0;
  const last = columnLoadCosts.length - 1;
  return sum(Array.from({ length: Math.max(0, load - 1) }, (_, k) => columnLoadCosts[Math.min(k, last)]!));
}

/** The best merits, and how many choices reach them. */
export function bestCellsByForce(
  problem: PlainProblem,
  merits: (choice: Choice) => Merits = meritsOf(problem),
): { readonly best: Merits; readonly optima: number } {
  const { rows, columns, values, requiredPairs = [] } = problem;
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) => (value === null ? [] : [{ row: i, column: j, value }])),
  );
  const rowLoads = Array<number>(rows).fill(0);
  const columnLoads = Array<number>(columns).fill(0);
  const chosen: number[] = [];
  let found: { best: Merits; optima: number } | undefined;

  const choose = (k: number): void => {
    if (k === cells.length) {
      const reached = merits({ rowLoads, columnLoads, values: chosen });
      const lead = found === undefined ? 1 : compare(reached, found.best);
      if (lead > 0) found = { best: reached, optima: 1 };
      else if (lead === 0) found!.optima++;
      return;
    }
    const { row, column, value } = cells[k]!;
    if (!requiredPairs.some((pair) => pair.row === row && pair.column === column)) choose(k + 1);
    if (rowLoads[row]! >= (problem.rowCapacities?.[row] ?? 1)) return;
    if (columnLoads[column]! >= (problem.columnCapacities?.[column] ?? 1)) return;
    rowLoads[row]!++;
    columnLoads[column]!++;
    chosen.push(value);
    choose(k + 1);
    chosen.pop();
    rowLoads[row]!--;
    columnLoads[column]!--;
  };
  choose(0);
  return found!;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function compare(one: Merits, other: Merits): number {
  const k = one.findIndex((merit, n) => merit !== other[n]);
  return k === -1 ? 0 : one[k]! - other[k]!;
}
