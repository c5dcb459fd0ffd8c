import type { Cell } from "../assignment-problem.js";
import type { CellLists } from "../cells/cell-lists.js";
import type { Problem } from "../problem.js";
import type { ArcRun } from "./arcs.js";
import { ofAnother, type Ranked } from "./ranked-levels.js";

/** Reads a row; what is read next overwrites it. */
type ReadSlack = (row: number) => ArcRun;

/** Arrays to read into, and for each column whether the row that is read has it already, and at what value. */
interface Buffers extends ArcRun {
  readonly isTaken: Uint8Array;
  readonly takenValue: Float64Array;
}

/** Reads the cells of a row that are open and not used, and lose nothing that is kept: by how much each costs more than its duals. */
export function slackReader(problem: Problem, pairs: readonly Cell[], ranked: Ranked): ReadSlack {
  const { columns, cells } = problem;
  const taken = Array.from({ length: problem.rows }, (): Cell[] => []);
  for (const pair of pairs) taken[pair.row]?.push(pair);
  const buffers: Buffers = {
    start: 0,
    end: 0,
    targets: new Int32Array(columns),
    early: new Float64Array(columns),
    late: new Float64Array(columns),
    isTaken: new Uint8Array(columns),
    takenValue: new Float64Array(columns),
  };
  const read = cells === undefined ? rowReader(problem, ranked, buffers) : listReader(cells, ranked, buffers);
  return (row) => {
    for (const { column, value } of taken[row]!) {
      buffers.isTaken[column] = 1;
      buffers.takenValue[column] = value;
    }
    const found = { ...buffers, end: read(row) };
    refuseGains(found);
    for (const { column } of taken[row]!) buffers.isTaken[column] = 0;
    return found;
  };
}

/** A cell that costs less than its duals would make the assignment better. */
function refuseGains({ early, late, end }: ArcRun): void {
  for (let k = 0; k < end; k++) if (early[k]! < 0 || (early[k] === 0 && late[k]! < 0)) throw ofAnother();
}

/** Reads a row of a matrix into the buffers, and returns how many cells it found. */
function rowReader(
  { columns, readRow }: Problem,
  { kept, early, late }: Ranked,
  { targets, early: ofEarly, late: ofLate, isTaken, takenValue }: Buffers,
): (row: number) => number {
  const [buffer, open, costs] = [
    new Float64Array(columns),
    new Uint8Array(columns),
    new Float64Array(columns),
  ];
  return (row) => {
    const values = readRow(row, buffer, open);
    late.writeCosts(row, values, costs);
    const [ofKept, earlyBase, lateBase] = [
      kept.cost - kept.rowDuals[row]!,
      early.cost - early.rowDuals[row]!,
      late.rowDuals[row]!,
    ];
    let size = 0;
    for (let j = 0; j < columns; j++) {
      if (isTaken[j] === 1 && values[j] !== takenValue[j]) throw ofAnother();
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
  { targets, early: ofEarly, late: ofLate, isTaken, takenValue }: Buffers,
): (row: number) => number {
  return (row) => {
    const ofKept = kept.cost - kept.rowDuals[row]!;
    let size = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const column = columns[k]!;
      if (isTaken[column] === 1 && values[k] !== takenValue[column]) throw ofAnother();
      if (isTaken[column] === 1 || kept.columnDuals[column] !== ofKept) continue;
      targets[size] = column;
      ofEarly[size] = early.cost - early.rowDuals[row]! - early.columnDuals[column]!;
      ofLate[size++] = late.costOf(row, column, values[k]!) - late.rowDuals[row]! - late.columnDuals[column]!;
    }
    return size;
  };
}
