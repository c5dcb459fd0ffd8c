import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainUnmatched, ruleText } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import { defineProgramme, type Programme, type ProgrammeJson } from "../../src/programme/index.js";
import { type Participant, readRoster } from "../../src/roster/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";
import { number, person, programmeOf, rosterOf } from "../support/people.js";

const LEVEL: Partial<ProgrammeJson> = {
  questions: [{ id: "level", kind: "number", from: 0, to: 4, both: "level", label: "years of work" }],
  criteria: [{ dimension: "culture", compare: "closeness", question: "level", weight: 1 }],
};
const at = (side: "mentor" | "mentee", id: string, level?: number, rest: Partial<Participant> = {}) =>
  person(side, id, level === undefined ? {} : { level: number(level) }, rest);

/** What is said of everybody left over, by id. */
function said(people: readonly Participant[], parts: Partial<ProgrammeJson> = {}) {
  const programme = programmeOf({ ...LEVEL, ...parts });
  const roster = rosterOf(people);
  const { unmatched } = match(programme, roster);
  return Object.fromEntries(
    unmatched.map((found) => [found.id, explainUnmatched(programme, roster, found).because]),
  );
}

describe("why somebody has no match", () => {
  it("they sit out, or take nobody, or there is nobody", () => {
    const told = said([
      at("mentor", "mia", 0, { takesPart: false }),
      at("mentor", "mo", 0, { capacity: 0 }),
      at("mentee", "ada", 0),
    ]);
    expect(told).toEqual({
      mia: "mia sits this round out.",
      mo: "mo takes nobody this time (capacity 0).",
      ada: "No mentor takes anybody this time.",
    });
    expect(said([at("mentor", "mia", 0)])).toEqual({ mia: "No mentee takes part this time." });
  });

  it("nobody is allowed: the rules, how many each takes, which one to lift, what to answer", () => {
    const rules: ProgrammeJson["rules"] = [
      { rule: "gap", question: "level", mentorAbove: { min: 1 } },
      { rule: "blocked-pairs", pairs: [{ mentor: "M1", mentee: "Ada" }], label: "they fell out" },
    ];
    const told = said(
      [at("mentor", "M1", 1), at("mentor", "M2", 1), at("mentor", "M3"), at("mentee", "Ada", 4)],
      {
        rules,
      },
    );
    expect(told["Ada"]).toBe(
      "None of the 3 mentors may be matched with Ada: “the mentor must stand at least 1 above the mentee on years of work” rules out 3 (1 of them for a missing answer) and “they fell out” rules out 1; some are ruled out more than once. Without “the mentor must stand at least 1 above the mentee on years of work”, 2 mentors would be allowed.",
    );
    expect(told["M3"]).toBe(
      "The only mentee there is may not be matched with M3: “the mentor must stand at least 1 above the mentee on years of work” rules out 1 (for a missing answer). Without “the mentor must stand at least 1 above the mentee on years of work”, 1 mentee would be allowed. M3 has not answered years of work.",
    );
    expect(told["M1"]).toContain("Lifting one rule alone would not help.");
  });

  it("nobody is allowed: quotation marks inside a rule's words are single ones", () => {
    const label = "keep “A” and “B” apart";
    const rules: ProgrammeJson["rules"] = [
      { rule: "blocked-pairs", pairs: [{ mentor: "M", mentee: "Ada" }], label },
    ];
    expect(said([at("mentor", "M", 1), at("mentee", "Ada", 1)], { rules })["Ada"]).toBe(
      "The only mentor there is may not be matched with Ada: “keep ‘A’ and ‘B’ apart” rules out 1. Without “keep ‘A’ and ‘B’ apart”, 1 mentor would be allowed.",
    );
  });

  it("somebody else would be left out", () => {
    const told = said([at("mentor", "M", 0), at("mentee", "Ada", 2), at("mentee", "Ben", 1)]);
    expect(told["Ada"]).toBe(
      "1 mentor is allowed, but placing Ada would lower the total by 0.250. Instead, Ben would be left out.",
    );
  });

  it("others would have to change mentors", () => {
    // Ada may have M1 alone; Ben would move from M1 to M2, better there than Cem.
    const told = said(
      [
        at("mentor", "M1", 0),
        at("mentor", "M2", 1),
        at("mentee", "Ada", 2),
        at("mentee", "Ben", 0),
        at("mentee", "Cem", 3),
      ],
      {
        rules: [
          {
            rule: "blocked-pairs",
            pairs: [
              { mentor: "M2", mentee: "Ada" },
              { mentor: "M1", mentee: "Cem" },
            ],
          },
        ],
      },
    );
    expect(told["Ada"]).toBe(
      "1 mentor is allowed, but placing Ada would lower the total by 0.250. Instead, Cem would be left out, and 1 mentee would change mentors.",
    );
  });

  it("nobody would be left out, but the total would fall", () => {
    const told = said([
      at("mentor", "M1", 0, { capacity: 2 }),
      at("mentor", "M2", 4),
      at("mentee", "Ada", 0),
      at("mentee", "Ben", 0),
    ]);
    expect(told["M2"]).toBe(
      "2 mentees are allowed, but placing M2 would lower the total by 1.000. Nobody else would be left out, and 1 mentee would change mentors.",
    );
  });

  it("it would be exactly as good", () => {
    const told = Object.entries(said([at("mentor", "M", 0), at("mentee", "Ada", 1), at("mentee", "Ben", 1)]));
    const [[left, because]] = told as [[string, string]];
    expect(because).toBe(
      `1 mentor is allowed; placing ${left} would be exactly as good, and the seed decided. Instead, ${left === "Ada" ? "Ben" : "Ada"} would be left out.`,
    );
  });

  it("nobody knows what it would cost: the worst-off come first, or there are too many places", () => {
    const roster = rosterOf([at("mentor", "M", 0), at("mentee", "Ada", 1), at("mentee", "Ben", 1)]);
    const reason = { code: "others-first", among: 1 } as const;
    const because = (parts: Partial<ProgrammeJson>) =>
      explainUnmatched(programmeOf({ ...LEVEL, ...parts }), roster, { id: "Ada", side: "mentee", reason })
        .because;
    expect(because({})).toMatch(
      /the seed decided; there are too many places to work out what it would cost\.$/,
    );
    expect(because({ objective: ["coverage", "worst-off"] })).toMatch(/the seed decided\.$/);
  });

  it("required pairs hold every place", () => {
    const told = said([at("mentor", "M", 0), at("mentee", "Ada", 0), at("mentee", "Ben", 4)], {
      rules: [{ rule: "required-pairs", pairs: [{ mentor: "M", mentee: "Ben" }] }],
    });
    expect(told["Ada"]).toBe("1 mentor is allowed, but required pairs hold every place that Ada could have.");
  });

  it("tells people of one name apart by id", () => {
    const told = said([
      at("mentor", "M", 0),
      at("mentee", "a1", 2, { name: "Kim Lee" }),
      at("mentee", "a2", 1, { name: "Kim Lee" }),
    ]);
    expect(told["a1"]).toBe(
      "1 mentor is allowed, but placing Kim Lee (a1) would lower the total by 0.250. Instead, Kim Lee (a2) would be left out.",
    );
  });

  it("is told of anybody in any valid programme and roster", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const programme = defineProgramme(json);
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        if (!read.ok) return;
        for (const found of match(programme, read.value).unmatched) {
          const { because } = explainUnmatched(programme, read.value, found);
          expect(because).toMatch(/\S.*\.$/);
          expect(because).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 100, seed: 15 },
    );
  });
});

describe("a rule in words", () => {
  type Rule = NonNullable<ProgrammeJson["rules"]>[number];
  const questions: ProgrammeJson["questions"] = [
    { id: "site", kind: "choice", options: ["A", "B"], both: "site" },
    { id: "languages", kind: "choices", both: "languages" },
    { id: "grade", kind: "scale", from: 1, to: 9, both: "grade" },
    { id: "born", kind: "date", both: "born", label: "date of birth" },
    { id: "years", kind: "number", both: "years", label: "experience", unit: "years" },
    { id: "free", kind: "availability", both: "free" },
    { id: "boss", kind: "person", both: "boss", label: "manager" },
    { id: "people", kind: "people", both: "people", label: "people to avoid" },
  ];
  const cases: readonly (readonly [Rule, string])[] = [
    [{ rule: "same", question: "site" }, "both must have the same site"],
    [{ rule: "different", question: "site" }, "the two must differ in site"],
    [{ rule: "share", question: "languages" }, "the two must have at least 1 answer in common on languages"],
    [
      { rule: "gap", question: "grade", mentorAbove: { min: 1 } },
      "the mentor must stand at least 1 level above the mentee on grade",
    ],
    [
      { rule: "gap", question: "grade", mentorAbove: { min: 1, max: 2 } },
      "the mentor must stand 1 to 2 levels above the mentee on grade",
    ],
    [
      { rule: "gap", question: "born", mentorAbove: { max: 10 } },
      "the mentor must stand at most 10 years above the mentee on date of birth",
    ],
    [
      { rule: "gap", question: "years", mentorAbove: { min: 3, max: 3 } },
      "the mentor must stand exactly 3 years above the mentee on experience",
    ],
    [
      { rule: "shared-time", question: "free", minMinutes: 90, contiguousMinutes: 45 },
      "the two must share at least 1 h 30 min a week and at least 45 min in one piece",
    ],
    [{ rule: "shared-time", question: "free", minMinutes: 60 }, "the two must share at least 1 h a week"],
    [
      { rule: "answered", question: "site", side: "mentor", with: ["A", "B"] },
      "the mentor must have answered A or B on site",
    ],
    [{ rule: "answered", question: "site", side: "both", with: ["A"] }, "both must have answered A on site"],
    [
      { rule: "reporting-line", question: "boss" },
      "neither may stand above the other in the reporting line (manager)",
    ],
    [{ rule: "assessor", question: "boss" }, "neither may assess the other (manager)"],
    [
      { rule: "avoid", question: "people" },
      "nobody is matched with somebody they asked to avoid (people to avoid)",
    ],
    [{ rule: "blocked-pairs", pairs: [] }, "the programme blocks the pair"],
    [{ rule: "required-pairs", pairs: [] }, "the programme requires the pair"],
    [{ rule: "minimum-fit", fit: 0.3 }, "the fit must be at least 0.3"],
    [{ rule: "minimum-fit", fit: 0.3, label: "no poor fits" }, "no poor fits"],
  ];
  it.each(cases)("%j reads: %s", (rule, text) => {
    const programme = programmeOf({ questions, rules: [rule] });
    expect(ruleText(programme, programme.rules[0]!.id)).toBe(text);
  });

  it("says what a criterion that blocks asks for, and that nobody is their own partner", () => {
    const programme = programmeOf(LEVEL);
    expect(ruleText(programme, "closeness:level")).toBe("both must have answered years of work");
    expect(ruleText(programme, "self")).toBe("nobody is matched with themselves");
  });

  it("calls people whom it lists by name where the roster is known, told apart where they share one", () => {
    const programme: Programme = {
      ...programmeOf({}),
      rules: [
        { rule: "together", id: "study pair", people: ["YUSUF@x", "mia@x"] },
        { rule: "apart", id: "neighbours", people: ["mia@x", "mia@y"] },
      ],
    };
    const roster = rosterOf([
      person("mentee", "yusuf@x", {}, { name: "Yusuf Aksoy" }),
      person("mentee", "mia@x", {}, { name: "Mia Brandt" }),
      person("mentee", "mia@y", {}, { name: "mia brandt" }),
    ]);
    expect(ruleText(programme, "study pair", roster)).toBe(
      "Yusuf Aksoy and Mia Brandt (mia@x) must be in one group",
    );
    expect(ruleText(programme, "neighbours", roster)).toBe(
      "no two of Mia Brandt (mia@x) and mia brandt (mia@y) may be in one group",
    );
    expect(ruleText(programme, "study pair")).toBe("YUSUF@x and mia@x must be in one group");
  });
});
