/**
 * Forming groups against enumeration: every feasible group a column, solved by HiGHS, which has as long as it needs. Times and time limits
 * are the processor's. Options: --seeds N (default 20), --only 28 (one size), --limit MS (instead of each size's own).
 */

import { parseArgs } from "node:util";
import { checkGroupBound, formGroups } from "../src/assignment/groups/index.js";
import { bestGroupsByHighs, groupLimitsByHighs } from "../test/oracles/best-groups-by-highs.js";
import { groupInstance } from "./group-instances.js";

/** Processor time of the process in milliseconds: the machine may be shared. */
const now = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Size {
  readonly members: number;
  readonly limits: readonly number[];
  readonly seeds: number;
  /** The optimum of all groups, or only what their linear program allows: where the optimum takes too long. */
  readonly highs?: "optimum" | "limit";
}

/** Runs the benchmark and prints a line a run and a summary a size. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: "string", default: "20" },
      only: { type: "string" },
      limit: { type: "string" },
    },
  });
  const seeds = Number(values.seeds);
  const sizes: Size[] = [
    { members: 12, limits: [1000], seeds, highs: "optimum" },
    { members: 20, limits: [1000], seeds, highs: "optimum" },
    { members: 28, limits: [1000], seeds, highs: "optimum" },
    { members: 40, limits: [1000, 10_000], seeds, highs: "limit" },
    { members: 400, limits: [10_000], seeds: Math.min(seeds, 5) },
    { members: 4000, limits: [60_000], seeds: 1 },
  ];
  for (const size of sizes)
    if (values.only === undefined || Number(values.only) === size.members)
      await runSize(values.limit === undefined ? size : { ...size, limits: [Number(values.limit)] });
}

interface Reached {
  best: number;
  proven: number;
  readonly gaps: number[];
  readonly seconds: number[];
}

async function runSize({ members, limits, seeds, highs }: Size): Promise<void> {
  const reached = new Map<number, Reached>();
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = groupInstance(members, seed);
    const optimum = highs === "optimum" ? await bestGroupsByHighs(problem) : undefined;
    for (const timeLimitMs of limits) {
      const start = now();
      const found = formGroups(problem, { timeLimitMs, now });
      const took = now() - start;
      const verdict = checkGroupBound(problem, found);
      const checked = now() - start - took;
      const limit = highs === "limit" ? await groupLimitsByHighs(problem, found.coverage) : optimum;
      const gap = limit === undefined ? found.bound.gap : 1 - found.totalUnits / limit.totalLimit;
      const isBest =
        optimum !== undefined && found.coverage === optimum.coverage && found.totalUnits === optimum.total;
      console.log(
        [
          `${members} members, seed ${seed}, ${timeLimitMs} ms:`,
          `took ${took.toFixed(0)} ms, coverage ${found.coverage} of at most ${limit?.coverage ?? found.bound.coverage},`,
          `mean fit ${(found.totalUnits / Math.max(1, found.coverage) / 1e6).toFixed(4)},`,
          `own gap ${(100 * found.bound.gap).toFixed(3)} %, ${found.isProvenOptimal ? "proven" : "not proven"},`,
          limit === undefined ? "" : `gap to the linear program ${(100 * gap).toFixed(3)} %,`,
          optimum === undefined
            ? ""
            : `HiGHS (${optimum.columns} columns) ${isBest ? "the same" : `coverage ${optimum.coverage}, total ${optimum.total} against ${found.totalUnits}`},`,
          `at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB,`,
          `${verdict.holds ? "the bound holds" : verdict.because} (${checked.toFixed(0)} ms)`,
        ].join(" "),
      );
      const sum = reached.get(timeLimitMs) ?? { best: 0, proven: 0, gaps: [], seconds: [] };
      sum.best += isBest ? 1 : 0;
      sum.proven += found.isProvenOptimal ? 1 : 0;
      sum.gaps.push(gap);
      sum.seconds.push(took / 1000);
      reached.set(timeLimitMs, sum);
    }
  }
  for (const [limit, { best, proven, gaps, seconds }] of reached) {
    const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!;
    console.log(
      [
        `== ${members} members, ${limit} ms:`,
        highs === "optimum" ? `optimal ${best} of ${seeds},` : "",
        `proven ${proven} of ${seeds},`,
        `gap to the ${highs === undefined ? "own bound" : "linear program of HiGHS"}`,
        `${(100 * middle).toFixed(3)} % median, ${(100 * Math.max(...gaps)).toFixed(3)} % worst,`,
        `slowest ${Math.max(...seconds).toFixed(1)} s`,
      ].join(" "),
    );
  }
}
