/**
 * Solves and proves pairs whose fits are computed when a row is asked for, by the library's own scoring: SIZE. Counts processor time. Prints one
 * line of JSON.
 */

import { assign, checkCertificate, type WriteRow } from "../../src/assignment/index.js";
import { fitRows, scoringOf } from "../../src/scoring/index.js";
import { geoProgramme, geoRoster } from "../geo-roster.js";

const size = Number(process.argv[2]);
const [programme, roster] = [geoProgramme(), geoRoster(size, size)];
const write = fitRows(scoringOf(programme, roster), programme, roster);
const fits = new Int32Array(size);
let computed = 0;
// Not `maxRSS`, which a process has from the one that started it.
let bytes = 0;
const values: WriteRow = (row, into) => {
  write(row, fits);
  into.set(fits);
  if (++computed % 1000 === 0) bytes = Math.max(bytes, process.memoryUsage.rss());
};

/** Seconds of processor time. */
function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const row = new Float64Array(size);
const open = new Uint8Array(size);
const oncePerRow = secondsOf(() => {
  for (let i = 0; i < size; i++) values(i, row, open);
});
computed = 0;
const problem = { rows: size, columns: size, values } as const;
let total = 0;
const seconds = secondsOf(() => {
  const result = assign(problem);
  const check = checkCertificate(problem, result);
  if (!check.holds) throw new Error(check.because);
  total = result.total;
});
console.log(
  JSON.stringify({
    milliseconds: [1000 * seconds],
    total,
    megabytes: bytes / 1e6,
    computations: computed / size,
    secondsOfOneComputation: oncePerRow,
    secondsBeyondThree: seconds - 3 * oncePerRow,
  }),
);
