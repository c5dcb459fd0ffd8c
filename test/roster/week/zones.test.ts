import { describe, expect, it } from "vitest";
import { clockStretches, isZone } from "../../../src/roster/week/zones.js";

function offsetsOf(zones: readonly string[], startsOn: string, endsOn: string) {
  return clockStretches({ zones, startsOn, endsOn }).map(
    ({ from, to, offsetMinutes }) => `${from} ${to} ${offsetMinutes.join(" ")}`,
  );
}

describe("zones", () => {
  it("are known by their IANA names only", () => {
    expect(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"].every(isZone)).toBe(true);
    expect(["", "Berlin", "+01:00", "Mars/Base", "Europe/Berlin "].some(isZone)).toBe(false);
  });
});

describe("stretches between clock changes", () => {
  it("fall apart in March, when New York changes two or three weeks before Berlin", () => {
    expect(offsetsOf(["Europe/Berlin", "America/New_York"], "2027-02-01", "2027-06-30")).toEqual([
      "2027-02-01 2027-03-13 60 -300",
      "2027-03-14 2027-03-27 60 -240",
      "2027-03-28 2027-06-30 120 -240",
    ]);
  });

  it("know quarters of an hour, and half an hour of summer time", () => {
    expect(offsetsOf(["Asia/Kathmandu", "Australia/Lord_Howe"], "2027-01-01", "2027-12-31")).toEqual([
      "2027-01-01 2027-04-03 345 660",
      "2027-04-04 2027-10-02 345 630",
      "2027-10-03 2027-12-31 345 660",
    ]);
  });

  it("are one where no clock changes, be it a single day", () => {
    expect(offsetsOf(["Asia/Tokyo", "UTC"], "2020-01-01", "2030-12-31")).toEqual([
      "2020-01-01 2030-12-31 540 0",
    ]);
    expect(offsetsOf(["Europe/Berlin"], "2027-03-28", "2027-03-28")).toEqual(["2027-03-28 2027-03-28 120"]);
    expect(offsetsOf([], "2027-03-28", "2027-03-29")).toEqual(["2027-03-28 2027-03-29 "]);
  });

  it("may begin or end on the day of a change", () => {
    expect(offsetsOf(["Europe/Berlin"], "2027-03-27", "2027-03-28")).toEqual([
      "2027-03-27 2027-03-27 60",
      "2027-03-28 2027-03-28 120",
    ]);
  });

  it("do not depend on the machine's zone", () => {
    const before = process.env["TZ"];
    const results = ["UTC", "Pacific/Kiritimati", "America/New_York"].map((zone) => {
      process.env["TZ"] = zone;
      return offsetsOf(["Europe/Berlin"], "2027-01-01", "2027-12-31");
    });
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
    expect(new Set(results.map((result) => result.join())).size).toBe(1);
  });

  it("refuse unknown zones and impossible dates", () => {
    expect(() => offsetsOf(["Berlin"], "2027-01-01", "2027-01-02")).toThrow(/"Berlin".*IANA/);
    for (const [startsOn, endsOn] of [
      ["2027-02-30", "2027-03-30"],
      ["2027-03-02", "2027-03-01"],
      ["soon", "later"],
    ] as const) {
      expect(() => offsetsOf(["UTC"], startsOn, endsOn)).toThrow(/two dates/);
    }
  });
});
