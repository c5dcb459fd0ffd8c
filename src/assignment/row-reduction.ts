import { rowsAStep, type Steps } from "../steps.js";
import type { Pricing } from "./pricing.js";

/** What {@link reduceRows} asks of a row. It is filled in place, to spare an object a bid. */
export interface TwoCheapest {
  /** The column with the least cost − price, −1 where leaving the row out costs less. */
  best: number;
  /** The cost of that cell. */
  bestCost: number;
  /** Its cost − price, or what leaving out costs. */
  least: number;
  /** A column with the second least, −1 for leaving out; −2 where it is not known. */
  runnerUp: number;
  runnerUpCost: number;
  /** A lower bound of the second least. */
  second: number;
}

/** An empty one. */
export const nothingFound = (): TwoCheapest => ({
  best: -1,
  bestCost: 0,
  least: 0,
  runnerUp: -1,
  runnerUpCost: 0,
  second: 0,
});

/** Finds a row's two cheapest places at the present prices. */
export type FindTwoCheapest = (row: number, found: TwoCheapest) => void;

/** A price war between rows ends after so many bids a row; the shortest paths settle it. */
const BIDS_A_ROW = 4;

/**
 * Augmenting row reduction (Jonker & Volgenant, p. 328): a free row takes its cheapest column, lowers its price to where the second cheapest is
 * as good, and the row that had it is free. A row is left out where that is cheapest. Columns for several rows only take
 * rows while there is room, since a lower price could make another place better for those who sit there.
 */
export function* reduceRows(state: Pricing, find: FindTwoCheapest): Steps<void> {
  const { rows, columns, prices, loads, leftOut, ownCosts, capacities } = state;
  const { columnOfRow, load, first } = loads;
  const found = nothingFound();
  const free = new Int32Array(rows);
  let waiting = 0;
  const most = BIDS_A_ROW * rows;
  const stride = rowsAStep(columns);
  for (let row = rows - 1; row >= 0; row--) if (columnOfRow[row] === -1) free[waiting++] = row;
  for (let bids = 1; waiting > 0 && bids <= most; bids++) {
    if (bids % stride === 0) yield bids / most;
    const row = free[--waiting]!;
    find(row, found);
    const { best, bestCost, least, runnerUp, runnerUpCost, second } = found;
    if (hasRoom(best)) settle(row, best, bestCost);
    else if (second === least) {
      if (hasRoom(runnerUp)) settle(row, runnerUp, runnerUpCost);
    } else if (capacities[best] === 1 && second < Number.POSITIVE_INFINITY) {
      const evicted = first[best]!;
      prices[best]! -= second - least;
      loads.move(evicted, -1);
      settle(row, best, bestCost);
      free[waiting++] = evicted;
    }
  }

  function hasRoom(column: number): boolean {
    return column === -1 || (column >= 0 && load[column]! < capacities[column]!);
  }

  function settle(row: number, column: number, cost: number): void {
    if (column === -1) leftOut[row] = 1;
    else loads.move(row, column);
    ownCosts[row] = cost;
  }
}
