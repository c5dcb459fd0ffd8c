import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addQuarters,
  commonWeek,
  emptyWeek,
  hasSharedRun,
  longestRunMinutes,
  longestSharedRunMinutes,
  minutesIn,
  QUARTERS_PER_WEEK,
  sharedMinutes,
  shiftedWeek,
  type WeekPattern,
} from "../../../src/roster/week/week-pattern.js";

function weekOf(...ranges: readonly (readonly [from: number, quarters: number])[]): WeekPattern {
  const week = emptyWeek();
  for (const [from, quarters] of ranges) addQuarters(week, from, quarters);
  return week;
}

/** The same numbers counted on an array of booleans. */
function isFree(week: WeekPattern): readonly boolean[] {
  return Array.from({ length: QUARTERS_PER_WEEK }, (_, q) => (week[q >>> 5]! & (1 << (q & 31))) !== 0);
}

function slowRun(free: readonly boolean[]): number {
  if (free.every(Boolean)) return 15 * QUARTERS_PER_WEEK;
  let best = 0;
  let run = 0;
  for (const quarter of [...free, ...free]) {
    run = quarter ? run + 1 : 0;
    best = Math.max(best, run);
  }
  return 15 * best;
}

const weeks = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(671), fc.integer({ min: 1, max: 150 })), { maxLength: 8 })
    .map((ranges) => weekOf(...ranges)),
  fc.uint32Array({ minLength: 21, maxLength: 21 }),
);

describe("a week of quarter hours", () => {
  it("counts its minutes", () => {
    expect(minutesIn(emptyWeek())).toBe(0);
    expect(minutesIn(weekOf([0, 4], [2, 4], [671, 1]))).toBe(7 * 15);
    expect(minutesIn(weekOf([5, 1000]))).toBe(10080);
  });

  it("goes on at Monday after Sunday night", () => {
    const week = weekOf([668, 8]);
    expect([...weekOf([0, 4], [668, 4])]).toEqual([...week]);
    expect(longestRunMinutes(week)).toBe(120);
  });

  it("that is all free has one run of 10080 minutes", () => {
    expect(longestRunMinutes(weekOf([0, 672]))).toBe(10080);
    expect(longestRunMinutes(weekOf([0, 671]))).toBe(10065);
    expect(longestRunMinutes(weekOf([1, 671]))).toBe(10065);
    expect(longestRunMinutes(emptyWeek())).toBe(0);
  });

  it("shifted by a week is itself, and shifted there and back too", () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -2000, max: 2000 }), (week, quarters) => {
        expect(shiftedWeek(week, QUARTERS_PER_WEEK)).toEqual(week);
        expect(shiftedWeek(shiftedWeek(week, quarters), -quarters)).toEqual(week);
      }),
    );
  });

  it("shifted has every quarter that much later", () => {
    fc.assert(
      fc.property(weeks, fc.nat(671), (week, quarters) => {
        const [before, after] = [isFree(week), isFree(shiftedWeek(week, quarters))];
        expect(after).toEqual(before.map((_, q) => before[(q - quarters + 672) % 672]));
      }),
    );
  });

  it("has the run and minutes that counting one by one gives", () => {
    fc.assert(
      fc.property(weeks, weeks, (a, b) => {
        const free = isFree(commonWeek(a, b));
        expect(sharedMinutes(a, 0, b, 0)).toBe(15 * free.filter(Boolean).length);
        expect(longestSharedRunMinutes(a, 0, b, 0)).toBe(slowRun(free));
      }),
    );
  });

  it("shares a run of a length exactly where the longest is as long", () => {
    fc.assert(
      fc.property(weeks, weeks, fc.integer({ min: 1, max: 700 }), (a, b, quarters) => {
        expect(hasSharedRun(a, 0, b, 0, quarters)).toBe(longestSharedRunMinutes(a, 0, b, 0) >= 15 * quarters);
        const longest = longestSharedRunMinutes(a, 0, b, 0) / 15;
        if (longest > 0) expect(hasSharedRun(a, 0, b, 0, longest)).toBe(true);
        expect(hasSharedRun(a, 0, b, 0, longest + 1)).toBe(false);
      }),
    );
  });

  it("shares no more than it has, and no longer run than it shares", () => {
    fc.assert(
      fc.property(weeks, weeks, (a, b) => {
        const shared = sharedMinutes(a, 0, b, 0);
        expect(shared).toBeLessThanOrEqual(Math.min(minutesIn(a), minutesIn(b)));
        expect(longestSharedRunMinutes(a, 0, b, 0)).toBeLessThanOrEqual(shared);
      }),
    );
  });

  it("may lie anywhere in a larger array", () => {
    const many = new Uint32Array(63).fill(0xffffffff);
    many.set(weekOf([10, 4]), 21);
    expect(sharedMinutes(many, 21, many, 42)).toBe(60);
    expect(longestSharedRunMinutes(many, 42, many, 21)).toBe(60);
  });
});
