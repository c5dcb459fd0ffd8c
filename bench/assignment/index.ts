/**
 * Assignment side by side: `npm run bench -- assignment`. Every contender runs in a process of its own, one after the other, on the same
 * files; reading them is off the clock, checking the input and making the proof is on it. The clock is the processor's, all
 * threads of the process together (so a compiler or collector at work beside the solver counts).
 * Options: --quick (small instances only), --only TEXT (scenarios whose name has it), --out FILE (default
 * bench/assignment-record.json).
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { builtChildren } from "../built-children.js";
import { bottleneck } from "./bottleneck.js";
import { dense } from "./dense.js";
import { machine, versions } from "./machine.js";
import { onRequest } from "./on-request.js";
import { LIMIT_MS, type Outcome, outcomeOf } from "./outcome.js";
import { pool } from "./pool.js";
import { OURS, type Scenario, type Target } from "./scenario.js";
import { sparse } from "./sparse.js";

/** A file of scenarios each. */
const SCENARIOS: readonly Scenario[] = [...dense, ...sparse, ...bottleneck, ...pool, ...onRequest];

/** Runs the benchmark, prints a table and writes the record. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      out: { type: "string" },
    },
  });
  const chosen = SCENARIOS.filter(
    ({ name, isQuick = false }) => (isQuick || !values.quick) && name.includes(values.only),
  );
  const built = await builtChildren("assignment");
  const out = values.out ?? fileURLToPath(new URL("../assignment-record.json", import.meta.url));
  const record = {
    machine: machine(),
    versions: versions(),
    limitMilliseconds: LIMIT_MS,
    seeds: "7000 + rows; geo 218, 219, 99",
    results: chosen.map((scenario) => compare(scenario, built)),
  };
  writeFileSync(out, `${JSON.stringify(record, null, 2)}\n`);
}

function compare({ name, prepare, contenders, targets = [] }: Scenario, built: string): object {
  const folder = mkdtempSync(join(tmpdir(), "assignment-"));
  try {
    prepare?.(folder);
    const found = Object.entries(contenders(folder)).map(
      ([who, command]) => [who, outcomeOf(command, built)] as const,
    );
    const outcomes = withRatios(Object.fromEntries(found));
    const reached = targets.map((target) => ({ ...target, ...reachedOf(target, outcomes) }));
    console.log(`${name}\n  ${Object.entries(outcomes).map(cell).join("  ")}`);
    for (const each of reached) console.log(`  ${sentence(each)}`);
    return { name, outcomes, targets: reached };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Outcomes = Readonly<Record<string, Outcome>>;

/** Adds how many times longer each takes than we do, and whether it found the same. */
function withRatios(outcomes: Outcomes): Outcomes {
  const ours = outcomes[OURS];
  if (typeof ours !== "object") return outcomes;
  return Object.fromEntries(
    Object.entries(outcomes).map(([who, outcome]) => {
      if (typeof outcome !== "object") return [who, outcome];
      const agrees = isNear(outcome.total ?? 0, ours.total ?? 0);
      return [who, { ...outcome, ratio: outcome.median / ours.median, agrees }];
    }),
  );
}

/** Totals are added in different orders. */
const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

function reachedOf(target: Target, outcomes: Outcomes): { readonly reached: number | Outcome } {
  const ours = outcomes[OURS]!;
  if (typeof ours !== "object") return { reached: ours };
  if ("most" in target) return { reached: Number(ours[target.of]) };
  const other = outcomes[target.than] ?? "missing";
  return { reached: typeof other === "object" ? other.median / ours.median : other };
}

function sentence({ reached, ...target }: Target & { readonly reached: number | Outcome }): string {
  const aim =
    "most" in target ? `${target.of} at most ${target.most}` : `${target.faster}× faster than ${target.than}`;
  if (typeof reached !== "number") return `asked: ${aim}; ${String(reached)}`;
  const isReached = "most" in target ? reached <= target.most : reached >= target.faster;
  return `asked: ${aim}; found: ${reached.toPrecision(3)}${isReached ? "" : " — MISSED"}`;
}

function cell([who, outcome]: [string, Outcome]): string {
  if (typeof outcome !== "object") return `${who} ${outcome}`;
  const ratio = who === OURS || outcome.ratio === undefined ? "" : ` (×${Number(outcome.ratio).toFixed(1)})`;
  const memory = outcome.megabytes === undefined ? "" : ` ${outcome.megabytes.toFixed(0)} MB`;
  return `${who} ${outcome.median.toPrecision(3)}${ratio}${memory}${outcome.agrees === false ? " DIFFERS" : ""}`;
}
