import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainPair } from "../../../src/explanation/index.js";
import {
  candidates,
  defineProgramme,
  explainMatch,
  match,
  type ProgrammeJson,
  readRoster,
  verifyMatching,
} from "../../../src/index.js";
import { powerDistances, type Roster } from "../../../src/roster/index.js";
import { fitRows, pairUnits, scoringOf } from "../../../src/scoring/index.js";

const QUESTIONS: ProgrammeJson["questions"] = [
  {
    id: "grade",
    label: "grade",
    kind: "choice",
    options: ["student", "lecturer", "professor"],
    both: "grade",
  },
  { id: "years", kind: "number", from: 0, to: 60, both: "years" },
  { id: "since", kind: "date", mentor: "since" },
  { id: "skill", kind: "ratings", options: ["R", "Latin"], from: 1, to: 5, both: "skill [option]" },
  { id: "want", kind: "ratings", options: ["R", "Latin"], from: 1, to: 5, mentee: "want [option]" },
  { id: "boss", kind: "person", both: "boss" },
  { id: "funder", kind: "people", mentee: "funder" },
  { id: "ease", label: "ease", kind: "scale", from: 0, to: 5, mentee: "ease", sensitive: true },
  { id: "site", kind: "choice", both: "site" },
];

const POWER: NonNullable<ProgrammeJson["powerDistance"]> = {
  levels: [
    { question: "grade", levels: { student: 0, lecturer: 2, professor: 4 } },
    { question: "years", perLevel: 5, weight: 3 },
  ],
  expertise: { question: "skill", askedFor: "want", levels: 2 },
  authority: [
    { question: "boss", maxLevels: 2 },
    { question: "funder", levels: 1 },
  ],
  comfort: { question: "ease", beyond: 3 },
};

const HEADER = "id,grade,years,since,skill R,skill Latin,want R,want Latin,boss,funder,ease,site";

function programmeOf(json: Partial<ProgrammeJson> = {}) {
  return defineProgramme({
    name: "Power",
    startsOn: "2027-02-01",
    people: { id: "id" },
    questions: QUESTIONS,
    powerDistance: POWER,
    criteria: [{ dimension: "power", compare: "power-distance", from: 0, to: 2, softAbove: 4 }],
    ...json,
  });
}

function rosterOf(
  programme: ReturnType<typeof programmeOf>,
  mentors: readonly string[],
  mentees: readonly string[],
): Roster {
  const file = (rows: readonly string[]) => [HEADER, ...rows].join("\n");
  const read = readRoster(programme, { mentors: file(mentors), mentees: file(mentees) });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

const MENTORS = ["ada,professor,20,,5,3,,,none,,,", "ben,lecturer,5,,1,5,,,ada,,,"];
const MENTEES = [
  "mia,student,5,,1,1,5,3,ben,none,1,",
  "tom,lecturer,5,,3,1,1,1,none,ada,5,",
  "eva,student,,,1,1,5,1,none,none,2,",
];

describe("power distance", () => {
  const programme = programmeOf();
  const roster = rosterOf(programme, MENTORS, MENTEES);
  const between = powerDistances(programme, roster).between(roster.mentors, roster.mentees);
  const place = (id: string) => [...roster.mentors, ...roster.mentees].find((one) => one.id === id)!;
  const parts = (mentor: string, mentee: string) =>
    between.parts(roster.mentors.indexOf(place(mentor)), roster.mentees.indexOf(place(mentee)));

  it("adds the gap in level, in expertise on what is asked for, and holds, and counts more beyond ease", () => {
    // Levels: ada (4 + 3 · 4) ∕ 4 = 4, mia (0 + 3 · 1) ∕ 4 = 0.75. Wishes 1 and ½: 2 · (1 · 1 + ½ · ½) ∕ 1½ = 5∕3. Ada is ben's manager, who is mia's.
    const found = parts("ada", "mia");
    expect(found.level).toBe(3.25);
    expect(found.expertise).toBeCloseTo(5 / 3, 12);
    expect(found.authority).toBe(2);
    expect(found.comfortable).toBe(1);
    expect(found.felt).toBeCloseTo(1 + 3 * (3.25 + 5 / 3 + 2 - 1), 12);
  });

  it("is no gap in expertise where nothing is asked for, and counts who funds somebody", () => {
    expect(parts("ada", "tom")).toEqual({
      level: 2.75,
      expertise: 0,
      authority: 1,
      distance: 3.75,
      comfortable: 5,
      felt: 3.75,
    });
  });

  it("is not known where a level is not", () => {
    expect(parts("ada", "eva").felt).toBeNaN();
  });

  it("turns round where the two change places, and never falls as the mentor rises", () => {
    const level = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(level, level, level, fc.integer({ min: 0, max: 5 }), (one, other, higher, ease) => {
        const simple = programmeOf({
          powerDistance: { levels: [{ question: "years", perLevel: 7 }], comfort: { question: "ease" } },
        });
        const person = (id: string, side: "mentor" | "mentee", years: number) => ({
          ...place(side === "mentor" ? "ada" : "mia"),
          id,
          key: id,
          answers: {
            years: { kind: "number", value: years } as const,
            ease: { kind: "scale", level: ease, text: String(ease) } as const,
          },
        });
        const felt = (mentor: number, mentee: number) =>
          powerDistances(simple, roster)
            .between([person("a", "mentor", mentor)], [person("b", "mentee", mentee)])
            .felt(0, 0);
        expect(felt(other, one) + 0).toBe(-felt(one, other) + 0);
        expect(felt(Math.max(one, higher), other)).toBeGreaterThanOrEqual(felt(one, other));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("reads years from a date, and a side's level from what that side was asked alone", () => {
    const dated = programmeOf({
      powerDistance: {
        levels: [
          { question: "since", perLevel: 2 },
          { question: "grade", levels: { student: 0, lecturer: 1, professor: 3 } },
        ],
      },
    });
    const people = rosterOf(dated, ["ada,professor,,2017-02-01,,,,,,,,"], ["mia,lecturer,,,,,,,,,,"]);
    // (10 years ∕ 2 + 3) ∕ 2 = 4 above 1.
    expect(powerDistances(dated, people).ofPair()(people.mentors[0]!, people.mentees[0]!)).toBe(3);
  });
});

describe("the criterion and the rule on it", () => {
  const programme = programmeOf({
    rules: [{ rule: "power-distance", mentorAbove: { max: 4 } }],
    criteria: [{ dimension: "power", compare: "power-distance", from: 3, to: 4, softAbove: 4 }],
  });
  const roster = rosterOf(programme, MENTORS, MENTEES);
  const matching = match(programme, roster);

  it("match within the range, veto beyond it and where it is not known, and are verified", () => {
    expect(matching.matches.map(({ pairs: [pair] }) => `${pair?.mentor} ${pair?.mentee}`)).toEqual([
      "ada tom",
    ]);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
    // Ben is mia's manager, and she is at ease with one level.
    const [mentor, mentee] = [roster.mentors[1]!, roster.mentees.find(({ id }) => id === "mia")!];
    expect(explainPair(programme, roster, matching, mentor, mentee)).toEqual({
      kind: "forbidden",
      rules: [
        {
          rule: "power-distance",
          text: "the mentor must stand at most 4 levels above the mentee in power",
          unanswered: false,
        },
      ],
    });
    expect(matching.unmatched.map(({ id }) => id)).toEqual(["eva", "mia", "ben"]);
  });

  it("are told with what they are made of to the coordinator, and to a partner without", () => {
    const [found] = matching.matches;
    const told = explainMatch(programme, roster, found!);
    expect(told.parts[0]).toMatchObject({
      label: "the balance of power",
      sensitive: true,
      sentence: "ada stands 3.75 levels above tom in power (2.75 by level and 1 by ada’s say over tom).",
    });
    expect(told.parts[0]?.menteeAnswer).toBe(
      "grade: lecturer; years: 5; skill: R 3, Latin 1; want: R 1, Latin 1; boss: nobody; funder: ada; ease: 5",
    );
    expect(explainMatch(programme, roster, found!, { audience: "partner" }).because).not.toMatch(/power|\d/);
  });

  it("see a chain of managers that leads through another partition, and through somebody who is not asked about", () => {
    const cut = programmeOf({
      powerDistance: { authority: [{ question: "boss", maxLevels: 2, levels: 3 }] },
      criteria: [{ dimension: "power", compare: "power-distance", from: 0, to: 0, softAbove: 6 }],
      rules: [
        { rule: "same", question: "site" },
        { rule: "reporting-line", question: "boss", maxLevels: 2, id: "line", ifUnanswered: "allows" },
      ],
    });
    const people = rosterOf(
      cut,
      ["ada,,,,,,,,none,,,north", "ben,,,,,,,,ada,,,south", "zoe,,,,,,,,none,,,north"],
      ["mia,,,,,,,,ben,,,north", "tom,,,,,,,,none,,,south"],
    );
    const free = { ...cut, rules: cut.rules.filter(({ id }) => id !== "line") };
    expect(candidates(free, people).mentees[0]?.candidates).toEqual([
      { id: "zoe", fit: 1 },
      { id: "ada", fit: 0.5 },
    ]);
    const told = explainPair(cut, people, match(cut, people), people.mentors[0]!, people.mentees[0]!);
    expect(told).toMatchObject({ kind: "forbidden", rules: [{ rule: "line" }] });
  });

  it("give the same units a row at a time as a pair at a time, with every part", () => {
    const scoring = scoringOf(programme, roster);
    const write = fitRows(scoring, programme, roster);
    roster.mentees.forEach((mentee, at) => {
      const row = new Int32Array(roster.mentors.length);
      write(at, row);
      expect([...row]).toEqual(roster.mentors.map((mentor) => pairUnits(scoring, mentor, mentee)));
    });
  });
});

describe("a programme's power distance", () => {
  const codes = (json: Partial<ProgrammeJson>) => {
    try {
      programmeOf(json);
      return [];
    } catch (error) {
      return (error as { issues: readonly { code: string; path: string }[] }).issues.map(
        ({ code, path }) => `${code} ${path}`,
      );
    }
  };

  it.each<[string, Partial<ProgrammeJson>, readonly string[]]>([
    ["is read though it is not set", { powerDistance: undefined }, ["power-distance-needed criteria[0]"]],
    [
      "is set and not read",
      { criteria: [{ dimension: "background", compare: "same", question: "grade" }] },
      ["power-distance-unread powerDistance"],
    ],
    [
      "says nothing",
      { powerDistance: { comfort: { question: "ease" } } },
      ["rule-says-nothing powerDistance"],
    ],
    [
      "asks one side alone",
      { powerDistance: { levels: [{ question: "since" }] } },
      ["not-asked powerDistance.levels"],
    ],
    [
      "has no order",
      { powerDistance: { levels: [{ question: "grade" }] } },
      ["levels-needed powerDistance.levels[0].levels"],
    ],
    [
      "leaves out an option",
      { powerDistance: { levels: [{ question: "grade", levels: { student: 1 } }] } },
      ["unknown-option powerDistance.levels[0].levels"],
    ],
    [
      "grades a number",
      { powerDistance: { levels: [{ question: "years", levels: { "1": 1 } }] } },
      ["cannot-grade powerDistance.levels[0].levels"],
    ],
    [
      "reads a question that is not there",
      { powerDistance: { authority: [{ question: "bos" }] } },
      ["unknown-question powerDistance.authority[0].question"],
    ],
    [
      "follows several people as managers",
      { powerDistance: { authority: [{ question: "funder", maxLevels: 2 }] } },
      ["wrong-kind powerDistance.authority[0].question"],
    ],
    [
      "asks for skills of one side",
      { powerDistance: { expertise: { question: "want" } } },
      ["not-asked powerDistance.expertise.question"],
    ],
    [
      "has a range from high to low",
      { criteria: [{ dimension: "power", compare: "power-distance", from: 2, to: 1 }] },
      ["range-reversed criteria[0]"],
    ],
    [
      "sets no bound",
      { rules: [{ rule: "power-distance", mentorAbove: {} }] },
      ["rule-says-nothing rules[0].mentorAbove"],
    ],
  ])("is refused where it %s", (_, json, found) => {
    expect(codes(json)).toEqual(found);
  });
});
