/** Small problems without options, without a detour: the ordinary way through all phases takes longer than solving them. */

import type { Assignment } from "../assignment.js";
import type { AssignmentProblem, Cell } from "../assignment-problem.js";
import { chooseUnits, toUnits } from "../units.js";
import { type PlainCosts, plainPaths } from "./plain-paths.js";
import { type PlainProblem, readPlain } from "./read-plain.js";
import { type Workspace, workspaceFor } from "./workspace.js";

/**
 * Solves a problem if it is small and plain. Does nothing with any other, nor with what is wrong: that is told on the ordinary way.
 *
 * @throws ProblemError where integers are too large to be exact.
 */
export function solvePlain(given: AssignmentProblem): Assignment | undefined {
  const plain = readPlain(given);
  if (plain === undefined) return undefined;
  const { rows, columns, integers } = plain;
  const { perValue, resolution } = chooseUnits({ pairLimit: rows, measures: plain });
  const sign = plain.maximise ? -1 : 1;
  const space = workspaceFor(rows * columns, columns);
  const costs = costsOf(plain, sign * perValue, space);
  plainPaths(costs, space);

  const { value, rowDuals, columnDuals } = provenBy(costs, sign, space);
  const pairs: Cell[] = [];
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const column = space.columnOf[row]!;
    const value = plain.values[row * columns + column]!;
    pairs.push({ row, column, value });
    total += value;
  }
  const coverage = {
    name: "coverage" as const,
    value: rows,
    rowDuals: new Array<number>(rows).fill(1),
    columnDuals: new Array<number>(columns).fill(0),
  };
  return {
    pairs,
    unmatchedRows: [],
    total,
    objective: [
      { name: "coverage", value: rows },
      { name: "total", value: total },
    ],
    resolution,
    roundingBound: integers ? 0 : rows * resolution,
    certificate: { kind: "duals", levels: [coverage, { name: "total", value, rowDuals, columnDuals }] },
  };
}

/** Whole units, to be made small. */
function costsOf(
  { rows, columns, values, integers }: PlainProblem,
  scale: number,
  space: Workspace,
): PlainCosts {
  if (scale === 1 && integers) return { rows, columns, costs: values };
  const { costs } = space;
  for (let i = 0; i < rows; i++) scaleRow(values, i * columns, columns, scale, costs);
  return { rows, columns, costs };
}

function scaleRow(
  values: Float64Array,
  from: number,
  columns: number,
  scale: number,
  costs: Float64Array,
): void {
  for (let k = from, end = from + columns; k < end; k++) costs[k] = toUnits(values[k]!, scale);
}

/** What the pairs come to, and the duals, in the caller's sense. */
interface Proof {
  readonly value: number;
  readonly rowDuals: number[];
  readonly columnDuals: number[];
}

/** Prices that started too high come down together, and all rows' duals rise, so that none is above 0: no column need be full. */
function provenBy(
  { rows, columns, costs }: PlainCosts,
  sign: 1 | -1,
  { prices, columnOf }: Workspace,
): Proof {
  let fall = 0;
  for (let j = 0; j < columns; j++) fall = Math.max(fall, prices[j]!);
  let value = 0;
  const rowDuals: number[] = [];
  const columnDuals: number[] = [];
  for (let i = 0; i < rows; i++) {
    const column = columnOf[i]!;
    const cost = costs[i * columns + column]!;
    value += cost;
    // Never −0, which reads oddly and is lost in JSON.
    rowDuals.push(sign * (cost - prices[column]! + fall) + 0);
  }
  for (let j = 0; j < columns; j++) columnDuals.push(sign * (prices[j]! - fall) + 0);
  return { value: sign * value + 0, rowDuals, columnDuals };
}
