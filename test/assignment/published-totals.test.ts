import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assign, checkCertificate } from "../../src/assignment/index.js";
import { sharedFile } from "./shared-data.js";

const orlib = sharedFile("data/orlib-assign");
const tracking = sharedFile("data/lapsolver-tracking");
const instances = sharedFile("instances/instances.mjs");
const reasonFor = ({ present }: { present: boolean }) =>
  present ? "" : " (skipped: ../shared is not there)";
const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe.skipIf(!orlib.present)(`OR-Library assignment problems${reasonFor(orlib)}`, () => {
  it.each(["assign100", "assign200", "assign300", "assign400"])(
    "%s has its published minimum and maximum",
    (name) => {
      const expected = json(`${orlib.path}/expected.json`)[name];
      const [rows = 0, ...costs] = readFileSync(`${orlib.path}/${name}.txt`, "utf8")
        .trim()
        .split(/\s+/)
        .map(Number);
      for (const [sense, total] of [
        ["min", expected.minimum],
        ["max", expected.maximum],
      ] as const) {
        const problem = { rows, columns: rows, values: Int32Array.from(costs), sense };
        const result = assign(problem);
        expect(result.total).toBe(total);
        expect(checkCertificate(problem, result)).toEqual({ holds: true });
      }
    },
  );
});

describe.skipIf(!tracking.present)(`cell tracking matrices${reasonFor(tracking)}`, () => {
  const names = tracking.present
    ? readdirSync(tracking.path).filter((name) => name.endsWith(".json.gz"))
    : [];
  it.each(names)("%s has its known total", (name) => {
    const expected = json(`${tracking.path}/expected.json`)[name.replace(".json.gz", "")];
    const file = JSON.parse(gunzipSync(readFileSync(`${tracking.path}/${name}`)).toString());
    const values: (number | null)[][] = Array.isArray(file) ? file : file.costs;
    const problem = { rows: values.length, columns: values[0]!.length, values, sense: "min" } as const;
    const result = assign(problem);
    expect(result.total).toBe(expected.total_cost);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });
});

describe.skipIf(!instances.present)(`seeded instances${reasonFor(instances)}`, () => {
  it.each([
    ["geo", 100, 38.493273892773864],
    ["geo", 300, 99.39861704961707],
    ["uni", 100, 1.9500626427132457],
    ["uni", 300, 1.6814120957400571],
    ["int", 100, 246],
    ["int", 300, 347],
    ["int", 1000, 1000],
    ["mw", 100, 171_700],
    ["mw", 300, 4_545_100],
  ])("%s %i has the minimum total %d", async (kind, rows, total) => {
    const { costs } = await import(instances.url);
    const problem = { rows, columns: rows, values: costs(kind, rows) as Float64Array, sense: "min" } as const;
    const result = assign(problem);
    expect(Math.abs(result.total - total)).toBeLessThanOrEqual(Number.isInteger(total) ? 0 : 1e-9);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });
});
