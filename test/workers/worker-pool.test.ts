import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { match, matchAsync, rowsComparer } from "../../src/formats/index.js";
import type { Order } from "../../src/workers/messages.js";
import type { Listener, StartThread } from "../../src/workers/thread.js";
import { workerPool } from "../../src/workers/worker-pool.js";

const [programme, roster] = [geoProgramme(), geoRoster(60, 50)];

/** A pool whose threads do as the test says, and what they were told and for what they were given up. */
function poolOf(behave: (order: Order, listener: Listener) => void, count = 2) {
  const unavailable: string[] = [];
  let stopped = 0;
  const start: StartThread = (listener) => ({
    tell: (order) => queueMicrotask(() => behave(order, listener)),
    stop: () => stopped++,
    hold: () => {},
  });
  const pool = workerPool(start, count, { fromPairs: 1, onUnavailable: (why) => unavailable.push(why) });
  return { pool, unavailable, stopped: () => stopped };
}

const compare = rowsComparer(programme, roster);

describe("a pool of workers", () => {
  it("does here what a worker failed at, and asks it again next time", async () => {
    let fails = true;
    const { pool, unavailable } = poolOf((order, { answered }) => {
      if (order.kind === "people") return;
      const { job, from, to } = order;
      answered(
        fails
          ? { kind: "failed", job, because: "out of luck" }
          : { kind: "rows", job, from, to, rows: compare(from, to) },
      );
    });
    expect(await matchAsync(programme, roster, { workers: pool })).toEqual(match(programme, roster));
    fails = false;
    expect(await pool.compare(programme, roster)).toEqual(compare(0, roster.mentees.length));
    expect(unavailable).toEqual([]);
  });

  it("is given up, once, where a worker breaks down in the middle", async () => {
    const { pool, unavailable, stopped } = poolOf((order, { broken }) => {
      if (order.kind === "rows") broken("out of memory");
    });
    expect(await pool.compare(programme, roster)).toBeUndefined();
    expect(await pool.compare(programme, roster)).toBeUndefined();
    expect(unavailable).toEqual(["out of memory"]);
    expect(stopped()).toBe(2);
  });

  it("is given up where workers cannot be started", async () => {
    const unavailable: string[] = [];
    const start: StartThread = () => {
      throw new Error("refused by the policy");
    };
    const pool = workerPool(start, 2, { fromPairs: 1, onUnavailable: (why) => unavailable.push(why) });
    expect(await pool.compare(programme, roster)).toBeUndefined();
    expect(unavailable).toEqual(["refused by the policy"]);
  });

  it("passes over what a job that was given up had asked for", async () => {
    const late: (() => void)[] = [];
    const { pool } = poolOf((order, { answered }) => {
      if (order.kind === "people") return;
      const { job, from, to } = order;
      const answer = () => answered({ kind: "rows", job, from, to, rows: compare(from, to) });
      if (job === 1) {
        answered({ kind: "failed", job, because: "given up" });
        late.push(() =>
          answered({
            kind: "rows",
            job,
            from,
            to,
            rows: { units: new Int32Array(3000), vetoBits: new Uint8Array(3000) },
          }),
        );
      } else {
        for (const tell of late.splice(0)) tell();
        answer();
      }
    });
    expect(await pool.compare(programme, roster)).toBeUndefined();
    expect(await pool.compare(programme, roster)).toEqual(compare(0, roster.mentees.length));
  });
});
