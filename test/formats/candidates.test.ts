import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidates, compareAll } from "../../src/formats/index.js";
import type { Programme } from "../../src/programme/index.js";
import { placesOf, type Roster } from "../../src/roster/index.js";
import { fitOfUnits } from "../../src/scoring/index.js";
import { choice, choices, person, programmeOf, rosterOf } from "../support/people.js";
import { randomCase, readCase } from "../support/random-case.js";

/** The same from the matrix of all pairs. */
function fromMatrix(programme: Programme, roster: Roster, most: number) {
  const { fits, vetoes } = compareAll(programme, roster);
  const bestOf = (
    isAllowed: (at: number) => boolean,
    unitsOf: (at: number) => number,
    others: Roster["mentors"],
  ) =>
    [...others.keys()]
      .filter(isAllowed)
      .sort((a, b) => unitsOf(b) - unitsOf(a) || a - b)
      .slice(0, most)
      .map((at) => ({ id: others[at]!.id, fit: fitOfUnits(unitsOf(at)) }));
  const { mentors, mentees } = roster;
  const allowed = (row: number, column: number) =>
    placesOf(mentees[row]!) > 0 && placesOf(mentors[column]!) > 0 && vetoes.allows(row, column);
  const units = (row: number, column: number) => fits.units[row * mentors.length + column]!;
  return {
    mentees: mentees.map(({ id }, row) => ({
      id,
      candidates: bestOf(
        (column) => allowed(row, column),
        (column) => units(row, column),
        mentors,
      ),
    })),
    mentors: mentors.map(({ id }, column) => ({
      id,
      candidates: bestOf(
        (row) => allowed(row, column),
        (row) => units(row, column),
        mentees,
      ),
    })),
  };
}

describe("candidates", () => {
  it("are exactly the best of the matrix of all pairs, in random programmes", () => {
    fc.assert(
      fc.property(randomCase({ people: 8 }), fc.integer({ min: 1, max: 4 }), (random, most) => {
        const { programme, roster } = readCase(random);
        expect(candidates(programme, roster, { most })).toMatchObject(fromMatrix(programme, roster, most));
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it("are looked for within the groups that sites and languages leave", () => {
    const programme = programmeOf({
      questions: [
        { id: "site", kind: "choice", both: "site" },
        { id: "languages", kind: "choices", both: "languages" },
      ],
      criteria: [{ dimension: "background", compare: "overlap", question: "languages" }],
      rules: [
        { rule: "same", question: "site" },
        { rule: "share", question: "languages" },
      ],
    });
    const some = (side: "mentor" | "mentee", id: string, site: string, ...spoken: string[]) =>
      person(side, id, { site: choice(site), languages: choices(...spoken) });
    const roster = rosterOf([
      some("mentor", "m1", "Rome", "it"),
      some("mentor", "m2", "Rome", "en", "it"),
      some("mentor", "m3", "Rome", "de"),
      some("mentor", "m4", "Oslo", "en"),
      some("mentee", "e1", "Rome", "en"),
      some("mentee", "e2", "Rome", "it"),
      some("mentee", "e3", "Rome", "de"),
      some("mentee", "e4", "Oslo", "no"),
    ]);
    // Rome by English and Italian, which m2 joins; Rome by German; and in Oslo two who share no language.
    const found = candidates(programme, roster);
    expect(found.partitions).toBe(4);
    expect(found.mentees.map((one) => one.candidates.map(({ id }) => id))).toEqual([
      ["m2"],
      ["m1", "m2"],
      ["m3"],
      [],
    ]);
    expect(found).toMatchObject(fromMatrix(programme, roster, 5));
  });

  it.each([0, 1.5, -1, Number.NaN, 1001])("are not looked for by a number such as %s", (most) => {
    expect(() => candidates(programmeOf({}), rosterOf([]), { most })).toThrow(
      /is not a whole number from 1 to 1000/,
    );
  });
});
