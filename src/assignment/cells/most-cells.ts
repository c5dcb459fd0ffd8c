/**
 * As many cells as can be used: augmenting paths from all rows with a free place at once, a breadth-first forest in which each tree grows until
 * it has a path (A. Azad, A. Buluç and A. Pothen, IEEE Transactions on Parallel and Distributed Systems 28 (2017) 44–59). What the last
 * forest reached is a least cut: the duals (D. Kőnig, Mat. Fiz. Lapok 38 (1931) 116–119).
 */

import type { Steps } from "../../steps.js";
import type { CellCosts, CheapestCells } from "./cell-costs.js";
import { moveAlong, type Paths } from "./flow.js";
import { UsedCells } from "./used-cells.js";

/** Uses as many cells as possible, where every cell costs −1. Rows that have to be full have no other cells than those they must have. */
export function* mostCells(costs: CellCosts): Steps<CheapestCells> {
  const { rowPlaces, columnPlaces } = costs;
  const rows = rowPlaces.most.length;
  const used = new UsedCells(costs);
  placeGreedily(costs, used);
  const forest = emptyForest(rows, columnPlaces.most.length);
  for (let share = 0.5; growForest(costs, used, forest) > 0; share = (1 + share) / 2) yield share;
  return {
    isUsed: used.isUsed,
    rowDuals: Float64Array.from(forest.rootOf, (root, row) =>
      root !== -1 || used.loadOfRow(row) < rowPlaces.most[row]! ? 0 : -1,
    ),
    columnDuals: Float64Array.from(forest.isReached, (reached) => 0 - reached),
  };
}

/** Rows that have to be full first; each takes, of its columns with room, the one that fewest rows may have. */
function placeGreedily(
  { starts, columns, costs, rowPlaces, columnPlaces }: CellCosts,
  used: UsedCells,
): void {
  const wanted = new Int32Array(columnPlaces.most.length);
  for (const column of columns) wanted[column]!++;
  const rows = [...rowPlaces.most.keys()];
  const isBound = (row: number): boolean => rowPlaces.dear[row]! > 0;
  for (const row of [...rows.filter(isBound), ...rows.filter((row) => !isBound(row))])
    for (let left = used.slotsOf(row); left > 0; left--) {
      let best = -1;
      for (let k = starts[row]!; k < starts[row + 1]!; k++) {
        const column = columns[k]!;
        if (costs[k] === Number.POSITIVE_INFINITY || used.isUsed[k] === 1) continue;
        if (used.load[column]! >= columnPlaces.most[column]!) continue;
        if (best === -1 || wanted[column]! < wanted[columns[best]!]!) best = k;
      }
      if (best === -1) break;
      used.put(used.freeSlotOf(row), best);
    }
}

interface Forest extends Paths {
  /** The row at which the tree of a row begins, −1 for rows that are not reached. */
  readonly rootOf: Int32Array;
  /** 1 for columns that are reached. */
  readonly isReached: Uint8Array;
  /** 1 for rows whose tree has had its path. */
  readonly isDone: Uint8Array;
  readonly queue: Int32Array;
}

const emptyForest = (rows: number, columns: number): Forest => ({
  rootOf: new Int32Array(rows),
  isReached: new Uint8Array(columns),
  isDone: new Uint8Array(rows),
  queue: new Int32Array(rows),
  cellBefore: new Int32Array(columns),
  rowBefore: new Int32Array(columns),
  slotBefore: new Int32Array(rows),
});

/** Grows a forest from all rows with a free place, uses the first path of each tree, and returns how many there were. */
function growForest(
  { starts, columns, costs, columnPlaces }: CellCosts,
  used: UsedCells,
  forest: Forest,
): number {
  const { rootOf, isReached, isDone, queue, cellBefore, rowBefore, slotBefore } = forest;
  rootOf.fill(-1);
  isReached.fill(0);
  isDone.fill(0);
  let known = 0;
  for (let row = 0; row < rootOf.length; row++)
    if (used.loadOfRow(row) < used.slotsOf(row)) {
      rootOf[row] = row;
      queue[known++] = row;
    }
  let paths = 0;
  for (let waiting = 0; waiting < known; waiting++) {
    const row = queue[waiting]!;
    const root = rootOf[row]!;
    for (let k = starts[row]!; k < starts[row + 1]! && isDone[root] === 0; k++) {
      const column = columns[k]!;
      if (isReached[column] === 1 || used.isUsed[k] === 1 || costs[k] === Number.POSITIVE_INFINITY) continue;
      isReached[column] = 1;
      cellBefore[column] = k;
      rowBefore[column] = row;
      if (used.load[column]! < columnPlaces.most[column]!) {
        moveAlong(used, columns, forest, root, column);
        isDone[root] = 1;
        paths++;
      } else
        for (let slot = used.first[column]!; slot !== -1; slot = used.next[slot]!) {
          const other = used.rowOfSlot[slot]!;
          if (rootOf[other] !== -1) continue;
          rootOf[other] = root;
          slotBefore[other] = slot;
          queue[known++] = other;
        }
    }
  }
  return paths;
}
