/**
 * Shortest augmenting paths: R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 * assignment problems", Computing 38 (1987) 325–340. Column reduction, augmenting row reduction, one Dijkstra search a
 * row that is still free. Beyond the paper: columns take several rows, and each row may be left out, which is a column of its
 * own that nobody else can reach.
 */

import { rowsAStep, type Steps, within } from "../steps.js";
import { findTwoCheapestIn, lowerPrices } from "./dense-rows.js";
import { placeByShortestPaths } from "./dense-search.js";
import type { Costs, LeastCost } from "./kernel.js";
import { finishPricing, type Pricing, startPricing } from "./pricing.js";
import { type FindTwoCheapest, reduceRows } from "./row-reduction.js";

/** A least-cost assignment by shortest augmenting paths: O(rows² · columns) at worst. Keeps the whole matrix in memory. */
export function* shortestPaths(costs: Costs): Steps<LeastCost> {
  const state = startPricing(costs);
  const matrix = yield* within(readMatrix(costs), 0, 0.2);
  if (state.everythingFits) reduceColumns(state, matrix);
  yield* within(reduceRows(state, finderIn(state, matrix)), 0.2, 0.4);
  yield* within(placeByShortestPaths(state, matrix), 0.4, 1);
  return finishPricing(state);
}

/** All costs, row by row. */
export function* readMatrix({ rows, columns, writeCosts }: Costs): Steps<Float64Array> {
  const stride = rowsAStep(columns);
  const matrix = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    writeCosts(row, matrix.subarray(row * columns, (row + 1) * columns));
    if ((row + 1) % stride === 0) yield row / rows;
  }
  return matrix;
}

/**
 * Column reduction (p. 327): each price is the least cost of its column, and the row that has it takes the column. Only where every
 * place will be taken, since a column that stays free must keep its first price.
 */
function reduceColumns({ rows, columns, prices, loads, ownCosts }: Pricing, matrix: Float64Array): void {
  const cheapest = new Int32Array(columns).fill(-1);
  prices.fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row < rows; row++) lowerPrices(matrix, row, prices, columns, cheapest);
  for (let j = columns - 1; j >= 0; j--) {
    const row = cheapest[j]!;
    if (row === -1) prices[j] = 0;
    else if (loads.columnOfRow[row] === -1) {
      loads.move(row, j);
      ownCosts[row] = prices[j]!;
    }
  }
}

function finderIn({ columns, prices, leaveOutCosts }: Pricing, matrix: Float64Array): FindTwoCheapest {
  return (row, found) => findTwoCheapestIn(matrix, row, prices, columns, leaveOutCosts[row]!, found);
}
