/** Whether an assignment is the only one on a face, by the cycles of its residual graph. */

import { rowsAStep, type Steps } from "../steps.js";
import type { Face } from "./face.js";
import type { ColumnOfRow } from "./level.js";
import type { Problem } from "./problem.js";

/**
 * Any other assignment on the face differs by cycles in the graph that has an arc from a row to each other column it may
 * have, and from a column to each row it has; or by paths in it, from something that may gain (a row left out, a column that
 * may give a place back) to something that may lose (a row that may be left out, a column with room). So there is no other if the graph
 * has no cycle and no such path of one arc or more. (A column that may do both is no path: gaining and losing is nothing.)
 */
export function* isOnlyOptimum(problem: Problem, face: Face, columnOfRow: ColumnOfRow): Steps<boolean> {
  const graph = yield* residualGraph(problem, face, columnOfRow);
  return !hasAnother(graph, endsOf(problem, face, columnOfRow));
}

/** Whether the residual graph of an assignment tells of another one. */
export function hasAnother(graph: Graph, ends: Ends): boolean {
  return hasCycle(graph) || hasPath(graph, ends);
}

/** Nodes are rows, then columns: node n has the arcs targets[starts[n]] up to targets[starts[n + 1]]. */
export interface Graph {
  readonly nodes: number;
  readonly starts: Int32Array;
  readonly targets: ArrayLike<number>;
}

function* residualGraph({ rows, columns }: Problem, face: Face, columnOfRow: ColumnOfRow): Steps<Graph> {
  const stride = rowsAStep(columns);
  const open = new Uint8Array(columns);
  const values = new Float64Array(columns);
  const starts = new Int32Array(rows + columns + 1);
  const targets: number[] = [];
  const rowsOfColumn = Array.from({ length: columns }, (): number[] => []);
  for (let i = 0; i < rows; i++) {
    face.readRow(i, values, open);
    const own = columnOfRow[i]!;
    for (let j = 0; j < columns; j++) if (open[j] === 1 && j !== own) targets.push(rows + j);
    if (own !== -1) rowsOfColumn[own]!.push(i);
    starts[i + 1] = targets.length;
    if ((i + 1) % stride === 0) yield i / rows;
  }
  for (let j = 0; j < columns; j++) {
    for (const row of rowsOfColumn[j]!) targets.push(row);
    starts[rows + j + 1] = targets.length;
  }
  return { nodes: rows + columns, starts, targets };
}

/** Takes away nodes without arcs to them until there are none (A. B. Kahn, CACM 5 (1962) 558–562): what stays holds a cycle. */
function hasCycle({ nodes, starts, targets }: Graph): boolean {
  const arcsTo = new Int32Array(nodes);
  for (let k = 0; k < targets.length; k++) arcsTo[targets[k]!]!++;
  const free: number[] = [];
  for (let node = 0; node < nodes; node++) if (arcsTo[node] === 0) free.push(node);
  let taken = 0;
  for (let node = free.pop(); node !== undefined; node = free.pop(), taken++)
    for (let k = starts[node]!; k < starts[node + 1]!; k++)
      if (--arcsTo[targets[k]!]! === 0) free.push(targets[k]!);
  return taken < nodes;
}

/** Where a path may begin and end, 1 for each node that may. */
export interface Ends {
  readonly mayGain: Uint8Array;
  readonly mayLose: Uint8Array;
}

function endsOf({ rows, columns, capacities }: Problem, face: Face, columnOfRow: ColumnOfRow): Ends {
  const load = new Int32Array(columns);
  for (const column of columnOfRow) if (column !== -1) load[column]!++;
  const mayGain = new Uint8Array(rows + columns);
  const mayLose = new Uint8Array(rows + columns);
  for (let i = 0; i < rows; i++) {
    if (columnOfRow[i] === -1) mayGain[i] = 1;
    else if (face.rowIsKept[i] === 0) mayLose[i] = 1;
  }
  for (let j = 0; j < columns; j++) {
    if (load[j]! > 0 && face.columnIsKept[j] === 0) mayGain[rows + j] = 1;
    if (load[j]! < capacities[j]!) mayLose[rows + j] = 1;
  }
  return { mayGain, mayLose };
}

function hasPath({ nodes, starts, targets }: Graph, { mayGain, mayLose }: Ends): boolean {
  const reached = new Uint8Array(nodes);
  const waiting: number[] = [];
  for (let node = 0; node < nodes; node++) if (mayGain[node] === 1) waiting.push(node);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (let k = starts[node]!; k < starts[node + 1]!; k++) {
      const target = targets[k]!;
      if (mayLose[target] === 1) return true;
      if (reached[target] === 1) continue;
      reached[target] = 1;
      if (mayGain[target] === 0) waiting.push(target);
    }
  return false;
}
