/** The best worst pair, against bisection over the values with scipy's Hopcroft–Karp. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type InstanceKind, instance } from "../instances.js";
import { OURS, type Scenario, type Target } from "./scenario.js";

const BISECTION = "bisection with scipy";

/** The scenarios with the ratios that the project set out to reach. */
export const bottleneck: readonly Scenario[] = [
  { ...scenario("geo", 200, []), isQuick: true },
  scenario("geo", 1000, []),
  scenario("geo", 2000, [{ faster: 20, than: BISECTION }]),
  scenario("uni", 2000, []),
  scenario("int", 2000, []),
  scenario("mw", 1000, []),
];

function scenario(kind: InstanceKind, size: number, targets: readonly Target[]): Scenario {
  return {
    name: `bottleneck ${kind} ${size}`,
    prepare: (folder) => {
      writeFileSync(join(folder, "costs.f64"), new Uint8Array(instance(kind, size, size).buffer));
    },
    contenders: (folder) => {
      const args = [join(folder, "costs.f64"), size, 9];
      return {
        [OURS]: { script: "bottleneck-child.js", args: ["alone", ...args] },
        "mentor-matching, then the total": {
          script: "bottleneck-child.js",
          args: ["with the total", ...args],
        },
        [BISECTION]: { script: "bottleneck-scipy.py", args },
      };
    },
    targets,
  };
}
