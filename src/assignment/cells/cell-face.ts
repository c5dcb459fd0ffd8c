/** The optimal face on lists of cells: all assignments that are optimal on the levels so far (complementary slackness). */

import type { SolvedLevel } from "../level.js";
import { cheapestLoads, type LoadCosts } from "../load-costs.js";
import type { Problem } from "../problem.js";
import { type CellLists, placeOfCell } from "./cell-lists.js";

/** How many cells of each row (or column) an assignment of the face uses: both ends included. */
export interface Loads {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

export const CLOSED = 0;
export const FREE = 1;
export const ALWAYS = 2;

/** What an assignment must keep to in order to stay optimal on all levels so far. It is narrowed in place. */
export interface CellFace {
  readonly cells: CellLists;
  /** {@link CLOSED}, {@link FREE}, or {@link ALWAYS}: used by every assignment. */
  readonly states: Uint8Array;
  readonly rowLoads: Loads;
  readonly columnLoads: Loads;
}

/**
 * All assignments of a problem. Required pairs are in each: a row that is full of them has no other cell open and is kept full, in another
 * row they are always used.
 */
export function wholeFace({ rowCapacities, capacities, requiredPairs }: Problem, cells: CellLists): CellFace {
  const states = new Uint8Array(cells.columns.length).fill(FREE);
  const rowLoads = upTo(rowCapacities);
  for (const { row } of requiredPairs) rowLoads.least[row]!++;
  for (const pair of requiredPairs)
    if (rowLoads.least[pair.row]! < rowCapacities[pair.row]!) states[placeOfCell(cells, pair)] = ALWAYS;
  return { cells, states, rowLoads, columnLoads: upTo(capacities) };
}

const upTo = (most: Int32Array): Loads => ({ least: new Int32Array(most.length), most: most.slice() });

/** Narrows a face to the optima of a level. */
export function narrowFace({ cells, states, rowLoads, columnLoads }: CellFace, level: SolvedLevel): void {
  const { rowDuals, columnDuals, costOf, minimums } = level;
  const { starts, columns, values } = cells;
  for (let i = 0; i + 1 < starts.length; i++)
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      if (states[k] !== FREE) continue;
      const column = columns[k]!;
      const slack = costOf(i, column, values[k]!) - rowDuals[i]! - columnDuals[column]!;
      if (slack !== 0) states[k] = slack > 0 ? CLOSED : ALWAYS;
    }
  narrowLoads(rowLoads, rowDuals, minimums?.rows);
  if (level.loadCosts === undefined) narrowLoads(columnLoads, columnDuals, minimums?.columns);
  else narrowCostlyLoads(columnLoads, columnDuals, level.loadCosts);
}

/** Keeps the loads for which dual · l and what they cost come to least. */
function narrowCostlyLoads({ least, most }: Loads, duals: Float64Array, costs: LoadCosts): void {
  for (let k = 0; k < duals.length; k++) {
    const kept = cheapestLoads(costs, duals[k]!, least[k]!, most[k]!);
    least[k] = kept.least;
    most[k] = kept.most;
  }
}

/** Keeps the loads l for which max(0, minimum − l) + dual · l is least: it falls or rises in two straight pieces. */
function narrowLoads({ least, most }: Loads, duals: Float64Array, minimums: Int32Array | undefined): void {
  for (let k = 0; k < duals.length; k++) {
    const dual = duals[k]!;
    const bend = Math.max(least[k]!, Math.min(most[k]!, minimums?.[k] ?? 0));
    const [low, high] = [least[k]!, most[k]!];
    least[k] = low < bend && dual >= 1 ? low : dual < 0 ? high : bend;
    most[k] = low < bend && dual > 1 ? low : dual > 0 ? bend : high;
  }
}
