import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTimes } from "../../../src/roster/week/read-times.js";
import {
  commonWeeks,
  leastSharedMinutes,
  leastSharedRunMinutes,
} from "../../../src/roster/week/shared-time.js";
import {
  addQuarters,
  emptyWeek,
  minutesIn,
  type WeekPattern,
} from "../../../src/roster/week/week-pattern.js";
import { clockStretches } from "../../../src/roster/week/zones.js";

function weekOf(text: string): WeekPattern {
  const week = emptyWeek();
  for (const { from, quarters } of readTimes(text).ranges) addQuarters(week, from, quarters);
  return week;
}

function shared(one: string, other: string, zones: readonly string[], startsOn: string, endsOn: string) {
  const people = [
    { week: weekOf(one), zone: 0 },
    { week: weekOf(other), zone: zones.length - 1 },
  ];
  const weeks = commonWeeks(people, clockStretches({ zones, startsOn, endsOn }));
  return [leastSharedMinutes(weeks, 0, 1), leastSharedRunMinutes(weeks, 0, 1), weeks.stretches];
}

describe("what two people share in every week", () => {
  const apart = ["Europe/Berlin", "America/New_York"];

  it("is what they share on one clock where they live in one zone", () => {
    expect(shared("Mon 18-20, Tue 9-10", "Mon 19-22, Tue 9-10", ["UTC"], "2027-01-01", "2027-12-31")).toEqual(
      [120, 60, 1],
    );
  });

  it("counts six hours between Berlin and New York", () => {
    expect(shared("Mon 18-20", "Mon 12-14", apart, "2027-05-01", "2027-06-30")).toEqual([120, 120, 1]);
  });

  it("is less where the clocks are five hours apart for two weeks", () => {
    expect(shared("Mon 18-20", "Mon 12-14", apart, "2027-02-01", "2027-06-30")).toEqual([60, 60, 2]);
  });

  it("goes over Sunday night", () => {
    expect(shared("Mon 00:00-01:00", "Sun 18:00-20:00", apart, "2027-05-01", "2027-05-02")).toEqual([
      60, 60, 1,
    ]);
  });

  it("knows quarters of an hour", () => {
    expect(
      shared("Mon 18:00-19:00", "Mon 12:00-13:00", ["Asia/Kathmandu", "UTC"], "2027-01-01", "2027-01-02"),
    ).toEqual([45, 45, 1]);
  });

  it("needs no dates where nothing is to be shifted", () => {
    const week = weekOf("Mon 18-20");
    const people = [
      { week, zone: 0 },
      { week, zone: 0 },
    ];
    expect(leastSharedMinutes(commonWeeks(people, []), 0, 1)).toBe(120);
  });

  it("is the same for both, no more than either has, and no less than its longest run", () => {
    const week = fc.uint32Array({ minLength: 21, maxLength: 21 });
    const stretches = clockStretches({ zones: apart, startsOn: "2027-01-01", endsOn: "2027-12-31" });
    fc.assert(
      fc.property(week, week, (a, b) => {
        const people = [
          { week: a, zone: 0 },
          { week: b, zone: 1 },
        ];
        const weeks = commonWeeks(people, stretches);
        const minutes = leastSharedMinutes(weeks, 0, 1);
        expect(leastSharedMinutes(weeks, 1, 0)).toBe(minutes);
        expect(minutes).toBeLessThanOrEqual(Math.min(minutesIn(a), minutesIn(b)));
        expect(leastSharedRunMinutes(weeks, 0, 1)).toBeLessThanOrEqual(minutes);
        expect(leastSharedMinutes(weeks, 0, 0)).toBe(minutesIn(a));
      }),
    );
  });
});
