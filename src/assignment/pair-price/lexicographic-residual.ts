import type { Assignment } from "../assignment.js";
import { ColumnLoads } from "../column-loads.js";
import type { Problem } from "../problem.js";
import { coverageLevel, totalLevel } from "../residual.js";

/** By how much the duals exceed what something is worth, on the coverage level and on the total's: the first decides. */
export interface Slack {
  readonly coverage: Float64Array;
  readonly total: Float64Array;
}

/**
 * The residual graph of a best assignment with all its arcs, also those that lose coverage. Every slack is 0 or more, coverage
 * first. On the coverage level `Infinity` stands for an arc that does not exist.
 */
export interface LexicographicResidual {
  readonly rows: number;
  readonly columns: number;
  readonly capacities: Int32Array;
  readonly loads: ColumnLoads;
  /** Of cells, row by row. */
  readonly cells: Slack;
  /** Of leaving each row out. */
  readonly leaving: Slack;
  /** Of taking a row from each column, beside the row. */
  readonly taking: Slack;
  readonly resolution: number;
}

/** Builds the residual graph. Levels after the total are left aside. */
export function lexicographicResidual(
  problem: Problem,
  { pairs, certificate, resolution }: Assignment,
): LexicographicResidual {
  const { rows, columns, capacities, requiredColumns, readRow } = problem;
  const place = certificate.levels.findIndex(({ name }) => name === "total");
  const total = totalLevel(problem, certificate.levels[place]!, resolution);
  const coverage = place === 0 ? undefined : coverageLevel(certificate.levels[0]!);
  const loads = new ColumnLoads(rows, columns);
  for (const { row, column } of pairs) loads.move(row, column);

  const cells = noSlack(rows * columns);
  const values = new Float64Array(columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const slack = cells.total.subarray(i * columns, (i + 1) * columns);
    total.writeCosts(i, readRow(i, values, open), slack);
    for (let j = 0; j < columns; j++) {
      slack[j] = slack[j]! - total.rowDuals[i]! - total.columnDuals[j]!;
      const lost = coverage === undefined ? 0 : -1 - coverage.rowDuals[i]! - coverage.columnDuals[j]!;
      cells.coverage[i * columns + j] = open[j] === 1 ? lost : Number.POSITIVE_INFINITY;
    }
  }
  const leaving = {
    coverage: negated(coverage?.rowDuals, rows),
    total: negated(total.rowDuals, rows),
  };
  for (let i = 0; i < rows; i++) if (requiredColumns[i]! >= 0) leaving.coverage[i] = Number.POSITIVE_INFINITY;
  const taking = {
    coverage: negated(coverage?.columnDuals, columns),
    total: negated(total.columnDuals, columns),
  };
  return { rows, columns, capacities, loads, cells, leaving, taking, resolution };
}

const noSlack = (length: number): Slack => ({
  coverage: new Float64Array(length),
  total: new Float64Array(length),
});

const negated = (duals: Float64Array | undefined, length: number): Float64Array =>
  duals === undefined ? new Float64Array(length) : duals.map((dual) => 0 - dual);
