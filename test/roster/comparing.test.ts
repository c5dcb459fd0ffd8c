import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitOptions } from "../../src/roster/answers/split-options.js";
import {
  type Answer,
  answerKeys,
  availabilityTable,
  mentorAbove,
  peopleOf,
  sameAnswer,
  yearsBetween,
} from "../../src/roster/index.js";
import { programmeOf, rosterOf } from "./fixture.js";

describe("availability in several time zones", () => {
  const FREE = { id: "free", kind: "availability", both: "Free" };
  const shared = (setting: object, mentor: string, mentee: string) => {
    const programme = programmeOf([FREE], {
      timeZone: "Europe/Berlin",
      people: { id: "Id", timeZone: "Zone" },
      ...setting,
    });
    const roster = rosterOf(programme, `Id,Zone,Free\na,${mentor}`, `Id,Zone,Free\nz,${mentee}`);
    const table = availabilityTable(programme, roster, "free");
    const [one, other] = [roster.mentors[0]!, roster.mentees[0]!];
    return [table.minutes(one, other), table.contiguousMinutes(one, other)];
  };

  it("is compared on one clock", () => {
    const winter = { startsOn: "2027-01-10", endsOn: "2027-02-10" };
    expect(shared(winter, ",Mon 18-20", "Europe/Berlin,Mon 19-22")).toEqual([60, 60]);
    expect(shared(winter, ",Mon 18-20", "America/New_York,Mon 12-14")).toEqual([120, 120]);
    expect(shared(winter, ",Mon 18-20", "Asia/Kolkata,Tue 0:00-1:00")).toEqual([30, 30]);
    expect(shared(winter, ",Mon 0-1; Mon 5-6", "Asia/Tokyo,Mon 8-9; Mon 13-14")).toEqual([120, 60]);
    expect(shared(winter, ",Sun 23-24", "Asia/Tokyo,Mon 7-8")).toEqual([60, 60]);
  });

  it("is what is left in every week where one clock changes before the other", () => {
    const spring = { startsOn: "2027-03-01", endsOn: "2027-04-30" };
    expect(shared(spring, ",Mon 18-20", "America/New_York,Mon 12-14")).toEqual([60, 60]);
    expect(shared({ startsOn: "2027-03-01" }, ",Mon 18-20", "America/New_York,Mon 12-14")).toEqual([
      120, 120,
    ]);
  });

  it("is not known where one of the two did not say", () => {
    expect(shared({ startsOn: "2027-03-01" }, ",Mon 18-20", ",")).toEqual([Number.NaN, Number.NaN]);
    expect(shared({ startsOn: "2027-03-01" }, ",Mon 18-20", ",never")).toEqual([0, 0]);
  });

  it("is compared in good time over 20 years", () => {
    const long = { startsOn: "2027-01-01", endsOn: "2046-12-31" };
    expect(shared(long, ",Mon 18-20", "America/New_York,Mon 12-14")).toEqual([60, 60]);
  });
});

describe("years between two dates", () => {
  it.each([
    ["2000-05-17", "2002-05-17", 2],
    ["2000-05-17", "2000-05-17", 0],
    ["2002-05-17", "2000-05-17", -2],
    ["2000-02-29", "2001-03-01", 1],
    ["2001-01-01", "2001-07-02", 182 / 365],
    ["2000-12-31", "2001-12-30", 364 / 365],
  ])("from %s to %s are %d", (from, to, years) => {
    expect(yearsBetween(from, to)).toBeCloseTo(years, 12);
  });

  it("are never fewer for a later date", () => {
    const day = fc
      .integer({ min: 0, max: 40_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort() as [string, string, string];
        expect(yearsBetween(first, second)).toBeLessThanOrEqual(yearsBetween(first, third));
        expect(yearsBetween(second, first)).toBe(0 - yearsBetween(first, second));
      }),
      { seed: 1 },
    );
  });
});

describe("two answers", () => {
  const level = (n: number): Answer => ({ kind: "scale", level: n, text: String(n) });
  const born = (date: string): Answer => ({ kind: "date", date });
  const red: Answer = { kind: "choice", option: "Red", key: "red" };

  it("have a distance where both are levels, numbers or dates", () => {
    expect(mentorAbove(level(3), level(1))).toBe(2);
    expect(mentorAbove({ kind: "number", value: 1 }, { kind: "number", value: 1.5 })).toBe(-0.5);
    expect(mentorAbove(born("1980-01-01"), born("2000-01-01"))).toBe(20);
    expect(mentorAbove(level(3), undefined)).toBeNaN();
    expect(mentorAbove(red, red)).toBeNaN();
  });

  it("are the same where what is compared is", () => {
    expect(sameAnswer(red, { kind: "choice", option: "RED", key: "red" })).toBe(true);
    expect(sameAnswer(level(1), level(2))).toBe(false);
    expect(sameAnswer({ kind: "number", value: 1 }, { kind: "number", value: 1 })).toBe(true);
    expect(sameAnswer(born("2000-01-01"), born("2000-01-01"))).toBe(true);
    expect(sameAnswer(red, level(1))).toBe(false);
  });

  it("hold the options that a rule may ask for", () => {
    expect(answerKeys(red)).toEqual(["red"]);
    expect(answerKeys({ kind: "ranking", options: ["A"], keys: ["a"] })).toEqual(["a"]);
    expect(answerKeys({ kind: "scale", level: 0, text: "First Year" })).toEqual(["first year"]);
    expect(answerKeys({ kind: "text", text: "a" })).toEqual([]);
  });
});

describe("a cell of several options", () => {
  it("gives back every option it was made of, however they are joined", () => {
    const options = ["thesis", "R, Python", "R", "AI", "retail", "a / b", "x; y", "Ünï"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(options, { minLength: 1 }),
        fc.constantFrom(";", "; ", ", ", " / ", "\n"),
        (chosen, joiner) => {
          expect(splitOptions(chosen.join(joiner), { options })).toEqual(chosen);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it("is split somehow whatever stands in it, losing only what stands between", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab;,/ |\n"), maxLength: 30 });
    const separator = fc.constantFrom(undefined, "|", " ", "\n", " / ", ", ");
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), separator, (cell, options, between) => {
        const letters = (words: string) => words.replace(/[^ab]/g, "").length;
        const items = splitOptions(cell, { options, separator: between });
        expect(items.every((item) => item === item.trim() && item !== "")).toBe(true);
        expect(letters(items.join(""))).toBeLessThanOrEqual(letters(cell));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe("the people of one side", () => {
  it("are the mentors or the mentees", () => {
    const roster = rosterOf(programmeOf([]), "Id\na", "Id\nb");
    expect([peopleOf(roster, "mentor"), peopleOf(roster, "mentee")]).toEqual([
      roster.mentors,
      roster.mentees,
    ]);
  });
});
