import { rowsAStep, type Steps } from "../steps.js";
import { nearest } from "./paths-to-unplaced.js";
import type { Move, PriceOfPlacing } from "./prices-of-placing.js";
import type { Residual } from "./residual.js";

/** For every column, the cheapest way for a row to come to it. */
interface WaysIn {
  readonly columnLoss: Float64Array;
  /** The row that comes to a column, −1 where the way begins with the column's giving a row up. */
  readonly rowBefore: Int32Array;
}

/** Prices every unused column by one Dijkstra search from all rows that are left out and all columns that may give a row up. */
export function* pathsFromUnplaced(residual: Residual): Steps<PriceOfPlacing[]> {
  const { capacities, loads } = residual;
  const unused = [...capacities.keys()].filter((j) => capacities[j]! > 0 && loads.load[j] === 0);
  if (unused.length === 0) return [];
  const ways = yield* waysIn(residual);
  return unused.map((column) => priceOfColumn(residual, ways, column));
}

function* waysIn({ rows, columns, loads, slack, takingLoss }: Residual): Steps<WaysIn> {
  const stride = rowsAStep(columns);
  const { columnOfRow, load, first, next } = loads;
  const columnLoss = takingLoss.map((loss, j) => (load[j]! > 0 ? loss : Number.POSITIVE_INFINITY));
  const rowBefore = new Int32Array(columns).fill(-1);
  const isFinal = new Uint8Array(columns);

  const leave = (row: number, loss: number): void => {
    for (let j = 0; j < columns; j++) {
      const there = loss + slack[row * columns + j]!;
      if (there >= columnLoss[j]! || isFinal[j] === 1) continue;
      columnLoss[j] = there;
      rowBefore[j] = row;
    }
  };
  for (let i = 0; i < rows; i++) if (columnOfRow[i] === -1) leave(i, 0);
  for (let j = nearest(columnLoss, isFinal), k = 1; j !== -1; j = nearest(columnLoss, isFinal), k++) {
    isFinal[j] = 1;
    if (k % stride === 0) yield k / columns;
    for (let row = first[j]!; row !== -1; row = next[row]!) leave(row, columnLoss[j]!);
  }
  return { columnLoss, rowBefore };
}

function priceOfColumn({ loads, resolution }: Residual, ways: WaysIn, index: number): PriceOfPlacing {
  const loss = ways.columnLoss[index]!;
  if (loss === Number.POSITIVE_INFINITY) return { index, possible: false };
  const moves: Move[] = [];
  let giver = index;
  for (let row = ways.rowBefore[index]!; row !== -1; row = giver === -1 ? -1 : ways.rowBefore[giver]!) {
    const from = loads.columnOfRow[row]!;
    moves.push({ row, from: from === -1 ? null : from, to: giver });
    giver = from;
  }
  return {
    index,
    possible: true,
    coverageLoss: giver === -1 ? -1 : 0,
    totalLoss: loss * resolution,
    leftOut: { rows: [], columns: giver !== -1 && loads.load[giver] === 1 ? [giver] : [] },
    moves,
  };
}
