/** One pool, complete: anybody may be paired with anybody, values whole, as many pairs as possible first. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type InstanceKind, instance } from "../instances.js";
import { poolContenders } from "./pool-contenders.js";
import type { Scenario, Target } from "./scenario.js";

const faster = (factor: number): Target => ({ faster: factor, than: "edmonds-blossom" });

/** The scenarios with the ratios that the project set out to reach. */
export const pool: readonly Scenario[] = [
  { ...scenario("geo", 200, []), isQuick: true },
  scenario("geo", 500, [faster(4)]),
  scenario("uni", 500, [faster(4)]),
  scenario("geo", 1000, [faster(7)]),
  scenario("uni", 1000, [faster(7)]),
  scenario("geo", 1001, []),
  scenario("geo", 3000, []),
];

function scenario(kind: InstanceKind, size: number, targets: readonly Target[]): Scenario {
  return {
    name: `pool ${kind} ${size}`,
    prepare: (folder) => {
      const costs = instance(kind, size, size);
      const values = costs.map((cost, k) => {
        const back = costs[(k % size) * size + Math.floor(k / size)]!;
        return Math.round(1e6 * (1 - (cost + back) / 2));
      });
      writeFileSync(join(folder, "values.f64"), new Uint8Array(values.buffer));
    },
    contenders: (folder) =>
      Object.fromEntries(
        Object.keys(poolContenders).map((who) => [
          who,
          {
            script: "pool-child.js",
            args: [who, join(folder, "values.f64"), size],
            // Half a minute for 1000, measured, and cubic.
            isHopeless: who === "edmonds-blossom" && size > 1001,
          },
        ]),
      ),
    targets,
  };
}
