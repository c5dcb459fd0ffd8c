/** All fits and vetoes in one worker and in two, from the build: workers are a bundled text. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Programme } from "../../src/programme/index.js";
import type { Roster } from "../../src/roster/index.js";
import { geoProgramme, geoRoster } from "../geo-roster.js";
import { medians, type Times } from "./times.js";

/** More than elsewhere, since several threads have to find processors free at the same time. */
const RUNS = 15;

/** In one worker, and in two. As processor time that of the busiest thread: what the work would take where each has a processor to itself. */
export interface InWorkers {
  /** People who are known, by other weights each time, in memory that was given back. */
  readonly warm: readonly [Times, Times];
  /** Everybody is sent each time. */
  readonly anew: readonly [Times, Times];
}

/** Undefined where there is no build. */
export async function workersTimes(people: number): Promise<InWorkers | undefined> {
  const built: string = "../../dist/workers-node.js";
  const module = (await import(built).catch(() => undefined)) as
    | typeof import("../../src/workers/node.js")
    | undefined;
  if (module === undefined) return undefined;
  const [programme, roster] = [geoProgramme(), geoRoster(people, people)];
  const pools = [1, 2].map((count) => module.startWorkers({ count }));
  const othersEachTime = () => ({ ...roster, mentors: roster.mentors.map((person) => ({ ...person })) });
  const timesWith = async (asked: () => Roster): Promise<readonly [Times, Times]> => {
    const times = pools.map(() => ({ clock: [] as number[], processors: [] as number[] }));
    for (let round = 0; round <= RUNS; round++) {
      for (const [at, workers] of pools.entries()) {
        const [everybody, weighed] = [asked(), weighedAnew(programme, round)];
        const [start, busy] = [performance.now(), threadTimes()];
        const rows = await workers.compare(weighed, everybody);
        times[at]?.clock.push(performance.now() - start);
        const each = [...threadTimes()].map(([thread, time]) => time - (busy.get(thread) ?? 0));
        times[at]?.processors.push(Math.max(...each));
        if (rows === undefined) throw new Error("no workers");
        workers.giveBack?.(rows);
      }
    }
    const [one, two] = times.map(({ clock, processors }) =>
      medians({ clock: clock.slice(1), processors: processors.slice(1) }),
    );
    return [one!, two!];
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
