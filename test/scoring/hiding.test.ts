import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { type Participant, readRoster } from "../../src/roster/index.js";
import { pairUnits, scoringOf } from "../../src/scoring/index.js";
import { programmeWithCsv } from "../arbitraries/index.js";

/** Everything that somebody answered to a question, taken out. */
function silentOn(person: Participant, question: string): Participant {
  const { [question]: _, ...answers } = person.answers;
  return { ...person, answers: Object.assign(Object.create(null), answers) };
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
          const [mentors, mentees] = [roster.mentors, roster.mentees].map((people) =>
            people.map((person) => silentOn(person, id)),
          ) as [Participant[], Participant[]];
          const after = scoringOf(programme, {
            ...roster,
            mentors: [...roster.mentors, ...mentors],
            mentees: [...roster.mentees, ...mentees],
          });
          roster.mentees.forEach((mentee, row) => {
            roster.mentors.forEach((mentor, column) => {
              const before = pairUnits(scoring, mentor, mentee);
              compared++;
              expect(pairUnits(after, mentors[column]!, mentee)).toBeLessThanOrEqual(before);
              expect(pairUnits(after, mentor, mentees[row]!)).toBeLessThanOrEqual(before);
            });
          });
        }
      }),
      { seed: 21, numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
