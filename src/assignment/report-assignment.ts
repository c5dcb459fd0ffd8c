import { rowsAStep, type Steps } from "../steps.js";
import type { Assignment, CertificateLevel, ObjectiveValue } from "./assignment.js";
import type { Cell, Pair } from "./assignment-problem.js";
import { placeOfCell } from "./cells/cell-lists.js";
import type { ColumnOfRow, SolvedLevel } from "./level.js";
import { loadCostOf } from "./load-costs.js";
import { minimumLoad } from "./minimum-load.js";
import type { Problem } from "./problem.js";
import type { LevelResults } from "./solve-in-levels.js";
import type { Units } from "./units.js";

/** Turns what the solver found into plain data in the caller's sense and unit. */
export function* reportAssignment(problem: Problem, units: Units, found: LevelResults): Steps<Assignment> {
  const pairs = yield* withValues(problem, pairsOf(found.columnOfRow));
  return reportPairs(problem, units, found.levels, pairs);
}

/** The same for pairs by row, then by column. */
export function reportPairs(
  problem: Problem,
  units: Units,
  levels: readonly SolvedLevel[],
  pairs: readonly Cell[],
): Assignment {
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const reported = levels.map((level) => reportLevel(problem, level, pairs));
  return {
    pairs,
    unmatchedRows: rowsWithout(problem, pairs),
    total,
    objective: reported.map(
      ({ name, value }): ObjectiveValue => ({
        name,
        value: name === "total" ? wholeTotal(problem, pairs, total) : value,
      }),
    ),
    resolution: units.resolution,
    roundingBound: roundingBound(problem, units),
    certificate: { kind: "duals", levels: reported },
  };
}

/** A total in the caller's unit with what free places count and loads cost. */
export function wholeTotal(
  {
    rowCapacities,
    unmatchedValue = 0,
    maximise,
    columns,
    loadCosts,
  }: Pick<Problem, "rowCapacities" | "unmatchedValue" | "maximise" | "columns" | "loadCosts">,
  pairs: readonly Cell[],
  total: number,
): number {
  const freePlaces = rowCapacities.reduce((sum, capacity) => sum + capacity, 0) - pairs.length;
  return total + freePlaces * unmatchedValue + (maximise ? -1 : 1) * loadCostOf(pairs, columns, loadCosts);
}

/** The rows without any pair, ascending. */
export function rowsWithout({ rows }: Pick<Problem, "rows">, pairs: readonly Pair[]): number[] {
  const isPlaced = new Uint8Array(rows);
  for (const { row } of pairs) isPlaced[row] = 1;
  return [...isPlaced.keys()].filter((row) => isPlaced[row] === 0);
}

/** The pairs that rows of one column each have. */
export function pairsOf(columnOfRow: ColumnOfRow): Pair[] {
  const pairs: Pair[] = [];
  columnOfRow.forEach((column, row) => {
    if (column !== -1) pairs.push({ row, column });
  });
  return pairs;
}

/** Pairs with the caller's values. */
export function* withValues(
  { columns, flat, draft, cells, readRow }: Problem,
  pairs: readonly Pair[],
): Steps<Cell[]> {
  const stride = rowsAStep(columns);
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const found: Cell[] = [];
  for (const { row, column } of pairs) {
    const known = flat === undefined ? draft?.valueOf(row, column) : flat[row * columns + column];
    const value =
      known ??
      (cells === undefined
        ? readRow(row, buffer, open)[column]!
        : cells.values[placeOfCell(cells, { row, column })]!);
    found.push({ row, column, value });
    if (found.length % stride === 0) yield found.length / pairs.length;
  }
  return found;
}

/** A level as plain data: what is to be small counts as costs, all else as worth. */
export function reportLevel(
  { maximise, columns }: Pick<Problem, "maximise" | "columns">,
  level: SolvedLevel,
  pairs: readonly Cell[],
): CertificateLevel {
  const isSmall = level.name === "worst-off" || (level.name === "total" && !maximise);
  const sign = isSmall ? 1 : -1;
  let costs = loadCostOf(pairs, columns, level.loadCosts);
  for (const { row, column, value } of pairs) costs += level.costOf(row, column, value);
  return {
    name: level.name,
    value: level.minimums === undefined ? signed(costs, sign) : minimumLoad(pairs, level.minimums),
    rowDuals: listed(level.rowDuals, sign),
    columnDuals: listed(level.columnDuals, sign),
  };
}

function listed(duals: Float64Array, sign: number): number[] {
  const list: number[] = new Array(duals.length);
  for (let k = 0; k < list.length; k++) list[k] = signed(duals[k]!, sign);
  return list;
}

/** Never −0, which reads oddly and is lost in JSON. */
const signed = (value: number, sign: number): number => sign * value + 0;

/**
 * A cell's rounding moves it by half a unit, that of `unmatchedValue` every pair by half a unit more; the assignment reported and
 * the best one may be moved in opposite directions.
 */
export function roundingBound(
  { measures, unmatchedValue, pairLimit }: Problem,
  { resolution, perValue }: Units,
): number {
  if (measures.integers && Number.isInteger(unmatchedValue ?? 0)) return 0;
  const scaled = (unmatchedValue ?? 0) * perValue;
  return pairLimit * resolution * (Math.round(scaled) === scaled ? 1 : 2);
}
