/** Times one contender on a symmetric file of doubles: CONTENDER FILE SIZE. Counts processor time. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { poolContenders } from "./pool-contenders.js";

const [name = "", file = "", size = 0] = process.argv
  .slice(2)
  .map((arg, k) => (k === 2 ? Number(arg) : arg)) as [string, string, number];
const bytes = readFileSync(file);
const flat = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const edges: [number, number, number][] = [];
if (name === "edmonds-blossom")
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) edges.push([a, b, flat[a * size + b]!]);
const solve = await poolContenders[name]!();
const milliseconds: number[] = [];
let total = 0;
for (let k = 0, spent = 0; k < 21 && spent < (k < 3 ? 20_000 : 3000); k++) {
  const start = process.cpuUsage();
  total = solve({ size, flat, edges });
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
  spent += (user + system) / 1000;
}
console.log(
  JSON.stringify({ milliseconds, total, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }),
);
