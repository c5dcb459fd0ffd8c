import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulas } from "../../src/formula/index.js";
import {
  defineProgramme,
  type Programme,
  type Question,
  questionsRead,
  SIDES,
} from "../../src/programme/index.js";
import { KINDS_COMPARED } from "../../src/programme/question-kinds.js";
import { type Answer, type Participant, peopleOf, type Roster, readRoster } from "../../src/roster/index.js";
import { pairUnits, scoringOf } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";

/** Every way of hiding: an answer to a question left out, or one row of a grid of ratings. */
function hidingOf(
  { answers }: Participant,
  questions: readonly Question[],
): readonly { readonly question: string; readonly answer: Answer | undefined }[] {
  return questions.flatMap(({ id }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const rows = answer.kind === "ratings" ? answer.ratings : [];
    const parts = rows.flatMap((rating, row): Answer[] => {
      if (rating === undefined || rows.filter((one) => one !== undefined).length === 1) return [];
      return [{ kind: "ratings", ratings: rows.map((one, at) => (at === row ? undefined : one)) }];
    });
    return [undefined, ...parts].map((hidden) => ({ question: id, answer: hidden }));
  });
}

/** The roster with another answer of somebody, in both roles: in either they speak for both on who is above them. */
function withInstead(
  roster: Roster,
  { key, side }: Participant,
  question: string,
  answer: Answer | undefined,
): Roster {
  const changed = (people: readonly Participant[]) =>
    people.map((one) => {
      if (one.key !== key) return one;
      const { [question]: _, ...answers } = one.answers;
      const said = answer === undefined || one.side !== side ? {} : { [question]: answer };
      return { ...one, answers: Object.assign(Object.create(null), answers, said) };
    });
  return { ...roster, mentors: changed(roster.mentors), mentees: changed(roster.mentees) };
}

/** What {@link expectNoGain} compared. */
interface Seen {
  compared: number;
  parts: number;
  readonly compares: Set<string>;
}

/** Hides every answer of everybody, one at a time, and expects no fit to rise. */
function expectNoGain(programme: Programme, roster: Roster, seen: Seen): void {
  const scoring = scoringOf(programme, roster);
  // How much something matters is a weight and no answer that is compared; `missingReport` tells what hiding it would do.
  const asked = programme.questions.filter(({ kind }) => kind !== "importance");
  const reads = new Map(
    programme.criteria.map((criterion) => [criterion, questionsRead(criterion, programme)]),
  );
  for (const side of SIDES)
    for (const person of peopleOf(roster, side))
      for (const { question, answer } of hidingOf(person, asked)) {
        const silent = withInstead(roster, person, question, answer);
        const after = scoringOf(programme, silent);
        const hiding = peopleOf(silent, side)[peopleOf(roster, side).indexOf(person)]!;
        for (const other of peopleOf(roster, side === "mentor" ? "mentee" : "mentor")) {
          if (other.key === person.key) continue;
          const units = (scored: typeof scoring, one: Participant) =>
            side === "mentor" ? pairUnits(scored, one, other) : pairUnits(scored, other, one);
          seen.compared++;
          if (answer !== undefined) seen.parts++;
          for (const [{ compare }, questions] of reads)
            if (questions.includes(question)) seen.compares.add(compare);
          expect(units(after, hiding)).toBeLessThanOrEqual(units(scoring, person));
        }
      }
}

describe("hiding an answer", () => {
  it("never raises a pair's fit where missing answers count lowest, by any comparison, in one view or both", () => {
    const seen: Seen = { compared: 0, parts: 0, compares: new Set() };
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const criteria = json.criteria.map((criterion) => ({ ...criterion, ifUnanswered: "lowest" }));
        const programme = defineProgramme({ ...json, criteria });
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        fc.pre(read.ok);
        if (read.ok) expectNoGain(programme, read.value, seen);
      }),
      { seed: 21, numRuns: 100 },
    );
    expect(seen.compared).toBeGreaterThan(200);
    expect(seen.parts).toBeGreaterThan(100);
    const others = Object.keys(KINDS_COMPARED).filter((compare) => compare !== "formula");
    expect([...seen.compares].sort()).toEqual(others.sort());
  });

  it("never raises it by a formula either, though the formula falls as what it names rises", () => {
    const seen: Seen = { compared: 0, parts: 0, compares: new Set() };
    const formula = fc.constantFrom("1 - c0", "c0 > 0.5 ? 0.2 : 1 - c0^2", "max(0.1, 1 - 2 * c0)");
    fc.assert(
      fc.property(programmeWithCsv(), formula, ({ programme: json, mentorsCsv, menteesCsv }, text) => {
        const named = json.criteria.map((criterion, at) => {
          const plain = Object.entries(criterion).filter(([, value]) => value !== "own");
          return { ...Object.fromEntries(plain), id: `c${at}`, weight: at, ifUnanswered: "lowest" };
        });
        const added = {
          dimension: "values",
          compare: "formula",
          formula: text,
          weight: 3,
          ifUnanswered: "lowest",
        };
        const programme = defineProgramme(
          { ...json, weights: undefined, criteria: [...named, added] },
          { formulas },
        );
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        fc.pre(read.ok);
        if (read.ok) expectNoGain(programme, read.value, seen);
      }),
      { seed: 22, numRuns: 50 },
    );
    expect(seen.parts).toBeGreaterThan(50);
    expect(seen.compares).toContain("formula");
  });
});
