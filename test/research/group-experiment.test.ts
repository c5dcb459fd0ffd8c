import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IssueError } from "../../src/issue.js";
import {
  defineExperiment,
  type ExperimentJson,
  type ExperimentParts,
  experimentResult,
  GROUP_MEASURES,
  type PreparedExperiment,
  prepareExperiment,
  recordText,
  runExperiment,
} from "../../src/research/index.js";

const GROUPS = JSON.parse(readFileSync("examples/groups/programme.json", "utf8"));

/** The same people without mentors, and without what speaks of them. */
const CIRCLES = {
  ...GROUPS,
  people: { ...GROUPS.people, capacity: undefined },
  rules: GROUPS.rules.filter(({ rule }: { readonly rule: string }) => rule !== "gap"),
  format: {
    kind: "groups",
    size: GROUPS.format.size,
    mentors: 0,
    fit: { ...GROUPS.format.fit, mentor: undefined, peers: 0 },
  },
};

const FILES: Readonly<Record<string, string>> = {
  "programme.json": JSON.stringify(GROUPS),
  "mentors.csv": readFileSync("examples/groups/mentors.csv", "utf8"),
  "mentees.csv": readFileSync("examples/groups/mentees.csv", "utf8"),
  "circles.json": JSON.stringify(CIRCLES),
  "scored.json": readFileSync("examples/peers/circles.json", "utf8"),
  "co-mentors.json": JSON.stringify({ ...GROUPS, format: { ...GROUPS.format, mentors: 2 } }),
  "pairs.json": readFileSync("examples/one-to-one/programme.json", "utf8"),
  "peers.json": readFileSync("examples/peers/programme.json", "utf8"),
};

const files = {
  read: async (path: string): Promise<Uint8Array> => {
    const content = FILES[path];
    if (content === undefined) throw new Error("no such file");
    return new TextEncoder().encode(content);
  },
};

const people = { mentors: "mentors.csv", mentees: "mentees.csv" };

const EXPERIMENT: ExperimentJson = {
  name: "Groups",
  populations: [
    { name: "ours", programme: "programme.json", files: people },
    { name: "drawn", programme: "programme.json", files: people, like: { mentors: 4, mentees: 10 } },
  ],
  policies: ["random-groups", "merged-unchecked", "merged-pairs", "programme"],
  groups: [{ question: "field", side: "mentee" }],
  seeds: [1, 2],
  bootstrap: { resamples: 100 },
  iterations: 100,
};

async function prepared(json: unknown, parts: ExperimentParts = {}): Promise<PreparedExperiment> {
  return prepareExperiment(defineExperiment(json, parts), files);
}

async function issuesOf(json: unknown): Promise<readonly string[]> {
  try {
    await prepared(json);
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, path }) => `${code} at ${path}`);
    throw error;
  }
  return [];
}

describe("an experiment on groups", () => {
  it("carries every measure of groups into all its files, the same twice", async () => {
    const written = async () => {
      const of = await prepared(EXPERIMENT);
      const lines = await runExperiment(of);
      const { files: texts } = experimentResult(of, lines);
      const machine = { runtime: "a test", system: "none", processor: "none", cores: 1 };
      const times = { ended: "2027-01-01T00:00:00.000Z", seconds: 1 };
      return {
        ...texts,
        "record.json": recordText({ prepared: of, lines, files: texts, machine, times }),
      } as Record<"results.csv" | "summary.csv" | "report.html" | "record.json", string>;
    };
    const [one, two] = [await written(), await written()];
    expect(one).toEqual(two);
    const rows = one["results.csv"].trim().split("\r\n");
    const count = GROUP_MEASURES.length + 5;
    expect(rows).toHaveLength(1 + 2 * 2 * 4 * count);
    for (const { name } of GROUP_MEASURES) {
      expect(one["summary.csv"]).toContain(`,${name},`);
      expect(one["record.json"]).toContain(`"name": "${name}"`);
    }
    expect(one["report.html"]).toContain("mentees in a group that can be");
    expect(one["report.html"]).toContain("How many against how well");
    expect(JSON.parse(one["record.json"]).iterations).toBe(100);
  });

  it("measures pairs too where it is asked to, each mentee with their group's mentor", async () => {
    const of = await prepared({
      ...EXPERIMENT,
      populations: EXPERIMENT.populations.slice(0, 1),
      measures: ["mentee-coverage", "in-groups", "mean-fit", "group-mentor-fit"],
      groups: [],
    });
    const [line] = await runExperiment(of);
    for (const [coverage, inGroups, fit] of Object.values(line!.values)) {
      expect(coverage).toBe(inGroups);
      expect(fit).toBeGreaterThan(0);
    }
  });

  it("runs circles, co-mentors and a policy of one's own", async () => {
    const all = { "everybody alone": () => [] };
    const of = await prepared(
      {
        ...EXPERIMENT,
        populations: ["circles", "co-mentors"].map((name) => ({
          name,
          programme: `${name}.json`,
          files: people,
        })),
        policies: ["everybody alone", "random-groups"],
        measures: ["in-groups", "in-workable-groups"],
        seeds: [1],
      },
      { groupPolicies: all },
    );
    const lines = await runExperiment(of);
    for (const { values } of lines) {
      expect(values["everybody alone"]?.slice(0, 2)).toEqual([0, 0]);
      const [inGroups, workable] = values["random-groups"] ?? [];
      expect(inGroups).toBeGreaterThan(0);
      expect(workable).toBe(inGroups);
    }
  });
});

describe("a bad experiment on groups", () => {
  it("draws nobody for circles whose members are each other's mentors", async () => {
    const drawn = { name: "drawn", programme: "scored.json", generate: { mentors: 3, mentees: 9 } };
    const policies = ["random-groups", "programme"];
    expect(await issuesOf({ ...EXPERIMENT, populations: [drawn], policies, groups: [] })).toEqual([
      "drawn-in-one-list at populations[0].generate",
    ]);
  });

  it("is told at once which policies and measures are of another format", async () => {
    expect(
      await issuesOf({ ...EXPERIMENT, policies: ["greedy", "merged-pairs", "total", "programme"] }),
    ).toEqual(["policy-of-other-format at policies[0]", "policy-of-other-format at policies[2]"]);
    const pairs = { name: "pairs", programme: "pairs.json", generate: { mentors: 2, mentees: 2 } };
    expect(
      await issuesOf({
        ...EXPERIMENT,
        populations: [pairs],
        policies: ["random-groups", "greedy"],
        measures: ["mean-fit", "worst-group", "in-groups"],
      }),
    ).toEqual([
      "option-unused at iterations",
      "policy-of-other-format at policies[0]",
      "measure-of-other-format at measures[1]",
      "measure-of-other-format at measures[2]",
    ]);
  });

  it("is told what means nothing without one mentor a group, and where", async () => {
    const [ours] = EXPERIMENT.populations;
    expect(
      await issuesOf({
        ...EXPERIMENT,
        populations: [
          ours,
          { name: "circles", programme: "circles.json", files: people },
          {
            name: "co-mentors",
            programme: "co-mentors.json",
            files: people,
            leaveOut: ["merged-pairs", "merged-unchecked"],
          },
        ],
        measures: ["in-groups", "mean-fit"],
      }),
    ).toEqual([
      "policy-needs-one-mentor at policies[1]",
      "policy-needs-one-mentor at policies[2]",
      "measure-needs-one-mentor at measures[1]",
      "measure-needs-one-mentor at measures[1]",
    ]);
  });

  it("is told that formats are not mixed, and peers not compared", async () => {
    const drawn = { generate: { mentors: 2, mentees: 4 } };
    expect(
      await issuesOf({
        ...EXPERIMENT,
        populations: [
          { name: "peers", programme: "peers.json", ...drawn },
          { name: "groups", programme: "programme.json", ...drawn },
          { name: "pairs", programme: "pairs.json", ...drawn },
        ],
        groups: [],
      }),
    ).toEqual([
      "format-not-compared at populations[0].programme",
      "mixed-formats at populations[2].programme",
    ]);
  });
});
