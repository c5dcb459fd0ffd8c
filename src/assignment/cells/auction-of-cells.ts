/**
 * The ε-scaled auction on lists of cells: D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14 (1988) 105–123. Here only to find good prices.
 */

import type { Steps } from "../../steps.js";
import { savingOf } from "./cell-costs.js";
import type { Flow } from "./flow.js";

/** ε goes from the mean width of the rows divided by 300, over a fifth of that, to no less than the width divided by 3000; then it is 0. */
const WIDEST = 300;
const SCALING = 5;
const NARROWEST = 3000;

/** Bids a row and phase, at most: a warm start need not end. */
const BIDS_A_ROW = 12;

/**
 * Begins the prices of a flow by an auction, and uses the cells that are cheapest at these prices. Does nothing where a row or a column has
 * several places, load costs, or most rows have nothing to choose from.
 */
export function* auctionOfCells(flow: Flow): Steps<void> {
  const { rowPlaces, columnPlaces, prices, used, rowDuals, columns, costs } = flow;
  const isSingle = (most: Int32Array): boolean => most.every((count) => count <= 1);
  if (!isSingle(rowPlaces.most) || !isSingle(columnPlaces.most) || columnPlaces.load !== undefined) return;
  const width = meanWidth(flow);
  if (width === 0) return;
  prices.fill(0);
  const narrowest = Math.max(1, Math.floor(width / NARROWEST));
  for (
    let epsilon = Math.floor(width / WIDEST);
    epsilon >= narrowest;
    epsilon = Math.floor(epsilon / SCALING)
  ) {
    runPhase(flow, epsilon);
    yield 0.2;
  }
  runPhase(flow, 0);
  for (let row = 0; row < rowDuals.length; row++) {
    if (used.loadOfRow(row) === 0) continue;
    const [slot] = used.slotRange(row);
    const cell = used.cellOfSlot[slot]!;
    const own = costs[cell]! - prices[columns[cell]!]!;
    if (own > cheapest(flow, row)) used.clear(slot);
    else rowDuals[row] = own;
  }
}

/** How far the cheapest and the dearest cell of a row are apart, on average. */
function meanWidth({ starts, costs }: Flow): number {
  let width = 0;
  const rows = starts.length - 1;
  for (let row = 0; row < rows; row++) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const cost = costs[k]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      if (cost < least) least = cost;
      if (cost > most) most = cost;
    }
    if (most > least) width += most - least;
  }
  return rows === 0 ? 0 : width / rows;
}

function cheapest({ starts, columns, costs, prices, rowPlaces }: Flow, row: number): number {
  let least = savingOf(rowPlaces, row, 1);
  for (let k = starts[row]!; k < starts[row + 1]!; k++)
    least = Math.min(least, costs[k]! - prices[columns[k]!]!);
  return least;
}

/**
 * Rows bid until each has a cell within ε of its cheapest, or stays out. With an ε of 0 it is the augmenting row reduction of R. Jonker and A.
 * Volgenant, Computing 38 (1987), p. 328: a row that could only tie is left to the shortest paths.
 */
function runPhase(flow: Flow, epsilon: number): void {
  const { starts, columns, costs, prices, used, rowPlaces, columnPlaces } = flow;
  const rows = starts.length - 1;
  const free = new Int32Array(rows);
  let waiting = 0;
  for (let row = rows - 1; row >= 0; row--) {
    if (used.slotsOf(row) === 0) continue;
    const [slot] = used.slotRange(row);
    const cell = used.cellOfSlot[slot]!;
    if (cell !== -1) {
      if (costs[cell]! - prices[columns[cell]!]! <= cheapest(flow, row) + epsilon) continue;
      used.clear(slot);
    }
    free[waiting++] = row;
  }
  for (let bids = BIDS_A_ROW * rows; waiting > 0 && bids > 0; bids--) {
    const row = free[--waiting]!;
    let least = savingOf(rowPlaces, row, 1);
    let second = Number.POSITIVE_INFINITY;
    let best = -1;
    for (let k = starts[row]!, end = starts[row + 1]!; k < end; k++) {
      const value = costs[k]! - prices[columns[k]!]!;
      if (value >= second) continue;
      if (value < least) {
        second = least;
        least = value;
        best = k;
      } else second = value;
    }
    if (best === -1) continue;
    const column = columns[best]!;
    const evicted = used.first[column]!;
    if (epsilon === 0 && second === least && (evicted !== -1 || columnPlaces.most[column] === 0)) continue;
    prices[column]! -= second - least + epsilon;
    // A column that has no place for anybody only gets dearer.
    if (columnPlaces.most[column] === 0) {
      free[waiting++] = row;
      continue;
    }
    if (evicted !== -1) {
      free[waiting++] = used.rowOfSlot[evicted]!;
      used.clear(evicted);
    }
    used.put(used.slotRange(row)[0], best);
  }
}
