import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  defineExperiment,
  type ExperimentJson,
  experimentResult,
  prepareExperiment,
  runExperiment,
} from "../../src/research/index.js";

const FOLDER = "examples/research/";
const json: ExperimentJson = JSON.parse(readFileSync(`${FOLDER}experiment.json`, "utf8"));
const files = { read: async (path: string) => new Uint8Array(readFileSync(FOLDER + path)) };

describe("the study in examples/research", () => {
  it("compares populations of 50, 200 and 1,000, scarce and plentiful, with 30 seeds", () => {
    const { populations, seeds } = defineExperiment(json);
    const sizes = populations.map(({ generate }) => (generate?.mentors ?? 0) + (generate?.mentees ?? 0));
    expect(sizes).toEqual([50, 50, 200, 200, 1000, 1000]);
    expect(seeds).toHaveLength(30);
  });

  it("runs, here on the two smallest populations and three seeds", async () => {
    const small = { ...json, populations: json.populations.slice(0, 2), seeds: [1, 2, 3] };
    const prepared = await prepareExperiment(defineExperiment(small), files);
    const lines = await runExperiment(prepared);
    const { summary } = experimentResult(prepared, lines);
    const mean = (policy: string, measure: string) =>
      summary.find((row) => row.policy === policy && row.measure.name === measure)?.mean ?? Number.NaN;
    // What must hold on any population.
    expect(mean("stable-mentees", "blocking-pairs")).toBe(0);
    expect(mean("coverage-total", "mentee-coverage")).toBeGreaterThanOrEqual(
      mean("greedy", "mentee-coverage"),
    );
    expect(mean("total", "total-fit")).toBeGreaterThanOrEqual(mean("greedy", "total-fit"));
    expect(mean("worst-pair", "worst-fit")).toBeGreaterThanOrEqual(mean("coverage-total", "worst-fit"));
  });
});
