import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instance } from "../../bench/instances.js";
import { assign, assignAsync, ProblemError } from "../../src/assignment/index.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

describe("assignAsync", () => {
  it("gives the same bytes as assign, by every method", () =>
    fc.assert(
      fc.asyncProperty(
        arbitraryProblem(),
        fc.constantFrom("auto", "shortest-paths", "candidate-lists"),
        async (problem, method) => {
          const found = await assignAsync(problem, { method });
          expect(JSON.stringify(found)).toBe(JSON.stringify(assign(problem, { method })));
        },
      ),
      { seed: 3, numRuns: 100 },
    ));

  const large = { rows: 400, columns: 400, values: instance("geo", 400, 400), sense: "min" } as const;

  it("does, where it takes many slices, and tells how far it is", async () => {
    const seen: number[] = [];
    const found = await assignAsync(large, { onProgress: (share) => seen.push(share) });
    expect(found).toEqual(assign(large));
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const done = assignAsync(large, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(done).rejects.toMatchObject({ name: "AbortError" });
  });

  it("rejects a malformed problem", async () => {
    await expect(assignAsync({ rows: 1, columns: 1, values: [[Number.NaN]] })).rejects.toThrow(ProblemError);
  });
});
