import { rowsAStep, type Steps, within } from "../../steps.js";
import type { Pair } from "../assignment-problem.js";
import { highestCost } from "../dense-rows.js";
import type { Problem } from "../problem.js";
import type { Cover } from "./bottleneck.js";
import { type FreeCells, freeCells } from "./free-cells.js";
import { GrowingMatching } from "./growing-matching.js";

/** As many pairs as possible beside the required ones, the worst of them as good as can be. */
export interface Grown {
  readonly pairs: readonly Pair[];
  /** In the caller's unit, null where there is no pair. */
  readonly threshold: number | null;
  readonly coverOfAll: Cover;
  readonly coverOfBetter: Cover;
}

/**
 * Begins at a limit that every assignment with so many pairs needs, since so many rows, or columns, have to use a cell; then grows
 * pair by pair.
 */
export function* growThreshold(problem: Problem): Steps<Grown> {
  const cells = freeCells(problem);
  const { most, coverOfAll } = yield* within(mostPairs(problem, cells), 0, 0);
  if (most === 0) return { pairs: [], threshold: null, coverOfAll, coverOfBetter: NOTHING };
  const start = leastLimit(yield* within(leastCosts(problem, cells), 0, 0.2), cells, most);
  let coverOfBetter = start.cover;
  const first = new GrowingMatching(cells);
  yield* within(first.fill(start.limit), 0.2, 0.2);
  const matching =
    most - first.pairs > FEW ? yield* within(comeNearer(first, most, sampledCosts(cells)), 0.2, 0.2) : first;
  while (matching.pairs < most) {
    const share = 0.2 + (0.8 * matching.pairs) / most;
    coverOfBetter = (yield* within(matching.growByOne(), share, share)) || coverOfBetter;
  }
  const threshold = (problem.maximise ? -1 : 1) * matching.limit + 0;
  return { pairs: matching.inUse(), threshold, coverOfAll, coverOfBetter };
}

/** So many pairs are soon found one by one. */
const FEW = 40;

/** By bisection over some costs: the greatest matching under the highest of them that does not suffice. */
function* comeNearer(first: GrowingMatching, most: number, costs: Float64Array): Steps<GrowingMatching> {
  let matching = first;
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const next = costs[middle]! > matching.limit ? yield* matching.filledTo(costs[middle]!) : matching;
    if (next.pairs === most) high = middle;
    else {
      matching = next;
      low = middle + 1;
    }
  }
  return matching;
}

/** Some thousand cells are looked at. */
const SAMPLED = 4096;

/** Costs of some cells, ascending. */
function sampledCosts({ rowPlaces, read }: FreeCells): Float64Array {
  const rows = rowPlaces.length;
  const aRow = Math.ceil(SAMPLED / rows);
  const found: number[] = [];
  for (let row = 0; row < rows; row += Math.ceil(rows / SAMPLED)) {
    if (rowPlaces[row] === 0) continue;
    const { costs } = read(row);
    const step = Math.max(1, costs.length / aRow);
    for (let k = (row * 7919) % Math.ceil(step); k < costs.length; k += step) {
      const cost = costs[Math.floor(k)]!;
      if (cost < Number.POSITIVE_INFINITY) found.push(cost);
    }
  }
  return Float64Array.from(found).sort();
}

const NOTHING: Cover = { rows: [], columns: [] };

/** How many pairs there can be, with a cover of all cells by as many places. */
function* mostPairs(
  problem: Problem,
  cells: FreeCells,
): Steps<{ readonly most: number; readonly coverOfAll: Cover }> {
  const { rowPlaces, columnPlaces } = cells;
  const [ofRows, ofColumns] = [sumOf(rowPlaces), sumOf(columnPlaces)];
  const coverOfSide: Cover =
    ofRows <= ofColumns
      ? { rows: placed(rowPlaces), columns: [] }
      : { rows: [], columns: placed(columnPlaces) };
  const limit = Math.min(ofRows, ofColumns);
  if (problem.hasEveryCell && rowPlaces.every((places) => places <= 1))
    return { most: limit, coverOfAll: coverOfSide };
  const matching = new GrowingMatching(cells);
  yield* matching.fill(Number.POSITIVE_INFINITY);
  if (matching.pairs === limit) return { most: limit, coverOfAll: coverOfSide };
  yield* matching.growByOne();
  return { most: matching.pairs, coverOfAll: matching.cover() };
}

const sumOf = (places: Int32Array): number => places.reduce((sum, count) => sum + count, 0);

const placed = (places: Int32Array): number[] => [...places.keys()].filter((k) => places[k]! > 0);

/** The least cost of each row and column that has places. */
interface LeastCosts {
  readonly ofRows: Float64Array;
  readonly ofColumns: Float64Array;
}

function* leastCosts(
  { hasEveryCell, maximise, measures }: Problem,
  { rowPlaces, columnPlaces, read }: FreeCells,
): Steps<LeastCosts> {
  const stride = rowsAStep(columnPlaces.length);
  const ofRows = new Float64Array(rowPlaces.length).fill(Number.POSITIVE_INFINITY);
  if (hasEveryCell) {
    // The columns have been measured when the problem was read.
    for (let row = 0; row < ofRows.length; row++) {
      ofRows[row] = leastOf(read(row).costs);
      if ((row + 1) % stride === 0) yield row / ofRows.length;
    }
    return { ofRows, ofColumns: measures.bestOfColumn.map((value) => (maximise ? -value : value)) };
  }
  const ofColumns = new Float64Array(columnPlaces.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < ofRows.length; row++) {
    if (rowPlaces[row] === 0) continue;
    const { columns, costs } = read(row);
    ofRows[row] = leastOf(costs);
    for (let k = 0; k < costs.length; k++)
      if (costs[k]! < ofColumns[columns[k]!]!) ofColumns[columns[k]!] = costs[k]!;
    if ((row + 1) % stride === 0) yield row / ofRows.length;
  }
  return { ofRows, ofColumns };
}

const leastOf = (costs: Float64Array): number =>
  -highestCost(costs, 0, costs.length, -1, Number.NEGATIVE_INFINITY);

/** A limit that so many pairs need, and a cover of all cells under it with fewer places. */
function leastLimit(
  { ofRows, ofColumns }: LeastCosts,
  { rowPlaces, columnPlaces }: FreeCells,
  pairs: number,
): { readonly limit: number; readonly cover: Cover } {
  const [forRows, forColumns] = [
    nthLeast(ofRows, rowPlaces, pairs),
    nthLeast(ofColumns, columnPlaces, pairs),
  ];
  const limit = Math.max(forRows, forColumns);
  const under = (least: Float64Array): number[] => [...least.keys()].filter((k) => least[k]! < limit);
  const cover =
    forRows >= forColumns ? { rows: under(ofRows), columns: [] } : { rows: [], columns: under(ofColumns) };
  return { limit, cover };
}

/** The least cost under which there are not yet so many places. */
function nthLeast(least: Float64Array, places: Int32Array, pairs: number): number {
  const order = [...least.keys()].filter((k) => places[k]! > 0).sort((a, b) => least[a]! - least[b]!);
  let sum = 0;
  for (const k of order) {
    sum += places[k]!;
    if (sum >= pairs) return least[k]!;
  }
  return Number.NEGATIVE_INFINITY;
}
