import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { finish, finishInSlices, type Steps, within } from "../src/steps.js";

function* counting(to: number): Steps<number> {
  for (let k = 1; k <= to; k++) yield k / to;
  return to;
}

function* inTwoParts(shares: readonly number[]): Steps<string> {
  yield* within(told(shares), 0, 0.5);
  yield* within(told(shares), 0.5, 1);
  return "done";
}

function* told(shares: readonly number[]): Steps<void> {
  for (const share of shares) yield share;
}

afterEach(() => vi.unstubAllGlobals());

describe("work in steps", () => {
  it("is finished at once or in slices with the same result", async () => {
    expect(finish(counting(5))).toBe(5);
    expect(await finishInSlices(counting(5))).toBe(5);
  });

  it("tells shares from 0 to 1 that only grow, whatever its parts tell, and 1 at the end", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.double({ min: 0, max: 1.5, noNaN: true })), async (shares) => {
        const seen: number[] = [];
        await finishInSlices(inTwoParts(shares), { onProgress: (share) => seen.push(share) });
        expect(seen.at(-1)).toBe(1);
        expect(seen.every((share, k) => share > (seen[k - 1] ?? 0) && share <= 1)).toBe(true);
      }),
      { seed: 1, numRuns: 50 },
    ));

  it("stops at the next step once its signal is aborted, and rejects with the signal's reason", async () => {
    const stop = new AbortController();
    const reason = new Error("enough");
    const work = counting(1000);
    const done = finishInSlices(work, {
      signal: stop.signal,
      onProgress: (share) => {
        if (share >= 0.1) stop.abort(reason);
      },
    });
    await expect(done).rejects.toBe(reason);
    expect(work.next().value).toBeCloseTo(0.101, 6);
  });

  it("does nothing where the signal was aborted before", async () => {
    let started = false;
    function* never(): Steps<void> {
      started = true;
      yield 0;
    }
    await expect(finishInSlices(never(), { signal: AbortSignal.abort("no") })).rejects.toBe("no");
    expect(started).toBe(false);
  });

  it("lets a timer fire between its steps", async () => {
    let fired = false;
    setTimeout(() => {
      fired = true;
    }, 0);
    function* waiting(): Steps<boolean> {
      for (let k = 0; k < 1e6 && !fired; k++) yield 0;
      return fired;
    }
    expect(await finishInSlices(waiting())).toBe(true);
  });

  it.each([
    ["a browser's message channel", ["setImmediate"]],
    ["timers alone", ["setImmediate", "MessageChannel"]],
    ["nothing at all", ["setImmediate", "MessageChannel", "setTimeout"]],
  ])("runs where there is %s", async (_, missing) => {
    for (const name of missing) vi.stubGlobal(name, undefined);
    expect(await finishInSlices(counting(20))).toBe(20);
  });
});
