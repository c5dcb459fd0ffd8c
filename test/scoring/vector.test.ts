import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IssueError } from "../../src/issue.js";
import { withVectors } from "../../src/roster/index.js";
import { pairFit, scoringOf } from "../../src/scoring/index.js";
import { person, programmeOf, rosterOf, vector } from "../support/people.js";

function programmeWith(criterion: object = {}, length = 2) {
  return programmeOf({
    questions: [{ id: "q", kind: "vector", length }],
    criteria: [{ dimension: "goals", compare: "vector", question: "q", ...criterion }],
  });
}

function partOf(theirs: readonly number[] | undefined, ours: readonly number[], criterion: object = {}) {
  const [mentor, mentee] = [
    person("mentor", "m", theirs === undefined ? {} : { q: vector(...theirs) }),
    person("mentee", "e", { q: vector(...ours) }),
  ];
  const scoring = scoringOf(programmeWith(criterion, ours.length), rosterOf([mentor, mentee]));
  return pairFit(scoring, mentor, mentee).parts[0]!;
}

describe("vector", () => {
  it("is the cosine of the two", () => {
    expect(partOf([1, 0], [1, 1]).fit).toBeCloseTo(Math.SQRT1_2, 12);
    expect(partOf([3, 4], [4, 3]).fit).toBeCloseTo(24 / 25, 12);
    expect(partOf([1, 0], [0, 5]).fit).toBe(0);
    expect(partOf([1, 0], [-1, 0]).fit).toBe(0);
  });

  it("rises from 0 to 1 between the two cosines that are named", () => {
    expect(partOf([1, 0], [-1, 0], { from: -1 }).fit).toBe(0);
    expect(partOf([1, 0], [0, 1], { from: -1 }).fit).toBe(0.5);
    expect(partOf([3, 4], [4, 3], { from: 0.5, to: 0.9 }).fit).toBe(1);
  });

  it("does not know where a list is missing or points nowhere", () => {
    expect(partOf(undefined, [1, 0]).known).toBe(false);
    expect(partOf([0, 0], [1, 0]).known).toBe(false);
  });

  it("stays in 0 to 1, is symmetric and does not change with the length of the arrows", () => {
    // Numbers so near to 0 that half of them has fewer digits point elsewhere.
    const number = fc
      .double({ min: -1e300, max: 1e300, noNaN: true })
      .map((one) => (Math.abs(one) < 1e-300 ? 0 : one));
    const list = fc.tuple(number, number, number);
    fc.assert(
      fc.property(list, list, (theirs, ours) => {
        const { fit, units } = partOf(theirs, ours);
        expect(fit >= 0 && fit <= 1).toBe(true);
        expect(partOf(ours, theirs).fit).toBe(fit);
        const halves = theirs.map((one) => one / 2);
        expect(Math.abs(partOf(halves, ours).units - units)).toBeLessThanOrEqual(1);
        if (theirs.some((one) => one !== 0)) expect(partOf(theirs, theirs).fit).toBeCloseTo(1, 12);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe("numbers handed over in code", () => {
  const programme = programmeWith();
  const roster = rosterOf([person("mentor", "Anna"), person("mentee", "anna"), person("mentee", "Ben")]);

  it("become answers in every role, by id, case aside", () => {
    const { mentors, mentees } = withVectors(programme, roster, "q", Object.entries({ ANNA: [1, 2] }));
    expect(mentors[0]?.answers["q"]).toEqual(vector(1, 2));
    expect(mentees.map(({ answers }) => answers["q"])).toEqual([vector(1, 2), undefined]);
    expect(roster.mentors[0]?.answers["q"]).toBeUndefined();
  });

  it("are refused, all that is wrong at once", () => {
    const numbers: [string, number[]][] = [
      ["Zoe", [1, 2]],
      ["Ben", [1, 2, 3]],
      ["Anna", [1, Number.NaN]],
    ];
    try {
      withVectors(programme, roster, "q", numbers);
      expect.unreachable();
    } catch (error) {
      expect((error as IssueError).issues.map(({ code }) => code)).toEqual([
        "unknown-person",
        "wrong-length",
        "not-a-number",
      ]);
    }
    expect(() => withVectors(programme, roster, "blank", [])).toThrow(IssueError);
    expect(() => withVectors(programme, roster, "zzz", [])).toThrow(/is not the id of a question/);
  });
});
