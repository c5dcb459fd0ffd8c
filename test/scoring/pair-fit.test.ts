import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgrammeJson } from "../../src/programme/index.js";
import {
  fitMatrix,
  isBlockedBy,
  pairFit,
  pairUnits,
  scoredCriteria,
  scoringOf,
} from "../../src/scoring/index.js";
import { choice, person, programmeOf, ratings, rosterOf, scale } from "../support/people.js";
import { randomCase, readCase } from "../support/random-case.js";

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", both: "field" },
  { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
  { id: "asks", kind: "choice", options: ["yes", "no"], mentee: "asks" },
  { id: "topics", kind: "ratings", options: ["a", "b"], from: 0, to: 2, both: "topic [option]" },
];

type Criterion = ProgrammeJson["criteria"][number];
const FIELD: Criterion = { dimension: "background", compare: "same", question: "field", weight: 1 };
const LEVEL: Criterion = { dimension: "culture", compare: "closeness", question: "level", weight: 3 };

function fitOf(criteria: readonly Criterion[], mentorAnswers: object, menteeAnswers: object) {
  const programme = programmeOf({ questions: QUESTIONS, criteria });
  const mentor = person("mentor", "m", { ...mentorAnswers });
  const mentee = person("mentee", "e", { ...menteeAnswers });
  const scoring = scoringOf(programme, rosterOf([mentor, mentee]));
  return { scoring, mentor, mentee, ...pairFit(scoring, mentor, mentee) };
}

describe("the fit of a pair", () => {
  it("is the weighted mean of its criteria, in units", () => {
    const found = fitOf(
      [FIELD, LEVEL],
      { field: choice("Law"), level: scale(3) },
      { field: choice("Law"), level: scale(1) },
    );
    expect(found.parts).toEqual([
      { criterion: "same:field", fit: 1, weight: 0.25, units: 250_000, known: true },
      { criterion: "closeness:level", fit: 0.5, weight: 0.75, units: 375_000, known: true },
    ]);
    expect(found).toMatchObject({ units: 625_000, lowestUnits: 625_000, highestUnits: 625_000 });
  });

  it("takes the middle for a missing answer, and widens the interval by what it could be", () => {
    const found = fitOf([FIELD, LEVEL], { level: scale(3) }, { field: choice("Law"), level: scale(3) });
    expect(found.parts[0]).toEqual({
      criterion: "same:field",
      fit: 0.5,
      weight: 0.25,
      units: 125_000,
      known: false,
    });
    expect(found).toMatchObject({ units: 875_000, lowestUnits: 750_000, highestUnits: 1_000_000 });
  });

  it.each([
    [0.2, 50_000],
    ["lowest", 0],
    [1, 250_000],
  ] as const)("takes ifUnanswered %s for a missing answer", (ifUnanswered, units) => {
    const { parts } = fitOf([{ ...FIELD, ifUnanswered }, LEVEL], {}, { field: choice("Law") });
    expect(parts[0]?.units).toBe(units);
  });

  it("is not a number where a missing answer blocks the pair", () => {
    const { scoring, mentor, mentee } = fitOf([{ ...FIELD, ifUnanswered: "blocked" }, LEVEL], {}, {});
    expect(pairUnits(scoring, mentor, mentee)).toBeNaN();
    expect(scoredCriteria(scoring).map((scored) => isBlockedBy(scored, mentor, mentee))).toEqual([
      true,
      false,
    ]);
  });

  it("takes a blank row of a grid as missing for that option alone", () => {
    const topics: Criterion = { dimension: "goals", compare: "coverage", question: "topics", weight: 1 };
    const found = fitOf([topics], { topics: ratings(2, undefined) }, { topics: ratings(2, 2) });
    expect(found).toMatchObject({ units: 750_000, lowestUnits: 500_000, highestUnits: 1_000_000 });
  });

  describe("with a condition", () => {
    const conditional: Criterion = {
      ...FIELD,
      onlyWhen: { question: "asks", side: "mentee", is: ["yes"], otherwise: 0.75 },
    };
    const fitAt = (asks: string | undefined) =>
      fitOf(
        [conditional],
        { field: choice("Law") },
        { field: choice("Law"), ...(asks ? { asks: choice(asks) } : {}) },
      ).parts[0];

    it("compares where it holds", () => expect(fitAt("yes")).toMatchObject({ fit: 1, known: true }));

    it("is what the programme says where it does not", () =>
      expect(fitAt("no")).toMatchObject({ fit: 0.75, known: true }));

    it("is not known where the condition's answer is missing", () =>
      expect(fitAt(undefined)).toMatchObject({ fit: 0.5, known: false }));
  });
});

describe("on random programmes", () => {
  const all = (holds: (random: ReturnType<typeof readCase>) => void) =>
    fc.assert(
      fc.property(randomCase(), (random) => holds(readCase(random))),
      { numRuns: 150, seed: 1 },
    );

  it("the parts of every pair add up to its fit exactly", () =>
    all(({ programme, roster }) => {
      const scoring = scoringOf(programme, roster);
      for (const mentor of roster.mentors)
        for (const mentee of roster.mentees) {
          const { units, parts } = pairFit(scoring, mentor, mentee);
          expect(parts.reduce((sum, part) => sum + part.units, 0)).toBe(units);
          expect(Number.isInteger(units)).toBe(true);
        }
    }));

  it("the matrix holds the fit of every pair that no missing answer blocks", () =>
    all(({ programme, roster }) => {
      const scoring = scoringOf(programme, roster);
      const { units } = fitMatrix(scoring, programme, roster);
      roster.mentees.forEach((mentee, row) => {
        roster.mentors.forEach((mentor, column) => {
          if (scoredCriteria(scoring).some((scored) => isBlockedBy(scored, mentor, mentee))) return;
          expect(units[row * roster.mentors.length + column]).toBe(pairFit(scoring, mentor, mentee).units);
        });
      });
    }));

  it("the interval holds the fit, within 0 and 1", () =>
    all(({ programme, roster }) => {
      const scoring = scoringOf(programme, roster);
      for (const mentor of roster.mentors)
        for (const mentee of roster.mentees) {
          const { units, lowestUnits, highestUnits, parts } = pairFit(scoring, mentor, mentee);
          expect(0 <= lowestUnits && lowestUnits <= units).toBe(true);
          expect(units <= highestUnits && highestUnits <= 1_000_000).toBe(true);
          for (const { fit } of parts) expect(fit >= 0 && fit <= 1).toBe(true);
        }
    }));
});
