/** Listed cells: uniform ones, and of the questionnaire population each one's best. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { instance, uniformDraws } from "../instances.js";
import type { Scenario, Target } from "./scenario.js";

/** Rows of equally many cells, costs to be made small. */
interface Cells {
  readonly columns: Int32Array;
  readonly costs: Float64Array;
}

/** The scenarios with the ratios that the project set out to reach. scipy solves the second padded with a dummy column for every row. */
export const sparse: readonly Scenario[] = [
  scenario("uni", 100_000, 20, undefined, [
    { faster: 35, than: "scipy.sparse" },
    { most: 250, of: "megabytes" },
  ]),
  scenario("geo", 10_000, 50, 0.35, [{ faster: 6, than: "scipy.sparse" }]),
];

function scenario(
  kind: "uni" | "geo",
  rows: number,
  each: number,
  unmatchedValue: number | undefined,
  targets: readonly Target[],
): Scenario {
  const value = unmatchedValue === undefined ? "" : `, unmatched at ${unmatchedValue}`;
  return {
    name: `sparse ${kind} ${rows} × ${each}${value}`,
    prepare: (folder) => {
      const { columns, costs } = kind === "uni" ? uniform(rows, each) : bestOfGeo(rows, each);
      writeFileSync(join(folder, "columns.i32"), new Uint8Array(columns.buffer));
      writeFileSync(join(folder, "costs.f64"), new Uint8Array(costs.buffer));
    },
    contenders: (folder) => {
      const args = [folder, rows, each, unmatchedValue ?? "none", 15];
      return {
        "mentor-matching": { script: "sparse-child.js", args },
        "scipy.sparse": { script: "sparse-scipy.py", args },
      };
    },
    targets,
  };
}

function uniform(rows: number, each: number): Cells {
  const draw = uniformDraws(7000 + rows);
  const columns = new Int32Array(rows * each);
  for (let row = 0; row < rows; row++) {
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(Math.floor(draw() * rows));
    columns.set(
      [...chosen].sort((a, b) => a - b),
      row * each,
    );
  }
  return { columns, costs: Float64Array.from({ length: rows * each }, () => draw()) };
}

function bestOfGeo(rows: number, each: number): Cells {
  const all = instance("geo", rows, rows);
  const columns = new Int32Array(rows * each);
  const costs = new Float64Array(rows * each);
  for (let row = 0; row < rows; row++) {
    const own = all.subarray(row * rows, (row + 1) * rows);
    const limit = own.slice().sort()[each - 1]!;
    const under = [...own.keys()].filter((column) => own[column]! < limit);
    const at = [...own.keys()].filter((column) => own[column] === limit);
    const chosen = [...under, ...at.slice(0, each - under.length)].sort((a, b) => a - b);
    columns.set(chosen, row * each);
    costs.set(
      chosen.map((column) => own[column]!),
      row * each,
    );
  }
  return { columns, costs };
}
