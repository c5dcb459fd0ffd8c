import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { match, matchAsync } from "../../src/formats/index.js";
import { randomCase, readCase } from "../support/random-case.js";

describe("matchAsync", () => {
  it("gives the same bytes as match, and rejects what match throws", () =>
    fc.assert(
      fc.asyncProperty(randomCase({ people: 5 }), async (random) => {
        const { programme, roster } = readCase(random);
        const later = await matchAsync(programme, roster).then(JSON.stringify, String);
        expect(later).toBe(said(() => JSON.stringify(match(programme, roster))));
      }),
      { numRuns: 50, seed: 5 },
    ));

  it("tells how far it is, and stops when it is told to", async () => {
    const [programme, roster] = [geoProgramme(), geoRoster(300, 280)];
    const seen: number[] = [];
    const matching = await matchAsync(programme, roster, { onProgress: (share) => seen.push(share) });
    expect(matching).toEqual(match(programme, roster));
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);

    const stop = new AbortController();
    const onProgress = (share: number) => {
      if (share > 0.3) stop.abort();
    };
    const stopped = matchAsync(programme, roster, { signal: stop.signal, onProgress });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });
});

function said(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}
