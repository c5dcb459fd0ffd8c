import { describe, expect, it } from "vitest";
import { geoProgramme, geoRoster } from "../../bench/geo-roster.js";
import { match, matchAsync, rowsComparer, rowsIn } from "../../src/formats/index.js";
import type { Order, RowsOrder } from "../../src/workers/messages.js";
import type { Listener, StartThread } from "../../src/workers/thread.js";
import { workerPool } from "../../src/workers/worker-pool.js";

const [programme, roster] = [geoProgramme(), geoRoster(60, 50)];

/** A pool whose threads are ready at once and then do as the test says with rows, what they were told, and for what they were given up. */
function poolOf(behave: (order: RowsOrder, listener: Listener) => void, count = 2) {
  const unavailable: string[] = [];
  const told: Order["kind"][] = [];
  let stopped = 0;
  const start: StartThread = (listener) => ({
    tell: (order) => {
      told.push(order.kind);
      queueMicrotask(() => {
        if (order.kind === "rows") behave(order, listener);
        if (order.kind === "programme")
          listener.answered({ kind: "ready", job: order.job, bitBytes: compare.bitBytes });
      });
    },
    stop: () => stopped++,
    hold: () => {},
  });
  const pool = workerPool(start, count, { fromPairs: 1, onUnavailable: (why) => unavailable.push(why) });
  return { pool, unavailable, told, stopped: () => stopped };
}

const compare = rowsComparer(programme, roster);

describe("a pool of workers", () => {
  it("does here what a worker failed at, and asks it again next time", async () => {
    let fails = true;
    const { pool, unavailable } = poolOf((order, { answered }) => {
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
    const { pool, unavailable, stopped } = poolOf((_, { broken }) => broken("out of memory"));
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

  it("does here what it cannot say to a worker, and fails as without workers where whoever is told of progress does", async () => {
    const { pool } = poolOf(({ job, from, to, memory }, { answered }) => {
      compare(from, to, rowsIn(memory!, 3000, compare.bitBytes));
      answered({ kind: "rows", job, from, to });
    });
    const onProgress = () => {
      throw new RangeError("no such bar");
    };
    await expect(matchAsync(programme, roster, { workers: pool, onProgress })).rejects.toThrow("no such bar");
    const start: StartThread = ({ answered }) => ({
      tell: (order) => {
        if (order.kind === "rows") throw new Error("cannot be cloned");
        queueMicrotask(() => answered({ kind: "ready", job: order.job, bitBytes: 1 }));
      },
      stop: () => {},
      hold: () => {},
    });
    const deaf = workerPool(start, 1, { fromPairs: 1 });
    expect(await matchAsync(programme, roster, { workers: deaf })).toEqual(match(programme, roster));
  });

  it("tells people once for everything that is asked of them, and again where they are others or a worker failed", async () => {
    let fails = false;
    const { pool, told } = poolOf(({ job, from, to, memory }, { answered }) => {
      if (fails) return answered({ kind: "failed", job, because: "out of luck" });
      compare(from, to, rowsIn(memory!, 3000, compare.bitBytes));
      answered({ kind: "rows", job, from, to });
    });
    const toldOf = async (...[programme, roster]: Parameters<typeof pool.compare>) => {
      told.length = 0;
      const rows = await pool.compare(programme, roster);
      return { isDone: rows !== undefined, people: told.filter((kind) => kind === "people").length };
    };
    expect(await toldOf(programme, roster)).toEqual({ isDone: true, people: 2 });
    expect(await toldOf({ ...programme, seed: 2 }, roster)).toEqual({ isDone: true, people: 0 });
    expect(await toldOf(programme, { ...roster })).toEqual({ isDone: true, people: 0 });
    const [first, ...others] = roster.mentees;
    const other = { ...roster, mentees: [{ ...first!, answers: {} }, ...others] };
    expect(await toldOf(programme, other)).toEqual({ isDone: true, people: 2 });
    fails = true;
    expect(await toldOf(programme, other)).toEqual({ isDone: false, people: 0 });
    fails = false;
    expect(await toldOf(programme, other)).toEqual({ isDone: true, people: 2 });
  });

  it("uses memory again that was given back, and none that was not", async () => {
    const { pool } = poolOf(({ job, from, to, memory }, { answered }) => {
      compare(from, to, rowsIn(memory!, 3000, compare.bitBytes));
      answered({ kind: "rows", job, from, to });
    });
    const [first, second] = [await pool.compare(programme, roster), await pool.compare(programme, roster)];
    expect(second).toEqual(first);
    expect(second?.units.buffer).not.toBe(first?.units.buffer);
    first?.units.fill(7);
    first?.vetoBits.fill(7);
    pool.giveBack?.(first!);
    const third = await pool.compare(programme, roster);
    expect(third?.units.buffer).toBe(first?.units.buffer);
    expect(third).toEqual(second);
  });
});
