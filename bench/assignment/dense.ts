/** Dense matrices, square and rectangular. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type InstanceKind, instance } from "../instances.js";
import { contenders } from "./dense-contenders.js";
import type { Scenario, Target } from "./scenario.js";

const faster = (factor: number, than = "scipy"): Target => ({ faster: factor, than });

const SMALL: readonly Scenario[] = [50, 100, 200].flatMap((n) =>
  (["geo", "uni", "int"] as const).map((kind) => ({
    ...scenario(kind, n, n, [
      faster(1),
      faster(1, "munkres"),
      // In a fresh process, nothing compiled.
      ...(kind === "geo" && n === 200 ? [{ most: 15, of: "firstOnClock" }] : []),
    ]),
    isQuick: true,
  })),
);

/** The scenarios with the ratios that the project set out to reach. */
export const dense: readonly Scenario[] = [
  ...SMALL,
  scenario("geo", 1000, 1000, [faster(4)]),
  scenario("geo", 1000, 3000, [faster(2)]),
  scenario("mw", 1000, 1000, [faster(1 / 5), faster(1 / 1.5)]),
  scenario("geo", 2000, 2000, [faster(8)]),
  scenario("geo", 5000, 5000, [faster(30), faster(25, "munkres")]),
  scenario("uni", 5000, 5000, [faster(15)]),
  scenario("int", 5000, 5000, [faster(1.4)]),
];

function scenario(kind: InstanceKind, rows: number, columns: number, targets: readonly Target[]): Scenario {
  return {
    name: `${kind} ${rows}${columns === rows ? "" : ` × ${columns}`}`,
    prepare: (folder) => {
      const costs = instance(kind, rows, columns);
      writeFileSync(join(folder, "costs.f64"), new Uint8Array(costs.buffer));
    },
    contenders: (folder) => {
      const args = [join(folder, "costs.f64"), rows, columns, callsFor(rows * columns)];
      return Object.fromEntries([
        ...Object.keys(contenders).map((who) => [
          who,
          { script: "dense-child.js", args: [who, ...args], isHopeless: isHopeless(who, rows) },
        ]),
        ["scipy", { script: "dense-scipy.py", args }],
      ]);
    },
    targets,
  };
}

/** Some 40 million cells a contender: at 50 × 50 a hundred calls are not enough to be warm. */
const callsFor = (cells: number): number => Math.max(5, Math.min(4000, Math.ceil(4e7 / cells)));

/** munkres-js takes more than a minute from 1000 rows on, measured: no need to wait for it each time. */
const isHopeless = (who: string, rows: number): boolean => who === "munkres-js" && rows >= 1000;
