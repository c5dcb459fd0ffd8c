import type { Pair } from "../assignment-problem.js";
import type { CellLists } from "../cells/cell-lists.js";
import type { Problem } from "../problem.js";
import type { ArcRun } from "./arcs.js";
import type { Ranked } from "./ranked-levels.js";

/** Reads a row; what is read next overwrites it. */
type ReadSlack = (row: number) => ArcRun;

/** Arrays to read into, and for each column whether the row that is read has it already. */
interface Buffers extends ArcRun {
  readonly isTaken: Uint8Array;
}

/** Reads the cells of a row that are open and not used, and lose nothing that is kept: by how much each costs more than its duals. */
export function slackReader(problem: Problem, pairs: readonly Pair[], ranked: Ranked): ReadSlack {
  const { columns, cells } = problem;
  const taken = Array.from({ length: problem.rows }, (): number[] => []);
  for (const { row, column } of pairs) taken[row]!.push(column);
  const buffers: Buffers = {
    start: 0,
    end: 0,
    targets: new Int32Array(columns),
    early: new Float64Array(columns),
    late: new Float64Array(columns),
    isTaken: new Uint8Array(columns),
  };
  const read = cells === undefined ? rowReader(problem, ranked, buffers) : listReader(cells, ranked, buffers);
  return (row) => {
    for (const column of taken[row]!) buffers.isTaken[column] = 1;
    const found = { ...buffers, end: read(row) };
    for (const column of taken[row]!) buffers.isTaken[column] = 0;
    return found;
  };
}

/** Reads a row of a matrix into the buffers, and returns how many cells it found. */
function rowReader(
  { columns, readRow }: Problem,
  { kept, early, late }: Ranked,
  { targets, early: ofEarly, late: ofLate, isTaken }: Buffers,
): (row: number) => number {
  const [buffer, open, costs] = [
    new Float64Array(columns),
    new Uint8Array(columns),
    new Float64Array(columns),
  ];
  return (row) => {
    late.writeCosts(row, readRow(row, buffer, open), costs);
    const [ofKept, earlyBase, lateBase] = [
      kept.cost - kept.rowDuals[row]!,
      early.cost - early.rowDuals[row]!,
      late.rowDuals[row]!,
    ];
    let size = 0;
    for (let j = 0; j < columns; j++) {
      if (open[j] === 0 || isTaken[j] === 1 || kept.columnDuals[j] !== ofKept) continue;
      targets[size] = j;
      ofEarly[size] = earlyBase - early.columnDuals[j]!;
      ofLate[size++] = costs[j]! - lateBase - late.columnDuals[j]!;
    }
    return size;
  };
}

/** The same on lists of cells. */
function listReader(
  { starts, columns, values }: CellLists,
  { kept, early, late }: Ranked,
  { targets, early: ofEarly, late: ofLate, isTaken }: Buffers,
): (row: number) => number {
  return (row) => {
    const ofKept = kept.cost - kept.rowDuals[row]!;
    let size = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const column = columns[k]!;
      if (isTaken[column] === 1 || kept.columnDuals[column] !== ofKept) continue;
      targets[size] = column;
      ofEarly[size] = early.cost - early.rowDuals[row]! - early.columnDuals[column]!;
      ofLate[size++] = late.costOf(row, column, values[k]!) - late.rowDuals[row]! - late.columnDuals[column]!;
    }
    return size;
  };
}
