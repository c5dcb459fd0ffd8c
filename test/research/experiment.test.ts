import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IssueError } from "../../src/issue.js";
import {
  bootstrapInterval,
  defineExperiment,
  type ExperimentJson,
  type ExperimentParts,
  experimentResult,
  headLine,
  type PreparedExperiment,
  prepareExperiment,
  type RunLine,
  readLines,
  recordText,
  runExperiment,
  summaryOf,
} from "../../src/research/index.js";

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  "programme.json": readFileSync("examples/one-to-one/programme.json"),
  "mentors.csv": readFileSync("examples/one-to-one/mentors.csv"),
  "mentees.csv": readFileSync("examples/one-to-one/mentees.csv"),
  "managers.csv": readFileSync("examples/one-to-one/managers.csv"),
  "broken.json": "{",
  "wrong.json": JSON.stringify({ name: "Wrong", people: { id: "id" }, questions: [], criteria: [] }),
};

const files = {
  read: async (path: string): Promise<Uint8Array> => {
    const content = FILES[path];
    if (content === undefined) throw new Error("no such file");
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  },
};

const EXPERIMENT: ExperimentJson = {
  name: "A small <experiment>",
  populations: [
    { name: "scarce", programme: "programme.json", generate: { mentors: 8, mentees: 16 } },
    {
      name: "ours",
      programme: "programme.json",
      files: { mentors: "mentors.csv", mentees: "mentees.csv", managers: "managers.csv" },
    },
    {
      name: "like ours",
      programme: "programme.json",
      files: { mentors: "mentors.csv", mentees: "mentees.csv" },
      like: { mentors: 10, mentees: 20 },
    },
  ],
  policies: ["random", "greedy", "coverage-total"],
  groups: [{ question: "field", side: "mentee" }],
  seeds: { from: 1, count: 3 },
  bootstrap: { resamples: 200 },
};

async function prepared(
  json: unknown = EXPERIMENT,
  parts: ExperimentParts = {},
): Promise<PreparedExperiment> {
  return prepareExperiment(defineExperiment(json, parts), files);
}

async function issuesOf(run: () => Promise<unknown> | unknown): Promise<readonly string[]> {
  try {
    await run();
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, path }) => `${code} at ${path}`);
    throw error;
  }
  return [];
}

const machine = { runtime: "a test", system: "none", processor: "none", cores: 1 };
const times = { ended: "2027-01-01T00:00:00.000Z", seconds: 1 };

/** Every file of a finished run, the record included. */
function filesOf(of: PreparedExperiment, lines: readonly RunLine[]): Readonly<Record<string, string>> {
  const { files: written } = experimentResult(of, lines);
  return { ...written, "record.json": recordText({ prepared: of, lines, files: written, machine, times }) };
}

describe("an experiment", () => {
  it("gives the same bytes twice", async () => {
    const [one, two] = [await prepared(), await prepared()];
    expect(filesOf(one, await runExperiment(one))).toEqual(filesOf(two, await runExperiment(two)));
  });

  it("goes on where it was stopped, and ends in the same record", async () => {
    const of = await prepared();
    const whole = filesOf(of, await runExperiment(of));
    const controller = new AbortController();
    let state = `${headLine(of.fingerprint)}\n`;
    const stopped = runExperiment(of, {
      onLine: (line) => {
        state += line;
      },
      onProgress: ({ done }) => done === 4 && controller.abort(new Error("stopped")),
      signal: controller.signal,
    });
    await expect(stopped).rejects.toThrow("stopped");
    // The power failed in the middle of the last line.
    const earlier = readLines(state.slice(0, -20));
    expect(earlier.fingerprint).toBe(of.fingerprint);
    expect(earlier.lines).toHaveLength(3);
    const added: string[] = [];
    const lines = await runExperiment(of, {
      earlier: earlier.lines,
      onLine: (line) => void added.push(line),
    });
    expect(added).toHaveLength(6);
    expect(filesOf(of, lines)).toEqual(whole);
    expect(filesOf(of, readLines(earlier.kept + added.join("")).lines)).toEqual(whole);
  });

  it("writes a row for every run and measure", async () => {
    const of = await prepared({ ...EXPERIMENT, groups: [], measures: ["mentee-coverage", "mean-fit"] });
    const rows = experimentResult(of, await runExperiment(of))
      .files["results.csv"]!.trim()
      .split("\r\n");
    expect(rows[0]).toBe("population,seed,policy,measure,unit,value");
    expect(rows).toHaveLength(1 + 3 * 3 * 3 * 2);
    expect(new Set(rows.map((row) => row.split(",").slice(0, 4).join())).size).toBe(rows.length);
  });

  it("draws a page that holds every policy, loads nothing and escapes what it is told", async () => {
    const of = await prepared();
    const page = experimentResult(of, await runExperiment(of)).files["report.html"]!;
    expect(page).toContain("A small &lt;experiment&gt;");
    expect(page).not.toMatch(/<script|src=|href=|url\(|NaN|undefined|Infinity/);
    expect(page.match(/<svg /g)?.length).toBeGreaterThan(20);
    for (const policy of EXPERIMENT.policies) expect(page).toContain(policy);
  });

  it("leaves a policy out where it is told to, and shows it elsewhere", async () => {
    const [scarce, ...others] = EXPERIMENT.populations;
    const populations = [{ ...scarce!, leaveOut: ["greedy"] }, ...others];
    const of = await prepared({ ...EXPERIMENT, populations, measures: ["mean-fit"], groups: [] });
    const { files: written, summary } = experimentResult(of, await runExperiment(of));
    expect(written["results.csv"]).not.toContain("scarce,1,greedy");
    expect(written["results.csv"]).toContain("ours,1,greedy");
    expect(summary.filter(({ policy }) => policy === "greedy").map(({ population }) => population)).toEqual([
      "ours",
      "like ours",
    ]);
  });

  it("has another fingerprint when a file changes", async () => {
    const before = await prepared();
    const after = await prepared({ ...EXPERIMENT, seeds: [1, 2] });
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  it("runs a policy and a measure of one's own", async () => {
    const parts: ExperimentParts = {
      policies: { nobody: () => [] },
      measures: [
        { name: "zero", label: "zero", unit: "none", range: [0, 0], better: "neither", of: () => 0 },
      ],
    };
    const json = {
      ...EXPERIMENT,
      policies: ["nobody", "greedy"],
      measures: ["zero", "mentee-coverage"],
      groups: [],
    };
    const of = await prepared(json, parts);
    const [line] = await runExperiment(of);
    expect(line?.values["nobody"]).toEqual([0, 0]);
  });
});

describe("a bad experiment", () => {
  it("is told everything that is wrong with its form at once", async () => {
    const json = {
      name: "",
      populations: [
        { name: "a", programme: "p.json", generate: { mentors: -1, mentees: 3, missing: { share: 2 } } },
      ],
      policies: [],
      seeds: "many",
      polices: [],
    };
    expect(await issuesOf(() => defineExperiment(json))).toEqual([
      "wrong-value at name",
      "wrong-value at populations[0].generate.mentors",
      "wrong-value at populations[0].generate.missing.share",
      "wrong-value at policies",
      "wrong-value at seeds",
      "unknown-key at polices",
    ]);
  });

  it("is told with them what makes no sense in the rest", async () => {
    const json = {
      ...EXPERIMENT,
      populations: [
        { name: "a", programme: 7, generate: { mentors: 1, mentees: 1 } },
        { name: "b", programme: "programme.json" },
      ],
      policies: ["greedi", "random"],
      baseline: "total",
      seeds: "many",
    };
    expect(await issuesOf(() => defineExperiment(json))).toEqual([
      "wrong-value at populations[0].programme",
      "wrong-value at seeds",
      "unknown-policy at policies[0]",
      "unknown-policy at baseline",
      "no-people at populations[1]",
    ]);
    for (const none of [null, 3, [], "x", {}])
      expect((await issuesOf(() => defineExperiment(none))).length).toBeGreaterThan(0);
  });

  it("is told everything that makes no sense at once", async () => {
    const json: ExperimentJson = {
      ...EXPERIMENT,
      populations: [
        { name: "a", programme: "programme.json" },
        { name: "a", programme: "programme.json", files: { mentors: "mentors.csv" } },
        { name: "c", programme: "p", generate: { mentors: 1, mentees: 1 }, leaveOut: ["random", "total"] },
        { name: "b", programme: "p", files: { participants: "x" }, generate: { mentors: 1, mentees: 1 } },
      ],
      policies: ["greedi", "random", "random"],
      baseline: "total",
      measures: ["mean-fitt"],
    };
    expect(await issuesOf(() => defineExperiment(json))).toEqual([
      "unknown-policy at policies[0]",
      "unknown-measure at measures[0]",
      "unknown-policy at baseline",
      "repeated at policies[2]",
      "repeated at populations[1].name",
      "no-people at populations[0]",
      "wrong-files at populations[1]",
      "two-sources at populations[3]",
      "unknown-policy at populations[2].leaveOut[1]",
    ]);
  });

  it("is told everything that is wrong with what it names at once", async () => {
    const json: ExperimentJson = {
      ...EXPERIMENT,
      groups: [{ question: "free", side: "mentee" }],
      populations: [
        { name: "a", programme: "broken.json", generate: { mentors: 1, mentees: 1 } },
        { name: "b", programme: "nowhere.json", generate: { mentors: 1, mentees: 1 } },
        { name: "c", programme: "wrong.json", generate: { mentors: 1, mentees: 1 } },
        {
          name: "d",
          programme: "programme.json",
          generate: {
            mentors: 1,
            mentees: 1,
            answers: { yeer: "uniform", year: { shares: { "frist year": 1 } } },
            missing: { groups: [{ question: "year", is: ["sixth year"], share: 0.5 }] },
          },
        },
        { name: "e", programme: "programme.json", files: { mentors: "gone.csv", mentees: "mentees.csv" } },
      ],
    };
    const found = await issuesOf(() => prepared(json));
    expect(found).toEqual([
      "unreadable-file at populations[0].programme",
      "unreadable-file at populations[1].programme",
      "wrong-value at populations[2].programme: criteria",
      "unknown-group at groups[0].question",
      "unknown-question at populations[3].generate.answers",
      "unknown-option at populations[3].generate.answers.year.shares",
      "unknown-option at populations[3].generate.missing.groups[0].is",
      "unknown-group at groups[0].question",
      "unreadable-file at populations[4].files.mentors",
    ]);
  });
});

describe("the summary", () => {
  it("pairs each run with the baseline's on the same people", async () => {
    const of = await prepared({
      ...EXPERIMENT,
      measures: ["mean-fit"],
      groups: [],
      policies: ["greedy", "total"],
    });
    const line = (seed: number, greedy: number | null, total: number): RunLine => ({
      population: "scarce",
      seed,
      roster: "",
      values: { greedy: [greedy], total: [total] },
    });
    const lines = [line(1, 0.5, 0.6), line(2, 0.7, 0.9), line(3, null, 0.1)];
    const [greedy, total] = summaryOf(of.experiment, lines).filter(
      ({ population }) => population === "scarce",
    );
    expect(greedy?.mean).toBeCloseTo(0.6, 12);
    expect(greedy?.values).toEqual([0.5, 0.7]);
    expect(greedy?.difference?.mean).toBeCloseTo(-0.15, 12);
    expect(greedy?.difference?.runs).toBe(2);
    expect(greedy?.difference?.interval.low).toBeCloseTo(-0.2, 12);
    expect(total?.mean).toBeCloseTo(1.6 / 3, 12);
    expect(total?.difference).toBeUndefined();
  });

  it("has intervals near those of the normal distribution where there are many runs", () => {
    // 0…99, uniform: the mean is 49.5, its standard error 28.866 ∕ 10.
    const values = Array.from({ length: 100 }, (_, at) => at);
    const { low, high } = bootstrapInterval(values, { resamples: 5000, confidence: 0.95, seed: "x" });
    expect(low).toBeGreaterThan(49.5 - 1.96 * 2.8866 - 0.4);
    expect(low).toBeLessThan(49.5 - 1.96 * 2.8866 + 0.4);
    expect(high).toBeGreaterThan(49.5 + 1.96 * 2.8866 - 0.4);
    expect(high).toBeLessThan(49.5 + 1.96 * 2.8866 + 0.4);
  });

  it("has intervals that hold the mean as often as they say, a little less with few runs", () => {
    const options = { resamples: 400, confidence: 0.9 };
    let held = 0;
    for (let trial = 0; trial < 200; trial++) {
      const values = Array.from({ length: 30 }, (_, at) => (((trial * 30 + at + 1) * 7919) % 10007) / 10007);
      const { low, high } = bootstrapInterval(values, { ...options, seed: String(trial) });
      if (low <= 0.5 && high >= 0.5) held++;
    }
    expect(held).toBeGreaterThan(150);
  });
});
