import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme, SIDES } from "../../src/programme/index.js";
import { type Participant, peopleOf, type Roster, readRoster } from "../../src/roster/index.js";
import { pairUnits, scoringOf } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";

/** Everything that somebody answered to a question, taken out. */
function silentOn(person: Participant, question: string): Participant {
  const { [question]: _, ...answers } = person.answers;
  return { ...person, answers: Object.assign(Object.create(null), answers) };
}

/** The roster with somebody silent on a question, in both roles: in either they speak for both on who is above them. */
function withSilent(roster: Roster, { key }: Participant, question: string): Roster {
  const silent = (people: readonly Participant[]) =>
    people.map((one) => (one.key === key ? silentOn(one, question) : one));
  return { ...roster, mentors: silent(roster.mentors), mentees: silent(roster.mentees) };
}

describe("hiding an answer", () => {
  it("never raises a pair's fit where missing answers count lowest, in one view or both", () => {
    let compared = 0;
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
        for (const { id } of asked) {
          for (const side of SIDES)
            for (const person of peopleOf(roster, side)) {
              const silent = withSilent(roster, person, id);
              const after = scoringOf(programme, silent);
              const hiding = peopleOf(silent, side)[peopleOf(roster, side).indexOf(person)]!;
              for (const other of peopleOf(roster, side === "mentor" ? "mentee" : "mentor")) {
                if (other.key === person.key) continue;
                const units = (scored: typeof scoring, one: Participant) =>
                  side === "mentor" ? pairUnits(scored, one, other) : pairUnits(scored, other, one);
                compared++;
                expect(units(after, hiding)).toBeLessThanOrEqual(units(scoring, person));
              }
            }
        }
      }),
      { seed: 21, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
