/**
 * Times one contender on a file of doubles: CONTENDER FILE ROWS COLUMNS CALLS. Counts processor time, so that
 * others on the machine disturb little. Stops after three calls and three seconds, or twenty seconds. Prints one line of JSON.
 */

import { readFileSync } from "node:fs";
import { contenders } from "./dense-contenders.js";

const [name = "", file = "", ...counts] = process.argv.slice(2);
const [rows = 0, columns = 0, calls = 1] = counts.map(Number);
const bytes = readFileSync(file);
const flat = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const nested = Array.from({ length: rows }, (_, i) =>
  Array.from(flat.subarray(i * columns, (i + 1) * columns)),
);
const solve = await contenders[name]!();
const milliseconds: number[] = [];
let total = 0;
let spent = 0;
for (let k = 0; k < calls && spent < (k < 3 ? 20_000 : 3000); k++) {
  const start = process.cpuUsage();
  total = solve({ rows, columns, flat, nested });
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
  spent += (user + system) / 1000;
}
console.log(JSON.stringify({ milliseconds, total }));
