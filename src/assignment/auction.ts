/**
 * The ε-scaled auction: D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14 (1988) 105–123. Here only to find good prices: whoever sits within ε of his
 * cheapest place, but not in it, gets up again at the end.
 */

import { rowsAStep, type Steps } from "../steps.js";
import type { Pricing } from "./pricing.js";
import type { RowCandidates } from "./row-candidates.js";
import { nothingFound } from "./row-reduction.js";

/** ε goes from the lists' mean width divided by 300, over a fifth of that, to no less than the width divided by 3000. */
const WIDEST = 300;
const SCALING = 5;
const NARROWEST = 3000;

/** Bids a row and phase, at most: a warm start need not end. */
const BIDS_A_ROW = 12;

/**
 * Finds prices by an auction, and places the rows it can. Every column must take one row, and be taken in the end. Does
 * nothing where most rows are tied: there is no price to be found.
 */
export function* auction(state: Pricing, lists: RowCandidates): Steps<void> {
  const { width, tied } = lists.measure();
  if (2 * tied > state.rows) return;
  const narrowest = Math.max(1, Math.floor(width / NARROWEST));
  for (
    let epsilon = Math.floor(width / WIDEST);
    epsilon >= narrowest;
    epsilon = Math.floor(epsilon / SCALING)
  )
    yield* runPhase(state, lists, epsilon);
  keepOnlyTheCheapest(state, lists);
}

/** All rows bid until each has a column, within ε of its cheapest. */
function* runPhase(state: Pricing, lists: RowCandidates, epsilon: number): Steps<void> {
  const stride = rowsAStep(lists.length);
  const { rows, prices, loads, ownCosts } = state;
  const found = nothingFound();
  const free = Int32Array.from({ length: rows }, (_, k) => rows - 1 - k);
  for (const row of free) loads.move(row, -1);
  for (let waiting = rows, bids = BIDS_A_ROW * rows; waiting > 0 && bids > 0; bids--) {
    if (bids % stride === 0) yield 0;
    const row = free[--waiting]!;
    lists.findTwoCheapest(row, found, epsilon);
    const { best, bestCost, least, second } = found;
    if (second === Number.POSITIVE_INFINITY) continue;
    const evicted = loads.first[best]!;
    if (evicted !== -1) {
      loads.move(evicted, -1);
      free[waiting++] = evicted;
    }
    loads.move(row, best);
    ownCosts[row] = bestCost;
    prices[best]! -= second - least + epsilon;
  }
}

function keepOnlyTheCheapest({ rows, prices, loads, ownCosts }: Pricing, lists: RowCandidates): void {
  const found = nothingFound();
  for (let row = 0; row < rows; row++) {
    const own = loads.columnOfRow[row]!;
    if (own === -1) continue;
    lists.findTwoCheapest(row, found, 0);
    if (ownCosts[row]! - prices[own]! > found.least) loads.move(row, -1);
  }
}
