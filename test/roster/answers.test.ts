import { describe, expect, it } from "vitest";
import { minutesIn } from "../../src/roster/week/week-pattern.js";
import { answerTo } from "./fixture.js";

/** Columns, cells, and what they say. */
type Case = readonly [headings: string, cells: string, answer: unknown];

function check(question: object, [headings, cells, expected]: Case) {
  const { answer, issues } = answerTo(question, headings, cells);
  expect(issues.map(({ message }) => message)).toEqual([]);
  expect(answer).toEqual(expected);
}

describe("a choice", () => {
  const question = {
    kind: "choice",
    mentor: "Q",
    options: ["Yes, please", "No"],
    alsoWritten: { Nope: "No" },
  };
  it.each<Case>([
    ["Q", " yes,  PLEASE ", { kind: "choice", option: "Yes, please", key: "yes, please" }],
    ["Q", "nope", { kind: "choice", option: "No", key: "no" }],
    ["Q", "   ", undefined],
  ])("under %s, written %j", (...found) => check(question, found));

  it("is kept as it is where others are allowed, and where there is no list", () => {
    const open = { kind: "choice", mentor: "Q" };
    check({ ...question, other: true }, ["Q", "Maybe", { kind: "choice", option: "Maybe", key: "maybe" }]);
    check(open, ["Q", "__proto__", { kind: "choice", option: "__proto__", key: "__proto__" }]);
  });
});

describe("choices", () => {
  const options = ["R, Python", "R", "AI", "retail", "Law; tax"];
  const question = { kind: "choices", mentor: "Q", options };
  const chosen = (...found: string[]) => ({
    kind: "choices",
    options: found,
    keys: found.map((option) => option.toLowerCase()),
  });
  it.each<Case>([
    ["Q", "AI;R;", chosen("R", "AI")],
    ["Q", "R, Python, AI", chosen("R, Python", "AI")],
    ["Q", "AI, r, python", chosen("R, Python", "AI")],
    ["Q", "retail", chosen("retail")],
    ["Q", "AI / retail", chosen("AI", "retail")],
    ["Q", "law; TAX, AI", chosen("AI", "Law; tax")],
    ["Q", "Law; tax;AI;AI", chosen("AI", "Law; tax")],
    ["Q", ";", undefined],
    ["Q", '"AI\nretail"', chosen("AI", "retail")],
  ])("under %s, written %j", (...found) => check(question, found));

  it("may stand under several headings or in a grid of ticks", () => {
    check({ ...question, mentor: ["Q1", "Q2"] }, ["Q2\tQ1", "AI\tR", chosen("R", "AI")]);
    const grid = { kind: "choices", mentor: "Q [option]", options: ["a", "b", "c", "__proto__"] };
    const headings = "Q [a]\tQ b\tQ [c]\tQ [__proto__]";
    check(grid, [headings, "yes\tb\tno\t1", chosen("a", "b", "__proto__")]);
    check(grid, [headings, "FALSE\t\t0\tn", chosen()]);
    check(grid, [headings, "\t\t\t", undefined]);
  });

  it("without a list are what is written, in an order of their own", () => {
    check({ kind: "choices", mentor: "Q" }, ["Q", "b, a;A", chosen("A", "b, a")]);
    check({ kind: "choices", mentor: "Q", separator: "|" }, ["Q", "b, c | a", chosen("a", "b, c")]);
  });
});

describe("a place on a scale", () => {
  it.each<[object, string, unknown]>([
    [{ options: ["low", "high"] }, "HIGH", { kind: "scale", level: 1, text: "high" }],
    [{ from: -2, to: 2 }, "0", { kind: "scale", level: 2, text: "0" }],
    [{ from: 1, to: 7 }, "7.0", { kind: "scale", level: 6, text: "7" }],
    [
      { from: 1, to: 7, alsoWritten: { "Fully agree": "7" } },
      "fully agree",
      { kind: "scale", level: 6, text: "7" },
    ],
  ])("%j, written %j", (scale, cell, answer) =>
    check({ kind: "scale", mentor: "Q", ...scale }, ["Q", cell, answer]),
  );
});

describe("a number", () => {
  it.each<[string, number]>([
    ["3", 3],
    ["-2.5", -2.5],
    ["+2,5", 2.5],
    ["0,125", 0.125],
    ["1.125", 1.125],
  ])("written %j", (cell, value) =>
    check({ kind: "number", mentor: "Q" }, ["Q", cell, { kind: "number", value }]),
  );
});

describe("a date", () => {
  it.each<[string | undefined, string, string]>([
    [undefined, "2001-05-07", "2001-05-07"],
    [undefined, "2001/5/7", "2001-05-07"],
    ["dmy", "7.5.2001", "2001-05-07"],
    ["dmy", "7.5.2001.", "2001-05-07"],
    ["dmy", "2001-05-07", "2001-05-07"],
    ["mdy", "5/7/2001", "2001-05-07"],
    ["mdy", "2/29/2004", "2004-02-29"],
  ])("in the order %s, written %j", (order, cell, date) =>
    check({ kind: "date", mentor: "Q", ...(order === undefined ? {} : { order }) }, [
      "Q",
      cell,
      { kind: "date", date },
    ]),
  );
});

describe("ratings", () => {
  const ratings = (...found: (number | undefined)[]) => ({ kind: "ratings", ratings: found });
  const question = { kind: "ratings", mentor: "Q [option]", options: ["a", "b"], from: 1, to: 5 };
  it("stand in a grid, in the order of the options, or under a heading each", () => {
    check(question, ["Q [b]\tQ a", "5\t1", ratings(1, 5)]);
    check(question, ["Q [a]\tQ [b]", "\t2", ratings(undefined, 2)]);
    check(question, ["Q [a]\tQ [b]", "\t ", undefined]);
    check({ ...question, mentor: ["X", "Y"] }, ["Y\tX", "5\t1", ratings(1, 5)]);
  });
  it("may be labels, low to high", () => {
    const labelled = {
      kind: "ratings",
      mentor: "Q [option]",
      options: ["a"],
      labels: ["not at all", "very much"],
    };
    check(labelled, ["Q [a]", "Very much", ratings(1)]);
  });
});

describe("a ranking", () => {
  const question = { kind: "ranking", mentor: "Q", options: ["a", "b, c", "d"] };
  const ranked = (...found: string[]) => ({ kind: "ranking", options: found, keys: found });
  it("stands in a cell, in a column a rank, or in a column an option; gaps close up", () => {
    check(question, ["Q", "d, b, c, a", ranked("d", "b, c", "a")]);
    check({ ...question, mentor: ["W1", "W2"] }, ["W1\tW2", "\tb, c", ranked("b, c")]);
    check({ ...question, mentor: "W [rank]" }, [
      "W [Rank 1]\tW [Rank 2]\tW [Rank 3]",
      "d\t\ta",
      ranked("d", "a"),
    ]);
    check({ ...question, mentor: "W [rank]" }, ["W 1\tW 2", "d\ta", ranked("d", "a")]);
    check({ ...question, mentor: "W [option]" }, ["W [a]\tW [b, c]\tW [d]", "2\t\t1", ranked("d", "a")]);
  });
  it("may leave a rank's column out", () => {
    check({ ...question, mentor: "W [rank]" }, ["W [Rank 1]\tW [Rank 3]", "d\ta", ranked("d", "a")]);
  });
});

describe("availability", () => {
  const slots = { Evening: "18:00-21:00", "Late, late": "22:00-24:00" };
  const question = { kind: "availability", mentor: "Q", slots };
  const minutes = (asked: object, headings: string, cells: string) => {
    const { answer, issues } = answerTo(asked, headings, cells);
    expect(issues).toEqual([]);
    return answer?.kind === "availability" ? minutesIn(answer.week) : undefined;
  };
  it.each<[object, string, string, number | undefined]>([
    // Of 21 h of evenings and 14 h late.
    [question, "Q", "Mon 18:00-20:00", 35 * 60 - 120],
    [question, "Q", "none", 35 * 60],
    [question, "Q", "", undefined],
    [{ ...question, mentor: "Q [day]" }, "Q [Mon]\tQ [Tue]", "Evening\t", 420],
    [{ ...question, mentor: "Q [slot]" }, "Q [Evening]\tQ [Late, late]", "Mon; Sunday\t", 35 * 60 - 360],
    [
      { ...question, mentor: "Q [slot]", slots: { A: "Mon 18:00-19:00", B: "Tue 8:00-9:30" } },
      "Q [A]\tQ [B]",
      "x\t",
      90,
    ],
    // Over midnight, and over Sunday night into Monday.
    [{ kind: "availability", mentor: "Q", between: "20:00-08:00" }, "Q", "Sun 22:00-02:00", 7 * 720 - 240],
    [
      { kind: "availability", mentor: "Q", between: "08:00-20:00" },
      "Q",
      "Sun 22:00-02:00; Mon 19:45-24:00",
      7 * 720 - 15,
    ],
  ])(
    "that marks when people are not free (%j), under %s, written %j, leaves %j minutes a week",
    (asked, headings, cells, expected) => {
      expect(minutes({ ...asked, marks: "unavailable" }, headings, cells)).toBe(expected);
    },
  );

  it("refuses a word that would mean always where people mark when they are not free", () => {
    const { issues } = answerTo({ ...question, marks: "unavailable" }, "Q", "unavailable");
    expect(issues.map(({ code }) => code)).toEqual(["not-a-time"]);
  });

  it.each<[string, string, string, number | undefined]>([
    ["Q", "Q", "Mon 18:00-20:00; Sat 9-11", 240],
    ["Q", "Q", "Mon, Tue evening", 360],
    ["Q", "Q", "never", 0],
    ["Q", "Q", "n/a", 0],
    ["Q", "Q", "", undefined],
    ["Q [day]", "Q [Monday]\tQ Tue", "Evening; 7-8\tnone", 240],
    ["Q [day]", "Q [Sat]\tQ [Sunday]", "\t", undefined],
    ["Q [day]", "Q [Mo]", "late, late", 120],
    ["Q [slot]", "Q [Evening]\tQ [Late, late]", "Mon; Wed\tnone", 360],
    ["Q [slot]", "Q [Evening]\tQ [Late, late]", "\tMonday, Friday", 240],
  ])("in %j under %j, written %j", (column, headings, cells, expected) => {
    expect(minutes({ ...question, mentor: column }, headings, cells)).toBe(expected);
  });
  it("may name the days in any language", () => {
    const days = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];
    expect(minutes({ ...question, days }, "Q", "Di 18-20; Do Evening")).toBe(300);
    expect(minutes({ ...question, days, mentor: "Q [day]" }, "Q [Di]", "18-20")).toBe(120);
  });
});

describe("people", () => {
  it("are as they are written; words for nobody are an answer without names", () => {
    const people = (kind: string, ...names: string[]) => ({
      kind,
      names,
      keys: names.length === 0 ? [] : ["a"],
    });
    check({ kind: "person", mentor: "Q" }, ["Q", "A", people("person", "A")]);
    for (const nobody of ["none", "N/A", "-", "Nobody", "the top"])
      check({ kind: "person", mentor: "Q", none: ["The Top"] }, ["Q", nobody, people("person")]);
    check({ kind: "person", mentor: "Q" }, ["Q", "", undefined]);
    check({ kind: "people", mentor: ["Q", "R"] }, ["Q\tR", "\tA", people("people", "A")]);
  });
});

describe("a text", () => {
  it("is kept, its columns a line each, and is missing where all is blank", () => {
    check({ kind: "text", mentor: ["Q", "R"] }, ["Q\tR", "one\ttwo", { kind: "text", text: "one\ntwo" }]);
    check({ kind: "text", mentor: "Q" }, ["Q", " ", undefined]);
  });
});

describe("an answer that cannot be read", () => {
  it.each<[string, object, string, string]>([
    [
      "an option that is none",
      { kind: "choice", options: ["thesis"] },
      "thesiss",
      'unknown-option "thesiss": is not one of the options "thesis"\n  Did you mean "thesis"? Correct the cell, or add it to the question\'s alsoWritten.',
    ],
    [
      "one of several that is none",
      { kind: "choices", options: ["thesis", "go"] },
      "go;xyz",
      'unknown-option "xyz": is not one of the options "thesis", "go"\n  Correct the cell, or add the text to the question\'s options or to alsoWritten.',
    ],
    [
      "a number in words",
      { kind: "number" },
      "two",
      'not-a-number "two": is not a number\n  Write digits only, such as 3, 2.5 or 1000, or leave the cell blank.',
    ],
    [
      "a number that may be one or a thousand",
      { kind: "number" },
      "1,000",
      'not-a-number "1,000": has a comma that may mark thousands or decimals\n  Write digits only, such as 3, 2.5 or 1000, or leave the cell blank.',
    ],
    [
      "a number out of range",
      { kind: "number", from: 0, to: 5 },
      "6",
      'out-of-range "6": is not a number from 0 to 5\n  Write digits only, such as 3, 2.5 or 1000, or leave the cell blank.',
    ],
    [
      "half a step",
      { kind: "scale", from: 1, to: 5 },
      "2.5",
      'not-a-step "2.5": is not a whole number\n  Write a whole number from 1 to 5.',
    ],
    [
      "a day there is not",
      { kind: "date" },
      "2001-02-29",
      'not-a-date "2001-02-29": is no date written 2001-05-17\n  Write it as 2001-05-17, or set the question\'s "order" to "dmy" or "mdy".',
    ],
    [
      "a year of two digits",
      { kind: "date", order: "dmy" },
      "1.2.29",
      'not-a-date "1.2.29": is no date written 17.5.2001 or 2001-05-17\n  Write it as 2001-05-17, or set the question\'s "order" to "dmy" or "mdy".',
    ],
    [
      "a time in words",
      { kind: "availability" },
      "Mon afternoon",
      'not-a-time "Mon afternoon": is neither a day with a time such as 18:00-20:00 nor blank\n  Write Mon 18:00-20:00; Sat 9:00-11:00, or add a label to the question\'s slots.',
    ],
  ])("is told: %s", (_, question, cell, message) => {
    const { issues } = answerTo({ mentor: "Q", ...question }, "Q", cell);
    expect(issues.map((found) => `${found.code} ${found.message}`)).toEqual([
      message.replace(" ", ' mentors, row 2, column "Q": '),
    ]);
  });

  it.each<[string, object, string, string, string]>([
    [
      "a cell of a grid of ticks",
      { kind: "choices", mentor: "Q [option]", options: ["a", "b"] },
      "Q [a]\tQ [b]",
      "yes\tperhaps",
      "error not-ticked",
    ],
    [
      "a rank that is none",
      { kind: "ranking", mentor: "Q [option]", options: ["a", "b"] },
      "Q [a]\tQ [b]",
      "1\t0",
      "error not-a-rank",
    ],
    [
      "a rank given twice",
      { kind: "ranking", mentor: "Q [option]", options: ["a", "b"] },
      "Q [a]\tQ [b]",
      "1\t1",
      "warning rank-shared",
    ],
    [
      "an option ranked twice",
      { kind: "ranking", mentor: ["Q", "Q [b]"], options: ["a", "b"] },
      "Q\tQ [b]",
      "a\ta",
      "warning ranked-twice",
    ],
    [
      "a day that is none",
      { kind: "availability", mentor: "Q [slot]", slots: { a: "9:00-10:00", b: "10:00-11:00" } },
      "Q [a]\tQ [b]",
      "Mon\tsometimes",
      "error not-a-time",
    ],
  ])("is told with its own column: %s", (_, question, headings, cells, found) => {
    const { issues } = answerTo(question, headings, cells);
    expect(issues.map(({ severity, code, place }) => [`${severity} ${code}`, place?.column])).toEqual([
      [found, "Q [b]"],
    ]);
  });
});

describe("coordinates", () => {
  const place = (latitude: number, longitude: number) => ({ kind: "coordinates", latitude, longitude });
  it.each<Case>([
    ["Q", "52.52, 13.405", place(52.52, 13.405)],
    ["Q", "52.52,13.405", place(52.52, 13.405)],
    ["Q", "52,52; 13,405", place(52.52, 13.405)],
    ["Q", "-33.9 18.4", place(-33.9, 18.4)],
    ["Q", "33.9° S, 18.4° E", place(-33.9, 18.4)],
    ["Q", "  ", undefined],
  ])("under %s, written %j", (...found) => check({ kind: "coordinates", mentor: "Q" }, found));

  it("may stand in two columns", () => {
    const question = { kind: "coordinates", mentor: ["Lat", "Lon"] };
    check(question, ["Lon\tLat", "13,405\t52,52", place(52.52, 13.405)]);
  });

  it.each([
    ["Berlin", "not-coordinates", /latitude and a longitude/],
    ["52,52,13,405", "not-coordinates", /latitude and a longitude/],
    ["13.4° E, 52.5° N", "not-coordinates", /latitude and a longitude/],
    ["139.65, 35.68", "out-of-range", /wrong way round/],
    ["99, 181", "out-of-range", /beyond/],
  ])("written %j are refused as %s", (cell, code, text) => {
    const { answer, issues } = answerTo({ kind: "coordinates", mentor: "Q" }, "Q", cell);
    expect(answer).toBeUndefined();
    expect(issues.map((found) => found.code)).toEqual([code]);
    expect(issues[0]?.message).toMatch(text);
  });
});

describe("a vector", () => {
  const numbers = (...found: number[]) => ({ kind: "vector", numbers: found });
  const question = { kind: "vector", length: 3, mentor: "Q" };
  it.each<Case>([
    ["Q", "[0.25, -1e-3, 3]", numbers(0.25, -0.001, 3)],
    ["Q", "1 2  3", numbers(1, 2, 3)],
    ["Q", "1;2;3", numbers(1, 2, 3)],
    ["Q", "", undefined],
  ])("under %s, written %j", (...found) => check(question, found));

  it("may stand under several headings", () => {
    check({ ...question, mentor: ["A", "B", "C"] }, ["A\tB\tC", "1\t2\t3", numbers(1, 2, 3)]);
  });

  it.each([
    ["1 2", "wrong-length", /has 2 numbers, not 3/],
    ["1 two 3", "not-a-number", /number 2 of 3/],
    ["1 2 1e999", "not-a-number", /number 3 of 3/],
  ])("written %j is refused as %s", (cell, code, text) => {
    const { issues } = answerTo(question, "Q", cell);
    expect(issues.map((found) => found.code)).toEqual([code]);
    expect(issues[0]?.message).toMatch(text);
  });
});
