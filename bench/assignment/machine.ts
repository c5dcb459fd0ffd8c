/** Where a benchmark ran, and against which versions. */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { join } from "node:path";

const PACKAGES = ["munkres", "munkres-js", "munkres-algorithm", "linear-sum-assignment", "edmonds-blossom"];

/** Processor, Node and date. */
export function machine(): object {
  return {
    processor: cpus()[0]?.model,
    processors: cpus().length,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** As installed; a missing peer is `missing`. */
export function versions(): Readonly<Record<string, string>> {
  const require = createRequire(import.meta.url);
  const found = PACKAGES.map((name) => {
    const file = require.resolve
      .paths(name)!
      .map((folder) => join(folder, name, "package.json"))
      .find((path) => existsSync(path));
    if (file === undefined) return [name, "missing"];
    return [name, (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version];
  });
  return { ...Object.fromEntries(found), scipy: python().scipy };
}

interface Python {
  readonly command: string;
  /** `missing` where there is none. */
  readonly scipy: string;
}

let chosen: Python | undefined;

/** Of the Pythons here, the one with the newest scipy. */
export function python(): Python {
  chosen ??= ["python3", "/usr/bin/python3"]
    .map((command): Python => ({ command, scipy: scipyOf(command) }))
    .reduce((best, other) => (isNewer(other.scipy, best.scipy) ? other : best));
  return chosen;
}

function scipyOf(command: string): string {
  try {
    const print = "import scipy, numpy; print(scipy.__version__, 'with numpy', numpy.__version__)";
    return execFileSync(command, ["-c", print], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "missing";
  }
}

function isNewer(one: string, other: string): boolean {
  if (one === "missing" || other === "missing") return other === "missing" && one !== "missing";
  const [a, b] = [one, other].map((version) => version.split(/[. ]/).slice(0, 3).map(Number));
  const place = [0, 1, 2].find((k) => a![k] !== b![k]);
  return place !== undefined && a![place]! > b![place]!;
}
