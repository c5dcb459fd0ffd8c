/**
 * All fits on one thread, kept or a row at a time; the explanation of one pair; what rows on request take of memory: PEOPLE MANY. Prints one line of
 * JSON.
 */
import { fitMatrix, fitRows, pairFit, scoringOf } from "../../src/scoring/index.js";
import { geoProgramme, geoRoster } from "../geo-roster.js";
import type { OneThread } from "./one-thread.js";
import { timesOf } from "./times.js";

const EXPLAINED = 20_000;

const [people = 0, many = 0] = process.argv.slice(2).map(Number);
const found: OneThread = {
  ...allFits(),
  explanation: explanationTime(),
  memory: rowsMemory(),
};
console.log(JSON.stringify(found));

/** Encoding of the answers included. */
function allFits(): Pick<OneThread, "kept" | "rows" | "sum"> {
  const [programme, roster] = [geoProgramme(), geoRoster(people, people)];
  let units = new Int32Array();
  const kept = timesOf(() => {
    units = new Int32Array();
    units = fitMatrix(scoringOf(programme, roster), programme, roster).units as typeof units;
  });
  const sum = units.reduce((total, unit) => total + unit, 0) / 1e6;
  const row = new Int32Array(people);
  const rows = timesOf(() => {
    const write = fitRows(scoringOf(programme, roster), programme, roster);
    for (let mentee = 0; mentee < people; mentee++) write(mentee, row);
  });
  return { kept, rows, sum };
}

/** Microseconds, on average over many pairs. */
function explanationTime(): number {
  const [programme, roster] = [geoProgramme(), geoRoster(200, 200)];
  const scoring = scoringOf(programme, roster);
  let units = 0;
  const explain = () => {
    for (let pair = 0; pair < EXPLAINED; pair++)
      units += pairFit(scoring, roster.mentors[pair % 200]!, roster.mentees[(pair * 7) % 200]!).units;
  };
  explain();
  const start = performance.now();
  explain();
  if (units === 0) throw new Error("nothing was explained");
  return ((performance.now() - start) * 1000) / EXPLAINED;
}

/** What encoding the answers for rows on request adds to the heap and to typed arrays, in megabytes; and the time of all rows. */
function rowsMemory(): OneThread["memory"] {
  const [programme, roster] = [geoProgramme(), geoRoster(many, many)];
  const before = usedBytes();
  const write = fitRows(scoringOf(programme, roster), programme, roster);
  const row = new Int32Array(many);
  write(0, row);
  const megabytes = (usedBytes() - before) / 1e6;
  const start = performance.now();
  for (let mentee = 0; mentee < many; mentee++) write(mentee, row);
  return { megabytes, seconds: (performance.now() - start) / 1000 };
}

function usedBytes(): number {
  // What an earlier measurement left behind may take more than one collection to go.
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
