/**
 * Forming groups against enumeration: every feasible group a column, solved by HiGHS, which has as long as it needs. We run as we are built, in
 * a process without HiGHS; times and time limits are the processor's. Options: --seeds N (default 20), --only 28 (one size), --limit MS (instead
 * of each size's own).
 */

import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { bestGroupsByHighs, groupLimitsByHighs } from "../../test/oracles/best-groups-by-highs.js";
import { builtChildren } from "../built-children.js";
import { groupInstance } from "../group-instances.js";
import type { Formed } from "./formed.js";

interface Size {
  readonly members: number;
  readonly limits: readonly number[];
  readonly seeds: number;
  /** The optimum of all groups, or only what their linear program allows: where the optimum takes too long. */
  readonly highs?: "optimum" | "limit";
}

/** Runs the benchmark and prints a line a run and a summary for each size and limit. */
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
  const built = await builtChildren("groups");
  for (const size of sizes) {
    if (values.only !== undefined && Number(values.only) !== size.members) continue;
    for (const limit of values.limit === undefined ? size.limits : [Number(values.limit)])
      await runSize(size, limit, formedBy(built, size, limit));
  }
}

function formedBy(built: string, { members, seeds }: Size, limit: number): readonly Formed[] {
  const args = [`${built}forming-child.js`, members, limit, seeds].map(String);
  const out = execFileSync(process.execPath, args, { encoding: "utf8" });
  return out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function runSize({ members, highs }: Size, limit: number, runs: readonly Formed[]): Promise<void> {
  const compared: Compared[] = [];
  for (const [at, formed] of runs.entries()) {
    const one = await compare(members, at + 1, highs, formed);
    compared.push(one);
    console.log(`${members} members, seed ${at + 1}, ${limit} ms: ${lineOf(formed, one)}`);
  }
  const gaps = compared.map(({ gap }) => gap).sort((a, b) => a - b);
  const count = (holds: (formed: Formed, one: Compared) => boolean) =>
    `${runs.filter((formed, at) => holds(formed, compared[at]!)).length} of ${runs.length}`;
  console.log(
    [
      `== ${members} members, ${limit} ms:`,
      highs === "optimum" ? `optimal ${count((_, { isBest }) => isBest)},` : "",
      `proven ${count(({ isProvenOptimal }) => isProvenOptimal)},`,
      `gap to the ${highs === undefined ? "own bound" : "linear program of HiGHS"}`,
      `${percent(gaps[gaps.length >> 1]!)} median, ${percent(gaps.at(-1)!)} worst,`,
      `slowest ${(Math.max(...runs.map(({ took }) => took)) / 1000).toFixed(1)} s`,
    ].join(" "),
  );
}

/** How a result compares with what HiGHS says of the same instance; where it is not asked, with the result's own bound. */
interface Compared {
  readonly gap: number;
  readonly isBest: boolean;
  readonly mostCoverage: number;
  /** What HiGHS found, in words. */
  readonly told: string;
}

async function compare(
  members: number,
  seed: number,
  highs: Size["highs"],
  { coverage, totalUnits, mostCoverage, gap }: Formed,
): Promise<Compared> {
  if (highs === undefined) return { gap, isBest: false, mostCoverage, told: "" };
  const problem = groupInstance(members, seed);
  if (highs === "limit") {
    const limit = await groupLimitsByHighs(problem, coverage);
    const apart = 1 - totalUnits / limit.totalLimit;
    return {
      gap: apart,
      isBest: false,
      mostCoverage: limit.coverage,
      told: `gap to the linear program ${percent(apart)},`,
    };
  }
  const best = await bestGroupsByHighs(problem);
  const isBest = coverage === best.coverage && totalUnits === best.total;
  const apart = 1 - totalUnits / best.totalLimit;
  const same = isBest ? "the same" : `coverage ${best.coverage}, total ${best.total} against ${totalUnits}`;
  return {
    gap: apart,
    isBest,
    mostCoverage: best.coverage,
    told: `gap to the linear program ${percent(apart)}, HiGHS (${best.columns} columns) ${same},`,
  };
}

function lineOf(formed: Formed, { mostCoverage, told }: Compared): string {
  const { took, checked, coverage, totalUnits, gap, isProvenOptimal, objection, megabytes } = formed;
  return [
    `took ${took.toFixed(0)} ms, coverage ${coverage} of at most ${mostCoverage},`,
    `mean fit ${(totalUnits / Math.max(1, coverage) / 1e6).toFixed(4)},`,
    `own gap ${percent(gap)}, ${isProvenOptimal ? "proven" : "not proven"},`,
    told,
    `${megabytes.toFixed(0)} MB,`,
    `${objection ?? "the bound holds"} (${checked.toFixed(0)} ms)`,
  ].join(" ");
}

const percent = (share: number): string => `${(100 * share).toFixed(3)} %`;
