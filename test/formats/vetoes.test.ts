import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAll } from "../../src/formats/index.js";
import type { ProgrammeJson } from "../../src/programme/index.js";
import { choice, person, programmeOf, rosterOf } from "../support/people.js";
import { randomCase, readCase } from "../support/random-case.js";

describe("vetoes", () => {
  it("are recorded for every pair and rule, as each rule says by itself", () => {
    fc.assert(
      fc.property(randomCase({ people: 4 }), (random) => {
        const { programme, roster } = readCase(random);
        const { vetoes } = compareAll(programme, roster);
        for (const [row, mentee] of roster.mentees.entries())
          for (const [column, mentor] of roster.mentors.entries()) {
            const expected = [...vetoes.reasons.keys()].filter(
              (reason) => vetoes.reasons[reason]?.check(mentor, mentee) !== "allowed",
            );
            expect(vetoes.of(row, column)).toEqual(expected);
            expect(vetoes.allows(row, column)).toBe(expected.length === 0);
          }
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it("are told apart beyond 32 and 64 rules", () => {
    const names = Array.from({ length: 70 }, (_, n) => `e${n}`);
    const rules = names.map((mentee): NonNullable<ProgrammeJson["rules"]>[number] => ({
      rule: "blocked-pairs",
      id: `not ${mentee}`,
      pairs: [{ mentor: "m", mentee }],
    }));
    const roster = rosterOf([
      person("mentor", "m"),
      ...names.map((id) => person("mentee", id)),
      person("mentee", "f"),
    ]);
    const { vetoes } = compareAll(programmeOf({ rules }), roster);
    const vetoedBy = roster.mentees.map((_, row) =>
      vetoes.of(row, 0).map((reason) => vetoes.reasons[reason]?.id),
    );
    expect(vetoedBy).toEqual(roster.mentees.map(({ id }) => (id === "f" ? [] : [`not ${id}`])));
    expect(roster.mentees.map((_, row) => vetoes.allows(row, 0))).toEqual(
      roster.mentees.map(({ id }) => id === "f"),
    );
  });

  it("name a criterion that blocks on a missing answer", () => {
    const programme = programmeOf({
      questions: [{ id: "field", kind: "choice", both: "field" }],
      criteria: [
        { dimension: "background", compare: "same", question: "field", weight: 1, ifUnanswered: "blocked" },
      ],
      rules: [{ rule: "minimum-fit", fit: 0.1 }],
    });
    const roster = rosterOf([person("mentor", "m", { field: choice("Law") }), person("mentee", "e")]);
    const { vetoes } = compareAll(programme, roster);
    const found = vetoes.of(0, 0).map((reason) => vetoes.reasons[reason]!);
    expect(found.map(({ id }) => id)).toEqual(["minimum-fit", "same:field"]);
    const verdicts = found.map(({ check }) => check(roster.mentors[0]!, roster.mentees[0]!));
    expect(verdicts).toEqual(["unanswered", "unanswered"]);
  });
});
