/**
 * Times scoring on geo's eight criteria, in one run: all fits of n × n pairs against numpy, in workers, the explanation of one pair, the
 * memory that rows on request take, a formula; beside each what the project set out to reach. `npm run bench -- scoring [--json FILE]`,
 * after `npm run build` for the workers.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { builtChildren } from "../built-children.js";
import { type Numpy, numpyTimes } from "./numpy.js";
import type { OneThread } from "./one-thread.js";
import { RUNS, type Times } from "./times.js";
import { type InWorkers, workersTimes } from "./workers.js";

const PEOPLE = 5000;
const MANY = 20_000;

/** Measures, prints and, where asked, writes the record. */
export async function run(args: readonly string[]): Promise<void> {
  const built = await builtChildren("scoring");
  const toldBy = <T>(child: string, ...args: readonly number[]): T =>
    JSON.parse(
      execFileSync(process.execPath, ["--expose-gc", `${built}${child}.js`, ...args.map(String)], {
        encoding: "utf8",
      }),
    );
  const record = {
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length, node: process.version },
    people: PEOPLE,
    runs: RUNS,
    ours: toldBy<OneThread>("one-thread-child", PEOPLE, MANY),
    numpy: numpyTimes(PEOPLE),
    formula: toldBy<Readonly<Record<"formula" | "typescript", number>>>("formula-child", PEOPLE),
    workers: await workersTimes(PEOPLE),
  };
  const { cpu, cores, node } = record.machine;
  const { ours, workers } = record;
  console.log(`${cpu}, ${cores} cores, Node ${node}; medians of ${RUNS}, warm; processor time in brackets`);
  tellOneThread(ours);
  if (record.numpy.length === 0) console.log("numpy: missing");
  for (const numpy of record.numpy) tellNumpy(numpy, ours, workers);
  if (workers === undefined) console.log("workers: missing; npm run build makes them");
  else tellWorkers(workers);
  tell(
    `explanation of one pair: ${ours.explanation.toFixed(1)} µs`,
    asked("under 50 µs", ours.explanation < 50),
  );
  const { megabytes, seconds } = ours.memory;
  tell(
    `rows on request, ${MANY} × ${MANY}: ${megabytes.toFixed(0)} MB beside the answers, ${seconds.toFixed(1)} s for all rows`,
    asked("under 50 MB", megabytes < 50),
  );
  const { formula, typescript } = record.formula;
  tell(
    `a formula over ${PEOPLE} × ${PEOPLE} fits: ${formula.toFixed(0)} ms, the same in TypeScript ${typescript.toFixed(0)} ms, ×${(formula / typescript).toFixed(1)}`,
    asked("within ×6", formula <= 6 * typescript),
  );
  const file = args[args.indexOf("--json") + 1];
  if (args.includes("--json") && file !== undefined)
    writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

function tellOneThread({ kept, rows }: OneThread): void {
  const line = (what: string, { clock, processors }: Times) =>
    tell(
      `all fits of ${PEOPLE} × ${PEOPLE} on one thread, ${what}: ${told({ clock, processors })}, ${millions(clock)} (${millions(processors)}) million pairs a second`,
      asked("30 million", millions(clock) >= 30),
    );
  line("kept", kept);
  line("a row at a time", rows);
}

/** By all threads that numpy takes on its own against ours: one, and where they are built two. */
function tellNumpy({ version, kept, blocks, sum }: Numpy, ours: OneThread, workers?: InWorkers): void {
  const apart = (Math.abs(sum - ours.sum) / ours.sum).toExponential(1);
  console.log(`numpy ${version}; the sums of all fits differ by ${apart} of the whole`);
  const line = (what: string, theirs: Times, own: Times) =>
    tell(`  ${what}: ${told(theirs)}, ${ratio(theirs, own)}`, asked("×6", theirs.clock >= 6 * own.clock));
  line("kept, against one thread", kept, ours.kept);
  line("in blocks that are not kept, against rows on one thread", blocks, ours.rows);
  if (workers === undefined) return;
  line("kept, against two workers that know the people", kept, workers.warm[1]);
  line("kept, against two workers that are sent them", kept, workers.anew[1]);
}

function tellWorkers({ warm, anew }: InWorkers): void {
  const line = (what: string, [one, two]: readonly [Times, Times]) =>
    tell(
      `fits and vetoes in workers, ${what}: ${told(one)} in one, ${told(two)} in two, ${ratio(one, two)}; in brackets the busiest thread`,
      asked("×1.8 where they are known", one.clock >= 1.8 * two.clock),
    );
  line("people known", warm);
  line("people sent", anew);
}

function tell(what: string, aim: string): void {
  console.log(`${what}; ${aim}`);
}

const asked = (aim: string, isReached: boolean): string => `asked: ${aim}${isReached ? "" : " — MISSED"}`;

const told = ({ clock, processors }: Times): string => `${clock.toFixed(0)} ms (${processors.toFixed(0)} ms)`;

const ratio = (one: Times, other: Times): string =>
  `×${(one.clock / other.clock).toFixed(2)} (×${(one.processors / other.processors).toFixed(2)})`;

/** Pairs a second, in millions, to one decimal. */
const millions = (milliseconds: number): number => Math.round(PEOPLE ** 2 / milliseconds / 100) / 10;
