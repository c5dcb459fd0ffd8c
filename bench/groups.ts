/**
 * Forming groups against enumeration: every feasible group a column, solved by HiGHS, which has as long as it needs. Times and time limits
 * are the processor's. Options: --seeds N (default 20), --only 28 (one size), --limit MS (instead of each size's own).
 */

import { parseArgs } from "node:util";
import { checkGroups, formGroups } from "../src/assignment/groups/index.js";
import { bestGroupsByHighs } from "../test/oracles/best-groups-by-highs.js";
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
  readonly withHighs: boolean;
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
    { members: 12, limits: [1000], seeds, withHighs: true },
    { members: 20, limits: [1000], seeds, withHighs: true },
    { members: 28, limits: [1000], seeds, withHighs: true },
    { members: 40, limits: [1000, 10_000], seeds: Math.min(seeds, 5), withHighs: true },
    { members: 400, limits: [10_000], seeds: Math.min(seeds, 3), withHighs: false },
    { members: 4000, limits: [60_000], seeds: 1, withHighs: false },
  ];
  for (const size of sizes)
    if (values.only === undefined || Number(values.only) === size.members)
      await runSize(values.limit === undefined ? size : { ...size, limits: [Number(values.limit)] });
}

async function runSize({ members, limits, seeds, withHighs }: Size): Promise<void> {
  const reached = new Map<number, { best: number; proven: number; worstGap: number; slowest: number }>();
  for (let seed = 1; seed <= seeds; seed++) {
    const problem = groupInstance(members, seed);
    const oracle = withHighs ? await bestGroupsByHighs(problem) : undefined;
    for (const timeLimitMs of limits) {
      const start = now();
      const found = formGroups(problem, { timeLimitMs, now });
      const took = now() - start;
      const verdict = members <= 400 ? checkGroups(problem, found) : undefined;
      const gap = oracle === undefined ? found.bound.gap : 1 - found.totalUnits / oracle.totalLimit;
      const isBest =
        oracle !== undefined && found.coverage === oracle.coverage && found.totalUnits === oracle.total;
      console.log(
        [
          `${members} members, seed ${seed}, ${timeLimitMs} ms:`,
          `took ${took.toFixed(0)} ms, coverage ${found.coverage} of at most ${found.bound.coverage},`,
          `mean fit ${(found.totalUnits / Math.max(1, found.coverage) / 1e6).toFixed(4)},`,
          `own gap ${(100 * found.bound.gap).toFixed(3)} %, ${found.isProvenOptimal ? "proven" : "not proven"},`,
          oracle === undefined
            ? ""
            : `HiGHS (${oracle.columns} columns) ${isBest ? "the same" : `coverage ${oracle.coverage}, total ${oracle.total} against ${found.totalUnits}`},`,
          verdict === undefined ? "not checked" : verdict.holds ? "check holds" : verdict.because,
        ].join(" "),
      );
      const sum = reached.get(timeLimitMs) ?? { best: 0, proven: 0, worstGap: 0, slowest: 0 };
      reached.set(timeLimitMs, {
        best: sum.best + (isBest ? 1 : 0),
        proven: sum.proven + (found.isProvenOptimal ? 1 : 0),
        worstGap: Math.max(sum.worstGap, gap),
        slowest: Math.max(sum.slowest, took),
      });
    }
  }
  for (const [limit, { best, proven, worstGap, slowest }] of reached)
    console.log(
      `== ${members} members, ${limit} ms: ${withHighs ? `optimal ${best} of ${seeds}, ` : ""}proven ${proven} of ${seeds}, worst gap to the ${withHighs ? "linear program of HiGHS" : "own bound"} ${(100 * worstGap).toFixed(3)} %, slowest ${(slowest / 1000).toFixed(1)} s`,
    );
}
