import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { explainMatch } from "../../src/explanation/index.js";
import { match } from "../../src/formats/index.js";
import { formulas } from "../../src/formula/index.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { fitRows, pairUnits, scoringOf } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";
import { number, person, ratings, rosterOf } from "../support/people.js";

const JSON_PROGRAMME: ProgrammeJson = {
  name: "Formulas",
  people: { id: "id" },
  questions: [
    { id: "topics", kind: "ratings", options: ["a", "b"], from: 0, to: 2, both: "t [option]" },
    { id: "years", kind: "number", both: "years", label: "your years", sensitive: true },
  ],
  criteria: [
    { id: "goals", dimension: "goals", compare: "coverage", question: "topics", weight: 0 },
    {
      dimension: "power",
      compare: "formula",
      formula: "lead > 2 ? goals : goals / 2",
      values: { lead: { question: "years", side: "mentor" } },
      weight: 1,
      label: "lead and goals",
    },
  ],
};

const mentor = person("mentor", "Mia", { topics: ratings(2, 0), years: number(5) });
const mentee = person("mentee", "Ben", { topics: ratings(2, 2) });
const roster = rosterOf([mentor, mentee]);

describe("a formula criterion", () => {
  const programme = defineProgramme(JSON_PROGRAMME, { formulas });

  it("is the whole fit where it has all the weight, explained, checked and private", () => {
    const matching = match(programme, roster);
    const [found] = matching.matches;
    expect(found?.fit).toBe(0.5);
    expect(explainMatch(programme, roster, found!).parts[1]?.sentence).toBe(
      "Lead and goals: lead > 2 ? goals : goals / 2 is 0.500 with lead 5 and goals 0.500.",
    );
    const partner = explainMatch(programme, roster, found!, { audience: "partner" }).because;
    expect(partner).toBe("Mia can help with a, which Ben asked for.");
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("is the whole fit with the setting fit, to the byte the criterion that has all the weight", () => {
    const { criteria, ...rest } = JSON_PROGRAMME;
    const [{ weight: _, ...goals }, { compare, dimension, weight, label, ...fit }] = criteria as unknown as [
      { weight: number },
      Record<string, unknown>,
    ];
    const json = { ...rest, criteria: [goals], fit };
    const whole = defineProgramme(json, { formulas });
    expect(whole).not.toHaveProperty("fit");
    expect(whole.criteria.map((one) => [one.id, one.weight, one.dimension])).toEqual([
      ["goals", 0, "goals"],
      ["whole-fit", 1, "goals"],
    ]);
    const matching = match(whole, roster);
    expect(matching.matches[0]?.fit).toBe(match(programme, roster).matches[0]?.fit);
    expect(explainMatch(whole, roster, matching.matches[0]!).parts[1]?.sentence).toMatch(
      /^The whole fit: lead > 2/,
    );
    expect(verifyMatching(whole, roster, matching)).toEqual({ holds: true });
    expect(defineProgramme(whole, { formulas })).toEqual(whole);
    const issuesOf = (changed: object) => {
      try {
        defineProgramme({ ...json, ...changed }, { formulas });
        return [];
      } catch (error) {
        return (error as { issues: { code: string; path: string; message: string }[] }).issues;
      }
    };
    const told = (changed: object) => issuesOf(changed).map((found) => `${found.code} ${found.path}`);
    expect(told({ weights: "equal" })).toEqual(["weights-not-read weights"]);
    expect(told({ criteria: [{ ...goals, weight: 1 }] })).toEqual(["weights-not-read criteria[0].weight"]);
    expect(issuesOf({ fit: { formula: "goals + gaols" } })[0]?.message).toMatch(
      /^fit\.formula: "gaols".*\n.*\n {12}\^/,
    );
    expect(told({ fit: { formula: "goals", ifUnanswered: 2 } })).toEqual(["wrong-value fit.ifUnanswered"]);
  });

  it("may be read when people are matched, with the same bytes", () => {
    const plain = defineProgramme(JSON_PROGRAMME);
    expect(match(plain, roster, { formulas })).toEqual(match(programme, roster));
    expect(() => match(plain, roster)).toThrow(/formulas-needed|was not handed over/);
  });

  it("is unknown as soon as a value is not known, or not known in full", () => {
    const parts = (theirs: object) => {
      const other = person("mentor", "Mia", { ...mentor.answers, ...theirs });
      const found = match(programme, rosterOf([other, mentee])).matches[0];
      return found?.pairs[0]?.parts[1];
    };
    expect(parts({ years: undefined })).toMatchObject({ known: false, fit: 0.5 });
    expect(parts({ topics: ratings(2, undefined) })).toMatchObject({ known: false });
    expect(parts({ topics: ratings(2, 2) })).toMatchObject({ known: true, fit: 1 });
  });

  it("is the same for rows and for pairs, to the unit, in random programmes", () => {
    let compared = 0;
    const formula = fc.constantFrom(
      "0.3 * c0 + 0.7 * (1 - c0)",
      "min(c0, 0.5) / max(c0, 0.1)",
      "c0 > 0.5 ? 1 : c0^2",
    );
    fc.assert(
      fc.property(programmeWithCsv(), formula, ({ programme: json, mentorsCsv, menteesCsv }, text) => {
        const criteria = json.criteria.map((one, at) => {
          const own = Object.entries(one).filter(([, value]) => value !== "own");
          return { ...Object.fromEntries(own), id: `c${at}` };
        });
        const weight = criteria.some((one) => "weight" in one) ? { weight: 2 } : {};
        const added = { dimension: "values", compare: "formula", formula: text, ...weight };
        const defined = defineProgramme({ ...json, criteria: [...criteria, added] }, { formulas });
        const read = readRoster(defined, { mentors: mentorsCsv, mentees: menteesCsv });
        fc.pre(read.ok);
        if (!read.ok) return;
        const scoring = scoringOf(defined, read.value);
        const write = fitRows(scoring, defined, read.value);
        read.value.mentees.forEach((ours, at) => {
          const row = new Int32Array(read.value.mentors.length);
          write(at, row);
          read.value.mentors.forEach((theirs, column) => {
            const units = pairUnits(scoring, theirs, ours);
            if (Number.isNaN(units)) return;
            compared++;
            expect(row[column]).toBe(units);
          });
        });
      }),
      { seed: 12, numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
