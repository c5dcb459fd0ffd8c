import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainMatch } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import { IssueError } from "../../src/issue.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { type Participant, readRoster } from "../../src/roster/index.js";
import { fitOfUnits } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";
import {
  choice,
  choices,
  coordinates,
  date,
  free,
  number,
  people,
  person,
  programmeOf,
  ranking,
  ratings,
  rosterOf,
  scale,
  vector,
} from "../support/people.js";
import { matchingOf, randomCase, readCase } from "../support/random-case.js";

type Answers = Participant["answers"];
type Parts = Partial<ProgrammeJson>;

/** What is said of the only match there is. */
function explained(parts: Parts, mentor: Participant, mentee: Participant, audience?: "partner") {
  const programme = programmeOf(parts);
  const roster = rosterOf([mentor, mentee]);
  const [found] = match(programme, roster).matches;
  return explainMatch(programme, roster, found!, { audience });
}

/** The sentence on one question, for the coordinator and for a partner. */
function sentencesOn(
  question: object,
  criterion: object,
  theirs: Answers[string],
  ours: Answers[string],
): readonly [string | undefined, string] {
  const parts = {
    questions: [{ id: "q", both: "q", ...question }],
    criteria: [{ dimension: "goals", question: "q", weight: 1, ...criterion }],
  } as unknown as Parts;
  const [mentor, mentee] = [person("mentor", "Mia", { q: theirs }), person("mentee", "Ben", { q: ours })];
  return [
    explained(parts, mentor, mentee).parts[0]?.sentence,
    explained(parts, mentor, mentee, "partner").because,
  ];
}

const NONE = "This was the best that could be found for everybody together.";

describe("what is said of a criterion", () => {
  const topics = {
    kind: "ratings",
    options: ["thesis", "careers", "writing"],
    from: 1,
    to: 5,
    both: "topic [option]",
    label: "the topics",
  };
  const coverage = { compare: "coverage" };

  it("names what the two share to both, however little of the wishes it is", () => {
    const languages = { kind: "choices", options: ["Danish", "Greek", "Irish", "Welsh"], label: "languages" };
    const [all, one] = [choices("Danish", "Greek", "Irish", "Welsh"), choices("Greek")];
    expect(sentencesOn(languages, { compare: "overlap" }, one, all)[1]).toBe("Both named Greek (languages).");
    const lesser = "Mia can help with writing, which Ben asked for.";
    expect(sentencesOn(topics, coverage, ratings(1, 1, 5), ratings(5, 4, 2))).toEqual([lesser, lesser]);
  });

  it("says once what two criteria on one question say alike, by what they add together", () => {
    const parts: Parts = {
      questions: [
        { id: "field", kind: "choice", both: "field", label: "field" },
        { id: "level", kind: "scale", from: 1, to: 5, both: "level", label: "level" },
      ],
      criteria: [
        { id: "level", dimension: "culture", compare: "closeness", question: "level", weight: 3 },
        { id: "one", dimension: "background", compare: "same", question: "field", weight: 2 },
        { id: "two", dimension: "background", compare: "same", question: "field", weight: 2 },
        { id: "none", dimension: "background", compare: "closeness", question: "level", weight: 0 },
      ],
    };
    const answers = { field: choice("Law"), level: scale(2, "3") };
    const { reasons } = explained(parts, person("mentor", "Mia", answers), person("mentee", "Ben", answers));
    expect(reasons).toEqual(["The same field: Law.", "The same answer on level: 3."]);
  });

  it("tells a distance in kilometres, and to partners only that it is small", () => {
    const place = { kind: "coordinates", label: "where you live" };
    const distance = { compare: "distance", limitKilometres: 1000 };
    expect(sentencesOn(place, distance, coordinates(52.52, 13.405), coordinates(53.5511, 9.9937))).toEqual([
      "255.3 km from each other (where you live).",
      "Not far from each other (where you live).",
    ]);
  });

  it("tells how alike vectors are, without their numbers", () => {
    const profile = { kind: "vector", length: 2, label: "what you wrote" };
    const said = "Much alike on what you wrote.";
    expect(sentencesOn(profile, { compare: "vector" }, vector(1, 2), vector(2, 3))).toEqual([said, said]);
  });

  it("names the wishes that the mentor can help with", () => {
    const said = "Mia can help with careers and thesis, which Ben asked for.";
    expect(sentencesOn(topics, coverage, ratings(5, 4, 1), ratings(4, 5, 1))).toEqual([said, said]);
  });

  it("says where the mentor can help a little, or not at all", () => {
    const little = "Mia can help a little with thesis, which Ben asked for.";
    expect(sentencesOn(topics, coverage, ratings(3, 1, 1), ratings(5, 1, 1))).toEqual([little, little]);
    const none = "Mia cannot help with what Ben asked for (thesis).";
    expect(sentencesOn(topics, coverage, ratings(1, 5, 1), ratings(5, 1, 1))).toEqual([none, NONE]);
  });

  it("says where the greatest wish stays below the floor, though the mentor can help with others", () => {
    const floor = { compare: "coverage", topWishFloor: 0.5 };
    const said = "Mia can help too little with what Ben wants most.";
    expect(sentencesOn(topics, floor, ratings(2, 5, 1), ratings(5, 4, 1))).toEqual([said, NONE]);
  });

  it("falls back on faint wishes where there are no strong ones, and says where there are none", () => {
    expect(sentencesOn(topics, coverage, ratings(5, 1, 1), ratings(2, 1, 1))[0]).toBe(
      "Mia can help with thesis, which Ben asked for.",
    );
    expect(sentencesOn(topics, coverage, ratings(5, 1, 1), ratings(1, 1, 1))).toEqual([
      "Ben asked for nothing on the topics.",
      NONE,
    ]);
  });

  it("names what both chose", () => {
    const interests = { kind: "choices", label: "interests" };
    const overlap = { compare: "overlap" };
    const said = "Both named music and sports (interests).";
    expect(sentencesOn(interests, overlap, choices("music", "sports"), choices("music", "sports"))).toEqual([
      said,
      said,
    ]);
    expect(sentencesOn(interests, overlap, choices("music"), choices("sports"))).toEqual([
      "Nothing in common on interests.",
      NONE,
    ]);
    const ranked = { kind: "ranking", options: ["music", "sports"], label: "interests" };
    expect(sentencesOn(ranked, overlap, ranking("sports"), ranking("sports"))[1]).toBe(
      "Both named sports (interests).",
    );
  });

  it("tells the same answer, and different ones with whose they are", () => {
    const field = { kind: "choice", label: "profession" };
    const said = "The same profession: Policy.";
    expect(sentencesOn(field, { compare: "same" }, choice("Policy"), choice("policy"))).toEqual([said, said]);
    const other = "Profession: Policy for Mia, Law for Ben.";
    expect(sentencesOn(field, { compare: "same" }, choice("Policy"), choice("Law"))).toEqual([other, NONE]);
    expect(sentencesOn(field, { compare: "different" }, choice("Policy"), choice("Law"))).toEqual([
      other,
      other,
    ]);
    const withArticle = { kind: "choice", label: "the field" };
    expect(sentencesOn(withArticle, { compare: "same" }, choice("Law"), choice("Law"))[0]).toBe(
      "The same field: Law.",
    );
  });

  it("tells close answers as a reason, and answers halfway apart not", () => {
    const options = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
    const conflict = { kind: "scale", options, label: "speaking openly" };
    const closeness = { compare: "closeness" };
    expect(sentencesOn(conflict, closeness, scale(3, "Agree"), scale(1, "Disagree"))).toEqual([
      "Speaking openly: Agree for Mia, Disagree for Ben.",
      NONE,
    ]);
    const close = "Speaking openly: Agree for Mia, Strongly agree for Ben.";
    expect(sentencesOn(conflict, closeness, scale(3, "Agree"), scale(4, "Strongly agree"))).toEqual([
      close,
      close,
    ]);
  });

  it("tells numbers to the coordinator, and to a partner only whether they are near", () => {
    const direct = { kind: "scale", from: 1, to: 7, label: "directness" };
    const closeness = { compare: "closeness" };
    expect(sentencesOn(direct, closeness, scale(4, "5"), scale(2, "3"))).toEqual([
      "Directness: 5 for Mia, 3 for Ben.",
      "Answers that are close on directness.",
    ]);
    expect(sentencesOn(direct, closeness, scale(4, "5"), scale(4, "5"))).toEqual([
      "The same answer on directness: 5.",
      "The same answer on directness.",
    ]);
    const age = { kind: "number", label: "age", unit: "years" };
    expect(sentencesOn(age, { compare: "different" }, number(30), number(40))).toEqual([
      "Age: 30 years for Mia, 40 years for Ben.",
      "Different answers on age.",
    ]);
  });

  it("tells who stands above, and how far only to the coordinator", () => {
    const year = { kind: "scale", from: 1, to: 7, label: "year" };
    const band = { compare: "band", from: -2, to: 2 };
    expect(sentencesOn(year, band, scale(3), scale(2))).toEqual([
      "Mia stands 1 level above Ben on year.",
      "Mia stands above Ben on year.",
    ]);
    expect(sentencesOn(year, band, scale(1), scale(3))).toEqual([
      "Mia stands 2 levels below Ben on year.",
      "Mia stands below Ben on year.",
    ]);
    expect(sentencesOn(year, band, scale(3), scale(3))[1]).toBe("Mia and Ben stand level on year.");
    const joined = { kind: "date", label: "joining" };
    expect(sentencesOn(joined, band, date("2020-05-01"), date("2021-05-01"))[0]).toBe(
      "Mia stands 1 year above Ben on joining.",
    );
  });

  it("tells the days that are shared, and how long only to the coordinator", () => {
    const time = { kind: "availability" };
    const enough = { compare: "shared-time", enoughMinutes: 60 };
    expect(sentencesOn(time, enough, free([0, 96], [200, 8]), free([36, 6], [204, 9]))).toEqual([
      "2 h 30 min a week in common (Mon and Wed).",
      "Free at the same time (Mon and Wed).",
    ]);
    expect(sentencesOn(time, enough, free([0, 4]), free([8, 4]))).toEqual(["No time in common.", NONE]);
  });

  it("tells two answers that both stand high, and to a partner no numbers", () => {
    const keen = { kind: "scale", from: 1, to: 7, label: "commitment" };
    const high = { compare: "joint-high" };
    expect(sentencesOn(keen, high, scale(5, "6"), scale(4, "5"))).toEqual([
      "Commitment: 6 for Mia, 5 for Ben.",
      "Both stand high on commitment.",
    ]);
    expect(sentencesOn(keen, high, scale(5, "6"), scale(0, "1"))).toEqual([
      "Commitment: 6 for Mia, 1 for Ben.",
      NONE,
    ]);
    const words = { kind: "scale", options: ["some", "much", "very much"], label: "commitment" };
    const said = "The same answer on commitment: much.";
    expect(sentencesOn(words, high, scale(1, "much"), scale(1, "much"))).toEqual([said, said]);
  });

  it("tells two answers of a table", () => {
    const field = { kind: "choice", label: "profession" };
    const pairs = { fits: [{ mentor: "Law", mentee: "Policy", fit: 0.75 }], otherwise: 0 };
    const said = "Profession: Law for Mia, Policy for Ben.";
    expect(sentencesOn(field, { compare: "table", ...pairs }, choice("Law"), choice("Policy"))).toEqual([
      said,
      said,
    ]);
    const grade = { kind: "scale", from: 1, to: 3, label: "grade" };
    const steps = { fits: [{ mentor: "3", mentee: "1", fit: 0.75 }], otherwise: 0 };
    expect(sentencesOn(grade, { compare: "table", ...steps }, scale(2, "3"), scale(0, "1"))[1]).toBe(
      "Answers that go together on grade.",
    );
  });

  it("tells who asked for whom, and the rank only to the coordinator", () => {
    const wished = { kind: "people", label: "wishes" };
    const both = { compare: "preference" };
    expect(sentencesOn(wished, both, people("x", "ben"), people("mia"))).toEqual([
      "Ben asked for Mia (choice 1); Mia asked for Ben (choice 2).",
      "Ben and Mia asked for each other.",
    ]);
    expect(sentencesOn(wished, both, people(), people("mia", "x"))).toEqual([
      "Ben asked for Mia (choice 1); Mia asked for nobody in particular.",
      "Ben asked for Mia.",
    ]);
    expect(sentencesOn(wished, both, undefined, people("x"))).toEqual([
      "Ben asked for others; Mia gave no answer on wishes.",
      NONE,
    ]);
    expect(sentencesOn(wished, both, people(), people())[1]).toBe("Ben and Mia had nobody else in mind.");
    const ofMentee = { ...both, side: "mentee" };
    expect(sentencesOn(wished, ofMentee, people("x"), people("mia"))).toEqual([
      "Ben asked for Mia (choice 1).",
      "Ben asked for Mia.",
    ]);
  });

  it("names who gave no answer", () => {
    const field = { kind: "choice", label: "profession" };
    const same = { compare: "same" };
    expect(sentencesOn(field, same, undefined, choice("Law"))[0]).toBe("Mia gave no answer on profession.");
    expect(sentencesOn(field, same, undefined, undefined)).toEqual([
      "Mia and Ben gave no answer on profession.",
      NONE,
    ]);
  });
});

describe("a criterion with a condition", () => {
  const parts: Parts = {
    questions: [
      { id: "field", kind: "choice", both: "field" },
      { id: "wish", kind: "choice", options: ["yes", "no"], mentee: "wish", label: "sharing a field" },
    ],
    criteria: [
      {
        dimension: "preference",
        compare: "same",
        question: "field",
        weight: 1,
        onlyWhen: { question: "wish", side: "mentee", is: ["yes"], otherwise: 1 },
      },
    ],
  };
  const said = (wish: Answers) => {
    const mentee = person("mentee", "Ben", { field: choice("Law"), ...wish });
    return explained(parts, person("mentor", "Mia", { field: choice("Law") }), mentee);
  };

  it("is a reason where the condition holds", () => {
    expect(said({ wish: choice("yes") }).reasons).toEqual(["The same field: Law."]);
  });

  it("is no reason where it does not, however well such pairs are taken to fit", () => {
    const { parts, reasons } = said({ wish: choice("no") });
    expect(parts[0]).toMatchObject({
      fit: 1,
      sentence:
        "Field does not count for this pair, by what Ben answered on sharing a field; it is taken as 1.",
    });
    expect(reasons).toEqual([]);
  });

  it("says whose answer is missing where nobody knows", () => {
    expect(said({}).parts[0]?.sentence).toBe("Ben gave no answer on sharing a field.");
  });
});

describe("an explained match", () => {
  const parts: Parts = {
    questions: [
      { id: "field", kind: "choice", both: "field" },
      { id: "level", kind: "scale", options: ["low", "middle", "high"], both: "level" },
    ],
    criteria: [
      { dimension: "background", compare: "same", question: "field", weight: 1 },
      { dimension: "culture", compare: "closeness", question: "level", weight: 3 },
    ],
  };

  it("holds both answers, fit, weight and units of every part, and tells the strongest first", () => {
    const found = explained(
      parts,
      person("mentor", "Mia", { field: choice("Law"), level: scale(2, "high") }),
      person("mentee", "Ben", { field: choice("Law"), level: scale(1, "middle") }),
    );
    expect(found.because).toBe("Mia with Ben, fit 0.625. The same field: Law.");
    expect(found.parts[1]).toEqual({
      criterion: "closeness:level",
      label: "level",
      dimension: "culture",
      fit: 0.5,
      weight: 0.75,
      units: 375_000,
      known: true,
      mentorAnswer: "high",
      menteeAnswer: "middle",
      sentence: "Level: high for Mia, middle for Ben.",
      sensitive: false,
    });
  });

  it("says what is not known and what it was counted as", () => {
    const found = explained(
      parts,
      person("mentor", "Mia", { level: scale(2, "high") }),
      person("mentee", "Ben", { field: choice("Law"), level: scale(2, "high") }),
    );
    expect(found.because).toBe(
      "Mia with Ben, fit 0.875. The same answer on level: high. Not known: field (counted as 0.500).",
    );
    expect(found.parts[0]).toMatchObject({ mentorAnswer: "no answer", menteeAnswer: "Law" });
  });

  it("has parts for the coordinator that sum to the fit exactly, and none for a partner", () => {
    fc.assert(
      fc.property(randomCase(), (random) => {
        const { programme, roster } = readCase(random);
        for (const found of matchingOf(random)?.matches ?? []) {
          const coordinator = explainMatch(programme, roster, found);
          const units = coordinator.parts.reduce((sum, part) => sum + part.units, 0);
          expect(fitOfUnits(units)).toBe(found.fit);
          expect(explainMatch(programme, roster, found, { audience: "partner" }).parts).toEqual([]);
        }
      }),
      { numRuns: 50, seed: 11 },
    );
  });

  it("is told of any valid programme and roster", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const programme = defineProgramme(json);
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        if (!read.ok) return;
        for (const found of match(programme, read.value).matches)
          for (const part of explainMatch(programme, read.value, found).parts) {
            expect(part.sentence).toMatch(/\S.*[.!?]$/);
            expect(part.sentence).not.toMatch(/undefined|NaN|\[object/);
          }
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it("tells two people of one name apart: by id for the coordinator, by role for the two", () => {
    const [mentor, mentee] = [
      person("mentor", "a@x", { field: choice("Law") }, { name: "Kim Lee" }),
      person("mentee", "b@x", {}, { name: "kim lee" }),
    ];
    expect(explained(parts, mentor, mentee).because).toMatch(/^Kim Lee \(a@x\) with kim lee \(b@x\), fit/);
    const band: Parts = {
      questions: [{ id: "year", kind: "scale", from: 0, to: 5, both: "year" }],
      criteria: [{ dimension: "power", compare: "band", question: "year", from: 1, to: 2, weight: 1 }],
    };
    const years = (who: Participant, level: number) => ({ ...who, answers: { year: scale(level) } });
    expect(explained(band, years(mentor, 2), years(mentee, 1), "partner").because).toBe(
      "Kim Lee (mentor) stands above kim lee (mentee) on year.",
    );
  });

  it("leaves ids and names as they are written", () => {
    const odd = "<é> \u202e=1+1";
    const found = explained(parts, person("mentor", odd), person("mentee", "ben@x"));
    expect(found.because.startsWith(`${odd} with ben@x, fit `)).toBe(true);
    expect(found.parts[0]?.sentence).toBe(`${odd} and ben@x gave no answer on field.`);
  });

  it("refuses a match of other people or of another programme", () => {
    const programme = programmeOf(parts);
    const roster = rosterOf([person("mentor", "Mia"), person("mentee", "Ben")]);
    const [found] = match(programme, roster).matches;
    const codeOf = (explain: () => unknown) => {
      try {
        explain();
      } catch (error) {
        return error instanceof IssueError ? error.code : error;
      }
      return "nothing thrown";
    };
    expect(codeOf(() => explainMatch(programme, rosterOf([]), found!))).toBe("unknown-person");
    expect(codeOf(() => explainMatch(programmeOf({}), roster, found!))).toBe("unknown-criterion");
  });
});

describe("what a partner reads", () => {
  const secret = { sensitive: true, label: "MARKED" } as const;
  const questions: ProgrammeJson["questions"] = [
    { id: "a", kind: "choice", both: "a", ...secret },
    { id: "b", kind: "scale", options: ["MARKED low", "MARKED high"], both: "b", ...secret },
    { id: "c", kind: "choices", both: "c", ...secret },
    { id: "d", kind: "scale", from: 1, to: 9, both: "d", label: "pace" },
    { id: "e", kind: "number", from: 0, to: 99, both: "e", label: "hours" },
    { id: "f", kind: "ratings", options: ["thesis", "careers"], from: 1, to: 5, both: "f [option]" },
    { id: "g", kind: "availability", both: "g" },
    { id: "h", kind: "choice", both: "h", label: "field" },
  ];
  const criteria: ProgrammeJson["criteria"] = [
    { dimension: "values", compare: "same", question: "a", weight: 1 },
    { dimension: "values", compare: "closeness", question: "b", weight: 2 },
    { dimension: "values", compare: "overlap", question: "c", weight: 3 },
    { dimension: "culture", compare: "closeness", question: "d", weight: 4 },
    { dimension: "commitment", compare: "joint-high", question: "d", weight: 4 },
    { dimension: "commitment", compare: "joint-high", question: "b", weight: 1 },
    { dimension: "power", compare: "band", question: "e", from: -50, to: 50, weight: 5 },
    { dimension: "commitment", compare: "different", question: "e", weight: 5 },
    { dimension: "goals", compare: "coverage", question: "f", weight: 6 },
    { dimension: "availability", compare: "shared-time", question: "g", enoughMinutes: 30, weight: 7 },
    {
      dimension: "background",
      compare: "same",
      question: "h",
      weight: 8,
      onlyWhen: { question: "b", side: "mentor", is: ["MARKED low"], otherwise: 1 },
    },
    { dimension: "background", compare: "same", question: "h", weight: 8 },
  ];
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const answers: fc.Arbitrary<Answers> = fc.record({
    a: maybe(fc.constantFrom("MARKED x", "MARKED y").map(choice)),
    b: maybe(fc.nat(1).map((level) => scale(level, level === 0 ? "MARKED low" : "MARKED high"))),
    c: maybe(fc.subarray(["MARKED x", "MARKED y"]).map((options) => choices(...options))),
    d: maybe(fc.nat(8).map((level) => scale(level, String(level + 1)))),
    e: maybe(fc.nat(99).map(number)),
    f: maybe(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }).map((r) => ratings(...r)),
    ),
    g: maybe(fc.tuple(fc.nat(500), fc.nat(96)).map((spell) => free(spell))),
    h: maybe(fc.constantFrom("Law", "Art").map(choice)),
  });

  it("never holds a sensitive answer or its label, nor any number of a fit, a weight or a scale", () => {
    fc.assert(
      fc.property(answers, answers, (theirs, ours) => {
        const [mentor, mentee] = [person("mentor", "Mia", theirs), person("mentee", "Ben", ours)];
        const read = JSON.stringify(explained({ questions, criteria }, mentor, mentee, "partner"));
        expect(read).not.toMatch(/marked/i);
        expect(read).not.toMatch(/\d/);
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  it("is the same whatever the sensitive answers are", () => {
    fc.assert(
      fc.property(answers, answers, answers, (theirs, ours, other) => {
        const mentee = person("mentee", "Ben", ours);
        const read = (hidden: Answers) => {
          const mentor = person("mentor", "Mia", {
            ...theirs,
            a: hidden["a"],
            b: hidden["b"],
            c: hidden["c"],
          });
          return explained({ questions, criteria }, mentor, mentee, "partner");
        };
        expect(read(other)).toEqual(read(theirs));
      }),
      { numRuns: 200, seed: 14 },
    );
  });
});
