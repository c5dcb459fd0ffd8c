/** Times our solver on listed cells: FOLDER ROWS EACH UNMATCHED CALLS. Prints one line of JSON. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assign } from "../../src/assignment/index.js";
import { timeWarm } from "./warm.js";

const [folder = "", ...rest] = process.argv.slice(2);
const [rows = 0, each = 0, unmatched = Number.NaN, calls = 1] = rest.map(Number);
/** A file's bytes, not copied where they begin a buffer: a copy would count as the solver's memory. */
const buffer = (name: string): ArrayBufferLike => {
  const bytes = readFileSync(join(folder, name));
  return bytes.byteOffset === 0 && bytes.length === bytes.buffer.byteLength
    ? bytes.buffer
    : new Uint8Array(bytes).buffer;
};
const values = {
  starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * each),
  columns: new Int32Array(buffer("columns.i32")),
  values: new Float64Array(buffer("costs.f64")),
};
const unmatchedValue = Number.isNaN(unmatched) ? undefined : unmatched;
let total = 0;
// Not `maxRSS`, which a process has from the one that started it.
let bytes = 0;
const timing = timeWarm(() => {
  const { objective } = assign({ rows, columns: rows, values, sense: "min", unmatchedValue });
  bytes = Math.max(bytes, process.memoryUsage.rss());
  total = objective.at(-1)!.value;
}, calls);
console.log(JSON.stringify({ ...timing, total, megabytes: bytes / 1e6 }));
