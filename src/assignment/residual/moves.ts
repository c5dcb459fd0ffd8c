/** A change of an assignment, as the rows that change columns. */

/** A row that takes a column, gives one up, or both. */
export interface Move {
  readonly row: number;
  /** The column it gives up. null: none, it has one more. */
  readonly from: number | null;
  /** The column it takes. null: none, it has one less. */
  readonly to: number | null;
}

/**
 * The moves along a cycle of the residual graph, in its order: rows as they are, then columns, then the outside. A row gives up the column that
 * stands before it, and takes the one behind it.
 */
export function movesAlong(cycle: readonly number[], rows: number, columns: number): Move[] {
  const columnAt = (k: number): number | null => {
    const node = cycle.at(k)!;
    return node >= rows && node < rows + columns ? node - rows : null;
  };
  return cycle.flatMap((node, k) =>
    node < rows ? [{ row: node, from: columnAt(k - 1), to: columnAt((k + 1) % cycle.length) }] : [],
  );
}

/** How many pairs fewer there are after the moves. */
export function coverageLost(moves: readonly Move[]): number {
  return moves.reduce((lost, { from, to }) => lost + Number(to === null) - Number(from === null), 0);
}

/** Rows and columns that have pairs before the moves and none after them, in the order of the moves. */
export function leftOutBy(
  moves: readonly Move[],
  rowLoads: Int32Array,
  columnLoads: Int32Array,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const lost = (load: number, at: number, from: readonly (number | null)[], to: readonly (number | null)[]) =>
    load > 0 && load - from.filter((k) => k === at).length + to.filter((k) => k === at).length === 0;
  const [from, to] = [moves.map((move) => move.from), moves.map((move) => move.to)];
  return {
    rows: moves.flatMap((move) =>
      rowLoads[move.row] === 1 && move.to === null && move.from !== null ? [move.row] : [],
    ),
    columns: [...new Set(from)].filter(
      (column): column is number => column !== null && lost(columnLoads[column]!, column, from, to),
    ),
  };
}
