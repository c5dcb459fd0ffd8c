import { describe, expect, it } from "vitest";
import { readClockRange } from "../../../src/roster/week/read-clock-range.js";
import { ENGLISH_DAYS, readDays } from "../../../src/roster/week/read-days.js";
import { type ReadTimesOptions, readTimes } from "../../../src/roster/week/read-times.js";

/** Ranges as "day hour-hour" for reading. */
function said(text: string, options: ReadTimesOptions = {}) {
  const { ranges, unreadable } = readTimes(text, options);
  const times = ranges.map(({ from, quarters }) => {
    const start = from % 96;
    return `${Math.floor(from / 96)} ${start / 4}-${(start + quarters) / 4}`;
  });
  return unreadable.length === 0 ? times : { times, unreadable };
}

describe("a range of clock times", () => {
  it.each([
    ["18:00-20:00", 18, 20],
    ["18:00–20:00", 18, 20],
    ["18-20", 18, 20],
    ["9-11", 9, 11],
    ["6pm-8pm", 18, 20],
    ["6-8pm", 18, 20],
    ["6:30 PM to 8 PM", 18.5, 20],
    ["11-1pm", 11, 13],
    ["12-1 p.m.", 12, 13],
    ["9am-5", 9, 17],
    ["10pm-2", 22, 26],
    ["12am-12pm", 0, 12],
    ["18h30-20h", 18.5, 20],
    ["18.30 until 20.00", 18.5, 20],
    ["22:00-02:00", 22, 26],
    ["00:00-24:00", 0, 24],
    ["18:00-00:00", 18, 24],
    ["18:05-19:55", 18.25, 19.75],
    ["23:50-01:00", 24, 25],
  ])("%s", (text, from, to) => {
    expect(readClockRange(text)).toEqual({ from: 4 * from, quarters: 4 * (to - from) });
  });

  it.each([
    "18:00-18:00",
    "18:05-18:10",
    "24:00-02:00",
    "25-26",
    "18:60-19:00",
    "13pm-2pm",
    "0am-1am",
    "18:00",
    "",
    "evening",
    "1".repeat(1e6),
  ])("is not %s", (text) => {
    expect(readClockRange(text)).toBeUndefined();
  });
});

describe("days", () => {
  it.each([
    ["Mon", [0]],
    ["Mondays", [0]],
    ["TUES.", [1]],
    ["Th", [3]],
    ["mon-wed", [0, 1, 2]],
    ["Fri – Sun", [4, 5, 6]],
    ["Sat to Mon", [5, 6, 0]],
  ])("%s", (text, days) => {
    expect(readDays(text, ENGLISH_DAYS)).toEqual(days);
  });

  it.each(["T", "S", "", "day", "Mon-", "Mon-Fri-Sun"])("are not in %j", (text) => {
    expect(readDays(text, ENGLISH_DAYS)).toBeUndefined();
  });

  it("are read in another language, hyphens in names included", () => {
    const names = [
      "segunda-feira",
      "terça-feira",
      "quarta-feira",
      "quinta-feira",
      "sexta-feira",
      "sábado",
      "domingo",
    ];
    expect(readDays("Segunda-feira", names)).toEqual([0]);
    expect(readDays("segunda-feira - quarta-feira", names)).toEqual([0, 1, 2]);
    expect(readDays("seg-qua", names)).toEqual([0, 1, 2]);
  });
});

describe("a cell", () => {
  it("under a day lists times", () => {
    expect(said("18:00-20:00; 9-11\n22:00-02:00", { day: 6 })).toEqual(["6 18-20", "6 9-11", "6 22-26"]);
  });

  it("under a slot lists days", () => {
    expect(said("Monday, Wed and Friday;", { slot: "18-20" })).toEqual(["0 18-20", "2 18-20", "4 18-20"]);
    expect(said("Mon", { slot: "Evening", labels: { evening: "18-21" } })).toEqual(["0 18-21"]);
  });

  it("under neither names both, in either order", () => {
    expect(said("Mon 18:00-20:00; Tue 9-11")).toEqual(["0 18-20", "1 9-11"]);
    expect(said("7:00-8:00pm Fri, Mon: 6 pm - 8 pm")).toEqual(["4 19-20", "0 18-20"]);
    expect(said("mon-wed 18-20")).toEqual(["0 18-20", "1 18-20", "2 18-20"]);
    expect(said("Mon to Tue 6pm to 8pm")).toEqual(["0 18-20", "1 18-20"]);
  });

  it("gives days without a time the next one, and times without a day those before", () => {
    expect(said("Mon, Wed 18-20, 21-22")).toEqual(["0 18-20", "2 18-20", "0 21-22", "2 21-22"]);
    expect(said("Mon and Tue; 9-11")).toEqual(["0 9-11", "1 9-11"]);
  });

  it("may use labels, those with separators in them too, and a label for no time", () => {
    const labels = { "Morning, early": "6-8", Evening: "18:00-21:00", "Not available": "" };
    expect(said(" morning,  EARLY, evening", { day: 0, labels })).toEqual(["0 6-8", "0 18-21"]);
    expect(said("Fri Evening", { labels })).toEqual(["4 18-21"]);
    expect(said("not available", { day: 0, labels })).toEqual([]);
  });

  it("says which items it cannot read, and does not guess their days", () => {
    expect(said("sometimes; 9-11", { day: 0 })).toEqual({ times: ["0 9-11"], unreadable: ["sometimes"] });
    expect(said("Mon 9-11; Tusday 10-12; 14-16")).toEqual({
      times: ["0 9-11"],
      unreadable: ["Tusday 10-12", "14-16"],
    });
    expect(said("Mon 9-11, Wed")).toEqual({ times: ["0 9-11"], unreadable: ["Wed"] });
    expect(said("18-20")).toEqual({ times: [], unreadable: ["18-20"] });
    expect(said("Mon", { slot: "Evening" })).toEqual({ times: [], unreadable: ["Mon"] });
  });

  it("that is empty says nothing", () => {
    expect(said("")).toEqual([]);
    expect(said(" ;\n, ")).toEqual([]);
  });
});
