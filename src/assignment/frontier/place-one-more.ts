/**
 * Successive shortest paths: W. S. Jewell, "Optimal flow through networks", Operations Research 10 (1962) 476–499; with
 * potentials, so that Dijkstra's search serves, as in J. Edmonds and R. M. Karp, Journal of the ACM 19 (1972) 248–264.
 */

import type { Steps } from "../../steps.js";
import type { CellCosts, Places } from "../cells/cell-costs.js";
import { moveAlong } from "../cells/flow.js";
import { UsedCells } from "../cells/used-cells.js";
import { costOfPlace } from "../load-costs.js";
import { MinHeap } from "../min-heap.js";

/** The cheapest choice of its number of cells, about to grow by one. */
export interface Growing extends CellCosts {
  readonly used: UsedCells;
  /**
   * What a path to each row costs less `last`, and to each column: cost + rowPotentials[i] − columnPotentials[j] is 0 or more for an unused cell,
   * 0 or less for a used one; 0 or more is the potential of a column with a place left, and what that costs; −`last` and what the place costs
   * at most is that of a row with one.
   */
  readonly rowPotentials: Float64Array;
  readonly columnPotentials: Float64Array;
  /** What the pair that was placed last cost: the next costs no less. */
  last: number;
  /** How many dear places are used. */
  dear: number;
}

/** Whether the next place of a row (or column) is dear. */
const isDear = ({ dear }: Places, index: number, used: number): boolean => used < dear[index]!;

/** What the next place of a row (or column) costs: no less than the one before. */
function costOfNext(places: Places, index: number, used: number): number {
  const { load, dearCosts } = places;
  const cost = load === undefined ? 0 : costOfPlace(load.costs, load.before[index]! + used + 1);
  return isDear(places, index, used) ? cost - dearCosts[index]! : cost;
}

/** Uses no cell. */
export function startGrowing(costs: CellCosts): Growing {
  const { starts, columns, rowPlaces, columnPlaces } = costs;
  const rowPotentials = Float64Array.from(rowPlaces.most, (_, row) => costOfNext(rowPlaces, row, 0));
  const columnPotentials = new Float64Array(columnPlaces.most.length).fill(Number.POSITIVE_INFINITY);
  for (let row = 0; row + 1 < starts.length; row++)
    if (rowPlaces.most[row]! > 0)
      for (let k = starts[row]!; k < starts[row + 1]!; k++)
        columnPotentials[columns[k]!] = Math.min(
          columnPotentials[columns[k]!]!,
          rowPotentials[row]! + costs.costs[k]!,
        );
  const last = columnPotentials.reduce(
    (least, cost, j) =>
      columnPlaces.most[j]! > 0 ? Math.min(least, cost + costOfNext(columnPlaces, j, 0)) : least,
    Number.POSITIVE_INFINITY,
  );
  // A column without a place or a cell leads nowhere, whatever its potential is.
  const start = last === Number.POSITIVE_INFINITY ? 0 : last;
  return {
    ...costs,
    used: new UsedCells(costs),
    rowPotentials: rowPotentials.map((cost) => cost - start),
    columnPotentials: columnPotentials.map((cost) => (cost === Number.POSITIVE_INFINITY ? 0 : cost - start)),
    last: start,
    dear: 0,
  };
}

/** So many cells are looked at in about a millisecond. */
const CELLS_A_STEP = 2 ** 16;

/**
 * Uses one cell more at the least cost, and returns what that and its places cost: `Infinity` where no further pair is possible.
 * O(cells · log cells).
 */
export function* placeOneMore(state: Growing): Steps<number> {
  const { starts, columns, costs, rowPlaces, columnPlaces, used, rowPotentials, columnPotentials } = state;
  const rows = rowPotentials.length;
  const rowDistance = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const columnDistance = new Float64Array(columnPotentials.length).fill(Number.POSITIVE_INFINITY);
  const paths = {
    cellBefore: new Int32Array(columnPotentials.length),
    rowBefore: new Int32Array(columnPotentials.length),
    slotBefore: new Int32Array(rows).fill(-1),
  };
  // Columns as they are, rows from behind them on.
  const width = columnPotentials.length;
  const heap = new MinHeap();
  // Nothing farther than the nearest end known can be on the way.
  let limit = Number.POSITIVE_INFINITY;
  let end = -1;

  const leaveRow = (row: number): void => {
    const base = rowDistance[row]! + rowPotentials[row]!;
    for (let k = starts[row]!, stop = starts[row + 1]!; k < stop; k++) {
      const column = columns[k]!;
      const distance = base + costs[k]! - columnPotentials[column]!;
      if (distance >= columnDistance[column]! || distance >= limit || used.isUsed[k] === 1) continue;
      columnDistance[column] = distance;
      paths.cellBefore[column] = k;
      paths.rowBefore[column] = row;
      if (used.load[column]! < columnPlaces.most[column]!) {
        const there =
          distance + columnPotentials[column]! + costOfNext(columnPlaces, column, used.load[column]!);
        if (there < limit) {
          limit = there;
          end = column;
        }
      }
      // From a column that nobody has, no way leads on.
      if (used.first[column] !== -1 && distance < limit) heap.push(distance, column);
    }
  };
  const leaveColumn = (column: number): void => {
    const base = columnDistance[column]! + columnPotentials[column]!;
    for (let slot = used.first[column]!; slot !== -1; slot = used.next[slot]!) {
      const row = used.rowOfSlot[slot]!;
      const distance = base - costs[used.cellOfSlot[slot]!]! - rowPotentials[row]!;
      if (distance >= rowDistance[row]! || distance >= limit) continue;
      rowDistance[row] = distance;
      paths.slotBefore[row] = slot;
      heap.push(distance, width + row);
    }
  };

  for (let row = 0; row < rows; row++) {
    const load = used.loadOfRow(row);
    if (load === used.slotsOf(row)) continue;
    rowDistance[row] = costOfNext(rowPlaces, row, load) - state.last - rowPotentials[row]!;
    heap.push(rowDistance[row]!, width + row);
  }
  let looked = 0;
  while (heap.leastKey < limit) {
    const key = heap.leastKey;
    const node = heap.pop();
    if (node >= width) {
      const row = node - width;
      if (key !== rowDistance[row]) continue;
      leaveRow(row);
      looked += starts[row + 1]! - starts[row]!;
      if (looked < CELLS_A_STEP) continue;
      looked = 0;
      yield 0;
    } else if (key === columnDistance[node]) leaveColumn(node);
  }
  if (end === -1) return Number.POSITIVE_INFINITY;

  for (let row = 0; row < rows; row++) rowPotentials[row]! -= Math.max(0, limit - rowDistance[row]!);
  for (let j = 0; j < width; j++) columnPotentials[j]! -= Math.max(0, limit - columnDistance[j]!);
  state.last += limit;
  let start = paths.rowBefore[end]!;
  while (paths.slotBefore[start] !== -1)
    start = paths.rowBefore[columns[used.cellOfSlot[paths.slotBefore[start]!]!]!]!;
  state.dear += Number(isDear(rowPlaces, start, used.loadOfRow(start)));
  state.dear += Number(isDear(columnPlaces, end, used.load[end]!));
  moveAlong(used, columns, paths, start, end);
  return state.last;
}
