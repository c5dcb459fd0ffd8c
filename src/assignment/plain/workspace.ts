/**
 * The arrays of one small problem, made once and used by every call: at this size, making them takes longer than solving. A call
 * never waits or calls anything of the caller's in the middle, so no two are in here at once.
 */
export interface Workspace {
  readonly costs: Float64Array;
  /** One dual a column. */
  readonly prices: Float64Array;
  /** Row of each column, −1 for none. */
  readonly rowOf: Int32Array;
  /** Column of each row, −1 for none. */
  readonly columnOf: Int32Array;
  /** Rows that wait for a column. */
  readonly waiting: Int32Array;
  /** The columns, in the order in which a search makes them final. */
  readonly order: Int32Array;
  readonly distance: Float64Array;
  /** The row from which a search reached each column. */
  readonly rowBefore: Int32Array;
}

let kept: Workspace | undefined;

/** Arrays that are long enough. What is in them is left from before. */
export function workspaceFor(cells: number, columns: number): Workspace {
  if (kept === undefined || kept.costs.length < cells || kept.prices.length < columns)
    kept = makeWorkspace(
      Math.max(cells, kept?.costs.length ?? 0),
      Math.max(columns, kept?.prices.length ?? 0),
    );
  return kept;
}

function makeWorkspace(cells: number, columns: number): Workspace {
  return {
    costs: new Float64Array(cells),
    prices: new Float64Array(columns),
    rowOf: new Int32Array(columns),
    columnOf: new Int32Array(columns),
    waiting: new Int32Array(columns),
    order: new Int32Array(columns),
    distance: new Float64Array(columns),
    rowBefore: new Int32Array(columns),
  };
}
