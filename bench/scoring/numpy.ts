/** The same fits by numpy, vectorised, by every Python that is here: a newer numpy can be twice as fast as an older one. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bitsOf } from "../geo-roster.js";
import { likenessTables, type Person, population, WEIGHTS } from "../instances.js";
import { type Measured, medians, RUNS, type Times } from "./times.js";

/** What one numpy did. Its times begin when its arrays are there. */
export interface Numpy {
  readonly version: string;
  readonly kept: Times;
  /** In blocks of rows that are not kept. */
  readonly blocks: Times;
  readonly sum: number;
}

/** Of each version once; empty where there is no Python with numpy. */
export function numpyTimes(people: number): readonly Numpy[] {
  const [a, b, c] = likenessTables();
  const input = JSON.stringify({
    mentees: lists(population(people, 218, false)),
    mentors: lists(population(people, 219, true)),
    tables: { a, b, c },
    weights: WEIGHTS,
    runs: RUNS,
  });
  const found = ["python3", "/usr/bin/python3"].flatMap((command) => timesBy(command, input));
  return found.filter(({ version }, at) => found.findIndex((other) => other.version === version) === at);
}

function timesBy(command: string, input: string): readonly Numpy[] {
  const script = fileURLToPath(new URL("./fits-by-numpy.py", import.meta.url));
  const { status, stdout } = spawnSync(command, [script], { input, encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) return [];
  const { numpy, whole, blocks, sum } = JSON.parse(stdout) as {
    readonly numpy: string;
    readonly whole: Measured;
    readonly blocks: Measured;
    readonly sum: number;
  };
  return [{ version: numpy, kept: medians(whole), blocks: medians(blocks), sum }];
}

function lists(people: readonly Person[]) {
  return {
    goals: people.map(({ goals }) => bitsOf(goals)),
    slots: people.map(({ slots }) => bitsOf(slots)),
    ...Object.fromEntries(
      (["first", "second", "a", "b", "c", "years"] as const).map((key) => [
        key,
        people.map((person) => person[key]),
      ]),
    ),
  };
}
