import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingReport } from "../../src/audit/index.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";
import { choice, person, programmeOf, rosterOf } from "../support/people.js";

const QUESTIONS: ProgrammeJson["questions"] = [
  { id: "field", kind: "choice", both: "field" },
  { id: "wish", kind: "choice", options: ["yes", "no"], mentee: "wish" },
];
const FIELD = { dimension: "background", compare: "same", question: "field", weight: 1 } as const;

/** Two mentors, of whom one gave no field, and two mentees. */
const roster = rosterOf([
  person("mentor", "m1", { field: choice("Law") }),
  person("mentor", "m2", {}),
  person("mentee", "e1", { field: choice("Law"), wish: choice("yes") }),
  person("mentee", "e2", { field: choice("Art") }),
]);

describe("the report of what is missing", () => {
  it("counts blanks by question and by side, where that side was asked", () => {
    const programme = programmeOf({ questions: QUESTIONS, criteria: [FIELD] });
    expect(missingReport(programme, roster).questions.slice(0, 3)).toEqual([
      { question: "field", side: "mentor", asked: 2, unanswered: 1 },
      { question: "field", side: "mentee", asked: 2, unanswered: 0 },
      { question: "wish", side: "mentee", asked: 2, unanswered: 1 },
    ]);
  });

  it("says how far fits could move, and who would have done better to say nothing", () => {
    const other = { ...FIELD, question: "wish-free", compare: "different" } as const;
    const programme = programmeOf({
      questions: [...QUESTIONS, { id: "wish-free", kind: "choice", both: "free" }],
      criteria: [
        { ...FIELD, weight: 3 },
        { ...other, weight: 1 },
      ],
    });
    const [field, free] = missingReport(programme, roster).criteria;
    // The two pairs of m2 could be anything from 0 to the criterion's ¾; m1 and e2 share nothing, and ½ would be more.
    expect(field).toEqual({
      criterion: "same:field",
      movable: 2,
      pairs: 4,
      meanWidth: 0.375,
      greatestWidth: 0.75,
      betterHidden: 2,
    });
    // Nobody answered, so there is nothing to hide.
    expect(free).toMatchObject({ movable: 4, meanWidth: 0.25, betterHidden: 0 });
  });

  it("says for how many people hiding how much something matters to them would raise a fit", () => {
    const weighed = {
      id: "matters",
      kind: "importance",
      of: "field",
      both: "matters",
      from: 1,
      to: 3,
    } as const;
    const programme = programmeOf({
      questions: [...QUESTIONS, weighed, { id: "town", kind: "choice", both: "town" }],
      criteria: [
        { ...FIELD, ifUnanswered: "lowest" },
        { ...FIELD, question: "town", ifUnanswered: "lowest" },
      ],
    });
    const importance = (times: number) => ({ kind: "importance", times, must: false, text: "" }) as const;
    const one = (side: "mentor" | "mentee", id: string, field: string, times?: number) =>
      person(side, id, {
        field: choice(field),
        town: choice("Bonn"),
        ...(times === undefined ? {} : { matters: importance(times) }),
      });
    // The field counts twice to e1, who shares none with m; e2 to whom it counts nothing loses nothing by saying so.
    const people = rosterOf([
      one("mentor", "m", "Law"),
      one("mentee", "e1", "Art", 2),
      one("mentee", "e2", "Art", 0),
    ]);
    const report = missingReport(programme, people);
    expect(report.importances).toEqual([{ question: "matters", betterHidden: 1 }]);
    expect(report.criteria.map(({ betterHidden }) => betterHidden)).toEqual([0, 0]);
  });

  it("counts answers to a condition too", () => {
    const criterion = {
      ...FIELD,
      onlyWhen: { question: "wish", side: "mentee", is: ["yes"], otherwise: 1 },
      ifUnanswered: 0.25,
    } as const;
    const programme = programmeOf({ questions: QUESTIONS, criteria: [criterion] });
    const mentor = person("mentor", "m", { field: choice("Law") });
    const mentee = person("mentee", "e", { field: choice("Art"), wish: choice("yes") });
    expect(missingReport(programme, rosterOf([mentor, mentee])).criteria[0]?.betterHidden).toBe(2);
  });

  it("is of nothing where the roster is empty", () => {
    const programme = programmeOf({ questions: QUESTIONS, criteria: [FIELD] });
    expect(missingReport(programme, rosterOf([])).criteria).toEqual([
      { criterion: "same:field", movable: 0, pairs: 0, meanWidth: 0, greatestWidth: 0, betterHidden: 0 },
    ]);
  });

  it("finds nobody who would do better by hiding an answer where a missing one counts as the lowest", () => {
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const criteria = json.criteria.map((criterion) => ({
          ...criterion,
          ifUnanswered: "lowest" as const,
        }));
        const programme = defineProgramme({ ...json, criteria });
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        fc.pre(read.ok);
        if (!read.ok) return;
        for (const { criterion, betterHidden, pairs, movable } of missingReport(programme, read.value)
          .criteria) {
          expect(betterHidden, criterion).toBe(0);
          expect(movable).toBeLessThanOrEqual(pairs);
        }
      }),
      { numRuns: 150, seed: 20270301 },
    );
  });
});
