/**
 * The ε-scaled auction on lists of cells: D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14 (1988) 105–123. Here only to find good prices.
 */

import type { Steps } from "../../steps.js";
import { savingOf } from "./cell-costs.js";
import { placeOfCell } from "./cell-lists.js";
import { type CheapestFirst, cheapestFirst } from "./cheapest-first.js";
import type { Flow } from "./flow.js";

/** ε as the mean width of the rows divided by these, one phase each; then it is 0. */
const SCALED = [30, 150, 750, 3750, 18_750, 93_750];

/**
 * Where a row may be left out, columns stay free, and a free column is to be worth no more than at first: a phase at a wide ε would leave behind
 * prices that are too low for that. So there is one phase.
 */
const AT_ONCE = [10_000];

/** Bids a row and phase, at most: a warm start need not end. */
const BIDS_A_ROW = 12;

/** A bid on a list of 20 cells takes a tenth of a microsecond. */
const BIDS_A_STEP = 2 ** 13;

/**
 * Begins the prices of a flow by an auction, and uses the cells that are cheapest at these prices. Does nothing where a row or a column has
 * several places, load costs, or most rows have nothing to choose from.
 */
export function* auctionOfCells(flow: Flow): Steps<void> {
  const isSingle = (most: Int32Array): boolean => most.every((count) => count <= 1);
  if (!isSingle(flow.rowPlaces.most) || !isSingle(flow.columnPlaces.most)) return;
  if (flow.columnPlaces.load !== undefined) return;
  const sorted = cheapestFirst(flow);
  const width = meanWidth(sorted);
  if (width === 0) return;
  flow.prices.fill(0);
  const bidding = startBidding(flow, sorted);
  const mayStayOut = flow.rowPlaces.dear.includes(0);
  for (const part of mayStayOut ? AT_ONCE : SCALED) {
    const epsilon = Math.floor(width / part);
    if (epsilon === 0) break;
    startAnew(bidding);
    yield* bid(bidding, epsilon);
  }
  keepOnlyTheCheapest(bidding);
  yield* bid(bidding, 0);
  keepOnlyTheCheapest(bidding);
  useCells(flow, bidding);
  priceClosedColumns(flow);
}

/** How far the cheapest and the dearest cell of a row are apart, on average. */
function meanWidth({ starts, costs }: CheapestFirst): number {
  let width = 0;
  const rows = starts.length - 1;
  for (let row = 0; row < rows; row++) {
    let last = starts[row + 1]! - 1;
    while (last > starts[row]! && costs[last] === Number.POSITIVE_INFINITY) last--;
    if (last > starts[row]!) width += costs[last]! - costs[starts[row]!]!;
  }
  return rows === 0 ? 0 : width / rows;
}

/** Who has which column at present. */
interface Bidding extends CheapestFirst {
  /** Never above 0 and never rising: so a row's list need not be followed past a cost that is no less than the second least found. */
  readonly prices: Float64Array;
  /** What leaving a row out costs. */
  readonly leaving: Float64Array;
  readonly columnOfRow: Int32Array;
  /** The cost of that cell. */
  readonly ownCosts: Float64Array;
  readonly rowOfColumn: Int32Array;
  /** A stack of rows. */
  readonly free: Int32Array;
}

function startBidding({ rowPlaces, prices }: Flow, sorted: CheapestFirst): Bidding {
  const rows = sorted.starts.length - 1;
  const leaving = new Float64Array(rows);
  for (let row = 0; row < rows; row++) leaving[row] = savingOf(rowPlaces, row, 1);
  return {
    ...sorted,
    prices,
    leaving,
    columnOfRow: new Int32Array(rows).fill(-1),
    ownCosts: new Float64Array(rows),
    rowOfColumn: new Int32Array(prices.length).fill(-1),
    free: new Int32Array(rows),
  };
}

function startAnew({ columnOfRow, rowOfColumn }: Bidding): void {
  columnOfRow.fill(-1);
  rowOfColumn.fill(-1);
}

/**
 * Free rows bid until each has a cell within ε of its cheapest, or stays out. With an ε of 0 it is the augmenting row reduction of R. Jonker and
 * A. Volgenant, Computing 38 (1987), p. 328: a row that could only tie is left to the shortest paths.
 */
function* bid(bidding: Bidding, epsilon: number): Steps<void> {
  const { starts, columns, costs, prices, leaving, columnOfRow, ownCosts, rowOfColumn, free } = bidding;
  const rows = columnOfRow.length;
  let waiting = 0;
  for (let row = rows - 1; row >= 0; row--) if (columnOfRow[row] === -1) free[waiting++] = row;
  for (let bids = BIDS_A_ROW * rows; waiting > 0 && bids > 0; bids--) {
    if (bids % BIDS_A_STEP === 0) yield 0.2;
    const row = free[--waiting]!;
    let least = leaving[row]!;
    let second = Number.POSITIVE_INFINITY;
    let best = -1;
    let runnerUp = -1;
    for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) {
      const cost = costs[k]!;
      if (cost >= second) break;
      const value = cost - prices[columns[k]!]!;
      if (value >= second) continue;
      if (value < least) {
        second = least;
        runnerUp = best;
        least = value;
        best = k;
      } else {
        second = value;
        runnerUp = k;
      }
    }
    if (best === -1) continue;
    if (epsilon === 0 && second === least && rowOfColumn[columns[best]!] !== -1) {
      if (runnerUp === -1 || rowOfColumn[columns[runnerUp]!] !== -1) continue;
      best = runnerUp;
    }
    const column = columns[best]!;
    const evicted = rowOfColumn[column]!;
    // Not so far that the row would rather be left out.
    prices[column]! -= Math.min(second - least + epsilon, leaving[row]! - least);
    if (evicted !== -1) {
      free[waiting++] = evicted;
      columnOfRow[evicted] = -1;
    }
    rowOfColumn[column] = row;
    columnOfRow[row] = column;
    ownCosts[row] = costs[best]!;
  }
}

function keepOnlyTheCheapest(bidding: Bidding): void {
  const { starts, columns, costs, prices, leaving, columnOfRow, ownCosts, rowOfColumn } = bidding;
  for (let row = 0; row < columnOfRow.length; row++) {
    const column = columnOfRow[row]!;
    if (column === -1) continue;
    const own = ownCosts[row]! - prices[column]!;
    let isCheapest = own <= leaving[row]!;
    for (let k = starts[row]!, end = starts[row + 1]!; isCheapest && k < end && costs[k]! < own; k++)
      isCheapest = own <= costs[k]! - prices[columns[k]!]!;
    if (isCheapest) continue;
    columnOfRow[row] = -1;
    rowOfColumn[column] = -1;
  }
}

function useCells({ used, rowDuals, ...lists }: Flow, { columnOfRow, ownCosts, prices }: Bidding): void {
  for (let row = 0; row < columnOfRow.length; row++) {
    const column = columnOfRow[row]!;
    if (column === -1) continue;
    used.put(used.freeSlotOf(row), placeOfCell(lists, { row, column }));
    rowDuals[row] = ownCosts[row]! - prices[column]!;
  }
}

/** A column that has no place for anybody has been left aside: its price is what keeps the rows that are placed away from it. */
function priceClosedColumns({ starts, columns, costs, columnPlaces, prices, rowDuals, used }: Flow): void {
  if (!columnPlaces.most.includes(0)) return;
  for (let row = 0; row < rowDuals.length; row++) {
    if (used.loadOfRow(row) === 0) continue;
    for (let k = starts[row]!; k < starts[row + 1]!; k++)
      if (columnPlaces.most[columns[k]!] === 0)
        prices[columns[k]!] = Math.min(prices[columns[k]!]!, costs[k]! - rowDuals[row]!);
  }
}
