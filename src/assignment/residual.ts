/**
 * The residual graph of a best assignment: every single change, with what it loses, measured in the slack of the duals. Rows and columns
 * may have several places, minimums and load costs.
 */

import { rowsAStep, type Steps, within } from "../steps.js";
import type { Assignment, CertificateLevel } from "./assignment.js";
import type { Pair } from "./assignment-problem.js";
import { coverageObjective } from "./coverage.js";
import type { SolvedLevel } from "./level.js";
import { costOfLoad } from "./load-costs.js";
import { minimumLoadObjective } from "./minimum-load.js";
import type { Problem } from "./problem.js";
import { requirement } from "./required-pairs.js";
import { totalObjective } from "./total.js";

/** What changes lose: first of what comes before the total, then of the total. Never less than nothing, in this order. */
export interface Slack {
  readonly early: Float32Array;
  readonly late: Float64Array;
}

/** The rows (or columns), with what it loses that one has a pair more or less, beside the pair. An early slack of `Infinity`: it cannot. */
export interface Side {
  readonly count: number;
  readonly loads: Int32Array;
  readonly gain: Slack;
  readonly give: Slack;
}

/** Changes: node n of one side leads to the others targets[starts[n]] up to targets[ends[n]]. */
export interface Arcs {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly targets: Int32Array;
  readonly slack: Slack;
}

/**
 * A cycle of arcs, each from a near node to a far one and on to a near one, or through the outside (where places come from and go to), is a
 * change of the assignment. Near are rows, or columns: then all arcs lead the other way.
 */
export interface Residual {
  readonly near: Side;
  readonly far: Side;
  /** From near to far: pairs that are not used. */
  readonly unused: Arcs;
  /** From far to near: pairs that are used and not required. */
  readonly used: Arcs;
}

/** The levels of a certificate up to the total, as the solver has them. */
export function levelsToTotal(problem: Problem, { certificate, resolution }: Assignment): SolvedLevel[] {
  const place = certificate.levels.findIndex(({ name }) => name === "total");
  return certificate.levels.slice(0, place + 1).map((level) => levelOf(problem, level, resolution));
}

function levelOf(
  problem: Problem,
  { name, rowDuals, columnDuals }: CertificateLevel,
  resolution: number,
): SolvedLevel {
  const sign = name === "total" && !problem.maximise ? 1 : -1;
  const asCosts = (duals: readonly number[]) => Float64Array.from(duals, (dual) => sign * dual);
  const objective =
    name === "coverage"
      ? coverageObjective
      : name === "minimum-load"
        ? minimumLoadObjective(problem.minimums!)
        : totalObjective(problem, { resolution, perValue: 1 / resolution, largest: 0 });
  return {
    ...objective,
    rowDuals: asCosts(rowDuals),
    columnDuals: asCosts(columnDuals),
    keepsEveryCell: false,
  };
}

/** How to build it. */
export interface ResidualOptions {
  readonly near: "rows" | "columns";
  /** Leaves out what loses coverage. */
  readonly keepsCoverage: boolean;
}

/**
 * Builds the residual graph of pairs that are optimal on these levels, the last of which is the total. Early is what one level before it loses:
 * more than one there cannot be, unless coverage is kept. Reads every row twice at most.
 */
export function* residualOf(
  problem: Problem,
  pairs: readonly Pair[],
  levels: readonly SolvedLevel[],
  { near, keepsCoverage }: ResidualOptions,
): Steps<Residual> {
  const isRowNear = near === "rows";
  const isKept = ({ name }: SolvedLevel): boolean => keepsCoverage && name === "coverage";
  const ordered: Ordered = {
    kept: levels.find(isKept),
    early: levels.slice(0, -1).find((level) => !isKept(level)),
    late: levels.at(-1)!,
  };
  const rows = sideOf(pairs, "row", problem.rowCapacities, ordered);
  const columns = sideOf(pairs, "column", problem.capacities, ordered);
  const sides = isRowNear ? { near: rows, far: columns } : { near: columns, far: rows };
  const unused = roomForArcs(yield* within(openCells(problem, near), 0, 0.3));
  const used = roomForArcs(sides.far.loads);
  const add = ({ ends, targets, slack }: Arcs, from: number, to: number, early: number, late: number) => {
    const k = ends[from]!++;
    targets[k] = to;
    if (early !== 0) slack.early[k] = early;
    slack.late[k] = late;
  };
  const look: LookAtSlack = (row, { size, columns, states, early, late }) => {
    for (let k = 0; k < size; k++) {
      const column = columns[k]!;
      if (states[column] === 0)
        add(unused, isRowNear ? row : column, isRowNear ? column : row, early[k]!, late[k]!);
      else if (states[column] === USED)
        add(used, isRowNear ? column : row, isRowNear ? row : column, 0 - early[k]!, 0 - late[k]!);
    }
  };
  yield* within(eachRow(problem, pairs, ordered, look), 0.3, 1);
  return { ...sides, unused, used };
}

/** The levels by what becomes of what they lose. */
interface Ordered {
  /** Nothing may be lost of this one. */
  readonly kept: SolvedLevel | undefined;
  readonly early: SolvedLevel | undefined;
  readonly late: SolvedLevel;
}

function roomForArcs(counts: ArrayLike<number>): Arcs {
  const starts = new Float64Array(counts.length);
  let size = 0;
  for (let n = 0; n < starts.length; n++) {
    starts[n] = size;
    size += counts[n]!;
  }
  return { starts, ends: starts.slice(), targets: new Int32Array(size), slack: noSlack(size) };
}

const noSlack = (length: number): Slack => ({
  early: new Float32Array(length),
  late: new Float64Array(length),
});

/** How many open cells each row or column has. */
function* openCells(problem: Problem, near: ResidualOptions["near"]): Steps<Int32Array> {
  const { rows, columns, cells, hasEveryCell, readRow } = problem;
  const isRow = near === "rows";
  const counts = new Int32Array(isRow ? rows : columns);
  if (hasEveryCell) return counts.fill(isRow ? columns : rows);
  const buffer = new Float64Array(columns);
  const open = new Uint8Array(columns);
  const stride = rowsAStep(columns);
  for (let row = 0; row < rows; row++) {
    if (cells === undefined) {
      readRow(row, buffer, open);
      for (let j = 0; j < columns; j++) counts[isRow ? row : j]! += open[j]!;
    } else
      for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++)
        counts[isRow ? row : cells.columns[k]!]!++;
    if ((row + 1) % stride === 0) yield row / rows;
  }
  return counts;
}

/** The cells of a row that are open and lose nothing that is kept: by how much each costs more than its duals. */
interface RowSlack {
  readonly size: number;
  readonly columns: Int32Array;
  readonly early: Float64Array;
  readonly late: Float64Array;
  /** By column: {@link USED}, {@link REQUIRED}, or 0. */
  readonly states: Uint8Array;
}

type LookAtSlack = (row: number, slack: RowSlack) => void;

const USED = 1;
const REQUIRED = 2;

function* eachRow(problem: Problem, pairs: readonly Pair[], levels: Ordered, look: LookAtSlack): Steps<void> {
  const { rows, columns } = problem;
  const isRequired = requirement(problem);
  const states = new Uint8Array(columns);
  const slackOf = slackReader(problem, levels, states);
  const stride = rowsAStep(columns);
  let first = 0;
  for (let row = 0; row < rows; row++) {
    let last = first;
    for (; pairs[last]?.row === row; last++) {
      const { column } = pairs[last]!;
      states[column] = isRequired(row, column) ? REQUIRED : USED;
    }
    look(row, slackOf(row));
    for (; first < last; first++) states[pairs[first]!.column] = 0;
    if ((row + 1) % stride === 0) yield row / rows;
  }
}

/** Reads the slack of a row; what is read next overwrites it. */
function slackReader(
  { columns: width, cells, readRow }: Problem,
  { kept, early, late }: Ordered,
  states: Uint8Array,
): (row: number) => RowSlack {
  const found = {
    columns: new Int32Array(width),
    early: new Float64Array(width),
    late: new Float64Array(width),
    states,
  };
  if (cells !== undefined)
    return (row) => {
      let size = 0;
      for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++) {
        const column = cells.columns[k]!;
        const over = ({ costOf, rowDuals, columnDuals }: SolvedLevel): number =>
          costOf(row, column, cells.values[k]!) - rowDuals[row]! - columnDuals[column]!;
        if (kept !== undefined && over(kept) !== 0) continue;
        found.columns[size] = column;
        found.early[size] = early === undefined ? 0 : over(early);
        found.late[size++] = over(late);
      }
      return { ...found, size };
    };
  const [buffer, open, ofKept, ofEarly, ofLate] = [
    new Float64Array(width),
    new Uint8Array(width),
    new Float64Array(width),
    new Float64Array(width),
    new Float64Array(width),
  ];
  const write = (level: SolvedLevel, row: number, values: Float64Array, over: Float64Array): void => {
    const { writeCosts, rowDuals, columnDuals } = level;
    writeCosts(row, values, over);
    const dual = rowDuals[row]!;
    for (let j = 0; j < width; j++) over[j]! -= dual + columnDuals[j]!;
  };
  return (row) => {
    const values = readRow(row, buffer, open);
    if (kept !== undefined) write(kept, row, values, ofKept);
    if (early !== undefined) write(early, row, values, ofEarly);
    write(late, row, values, ofLate);
    let size = 0;
    for (let j = 0; j < width; j++) {
      if (open[j] === 0 || ofKept[j] !== 0) continue;
      found.columns[size] = j;
      found.early[size] = ofEarly[j]!;
      found.late[size++] = ofLate[j]!;
    }
    return { ...found, size };
  };
}

/** With l pairs, a row or column costs dual · l and what its free places (or its load) cost: that is least where the level is optimal. */
function sideOf(
  pairs: readonly Pair[],
  side: "row" | "column",
  capacities: Int32Array,
  { kept, early, late }: Ordered,
): Side {
  const count = capacities.length;
  const loads = new Int32Array(count);
  for (const pair of pairs) loads[pair[side]]!++;
  const lossOf = (level: SolvedLevel | undefined, k: number, by: 1 | -1): number => {
    if (level === undefined) return 0;
    const dual = (side === "row" ? level.rowDuals : level.columnDuals)[k]!;
    const load = loads[k]!;
    return by * dual + costOfPlaces(level, side, k, load + by) - costOfPlaces(level, side, k, load);
  };
  const changed = (by: 1 | -1): Slack => {
    const slack = noSlack(count);
    for (let k = 0; k < count; k++) {
      const load = loads[k]! + by;
      const canBe = load >= 0 && load <= capacities[k]! && lossOf(kept, k, by) === 0;
      slack.early[k] = canBe ? lossOf(early, k, by) : Number.POSITIVE_INFINITY;
      slack.late[k] = lossOf(late, k, by) + 0;
    }
    return slack;
  };
  return { count, loads, gain: changed(1), give: changed(-1) };
}

function costOfPlaces(
  { minimums, loadCosts }: SolvedLevel,
  side: "row" | "column",
  index: number,
  load: number,
): number {
  if (minimums !== undefined)
    return Math.max(0, (side === "row" ? minimums.rows : minimums.columns)[index]! - load);
  return side === "column" && loadCosts !== undefined ? costOfLoad(loadCosts, load) : 0;
}
