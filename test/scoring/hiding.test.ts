import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme, type Question, SIDES } from "../../src/programme/index.js";
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

describe("hiding an answer", () => {
  it("never raises a pair's fit where missing answers count lowest, in one view or both", () => {
    let [compared, parts] = [0, 0];
    fc.assert(
      fc.property(programmeWithCsv(), ({ programme: json, mentorsCsv, menteesCsv }) => {
        const criteria = json.criteria.map((criterion) => ({ ...criterion, ifUnanswered: "lowest" }));
        const programme = defineProgramme({ ...json, criteria });
        const read = readRoster(programme, { mentors: mentorsCsv, mentees: menteesCsv });
        fc.pre(read.ok);
        if (!read.ok) return;
        const roster = read.value;
        const scoring = scoringOf(programme, roster);
        const asked = programme.questions.filter(({ kind }) => kind !== "importance");
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
                compared++;
                if (answer !== undefined) parts++;
                expect(units(after, hiding)).toBeLessThanOrEqual(units(scoring, person));
              }
            }
      }),
      { seed: 21, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(200);
    expect(parts).toBeGreaterThan(100);
  });
});
