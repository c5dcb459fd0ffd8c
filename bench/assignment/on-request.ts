/** Rows that are computed when they are asked for, by the library's own scoring: 400 million fits that never lie in memory, solved and proved. */

import { OURS, type Scenario } from "./scenario.js";

/** The scenarios with the limits that the project set out to keep. No peer can do without the matrix. */
export const onRequest: readonly Scenario[] = [
  {
    name: "rows on request geo 20000, solved and proved",
    contenders: () => ({ [OURS]: { script: "on-request-child.js", args: [20_000], patienceMs: 400_000 } }),
    targets: [
      { most: 3, of: "computations" },
      { most: 5, of: "secondsBeyondThree" },
      { most: 500, of: "megabytes" },
    ],
  },
];
