/**
 * Shortest augmenting paths on lists of candidates: exact, and with duals for the whole matrix, but a row is read only when
 * its list is made or could mislead. Column reduction, an ε-scaled auction, augmenting row reduction and Dijkstra
 * searches, all on the lists. The idea of solving on a sparse core and pricing the rest is that of A. Volgenant,
 * "Linear and semi-assignment problems: a core oriented approach", Computers & OR 23 (1996) 917–932.
 */

import { rowsAStep, type Steps, within } from "../steps.js";
import { auction } from "./auction.js";
import { placeByShortestPaths } from "./dense-search.js";
import type { Costs, LeastCost } from "./kernel.js";
import { placeOnLists } from "./list-search.js";
import { finishPricing, type Pricing, startPricing } from "./pricing.js";
import { RowCandidates } from "./row-candidates.js";
import { reduceRows } from "./row-reduction.js";
import { readMatrix } from "./shortest-paths.js";

/** Past so many readings a row, lists only cost time: the dense search goes on from the prices reached. */
const READS_A_ROW = 4;

/** The dense search needs the matrix: up to this many cells, 512 MB. */
const LARGEST_MATRIX = 2 ** 26;

/** Where the least costs of the columns are not known, one row in so many is looked at. */
const SAMPLING = 4;

/** A least-cost assignment on candidate lists. Keeps 24 cells a row in memory, and the matrix only where lists fail. */
export function* candidateLists(costs: Costs): Steps<LeastCost> {
  const state = startPricing(costs);
  const startsAnywhere = state.everythingFits && costs.capacities.every((capacity) => capacity === 1);
  if (startsAnywhere) yield* within(reduceColumns(state), 0, 0.1);
  const lists = new RowCandidates(state);
  yield* within(lists.readAll(), 0.1, 0.5);
  if (startsAnywhere) yield* within(auction(state, lists), 0.5, 0.5);
  yield* within(reduceRows(state, lists.findTwoCheapest), 0.5, 0.6);
  const fitsInMemory = costs.rows * costs.columns <= LARGEST_MATRIX;
  const mostReads = fitsInMemory ? READS_A_ROW * costs.rows : Number.POSITIVE_INFINITY;
  yield* within(placeOnLists(state, lists, mostReads), 0.6, 1);
  if (someAreFree(state)) yield* placeByShortestPaths(state, yield* readMatrix(costs));
  return finishPricing(state);
}

/** Every price is the least cost of its column, or near it. */
function* reduceColumns({ prices, leastOfColumn, ...costs }: Pricing): Steps<void> {
  prices.set(leastOfColumn ?? (yield* sampledMinima(costs)));
  for (let j = 0; j < prices.length; j++) if (prices[j] === Number.POSITIVE_INFINITY) prices[j] = 0;
}

function* sampledMinima({
  rows,
  columns,
  writeCosts,
}: Pick<Costs, "rows" | "columns" | "writeCosts">): Steps<Float64Array> {
  const stride = SAMPLING * rowsAStep(columns);
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const costs = new Float64Array(columns);
  for (let i = 0; i < rows; i += SAMPLING) {
    writeCosts(i, costs);
    for (let j = 0; j < columns; j++) if (costs[j]! < least[j]!) least[j] = costs[j]!;
    if (i % stride === 0) yield i / rows;
  }
  return least;
}

function someAreFree({ loads, leftOut }: Pricing): boolean {
  return loads.columnOfRow.some((column, row) => column === -1 && leftOut[row] === 0);
}
