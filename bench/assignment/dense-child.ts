/** Times one contender on a file of doubles: CONTENDER FILE ROWS COLUMNS CALLS. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { contenders } from "./dense-contenders.js";
import { OURS } from "./scenario.js";
import { timeWarm } from "./warm.js";

const [name = "", file = "", ...counts] = process.argv.slice(2);
const [rows = 0, columns = 0, calls = 1] = counts.map(Number);
const bytes = readFileSync(file);
const flat = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const nested = Array.from({ length: name.startsWith(OURS) ? 0 : rows }, (_, i) =>
  Array.from(flat.subarray(i * columns, (i + 1) * columns)),
);
const solve = await contenders[name]!();
let total = 0;
const timing = timeWarm(() => {
  total = solve({ rows, columns, flat, nested });
}, calls);
console.log(JSON.stringify({ ...timing, total }));
