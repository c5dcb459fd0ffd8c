import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { match, matchAsync } from "../../src/formats/index.js";
import { formulas } from "../../src/formula/index.js";
import { IssueError } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { startWorkers } from "../../src/workers/node.js";
import { randomCase, readCase } from "../support/random-case.js";

const workers = startWorkers({ count: 2, fromPairs: 1 });
afterAll(() => workers.stop());

describe("workers", () => {
  it("give the same bytes as match, in random programmes", () =>
    fc.assert(
      fc.asyncProperty(randomCase({ people: 5 }), async (random) => {
        const { programme, roster } = readCase(random);
        const [first, ...others] = programme.criteria;
        // People whom the workers know, by other weights and, where it plays a part, in another zone.
        const otherwise = {
          ...programme,
          timeZone: "Asia/Kolkata",
          criteria: [{ ...first!, weight: first!.weight + 0.5 }, ...others],
        };
        for (const asked of [programme, otherwise]) {
          const there = await matchAsync(asked, roster, { workers }).then(JSON.stringify, String);
          expect(there).toBe(said(() => JSON.stringify(match(asked, roster))));
        }
      }),
      { numRuns: 40, seed: 9 },
    ));

  it("compare every pair, in pieces, and tell how far they are", async () => {
    const [programme, roster] = [geoProgramme(), geoRoster(900, 1100)];
    const seen: number[] = [];
    const compared = await workers.compare(programme, roster, { onProgress: (share) => seen.push(share) });
    expect(compared?.units.length).toBe(900 * 1100);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    const whole: number[] = [];
    const matching = await matchAsync(programme, roster, {
      workers,
      onProgress: (share) => whole.push(share),
    });
    expect(matching).toEqual(match(programme, roster));
    expect(whole).toEqual([...whole].sort((a, b) => a - b));
  });

  it("stop when they are told to, and hear nothing of it afterwards", async () => {
    const [programme, roster] = [geoProgramme(), geoRoster(1100, 1000)];
    const stop = new AbortController();
    const stopped = workers.compare(programme, roster, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const small = workers.compare(programme, geoRoster(30, 20));
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect((await small)?.units).toEqual((await workers.compare(programme, geoRoster(30, 20)))?.units);
    await expect(workers.compare(programme, roster, { signal: stop.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("keep a question that is named like something every object has", async () => {
    const programme = defineProgramme({
      name: "Odd names",
      people: { id: "id" },
      questions: [{ id: "constructor", kind: "choice", both: "c" }],
      criteria: [{ dimension: "background", compare: "same", question: "constructor", ifUnanswered: 0.25 }],
    });
    const roster = readRoster(programme, { mentors: "id,c\na,x\nb,\n", mentees: "id,c\nd,x\ne,\n" });
    if (!roster.ok) throw new Error("the files are sound");
    expect(Array.from((await workers.compare(programme, roster.value))?.units ?? [])).toEqual([
      1_000_000, 250_000, 250_000, 250_000,
    ]);
  });

  it("leave to this thread what has formulas, what is small, and groups", async () => {
    const formula = defineProgramme(
      {
        name: "Formula",
        people: { id: "id" },
        questions: [{ id: "q", kind: "scale", from: 1, to: 5, both: "q" }],
        criteria: [
          { id: "near", dimension: "values", compare: "closeness", question: "q", weight: 0 },
          { dimension: "values", compare: "formula", formula: "near ^ 2", weight: 1 },
        ],
      },
      { formulas },
    );
    const roster = readRoster(formula, { mentors: "id,q\na,1\n", mentees: "id,q\nd,3\n" });
    if (!roster.ok) throw new Error("the files are sound");
    expect(await workers.compare(formula, roster.value)).toBeUndefined();
    expect((await matchAsync(formula, roster.value, { workers })).matches[0]?.fit).toBe(0.25);

    const lazy = startWorkers({ count: 1 });
    expect(await lazy.compare(geoProgramme(), geoRoster(20, 20))).toBeUndefined();
    expect(await workers.compare(geoProgramme(), geoRoster(0, 20))).toBeUndefined();
  });

  it("do nothing once they were stopped", async () => {
    const ended = startWorkers({ count: 1, fromPairs: 1 });
    const [programme, roster] = [geoProgramme(), geoRoster(40, 40)];
    expect(await ended.compare(programme, roster)).toBeDefined();
    const interrupted = ended.compare(programme, geoRoster(1000, 1000));
    await Promise.resolve();
    ended.stop();
    expect(await interrupted).toBeUndefined();
    expect(await ended.compare(programme, roster)).toBeUndefined();
  });

  it.each([0, -1, 1.5, Number.NaN])("refuse a count of %s", (count) => {
    expect(() => startWorkers({ count })).toThrow(IssueError);
  });

  it.each([-1, Number.NaN])("refuse to start from %s pairs", (fromPairs) => {
    expect(() => startWorkers({ fromPairs })).toThrow(/fromPairs: .*\n {2}Leave it out for a million\./);
  });
});

function said(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}
