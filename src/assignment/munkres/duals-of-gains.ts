import type { Costs } from "../kernel.js";
import type { Gains } from "./munkres-kernel.js";

/** One number a row and one a column, at least 0, that together cover the gain of every cell. */
export interface GainDuals {
  readonly rowDuals: Float64Array;
  readonly columnDuals: Float64Array;
}

/**
 * The duals of an optimal assignment, from the longest paths of its residual graph (R. Bellman, Quarterly of Applied
 * Mathematics 16 (1958) 87–90). A placed row's dual is its gain less its column's dual; so every other cell of the row asks its
 * column for a least dual. Raised from 0 these come to rest, since an optimal assignment has no cycle that gains.
 */
export function dualsOfGains({ rows, columns }: Costs, gains: Gains, columnOfRow: Int32Array): GainDuals {
  const columnDuals = new Float64Array(columns);
  const rowDual = (row: number): number => {
    const own = columnOfRow[row]!;
    return own === -1 ? 0 : gains[row]![own]! - columnDuals[own]!;
  };
  const raise = (row: number): boolean => {
    const dual = rowDual(row);
    let raised = false;
    for (let j = 0; j < columns; j++)
      if (gains[row]![j]! - dual > columnDuals[j]!) {
        columnDuals[j] = gains[row]![j]! - dual;
        raised = true;
      }
    return raised;
  };
  for (let pass = 0, raised = true; raised && pass <= rows + columns; pass++) {
    raised = false;
    for (let row = 0; row < rows; row++) if (raise(row)) raised = true;
  }
  return { rowDuals: Float64Array.from({ length: rows }, (_, row) => rowDual(row)), columnDuals };
}
