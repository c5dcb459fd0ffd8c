/**
 * Dense assignment side by side. Every contender runs in a process of its own, one after the other, on the same file of doubles;
 * reading the file and making nested arrays is off the clock, checking the input and making the proof is on it. The clock is the
 * processor's, all threads of the process together (so a compiler or collector at work beside the solver counts).
 * Options: --quick (small instances only), --out FILE (default bench/assignment-record.json).
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders } from "./assignment-contenders.js";
import { type InstanceKind, instance } from "./instances.js";

interface Scenario {
  readonly kind: InstanceKind;
  readonly rows: number;
  readonly columns: number;
}

const scenario = (kind: InstanceKind, rows: number, columns = rows): Scenario => ({ kind, rows, columns });

const SMALL = [50, 100, 200].flatMap((n) => [scenario("geo", n), scenario("uni", n), scenario("int", n)]);
const LARGE = [
  scenario("geo", 1000),
  scenario("geo", 1000, 3000),
  scenario("mw", 1000),
  scenario("geo", 2000),
  scenario("geo", 5000),
  scenario("uni", 5000),
  scenario("int", 5000),
];

/** A contender that takes longer is stopped, and reported as such. */
const LIMIT_MS = 60_000;

/** What one contender did on one instance. */
type Outcome =
  | { readonly median: number; readonly first: number; readonly total: number; readonly ratio?: number }
  | "missing"
  | "over 60 s"
  | "failed";

/** Runs the benchmark, prints a table and writes the record. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: "boolean", default: false }, out: { type: "string" } },
  });
  const folder = mkdtempSync(join(tmpdir(), "assignment-"));
  try {
    const results = (values.quick ? SMALL : [...SMALL, ...LARGE]).map((each) => compare(each, folder));
    const record = {
      versions: versions(),
      machine: machine(),
      limitMilliseconds: LIMIT_MS,
      seeds: "7000 + rows; geo 218, 219, 99",
      results,
    };
    const out = values.out ?? fileURLToPath(new URL("./assignment-record.json", import.meta.url));
    writeFileSync(out, `${JSON.stringify(record, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function machine(): object {
  const [cpu] = cpus();
  return {
    processor: cpu?.model,
    processors: cpus().length,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** As installed; a missing peer has none. */
function versions(): Readonly<Record<string, string>> {
  const require = createRequire(import.meta.url);
  const found = ["munkres", "munkres-js", "munkres-algorithm", "linear-sum-assignment"].map((name) => {
    const file = require.resolve
      .paths(name)!
      .map((folder) => join(folder, name, "package.json"))
      .find((path) => existsSync(path));
    return [
      name,
      file === undefined
        ? "missing"
        : (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version,
    ];
  });
  return { ...Object.fromEntries(found), scipy: scipyVersion() };
}

function scipyVersion(): string {
  try {
    const print = "import scipy, numpy; print(scipy.__version__, 'with numpy', numpy.__version__)";
    return execFileSync("/usr/bin/env", ["python3", "-c", print], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "missing";
  }
}

function compare({ kind, rows, columns }: Scenario, folder: string): object {
  const file = join(folder, "costs.f64");
  const costs = instance(kind, rows, columns);
  writeFileSync(file, new Uint8Array(costs.buffer));
  const name = `${kind} ${rows}${columns === rows ? "" : ` × ${columns}`}`;
  const calls = callsFor(rows * columns);
  const outcomes: Record<string, Outcome> = { scipy: timeScipy([file, rows, columns, calls]) };
  for (const contender of Object.keys(contenders))
    outcomes[contender] = isHopeless(contender, rows)
      ? "over 60 s"
      : timeChild([contender, file, rows, columns, calls]);
  const against = outcomes["mentor-matching"]!;
  for (const [other, outcome] of Object.entries(outcomes))
    if (typeof outcome === "object" && typeof against === "object")
      outcomes[other] = { ...outcome, ratio: outcome.median / against.median };
  console.log(
    `${name.padEnd(16)}${Object.entries(outcomes)
      .map(([other, outcome]) => cell(other, outcome))
      .join("  ")}`,
  );
  return { instance: name, calls, outcomes };
}

/** Some 40 million cells a contender, three calls at least, so that the median is of a warm one. */
const callsFor = (cells: number): number => Math.max(3, Math.min(101, Math.ceil(4e7 / cells)));

/** munkres-js takes more than a minute from 1000 rows on, measured: no need to wait for it each time. */
const isHopeless = (contender: string, rows: number): boolean => contender === "munkres-js" && rows >= 1000;

function cell(name: string, outcome: Outcome): string {
  if (typeof outcome === "string") return `${name} ${outcome}`;
  const ratio = name === "mentor-matching" ? "" : ` (×${outcome.ratio?.toFixed(1)})`;
  return `${name} ${outcome.median.toPrecision(3)}${ratio}`;
}

function timeScipy(args: readonly (string | number)[]): Outcome {
  return timed("/usr/bin/env", [
    "python3",
    fileURLToPath(new URL("./assignment-scipy.py", import.meta.url)),
    ...args,
  ]);
}

function timeChild(args: readonly (string | number)[]): Outcome {
  const child = fileURLToPath(new URL("./assignment-child.ts", import.meta.url));
  return timed(process.execPath, ["--import", "tsx", child, ...args]);
}

function timed(command: string, args: readonly (string | number)[]): Outcome {
  try {
    const out = execFileSync(command, args.map(String), {
      timeout: LIMIT_MS,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { milliseconds, total } = JSON.parse(out.toString()) as { milliseconds: number[]; total: number };
    const sorted = [...milliseconds].sort((a, b) => a - b);
    return { median: sorted[sorted.length >> 1]!, first: milliseconds[0]!, total };
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: Buffer | string };
    if (code === "ETIMEDOUT") return "over 60 s";
    return /Cannot find (package|module)|No module named/.test(String(stderr)) ? "missing" : "failed";
  }
}
