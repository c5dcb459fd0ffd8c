import type { Pair } from "../assignment-problem.js";
import type { Move } from "../prices-of-placing.js";
import type { LexicographicResidual } from "./lexicographic-residual.js";
import { type Search, searchFrom } from "./residual-search.js";

/** The moves of a change, and what they lose of the total, in units. */
export interface Change {
  readonly moves: readonly Move[];
  readonly totalLoss: number;
}

/**
 * The cheapest cycle of the residual graph through the pair: to force it, the row goes to the column, and a shortest path leads from
 * there to where the row was; to forbid it, a shortest path leads from the row back to the column. `undefined`: there is none.
 */
export function cheapestChange(residual: LexicographicResidual, { row, column }: Pair): Change | undefined {
  const { loads, cells, columns } = residual;
  const own = loads.columnOfRow[row]!;
  const outside = columns;
  if (own === column) {
    const search = searchFrom(residual, { row });
    return changeOf(residual, search, column, [], 0);
  }
  const cell = row * columns + column;
  if (cells.coverage[cell] === Number.POSITIVE_INFINITY) return undefined;
  const forced: Move = { row, from: own === -1 ? null : own, to: column };
  const search = searchFrom(residual, { column });
  return changeOf(residual, search, own === -1 ? outside : own, [forced], cells.total[cell]!);
}

/** Follows the path back from its end, and lists the rows on it from its beginning. */
function changeOf(
  { loads, columns }: LexicographicResidual,
  search: Search,
  end: number,
  before: readonly Move[],
  lossBefore: number,
): Change | undefined {
  if (search.coverage[end] === Number.POSITIVE_INFINITY) return undefined;
  const moves: Move[] = [];
  const outside = columns;
  for (let node = end; node !== -1; node = search.nodeBefore[node]!) {
    const row = search.rowBefore[node]!;
    if (row === -1) continue;
    const from = loads.columnOfRow[row]!;
    moves.unshift({ row, from: from === -1 ? null : from, to: node === outside ? null : node });
  }
  return { moves: [...before, ...moves], totalLoss: lossBefore + search.total[end]! + 0 };
}
