import { describe, expect, it } from "vitest";
import { addQuarters, clockChanges, emptyWeek, firstSlot, otherTimes } from "../../../src/roster/index.js";

/** A week that is free at these hours, each [day, from, to]. */
function week(...stretches: readonly (readonly [number, number, number])[]) {
  const free = emptyWeek();
  for (const [day, from, to] of stretches) addQuarters(free, (day * 24 + from) * 4, (to - from) * 4);
  return free;
}

describe("the first slot of a week", () => {
  it("lies on the first day from the given one that has room for it", () => {
    const free = week([0, 18, 20], [2, 9, 10], [4, 9, 11]);
    expect(firstSlot(free, { minutes: 60, firstDay: 0 })).toBe(18 * 4);
    expect(firstSlot(free, { minutes: 60, firstDay: 1 })).toBe((48 + 9) * 4);
    expect(firstSlot(free, { minutes: 120, firstDay: 1 })).toBe((96 + 9) * 4);
    expect(firstSlot(free, { minutes: 180, firstDay: 1 })).toBeUndefined();
  });

  it("begins at 8 o'clock or later where the day allows it, else as early as can be", () => {
    expect(firstSlot(otherTimes(emptyWeek()), { minutes: 60, firstDay: 3 })).toBe((72 + 8) * 4);
    expect(firstSlot(week([3, 5, 7], [4, 10, 12]), { minutes: 60, firstDay: 3 })).toBe((72 + 5) * 4);
  });

  it("may go on past midnight, from Sunday into Monday too", () => {
    expect(firstSlot(week([6, 23, 24], [0, 0, 1]), { minutes: 120, firstDay: 6 })).toBe((144 + 23) * 4);
  });
});

describe("changes of a zone's clocks", () => {
  it("are found to the minute", () => {
    expect(clockChanges("Europe/Berlin", "2027-02-01", "2027-12-01")).toEqual([
      { instant: Date.parse("2027-03-28T01:00:00Z"), before: 60, after: 120 },
      { instant: Date.parse("2027-10-31T01:00:00Z"), before: 120, after: 60 },
    ]);
    expect(clockChanges("America/New_York", "2027-03-01", "2027-04-01")).toEqual([
      { instant: Date.parse("2027-03-14T07:00:00Z"), before: -300, after: -240 },
    ]);
    expect(clockChanges("UTC", "2027-01-01", "2027-12-31")).toEqual([]);
  });
});
