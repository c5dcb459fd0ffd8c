/** Times the bottleneck on a file of doubles: WHAT FILE SIZE CALLS. Counts processor time. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { assignBottleneck, bottleneck } from "../../src/assignment/more.js";

const [what = "", file = "", ...counts] = process.argv.slice(2);
const [size = 0, calls = 1] = counts.map(Number);
const values = new Float64Array(new Uint8Array(readFileSync(file)).buffer);
const solve = what === "with the total" ? assignBottleneck : bottleneck;
const milliseconds: number[] = [];
let total = 0;
for (let k = 0, spent = 0; k < calls && spent < 8000; k++) {
  const start = process.cpuUsage();
  total = solve({ rows: size, columns: size, values, sense: "min" }).threshold!;
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
  spent += (user + system) / 1000;
}
console.log(JSON.stringify({ milliseconds, total }));
