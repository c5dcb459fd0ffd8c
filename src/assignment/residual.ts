import { rowsAStep, type Steps } from "../steps.js";
import type { Assignment, CertificateLevel } from "./assignment.js";
import { ColumnLoads } from "./column-loads.js";
import { coverageObjective } from "./coverage.js";
import { faceOf } from "./face.js";
import type { SolvedLevel } from "./level.js";
import type { Problem } from "./problem.js";
import { totalObjective } from "./total.js";

/** The residual graph of a best assignment, measured in the slack of its total's duals, on the face of the levels before. */
export interface Residual {
  readonly rows: number;
  readonly columns: number;
  readonly capacities: Int32Array;
  readonly loads: ColumnLoads;
  /** Row by row: by how much a cell's cost exceeds its duals. `Infinity` where it is closed or would lose coverage. */
  readonly slack: Float64Array;
  /** What leaving a row out loses, `Infinity` where that would lose coverage or a required pair. */
  readonly leavingLoss: Float64Array;
  /** What taking a row from a column loses, beside the row: `Infinity` where that would lose coverage. */
  readonly takingLoss: Float64Array;
  /** One unit of slack in the caller's unit. */
  readonly resolution: number;
}

/** Builds the residual graph. Levels after the total are left aside. */
export function* residualOf(
  problem: Problem,
  { pairs, certificate, resolution }: Assignment,
): Steps<Residual> {
  const { rows, columns, capacities } = problem;
  const place = certificate.levels.findIndex(({ name }) => name === "total");
  const total = totalLevel(problem, certificate.levels[place]!, resolution);
  const face = faceOf(problem, certificate.levels.slice(0, place).map(coverageLevel));
  const loads = new ColumnLoads(rows, columns);
  for (const { row, column } of pairs) loads.move(row, column);

  const stride = rowsAStep(columns);
  const slack = new Float64Array(rows * columns);
  const open = new Uint8Array(columns);
  for (let i = 0; i < rows; i++) {
    const rowSlack = slack.subarray(i * columns, (i + 1) * columns);
    total.writeCosts(i, face.readRow(i, rowSlack, open), rowSlack);
    for (let j = 0; j < columns; j++)
      rowSlack[j] = open[j]
        ? rowSlack[j]! - total.rowDuals[i]! - total.columnDuals[j]!
        : Number.POSITIVE_INFINITY;
    if ((i + 1) % stride === 0) yield i / rows;
  }
  const unlessKept = (kept: Uint8Array) => (dual: number, k: number) =>
    kept[k] === 1 ? Number.POSITIVE_INFINITY : 0 - dual;
  return {
    rows,
    columns,
    capacities,
    loads,
    slack,
    leavingLoss: total.rowDuals.map(unlessKept(face.rowIsKept)),
    takingLoss: total.columnDuals.map(unlessKept(face.columnIsKept)),
    resolution,
  };
}

/** The coverage level of a certificate, as the solver has it. */
export function coverageLevel({ rowDuals, columnDuals }: CertificateLevel): SolvedLevel {
  return { ...coverageObjective, ...costDuals(rowDuals, columnDuals, -1), keepsEveryCell: false };
}

/** The total's level of a certificate, as the solver has it. */
export function totalLevel(
  problem: Problem,
  { rowDuals, columnDuals }: CertificateLevel,
  resolution: number,
): SolvedLevel {
  return {
    ...totalObjective(problem, { resolution, perValue: 1 / resolution, largest: 0 }),
    ...costDuals(rowDuals, columnDuals, problem.maximise ? -1 : 1),
    keepsEveryCell: false,
  };
}

function costDuals(
  rowDuals: readonly number[],
  columnDuals: readonly number[],
  sign: 1 | -1,
): Pick<SolvedLevel, "rowDuals" | "columnDuals"> {
  return {
    rowDuals: Float64Array.from(rowDuals, (dual) => sign * dual),
    columnDuals: Float64Array.from(columnDuals, (dual) => sign * dual),
  };
}
