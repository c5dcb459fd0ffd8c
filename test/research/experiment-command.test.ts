import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { experimentCommand } from "../../src/cli/experiment-command.js";
import type { Failure } from "../../src/cli/failure.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "experiment-"));
  cpSync("examples/one-to-one", folder, { recursive: true });
  writeFileSync(join(folder, "experiment.json"), JSON.stringify(EXPERIMENT));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EXPERIMENT = {
  name: "Two policies on our own people",
  populations: [
    { name: "ours", programme: "programme.json", files: { mentors: "mentors.csv", mentees: "mentees.csv" } },
    { name: "more", programme: "programme.json", generate: { mentors: 5, mentees: 9 } },
  ],
  policies: ["first-come", "coverage-total"],
  seeds: { from: 1, count: 4 },
  bootstrap: { resamples: 100 },
};

async function run(...args: readonly string[]): Promise<{ readonly status: number; readonly err: string }> {
  let err = "";
  const terminal = {
    err: (words: string) => {
      err += words;
    },
    columns: undefined,
  };
  try {
    return { status: await experimentCommand(args, terminal), err };
  } catch (error) {
    const { status, message } = error as Failure;
    return { status, err: err + message };
  }
}

const text = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");

/** All that was written, without the times. */
function written(out: string): readonly string[] {
  const { times, ...record } = JSON.parse(text(out, "record.json"));
  expect(Object.keys(times)).toEqual(["ended", "seconds"]);
  const files = ["results.csv", "summary.csv", "report.html", "runs.jsonl"];
  return [JSON.stringify(record), ...files.map((name) => text(out, name))];
}

describe("mentor-matching experiment", () => {
  it("writes the same bytes twice, apart from times", async () => {
    const experiment = join(folder, "experiment.json");
    expect((await run(experiment, "--out", join(folder, "one"))).status).toBe(0);
    expect((await run(experiment, "--out", join(folder, "two"))).status).toBe(0);
    expect(written("one")).toEqual(written("two"));
  });

  it("goes on behind what was done before it was stopped", async () => {
    const [experiment, out] = [join(folder, "experiment.json"), join(folder, "out")];
    await run(experiment, "--out", out);
    const whole = written("out");
    const state = text("out", "runs.jsonl");
    writeFileSync(join(out, "runs.jsonl"), state.slice(0, state.length - 30));
    const { err } = await run(experiment, "--out", out);
    expect(err).toContain("Going on behind 7 rosters");
    expect(written("out")).toEqual(whole);
  });

  it("does not mix the runs of two experiments", async () => {
    const [experiment, out] = [join(folder, "experiment.json"), join(folder, "out")];
    await run(experiment, "--out", out);
    writeFileSync(experiment, JSON.stringify({ ...EXPERIMENT, policies: ["random"] }));
    const { status, err } = await run(experiment, "--out", out);
    expect(status).toBe(1);
    expect(err).toContain("another experiment");
  });

  it.each([
    [[], "The experiment is missing"],
    [["a.json"], "folder to write to"],
    [["a.json", "b.json", "--out", "x"], "too many"],
    [["--what"], "--what"],
  ])("tells wrong usage: %j", async (args, message) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
