import { rowsAStep, type Steps } from "../steps.js";
import type { Move, PriceOfPlacing } from "./prices-of-placing.js";
import type { Residual } from "./residual.js";

/** For every row and column, the cheapest way on to a place that is free or to a row that is left out instead. */
interface WaysOut {
  readonly rowLoss: Float64Array;
  /** The column a row moves to, −1: it is left out. */
  readonly columnNext: Int32Array;
  /** The row that makes room in a column, −1: there is room. */
  readonly rowNext: Int32Array;
}

/** Prices every unmatched row by one Dijkstra search that starts where all ways end. */
export function* pathsToUnplaced(residual: Residual): Steps<PriceOfPlacing[]> {
  const { columnOfRow } = residual.loads;
  const unmatched = [...columnOfRow.keys()].filter((row) => columnOfRow[row] === -1);
  if (unmatched.length === 0) return [];
  const ways = yield* waysOut(residual);
  return unmatched.map((row) => priceOfRow(residual, ways, row));
}

function* waysOut({ rows, columns, capacities, loads, slack, leavingLoss }: Residual): Steps<WaysOut> {
  const stride = rowsAStep(columns + rows);
  const { columnOfRow, load } = loads;
  const rowLoss = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const columnNext = new Int32Array(rows).fill(-1);
  const columnLoss = Float64Array.from(capacities, (room, j) =>
    load[j]! < room ? 0 : Number.POSITIVE_INFINITY,
  );
  const rowNext = new Int32Array(columns).fill(-1);
  const isFinal = new Uint8Array(columns);

  const lower = (row: number, loss: number, to: number): void => {
    if (loss >= rowLoss[row]!) return;
    rowLoss[row] = loss;
    columnNext[row] = to;
    const own = columnOfRow[row]!;
    if (own === -1 || loss >= columnLoss[own]!) return;
    columnLoss[own] = loss;
    rowNext[own] = row;
  };
  for (let i = 0; i < rows; i++) if (columnOfRow[i] !== -1) lower(i, leavingLoss[i]!, -1);
  for (let j = nearest(columnLoss, isFinal), k = 1; j !== -1; j = nearest(columnLoss, isFinal), k++) {
    isFinal[j] = 1;
    if (k % stride === 0) yield k / columns;
    for (let i = 0; i < rows; i++)
      if (columnOfRow[i] !== j) lower(i, slack[i * columns + j]! + columnLoss[j]!, j);
  }
  return { rowLoss, columnNext, rowNext };
}

/** The column at the least finite distance that is not final yet, −1 where there is none. */
export function nearest(distance: Float64Array, isFinal: Uint8Array): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let j = 0; j < distance.length; j++)
    if (isFinal[j] === 0 && distance[j]! < least) {
      least = distance[j]!;
      best = j;
    }
  return best;
}

function priceOfRow({ loads, resolution }: Residual, ways: WaysOut, index: number): PriceOfPlacing {
  const loss = ways.rowLoss[index]!;
  if (loss === Number.POSITIVE_INFINITY) return { index, possible: false };
  const moves: Move[] = [];
  let leftOut: readonly number[] = [];
  for (let row = index; row !== -1; ) {
    const from = loads.columnOfRow[row]!;
    const to = ways.columnNext[row]!;
    moves.push({ row, from: from === -1 ? null : from, to: to === -1 ? null : to });
    if (to === -1) leftOut = [row];
    row = to === -1 ? -1 : ways.rowNext[to]!;
  }
  return {
    index,
    possible: true,
    coverageLoss: leftOut.length - 1,
    totalLoss: loss * resolution,
    leftOut: { rows: leftOut, columns: [] },
    moves,
  };
}
