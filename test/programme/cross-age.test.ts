import { describe, expect, it } from "vitest";
import { defineProgramme, ProgrammeError } from "../../src/index.js";
import type { ProgrammeJson } from "../../src/programme/index.js";

const json: ProgrammeJson = {
  name: "Cross-age",
  startsOn: "2027-09-01",
  people: { id: "id" },
  questions: [
    { id: "born", kind: "date", both: "born" },
    { id: "year", kind: "scale", from: 1, to: 9, both: "year" },
    { id: "skill", kind: "scale", from: 1, to: 5, both: "skill" },
    { id: "slip", kind: "choice", options: ["yes", "no"], both: "slip" },
    { id: "until", kind: "date", mentor: "until" },
    { id: "teacher", kind: "text", mentor: "teacher" },
  ],
  criteria: [{ dimension: "goals", compare: "same", question: "year" }],
};

const papers = {
  screening: { question: "until" },
  permission: { question: "slip", with: ["yes"] },
  supervision: { question: "slip", with: ["yes"] },
  oversight: { question: "teacher" },
} as const;
const ADULTS = { mentors: "adults", mentees: "adults" } as const;

const rulesOf = (crossAge: NonNullable<ProgrammeJson["crossAge"]>) =>
  defineProgramme({ ...json, crossAge }).rules.map(({ id }) => id);

function codesOf(crossAge: unknown, rest: object = {}): readonly string[] {
  try {
    defineProgramme({ ...json, crossAge, ...rest });
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    for (const { remedy } of error.issues) expect(remedy).not.toBe("");
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
}

describe("the setting crossAge", () => {
  it("becomes the rules of its preset", () => {
    expect(rulesOf({ preset: "cross-age-peer", birth: "born", ...papers })).toEqual([
      "cross-age-years",
      "cross-age-screening",
      "cross-age-permission",
      "cross-age-supervision",
      "cross-age-oversight",
    ]);
    expect(rulesOf({ preset: "near-peer", grade: "year", ...ADULTS })).toEqual(["cross-age-grades"]);
    expect(rulesOf({ preset: "reverse", expertise: "skill", ...ADULTS })).toEqual(["cross-age-expertise"]);
    const youth = { birth: "born", screening: papers.screening, permission: papers.permission };
    expect(
      rulesOf({ preset: "adult-youth", ...youth, supervision: papers.supervision, mentors: "adults" }),
    ).toEqual(["cross-age-mentees", "cross-age-screening", "cross-age-permission", "cross-age-supervision"]);
  });

  it("takes a gap in years, in grades, both or either", () => {
    const gaps = { birth: "born", grade: "year", years: { min: 2, max: 6 }, grades: { min: 1 }, ...ADULTS };
    expect(rulesOf({ preset: "near-peer", ...gaps })).toEqual(["cross-age-years", "cross-age-grades"]);
    const either = defineProgramme({ ...json, crossAge: { preset: "near-peer", ...gaps, need: "either" } });
    expect(either.rules).toEqual([
      {
        id: "cross-age-gap",
        rule: "any-gap",
        gaps: [
          { question: "born", min: 2, max: 6 },
          { question: "year", min: 1 },
        ],
      },
    ]);
  });

  it("can be defined again once it is written out", () => {
    const programme = defineProgramme({
      ...json,
      crossAge: { preset: "cross-age-peer", birth: "born", ...papers },
    });
    expect(defineProgramme(JSON.parse(JSON.stringify(programme)))).toEqual(
      JSON.parse(JSON.stringify(programme)),
    );
  });

  it("refuses a first adult age that would make adults of children", () => {
    for (const adultFrom of [0, 5, 13, 26])
      expect(codesOf({ preset: "cross-age-peer", birth: "born", adultFrom, ...papers })).toEqual([
        "wrong-value crossAge.adultFrom",
      ]);
  });

  it("does not let a safeguard be forgotten", () => {
    expect(codesOf({ preset: "cross-age-peer", birth: "born" })).toEqual([
      "safeguard-needed crossAge.screening",
      "safeguard-needed crossAge.permission",
      "safeguard-needed crossAge.supervision",
      "safeguard-needed crossAge.oversight",
    ]);
    expect(codesOf({ preset: "near-peer", grade: "year", mentors: "minors", mentees: "minors" })).toEqual([
      "safeguard-needed crossAge.permission",
      "safeguard-needed crossAge.oversight",
    ]);
  });

  it.each([
    ["nobody's age is known", { preset: "near-peer", grade: "year", ...papers }, "ages-unknown crossAge"],
    ["the gap has no question", { preset: "near-peer", ...ADULTS }, "question-needed crossAge.birth"],
    [
      "a grade is named in vain",
      { preset: "near-peer", birth: "born", grade: "year", ...ADULTS },
      "setting-without-use crossAge.grade",
    ],
    [
      "reverse has nothing to know more of",
      { preset: "reverse", ...ADULTS },
      "question-needed crossAge.expertise",
    ],
    [
      "a paper cannot be needed",
      { preset: "near-peer", grade: "year", ...ADULTS, permission: papers.permission },
      "setting-without-use crossAge.permission",
    ],
    [
      "a paper has options and none will do",
      { preset: "cross-age-peer", birth: "born", ...papers, permission: { question: "slip" } },
      "answers-needed crossAge.permission",
    ],
    [
      "a paper asks for an option there is not",
      { preset: "cross-age-peer", birth: "born", ...papers, permission: { question: "slip", with: ["ja"] } },
      "unknown-option crossAge.permission.with[0]",
    ],
    [
      "a range goes down",
      { preset: "near-peer", birth: "born", years: { min: 3, max: 1 }, ...ADULTS },
      "range-reversed crossAge.years",
    ],
    [
      "the date of birth is no date",
      { preset: "cross-age-peer", birth: "year", ...papers },
      "wrong-kind crossAge.birth",
    ],
  ])("is refused where %s", (_, crossAge, code) => {
    expect(codesOf(crossAge)).toContain(code);
  });

  it("needs the programme's first day where a paper is good until a day", () => {
    const { oversight: _, ...needed } = papers;
    const declared = { preset: "adult-youth", mentors: "adults", mentees: "minors", ...needed };
    expect(codesOf(declared, { startsOn: undefined })).toEqual(["start-needed startsOn"]);
    const rules = [{ rule: "safeguard", paper: "screening", question: "until", ...ADULTS }];
    expect(codesOf(undefined, { startsOn: undefined, rules })).toEqual(["start-needed startsOn"]);
  });

  it("needs the programme's first day to count ages on", () => {
    expect(codesOf({ preset: "cross-age-peer", birth: "born", ...papers }, { startsOn: undefined })).toEqual([
      "start-needed startsOn",
    ]);
  });
});
