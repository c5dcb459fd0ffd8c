/** Times one contender on a symmetric file of doubles: CONTENDER FILE SIZE. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { poolContenders } from "./pool-contenders.js";
import { timeWarm } from "./warm.js";

const CALLS = 20;

const [name = "", file = "", size = 0] = process.argv
  .slice(2)
  .map((arg, k) => (k === 2 ? Number(arg) : arg)) as [string, string, number];
const read = readFileSync(file);
const flat = new Float64Array(read.buffer.slice(read.byteOffset, read.byteOffset + read.byteLength));
const edges: [number, number, number][] = [];
if (name === "edmonds-blossom")
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) edges.push([a, b, flat[a * size + b]!]);
const solve = await poolContenders[name]!();
let total = 0;
// Not `maxRSS`, which a process has from the one that started it.
let bytes = 0;
const timing = timeWarm(() => {
  total = solve({ size, flat, edges });
  bytes = Math.max(bytes, process.memoryUsage.rss());
}, CALLS);
console.log(JSON.stringify({ ...timing, total, megabytes: bytes / 1e6 }));
