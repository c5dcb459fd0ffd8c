import computeMunkres from "munkres-js";
import type { Steps } from "../../steps.js";
import type { Costs, LeastCost } from "../kernel.js";
import { dualsOfGains } from "./duals-of-gains.js";

/** What each cell gains against leaving its row out and its place free. −Infinity where it may not be used. */
export type Gains = readonly Float64Array[];

/**
 * A least-cost assignment by munkres-js, guarded against what it cannot do: it gets one square, finite matrix with a column for
 * every place, in which a cell that may not be used, or that gains nothing, costs as much as the dearest. Such cells are
 * removed from what comes back.
 */
export function* munkresKernel(costs: Costs): Steps<LeastCost> {
  const gains = gainsOf(costs);
  const columnOfRow = bestGains(costs, gains);
  yield 0.5;
  const duals = dualsOfGains(costs, gains, columnOfRow);
  return {
    columnOfRow,
    rowDuals: costs.leaveOutCosts.map((cost, i) => cost - duals.rowDuals[i]!),
    columnDuals: costs.freePlaceCosts.map((cost, j) => cost - duals.columnDuals[j]!),
  };
}

function gainsOf({ rows, columns, leaveOutCosts, freePlaceCosts, writeCosts }: Costs): Gains {
  return Array.from({ length: rows }, (_, i) => {
    const row = new Float64Array(columns);
    writeCosts(i, row);
    return row.map((cost, j) => leaveOutCosts[i]! + freePlaceCosts[j]! - cost);
  });
}

function bestGains({ rows, capacities }: Costs, gains: Gains): Int32Array {
  const columnOfRow = new Int32Array(rows).fill(-1);
  const places = [...capacities].flatMap((capacity, j) => Array<number>(Math.min(capacity, rows)).fill(j));
  const size = Math.max(rows, places.length);
  if (size === 0) return columnOfRow;

  const gain = (row: number, place: number): number => Math.max(0, gains[row]?.[places[place] ?? -1] ?? 0);
  const square = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, k) => gain(i, k)));
  const dearest = square.flat().reduce((most, value) => Math.max(most, value), 0);
  const found = computeMunkres(square.map((row) => row.map((value) => dearest - value)));
  for (const [row, place] of found) if (gain(row, place) > 0) columnOfRow[row] = places[place]!;
  return columnOfRow;
}
