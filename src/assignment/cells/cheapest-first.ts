import type { CellCosts } from "./cell-costs.js";

/** The cells of each row, cheapest first: a copy, so that whoever looks for the cheapest can stop early. */
export interface CheapestFirst {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  /** `Infinity` where a cell may not be used, or its column has no place for anybody. */
  readonly costs: Float64Array;
}

/** Up to so many cells, a row is sorted by insertion. */
const SHORT = 64;

/** Sorts the cells of every row by cost, equal ones by column. */
export function cheapestFirst({ starts, ...given }: CellCosts): CheapestFirst {
  const columns = given.columns.slice();
  const costs = given.costs.slice();
  const { most } = given.columnPlaces;
  for (let k = 0; k < columns.length; k++) if (most[columns[k]!] === 0) costs[k] = Number.POSITIVE_INFINITY;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    if (to - from <= SHORT) insertionSort(columns, costs, from, to);
    else longSort(columns, costs, from, to);
  }
  return { starts, columns, costs };
}

function insertionSort(columns: Int32Array, costs: Float64Array, from: number, to: number): void {
  for (let k = from + 1; k < to; k++) {
    const column = columns[k]!;
    const cost = costs[k]!;
    let place = k;
    for (; place > from && costs[place - 1]! > cost; place--) {
      columns[place] = columns[place - 1]!;
      costs[place] = costs[place - 1]!;
    }
    columns[place] = column;
    costs[place] = cost;
  }
}

function longSort(columns: Int32Array, costs: Float64Array, from: number, to: number): void {
  const before = { columns: columns.slice(from, to), costs: costs.slice(from, to) };
  const order = Int32Array.from({ length: to - from }, (_, k) => k).sort(
    (a, b) => before.costs[a]! - before.costs[b]! || a - b,
  );
  for (let k = 0; k < order.length; k++) {
    columns[from + k] = before.columns[order[k]!]!;
    costs[from + k] = before.costs[order[k]!]!;
  }
}
