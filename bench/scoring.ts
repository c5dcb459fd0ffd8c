/**
 * Times scoring on geo's eight criteria: all fits of n × n pairs on one thread against numpy in the same run, the
 * explanation of one pair, and the memory that rows on request take.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { formulas } from "../src/formula/index.js";
import type { Programme } from "../src/programme/index.js";
import type { Roster } from "../src/roster/index.js";
import { fitMatrix, fitRows, pairFit, scoringOf } from "../src/scoring/index.js";
import { bitsOf, geoProgramme, geoRoster } from "./geo-roster.js";
import { likenessTables, type Person, population, WEIGHTS } from "./instances.js";

const RUNS = 5;
const PEOPLE = 5000;
const MANY = 20_000;
const EXPLAINED = 20_000;
/** Of workers more, since several threads have to find processors free at the same time. */
const WORKER_RUNS = 15;

/** Runs it: `npm run bench -- scoring [--json FILE]`. */
export async function run(args: readonly string[]): Promise<void> {
  const record = {
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version },
    people: PEOPLE,
    runs: RUNS,
    ...matrixTimes(),
    rows: rowTimes(),
    explanation: explanationTime(),
    memory: rowsMemory(),
    formula: formulaTimes(),
    workers: await workersTimes(),
  };
  const { numpy, ours, rows } = record;
  console.log(
    `${record.machine.cpu}, ${record.machine.cores} cores, Node ${record.machine.node}; medians of ${RUNS}, warm; processor time in brackets`,
  );
  const told = ({ clock, processors }: Times) => `${clock.toFixed(0)} ms (${processors.toFixed(0)} ms)`;
  const perSecond = ({ clock, processors }: Times) =>
    `${[clock, processors].map((time) => (PEOPLE ** 2 / time / 1000).toFixed(1)).join(" (")}) million pairs a second`;
  console.log(`all fits of ${PEOPLE} × ${PEOPLE}, kept: ${told(ours)}, ${perSecond(ours)}`);
  console.log(`a row at a time, not kept: ${told(rows)}, ${perSecond(rows)}`);
  if (typeof numpy === "string") console.log(`numpy: ${numpy}`);
  else {
    const ratio = (theirs: Times, own: Times) =>
      `×${(theirs.clock / own.clock).toFixed(1)} (×${(theirs.processors / own.processors).toFixed(1)})`;
    console.log(
      `numpy ${numpy.version}, kept: ${told(numpy.whole)}, ${ratio(numpy.whole, ours)}; in blocks, not kept: ${told(numpy.blocks)}, ${ratio(numpy.blocks, rows)}; sums differ by ${numpy.apart.toExponential(1)} of the whole`,
    );
  }
  console.log(`explanation of one pair: ${record.explanation.toFixed(1)} µs`);
  console.log(
    `rows on request, ${MANY} × ${MANY}: ${record.memory.megabytes.toFixed(0)} MB beside the answers, ${record.memory.seconds.toFixed(1)} s for all rows`,
  );
  const { formula } = record;
  console.log(
    `a formula over ${PEOPLE} × ${PEOPLE} fits: ${formula.formula.toFixed(0)} ms, the same in TypeScript ${formula.typescript.toFixed(0)} ms, ×${(formula.formula / formula.typescript).toFixed(1)}`,
  );
  const { workers } = record;
  const shared = ([one, two]: readonly Times[]) =>
    `${told(one!)} in one, ${told(two!)} in two, ×${(one!.clock / two!.clock).toFixed(2)} (×${(one!.processors / two!.processors).toFixed(2)})`;
  console.log(
    typeof workers === "string"
      ? `workers: ${workers}`
      : `fits and vetoes of ${PEOPLE} × ${PEOPLE} in workers (in brackets the busiest thread), warm: ${shared(workers.warm)}; everybody sent anew: ${shared(workers.anew)}`,
  );
  const file = args[args.indexOf("--json") + 1];
  if (args.includes("--json") && file !== undefined)
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

/** Medians, in milliseconds. */
interface Times {
  /** Of the clock. */
  readonly clock: number;
  /** Of all processors: what others do on the machine adds little to it. */
  readonly processors: number;
}

/** Does something once to warm up, and then as often as is measured. */
function timesOf(work: () => void): Times {
  const [clock, processors]: [number[], number[]] = [[], []];
  for (let round = 0; round <= RUNS; round++) {
    const [start, busy] = [performance.now(), process.cpuUsage()];
    work();
    clock.push(performance.now() - start);
    const { user, system } = process.cpuUsage(busy);
    processors.push((user + system) / 1000);
  }
  return { clock: middle(clock.slice(1)), processors: middle(processors.slice(1)) };
}

/** The same fits in one row that is used again, encoding included: no fresh memory is touched. */
function rowTimes(): Times {
  const [programme, roster] = [geoProgramme(), geoRoster(PEOPLE, PEOPLE)];
  const row = new Int32Array(PEOPLE);
  return timesOf(() => {
    const write = fitRows(scoringOf(programme, roster), programme, roster);
    for (let mentee = 0; mentee < PEOPLE; mentee++) write(mentee, row);
  });
}

/** Encoding of the answers included; numpy's times begin when its arrays are there. */
function matrixTimes() {
  const [programme, roster] = [geoProgramme(), geoRoster(PEOPLE, PEOPLE)];
  let units = new Int32Array();
  const ours = timesOf(() => {
    units = new Int32Array();
    units = fitMatrix(scoringOf(programme, roster), programme, roster).units as typeof units;
  });
  const sum = units.reduce((total, unit) => total + unit, 0) / 1e6;
  return { ours, numpy: numpyTimes(sum) };
}

function numpyTimes(ourSum: number) {
  const [a, b, c] = likenessTables();
  const lists = (people: readonly Person[]) => ({
    goals: people.map(({ goals }) => bitsOf(goals)),
    slots: people.map(({ slots }) => bitsOf(slots)),
    ...Object.fromEntries(
      (["first", "second", "a", "b", "c", "years"] as const).map((key) => [
        key,
        people.map((person) => person[key]),
      ]),
    ),
  });
  const input = JSON.stringify({
    mentees: lists(population(PEOPLE, 218, false)),
    mentors: lists(population(PEOPLE, 219, true)),
    tables: { a, b, c },
    weights: WEIGHTS,
    runs: RUNS,
  });
  const script = fileURLToPath(new URL("./scoring-numpy.py", import.meta.url));
  const { status, stdout } = spawnSync("python3", [script], { input, encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) return "missing";
  type Measured = Readonly<Record<keyof Times, readonly number[]>>;
  const { numpy, whole, blocks, sum } = JSON.parse(stdout) as {
    readonly numpy: string;
    readonly whole: Measured;
    readonly blocks: Measured;
    readonly sum: number;
  };
  const medians = ({ clock, processors }: Measured): Times => ({
    clock: middle(clock),
    processors: middle(processors),
  });
  return {
    version: numpy,
    whole: medians(whole),
    blocks: medians(blocks),
    apart: Math.abs(sum - ourSum) / ourSum,
  };
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
function rowsMemory() {
  const [programme, roster] = [geoProgramme(), geoRoster(MANY, MANY)];
  const before = usedBytes();
  const write = fitRows(scoringOf(programme, roster), programme, roster);
  const row = new Int32Array(MANY);
  write(0, row);
  const megabytes = (usedBytes() - before) / 1e6;
  const start = performance.now();
  for (let mentee = 0; mentee < MANY; mentee++) write(mentee, row);
  return { megabytes, seconds: (performance.now() - start) / 1000 };
}

/** Milliseconds of a formula over columns of fits, a row of 5,000 after the other, and of the same written by hand. */
function formulaTimes() {
  const compiled = formulas.compile("0.7 * goals + 0.3 * min(time, culture)", ["goals", "time", "culture"]);
  if ("code" in compiled) throw new Error(compiled.expected);
  const compute = compiled.forColumns(PEOPLE);
  const columns = [1, 2, 3].map((seed) =>
    Float64Array.from({ length: PEOPLE }, (_, at) => ((at * seed * 7919) % 1009) / 1008),
  );
  const [goals, time, culture] = columns as [Float64Array, Float64Array, Float64Array];
  const result = new Float64Array(PEOPLE);
  const byHand = () => {
    for (let at = 0; at < PEOPLE; at++)
      result[at] = Math.min(1, Math.max(0, 0.7 * goals[at]! + 0.3 * Math.min(time[at]!, culture[at]!)));
    return result;
  };
  const timeOf = (row: () => Float64Array) => {
    const times: number[] = [];
    for (let round = 0; round <= RUNS; round++) {
      const start = performance.now();
      let sum = 0;
      for (let mentee = 0; mentee < PEOPLE; mentee++) sum += row()[mentee]!;
      times.push(performance.now() - start);
      if (!(sum > 0)) throw new Error("nothing was computed");
    }
    return middle(times.slice(1));
  };
  return { formula: timeOf(() => compute(columns)), typescript: timeOf(byHand) };
}

/**
 * Milliseconds in one worker and in two, from the build: workers are a bundled text. Warm: people who are known, by other weights each time,
 * in memory that was given back. Anew: everybody is sent each time. As processor time that of the busiest thread is told: what the work would
 * take where each thread has a processor to itself.
 */
async function workersTimes() {
  const built: string = "../dist/workers-node.js";
  const module = (await import(built).catch(() => undefined)) as
    | typeof import("../src/workers/node.js")
    | undefined;
  if (module === undefined) return "missing; npm run build makes them";
  const [programme, roster] = [geoProgramme(), geoRoster(PEOPLE, PEOPLE)];
  const pools = [1, 2].map((count) => module.startWorkers({ count }));
  const othersEachTime = () => ({ ...roster, mentors: roster.mentors.map((person) => ({ ...person })) });
  const timesWith = async (people: () => Roster): Promise<readonly Times[]> => {
    const times = pools.map(() => ({ clock: [] as number[], processors: [] as number[] }));
    for (let round = 0; round <= WORKER_RUNS; round++) {
      for (const [at, workers] of pools.entries()) {
        const [asked, weighed] = [people(), weighedAnew(programme, round)];
        const [start, busy] = [performance.now(), threadTimes()];
        const rows = await workers.compare(weighed, asked);
        times[at]?.clock.push(performance.now() - start);
        const each = [...threadTimes()].map(([thread, time]) => time - (busy.get(thread) ?? 0));
        times[at]?.processors.push(Math.max(...each));
        if (rows === undefined) throw new Error("no workers");
        workers.giveBack?.(rows);
      }
    }
    return times.map(({ clock, processors }) => ({
      clock: middle(clock.slice(1)),
      processors: middle(processors.slice(1)),
    }));
  };
  const [anew, warm] = [await timesWith(othersEachTime), await timesWith(() => roster)];
  for (const workers of pools) workers.stop();
  return { anew, warm };
}

/** Milliseconds that each thread of this process has worked, where the system tells. */
function threadTimes(): ReadonlyMap<string, number> {
  const folder = "/proc/self/task";
  if (!existsSync(folder)) return new Map([["", Number.NaN]]);
  const timeOf = (thread: string) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  return new Map(readdirSync(folder).map((thread) => [thread, timeOf(thread)]));
}

/** The first criterion counting more with every round, so that everything is computed anew. */
function weighedAnew(programme: Programme, round: number): Programme {
  const [first, ...others] = programme.criteria;
  return { ...programme, criteria: [{ ...first!, weight: first!.weight * (1 + round / 8) }, ...others] };
}

function usedBytes(): number {
  // What an earlier measurement left behind may take more than one collection to go.
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] as number;
}
