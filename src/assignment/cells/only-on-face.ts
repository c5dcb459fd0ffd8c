import type { Pair } from "../assignment-problem.js";
import { type Ends, type Graph, hasAnother } from "../only-optimum.js";
import { type CellFace, FREE, type Loads } from "./cell-face.js";
import { placeOfCell } from "./cell-lists.js";

/** Whether an assignment is the only one on a face: see `isOnlyOptimum`. */
export function isOnlyOnFace(face: CellFace, pairs: readonly Pair[]): boolean {
  return !hasAnother(residualGraph(face, pairs), endsOf(face, pairs));
}

/** An arc from a row to every free cell's column, and back where the cell is used. */
function residualGraph({ cells, states, rowLoads, columnLoads }: CellFace, pairs: readonly Pair[]): Graph {
  const rows = rowLoads.most.length;
  const nodes = rows + columnLoads.most.length;
  const isUsed = new Uint8Array(states.length);
  for (const pair of pairs) isUsed[placeOfCell(cells, pair)] = 1;
  const starts = new Int32Array(nodes + 1);
  const eachArc = (visit: (from: number, to: number) => void): void => {
    for (let row = 0; row < rows; row++)
      for (let k = cells.starts[row]!; k < cells.starts[row + 1]!; k++) {
        if (states[k] !== FREE) continue;
        const column = rows + cells.columns[k]!;
        if (isUsed[k] === 1) visit(column, row);
        else visit(row, column);
      }
  };
  eachArc((from) => starts[from + 1]!++);
  for (let node = 0; node < nodes; node++) starts[node + 1]! += starts[node]!;
  const targets = new Int32Array(starts[nodes]!);
  const next = starts.slice();
  eachArc((from, to) => {
    targets[next[from]!++] = to;
  });
  return { nodes, starts, targets };
}

/** A row may gain where it has not the most cells, a column where it has more than the least: it gives a place back. */
function endsOf({ rowLoads, columnLoads }: CellFace, pairs: readonly Pair[]): Ends {
  const rows = rowLoads.most.length;
  const [ofRows, ofColumns] = [new Int32Array(rows), new Int32Array(columnLoads.most.length)];
  for (const { row, column } of pairs) {
    ofRows[row]!++;
    ofColumns[column]!++;
  }
  const hasRoom = (loads: Int32Array, { most }: Loads) => loads.map((load, k) => (load < most[k]! ? 1 : 0));
  const canSpare = (loads: Int32Array, { least }: Loads) =>
    loads.map((load, k) => (load > least[k]! ? 1 : 0));
  return {
    mayGain: Uint8Array.from([...hasRoom(ofRows, rowLoads), ...canSpare(ofColumns, columnLoads)]),
    mayLose: Uint8Array.from([...canSpare(ofRows, rowLoads), ...hasRoom(ofColumns, columnLoads)]),
  };
}
