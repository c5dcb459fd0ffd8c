import { describe, expect, it } from "vitest";
import { formulas } from "../../src/formula/index.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { checkFindings } from "../../src/report/index.js";
import { readRoster } from "../../src/roster/index.js";

const PEOPLE = {
  mentors: "Id,Field,Years,Boss\na,art,,\nb,law,9,nobody",
  mentees: "Id,Field,Years,Boss\nx,,2,nobody\ny,art,3,nobody",
};

/** What is told of missing answers, by question. */
function told(parts: Partial<ProgrammeJson>, sources: Partial<Parameters<typeof readRoster>[1]> = {}) {
  const programme = defineProgramme(
    {
      name: "Open",
      people: { id: "Id" },
      managers: { person: "who", manager: "whose" },
      questions: [
        { id: "field", kind: "choice", both: "Field" },
        { id: "years", kind: "number", from: 0, to: 10, both: "Years" },
        { id: "boss", kind: "person", both: "Boss", none: ["nobody"] },
      ],
      criteria: [],
      ...parts,
    } as ProgrammeJson,
    { formulas },
  );
  const read = readRoster(programme, { ...PEOPLE, ...sources });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return checkFindings([], { programme, roster: read.value })
    .filter(({ code }) => code === "no-answer")
    .map(({ title, cost, details }) => [title, cost, ...details]);
}

const same = { id: "same", dimension: "background", compare: "same", question: "field" } as const;
const near = { id: "near", dimension: "values", compare: "closeness", question: "years" } as const;

describe("what check tells of missing answers", () => {
  it("is what fits count them as and how far a fit could lie from that", () => {
    const criteria = [
      { ...same, weight: 3 },
      { ...near, weight: 1, ifUnanswered: 0.2 },
    ];
    expect(told({ criteria })).toEqual([
      [
        "1 person gave no answer on “field”",
        "In their fits it counts as 0.5; with an answer a fit could be up to 0.375 lower or higher.",
        "x (mentee)",
      ],
      [
        "1 person gave no answer on “years”",
        "In their fits it counts as 0.2; with an answer a fit could be up to 0.050 lower or 0.200 higher.",
        "a (mentor)",
      ],
    ]);
  });

  it("is one way only where they count as the worst", () => {
    expect(told({ criteria: [{ ...same, ifUnanswered: "lowest" }] })).toMatchObject([
      [{}, "In their fits it counts as 0; with an answer a fit could be up to 1.000 higher.", {}],
    ]);
  });

  it("covers what a formula reads, and only by what the formula counts", () => {
    const found = told({
      criteria: [same],
      fit: {
        formula: "0.5 * same + 0.05 * years",
        values: { years: { question: "years", side: "mentor" } },
        ifUnanswered: 0.4,
      },
    });
    const cost =
      "In their fits it counts as 0.4; with an answer a fit could be up to 0.400 lower or 0.600 higher.";
    expect(found).toMatchObject([
      ["1 person gave no answer on “field”", cost, "x (mentee)"],
      ["1 person gave no answer on “years”", cost, "a (mentor)"],
    ]);
  });

  it("covers what power distance reads, but for managers who stand in the table", () => {
    const parts = {
      criteria: [{ dimension: "power", compare: "power-distance", from: 0, to: 2 } as const],
      powerDistance: {
        levels: [{ question: "years", perLevel: 5 }],
        authority: [{ question: "boss", maxLevels: 2 }],
      },
    };
    const titles = (sources = {}) => told(parts, sources).map(([title]) => title);
    expect(titles()).toEqual(["1 person gave no answer on “years”", "1 person gave no answer on “boss”"]);
    expect(titles({ managers: "who,whose\na,b" })).toEqual(["1 person gave no answer on “years”"]);
  });

  it("is of one view where views do not add up, and by the programme's weights where people have their own", () => {
    const criteria = [
      { ...same, view: "mentee" as const, weight: 1 },
      { ...near, weight: 3 },
    ];
    expect(told({ criteria, views: { combine: "minimum" } })[0]?.[1]).toBe(
      "In their fits it counts as 0.5; with an answer a side's view could be up to 0.125 lower or higher.",
    );
    expect(told({ criteria, views: { combine: "shares", mentee: 0.8, mentor: 0.2 } })[0]?.[1]).toBe(
      "In their fits it counts as 0.5; with an answer a fit could be up to 0.100 lower or higher.",
    );
  });
});
