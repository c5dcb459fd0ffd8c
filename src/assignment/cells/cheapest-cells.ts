/**
 * The cheapest cells: an ε-scaled auction finds prices, shortest paths make them exact. As every search keeps the duals valid, it does
 * not matter in which order rows and columns are settled, nor at which prices the searches begin.
 */

import type { Steps } from "../../steps.js";
import { auctionOfCells } from "./auction-of-cells.js";
import { type CellCosts, type CheapestCells, savingOf } from "./cell-costs.js";
import { type Flow, startFlow } from "./flow.js";
import { columnSettler } from "./settle-column.js";
import { rowSettler } from "./settle-row.js";

/** Finds the cheapest cells. O(places · cells · log cells) at worst. */
export function* cheapestCells(costs: CellCosts): Steps<CheapestCells> {
  const flow = startFlow(costs);
  yield* auctionOfCells(flow);
  yield* settleRows(flow);
  yield* settleColumns(flow);
  return finishFlow(flow);
}

/** About a millisecond's work. */
const CELLS_A_STEP = 2 ** 16;

function* settleRows(flow: Flow): Steps<void> {
  const { used, leftFree } = flow;
  const settler = rowSettler(flow);
  const rows = leftFree.length;
  for (let row = 0; row < rows; row++) {
    // A row that the auction has placed may have been left free again by an earlier row's path.
    for (let k = used.slotsOf(row) - used.loadOfRow(row) - leftFree[row]!; k > 0; k--) settler.settle(row);
    if (settler.cellsRead < CELLS_A_STEP) continue;
    settler.cellsRead = 0;
    yield 0.5 + (0.4 * row) / rows;
  }
}

/** Columns with a free place whose price is below what a free place costs: only where the auction has begun the prices. */
function* settleColumns(flow: Flow): Steps<void> {
  const { columnPlaces, used, prices } = flow;
  let settler: ReturnType<typeof columnSettler> | undefined;
  for (let column = 0; column < prices.length; column++)
    while (
      used.load[column]! < columnPlaces.most[column]! &&
      prices[column]! < savingOf(columnPlaces, column, used.load[column]! + 1)
    ) {
      settler ??= columnSettler(flow);
      settler(column);
      yield 0.9 + (0.1 * column) / prices.length;
    }
}

/** A row with fewer cells than places has some that stay free, whatever happens: its dual is at least what one would save. */
function finishFlow({ used, rowDuals, prices, rowPlaces }: Flow): CheapestCells {
  for (let row = 0; row < rowDuals.length; row++)
    if (used.slotsOf(row) < rowPlaces.most[row]!)
      rowDuals[row] = Math.max(rowDuals[row]!, savingOf(rowPlaces, row, used.loadOfRow(row) + 1));
  return { isUsed: used.isUsed, rowDuals, columnDuals: prices };
}
