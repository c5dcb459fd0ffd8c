import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { explainMatch, explainUnmatched } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import type { ProgrammeJson } from "../../src/programme/index.js";
import { matchesCsv } from "../../src/report/index.js";
import { importanceOf } from "../../src/roster/index.js";
import { fitMatrix, pairFit, scoringOf } from "../../src/scoring/index.js";
import { choice, choices, person, programmeOf, rosterOf, scale } from "../support/people.js";

const IMPORTANCE = {
  id: "field-matters",
  kind: "importance",
  of: "field",
  both: "field matters",
  from: 1,
  to: 5,
  answers: {
    "Doesn't matter to me": 0,
    "It must": "must",
    "Rather similar": "prefer similar",
    "Rather different": "prefer different",
  },
} as const;

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", both: "field", label: "field" },
  IMPORTANCE,
  { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
];

const CRITERIA: ProgrammeJson["criteria"] = [
  { dimension: "background", compare: "same", question: "field", weight: 1 },
  { dimension: "culture", compare: "closeness", question: "level", weight: 1 },
];

/** Everybody says in words how much the field matters to them; the two differ in field and stand one of four levels apart. */
function twoSided(
  parts: Partial<ProgrammeJson>,
  theirs: string | undefined,
  ours: string | undefined,
  fields: readonly [string, string] = ["Law", "Art"],
) {
  const programme = programmeOf({ questions: QUESTIONS, criteria: CRITERIA, ...parts });
  const said = (text: string | undefined) =>
    text === undefined ? {} : { "field-matters": importanceOf(IMPORTANCE, text)! };
  const mentor = person("mentor", "Mia", { field: choice(fields[0]), level: scale(1), ...said(theirs) });
  const mentee = person("mentee", "Ben", { field: choice(fields[1]), level: scale(2), ...said(ours) });
  const roster = rosterOf([mentor, mentee]);
  const scoring = scoringOf(programme, roster);
  return { programme, roster, scoring, fit: pairFit(scoring, mentor, mentee) };
}

const SHARES = { views: { combine: "shares", mentee: 0.8, mentor: 0.2 } } as const;

describe("both views", () => {
  it("add up by shares, each part by whose view it is", () => {
    // Ben counts the field not at all, so his view is the level alone: 0.75. Mia counts it twice: (2 · 0 + 1 · 0.75) ∕ 3.
    const { fit } = twoSided(SHARES, "5", "Doesn't matter to me");
    expect(fit.parts.map(({ view, criterion, units }) => [view, criterion, units])).toEqual([
      ["mentee", "same:field", 0],
      ["mentee", "closeness:level", 600_000],
      ["mentor", "same:field", 0],
      ["mentor", "closeness:level", 50_000],
    ]);
    expect(fit.units).toBe(650_000);
    expect(fit.views).toEqual({ mentee: 0.75, mentor: 0.25 });
    expect(fit.parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it("are combined by the geometric mean or the minimum in one last step", () => {
    const geometric = twoSided({ views: { combine: "geometric-mean" } }, "5", "Doesn't matter to me").fit;
    expect(geometric.units).toBe(Math.round(Math.sqrt(750_000 * 250_000)));
    expect(twoSided({ views: { combine: "minimum" } }, "5", "1").fit.units).toBe(250_000);
  });

  it("are each half where a programme does not say, and blank counts as the programme weighs it", () => {
    const { programme, fit } = twoSided({}, undefined, undefined);
    expect(programme.views).toEqual({ combine: "shares" });
    expect(fit.units).toBe(375_000);
  });

  it("count what people leave blank as the programme says", () => {
    const questions = QUESTIONS.map((one) => (one.kind === "importance" ? { ...one, ifBlank: 0 } : one));
    expect(twoSided({ questions }, undefined, undefined).fit.units).toBe(750_000);
  });

  it("turn round what somebody prefers", () => {
    // Different fields: 1 to Ben, who prefers that; 0 to Mia.
    const { fit } = twoSided({}, "Rather similar", "Rather different");
    expect(fit.parts.map(({ fit: one }) => one)).toEqual([1, 0.75, 0, 0.75]);
    expect(twoSided({}, "Rather similar", "Rather different", ["Law", "Law"]).fit.parts[0]?.fit).toBe(0);
  });

  it("hold the programme's weights where nothing matters to somebody", () => {
    const criteria = CRITERIA.slice(0, 1);
    expect(twoSided({ criteria }, "1", "1", ["Law", "Law"]).fit.units).toBe(1_000_000);
  });

  it("veto what somebody says must fit, and say so", () => {
    const { programme, roster } = twoSided({}, "It must", undefined);
    const matching = match(programme, roster);
    expect(matching.matches).toEqual([]);
    expect(matching.unmatched[0]?.reason).toMatchObject({
      removed: [{ rule: "must:field-matters", pairs: 1 }],
    });
    expect(explainUnmatched(programme, roster, matching.unmatched[0]!).because).toContain(
      "“field must fit, as one of the two says” rules out 1",
    );
    const same = twoSided({}, "It must", undefined, ["Law", "Law"]);
    expect(match(same.programme, same.roster).matches).toHaveLength(1);
  });

  it("hold a criterion of one side, and each side's own share or wish", () => {
    const programme = programmeOf({
      questions: [{ id: "q", kind: "choices", both: "q" }, ...QUESTIONS.slice(0, 1)],
      criteria: [
        { dimension: "goals", compare: "overlap", question: "q", shareOf: "own", weight: 1 },
        { dimension: "background", compare: "same", question: "field", view: "mentor", weight: 1 },
      ],
    });
    const mentor = person("mentor", "m", { q: choices("a", "b", "c", "d"), field: choice("Law") });
    const mentee = person("mentee", "e", { q: choices("a"), field: choice("Law") });
    const { parts } = pairFit(scoringOf(programme, rosterOf([mentor, mentee])), mentor, mentee);
    expect(parts.map(({ view, criterion, fit, units }) => [view, criterion, fit, units])).toEqual([
      ["mentee", "overlap:q", 1, 500_000],
      ["mentor", "overlap:q", 0.25, 62_500],
      ["mentor", "same:field", 1, 250_000],
    ]);
  });

  it("have the rest for the side of whose share nothing is said", () => {
    for (const views of [{ mentee: 0.8 }, { mentor: 0.2 }, { mentee: 80, mentor: 20 }] as const) {
      const { fit } = twoSided({ views: { combine: "shares", ...views } }, "5", "Doesn't matter to me");
      expect(fit.units).toBe(twoSided(SHARES, "5", "Doesn't matter to me").fit.units);
    }
  });

  it("do not show partners how much a question matters to somebody, where that is sensitive", () => {
    const questions = QUESTIONS.map((one) =>
      one.kind === "importance" ? { ...one, sensitive: true } : one,
    ) as ProgrammeJson["questions"];
    const told = (theirs: string, ours: string, isSensitive: boolean) => {
      const { programme, roster } = twoSided(isSensitive ? { questions } : {}, theirs, ours, ["Law", "Law"]);
      const [found] = match(programme, roster).matches;
      return explainMatch(programme, roster, found!, { audience: "partner" }).reasons;
    };
    const said = ["5", "1", "Doesn't matter to me", "It must", "Rather similar", "Rather different"];
    const all = (isSensitive: boolean) =>
      new Set(said.flatMap((one) => said.map((other) => told(one, other, isSensitive).join())));
    expect([...all(true)]).toEqual(["The same field: Law.,Answers that are close on level."]);
    expect(all(false).size).toBeGreaterThan(1);
  });

  it("are told to the coordinator, stand in matches.csv, and are checked", () => {
    const { programme, roster } = twoSided(SHARES, "5", "Doesn't matter to me");
    const matching = match(programme, roster);
    const [found] = matching.matches;
    const { because, parts } = explainMatch(programme, roster, found!);
    expect(because).toContain(
      "fit 0.650. It suits Ben 0.750 and Mia 0.250, which count 80 % and 20 %. Level: 1 for Mia, 2 for Ben.",
    );
    expect(parts.map(({ importance }) => importance)).toEqual([
      "Doesn't matter to me",
      undefined,
      "5",
      undefined,
    ]);
    expect(explainMatch(programme, roster, found!, { audience: "partner" }).because).not.toMatch(
      /matter|suits/,
    );
    const [heading, row] = matchesCsv(programme, roster, matching).split("\r\n");
    expect(heading).toContain(
      "suits_mentee,suits_mentor,same:field (mentee),closeness:level (mentee),same:f",
    );
    expect(row).toContain("0.750000,0.250000,0.000000,0.600000,0.000000,0.050000");
    expect(verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)))).toEqual({ holds: true });
    const forged = structuredClone(matching) as unknown as {
      matches: { pairs: { views: { mentor: number } }[] }[];
    };
    forged.matches[0]!.pairs[0]!.views.mentor = 1;
    expect(verifyMatching(programme, roster, forged)).toMatchObject({ holds: false });
  });

  it("never fall as one of them rises", () => {
    const level = fc.integer({ min: 0, max: 4 });
    const views = fc.constantFrom<NonNullable<ProgrammeJson["views"]>>(
      SHARES.views,
      { combine: "geometric-mean" },
      { combine: "minimum" },
    );
    fc.assert(
      fc.property(views, level, level, level, (combined, theirs, near, far) => {
        const programme = programmeOf({
          questions: QUESTIONS.slice(2),
          criteria: CRITERIA.slice(1),
          views: combined,
        });
        const unitsAt = (ours: number) => {
          const people = [
            person("mentor", "m", { level: scale(theirs) }),
            person("mentee", "e", { level: scale(ours) }),
          ];
          const roster = rosterOf(people);
          return fitMatrix(scoringOf(programme, roster), programme, roster).units[0]!;
        };
        const [closer, farther] = [near, far].sort((a, b) => Math.abs(a - theirs) - Math.abs(b - theirs));
        expect(unitsAt(closer!)).toBeGreaterThanOrEqual(unitsAt(farther!));
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});
