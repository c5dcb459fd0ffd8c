/** Runs a contender in a process of its own. */

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { python } from "./machine.js";
import type { Command, Report } from "./scenario.js";

/** A contender that takes longer is stopped, and reported as such. */
export const LIMIT_MS = 60_000;

/** Starting a process, reading the instance and repeating the call take time as well. */
const PATIENCE_MS = 1.5 * LIMIT_MS;

/** What one contender did on one instance, in milliseconds of processor time; or why there is nothing to tell. */
export type Outcome =
  | (Report & { readonly median: number; readonly first: number })
  | "missing"
  | "over 60 s"
  | "failed";

/** Times a contender; children in JavaScript lie in the folder `built`. */
export function outcomeOf(
  { script, args, isHopeless = false, patienceMs = PATIENCE_MS }: Command,
  built: string,
): Outcome {
  if (isHopeless) return "over 60 s";
  const command = script.endsWith(".py")
    ? [python().command, fileURLToPath(new URL(`./${script}`, import.meta.url))]
    : [process.execPath, "--expose-gc", `${built}${script}`];
  try {
    const out = execFileSync(command[0]!, [...command.slice(1), ...args.map(String)], {
      timeout: patienceMs,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const report = JSON.parse(out.toString()) as Report;
    const sorted = [...report.milliseconds].sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1]!;
    return median > LIMIT_MS ? "over 60 s" : { ...report, median, first: report.first ?? sorted[0]! };
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: Buffer | string };
    if (code === "ETIMEDOUT") return "over 60 s";
    return /Cannot find (package|module)|No module named/.test(String(stderr)) ? "missing" : "failed";
  }
}
