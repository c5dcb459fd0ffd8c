/** Times our solver on listed cells: FOLDER ROWS EACH UNMATCHED CALLS. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assign } from "../../src/assignment/index.js";

const [folder = "", ...rest] = process.argv.slice(2);
const [rows = 0, each = 0, unmatched = Number.NaN, calls = 1] = rest.map(Number);
const buffer = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(folder, name))).buffer;
const values = {
  starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * each),
  columns: new Int32Array(buffer("columns.i32")),
  values: new Float64Array(buffer("costs.f64")),
};
const unmatchedValue = Number.isNaN(unmatched) ? undefined : unmatched;
const milliseconds: number[] = [];
let total = 0;
let spent = 0;
// Not `maxRSS`, which a process has from the one that started it.
let bytes = 0;
for (let k = 0; k < calls && spent < 8000; k++) {
  const start = process.cpuUsage();
  const { objective } = assign({ rows, columns: rows, values, sense: "min", unmatchedValue });
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
  spent += (user + system) / 1000;
  bytes = Math.max(bytes, process.memoryUsage.rss());
  total = objective.at(-1)!.value;
}
console.log(JSON.stringify({ milliseconds, total, megabytes: bytes / 1e6 }));
