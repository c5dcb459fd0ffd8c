/** Times the bottleneck on a file of doubles: WHAT FILE SIZE CALLS. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { assignBottleneck, bottleneck } from "../../src/assignment/more.js";
import { timeWarm } from "./warm.js";

const [what = "", file = "", ...counts] = process.argv.slice(2);
const [size = 0, calls = 1] = counts.map(Number);
const values = new Float64Array(new Uint8Array(readFileSync(file)).buffer);
const solve = what === "with the total" ? assignBottleneck : bottleneck;
let total = 0;
const timing = timeWarm(() => {
  total = solve({ rows: size, columns: size, values, sense: "min" }).threshold!;
}, calls);
console.log(JSON.stringify({ ...timing, total }));
