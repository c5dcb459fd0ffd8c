import type { LexicographicResidual } from "./lexicographic-residual.js";

/** Shortest paths to all columns and, as the node after the last column, to the outside: where nobody has a place. */
export interface Search {
  /** Coverage lost on the way to each node. `Infinity`: it cannot be reached. */
  readonly coverage: Float64Array;
  /** Total lost on the way. */
  readonly total: Float64Array;
  /** The row that moves to the node, −1: none, it gives or takes a free place. */
  readonly rowBefore: Int32Array;
  /** The node before that, −1 at the beginning of the path. */
  readonly nodeBefore: Int32Array;
}

/** Dijkstra's search from one column, or from one row that has to leave its column. Coverage lost counts before total lost. */
export function searchFrom(
  residual: LexicographicResidual,
  start: { readonly column: number } | { readonly row: number },
): Search {
  const { rows, columns, capacities, loads, cells, leaving, taking } = residual;
  const outside = columns;
  const coverage = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const total = new Float64Array(columns + 1);
  const rowBefore = new Int32Array(columns + 1).fill(-1);
  const nodeBefore = new Int32Array(columns + 1).fill(-1);
  const isDone = new Uint8Array(columns + 1);

  const reach = (node: number, coverageLost: number, totalLost: number, row: number, from: number): void => {
    if (isDone[node] === 1 || coverageLost === Number.POSITIVE_INFINITY) return;
    if (coverageLost > coverage[node]!) return;
    if (coverageLost === coverage[node] && totalLost >= total[node]!) return;
    coverage[node] = coverageLost;
    total[node] = totalLost;
    rowBefore[node] = row;
    nodeBefore[node] = from;
  };
  /** The row leaves where it is, having got there at such a loss. */
  const moveRow = (row: number, coverageLost: number, totalLost: number, from: number): void => {
    const own = loads.columnOfRow[row]!;
    for (let j = 0, k = row * columns; j < columns; j++, k++)
      if (j !== own) reach(j, coverageLost + cells.coverage[k]!, totalLost + cells.total[k]!, row, from);
    if (own !== -1)
      reach(outside, coverageLost + leaving.coverage[row]!, totalLost + leaving.total[row]!, row, from);
  };
  const leaveColumn = (j: number): void => {
    if (loads.load[j]! < capacities[j]!) reach(outside, coverage[j]!, total[j]!, -1, j);
    for (let row = loads.first[j]!; row !== -1; row = loads.next[row]!)
      moveRow(row, coverage[j]!, total[j]!, j);
  };
  const leaveOutside = (): void => {
    const [coverageLost, totalLost] = [coverage[outside]!, total[outside]!];
    for (let row = 0; row < rows; row++)
      if (loads.columnOfRow[row] === -1) moveRow(row, coverageLost, totalLost, outside);
    for (let j = 0; j < columns; j++)
      if (loads.load[j]! > 0)
        reach(j, coverageLost + taking.coverage[j]!, totalLost + taking.total[j]!, -1, outside);
  };

  if ("row" in start) moveRow(start.row, 0, 0, -1);
  else coverage[start.column] = 0;
  for (let node = nearest(); node !== -1; node = nearest()) {
    isDone[node] = 1;
    if (node === outside) leaveOutside();
    else leaveColumn(node);
  }
  return { coverage, total, rowBefore, nodeBefore };

  function nearest(): number {
    let best = -1;
    for (let node = 0; node <= columns; node++) {
      if (isDone[node] === 1 || coverage[node] === Number.POSITIVE_INFINITY) continue;
      const lead = best === -1 ? -1 : coverage[node]! - coverage[best]! || total[node]! - total[best]!;
      if (lead < 0) best = node;
    }
    return best;
  }
}
