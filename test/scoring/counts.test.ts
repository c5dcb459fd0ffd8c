import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import type { Participant, Roster } from "../../src/roster/index.js";
import { fitRows, pairUnits, scoringOf } from "../../src/scoring/index.js";
import {
  accumulate,
  addToByte,
  byteColumns,
  byteSums,
  sumColumns,
  sumDifferences,
} from "../../src/scoring/rows/byte-columns.js";
import { sharedThings } from "../../src/scoring/rows/shared-things.js";
import { person } from "../support/people.js";

const things = (count: number, maxLength = count) =>
  fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength }), { minLength: 1, maxLength: 11 });

describe("columns of bytes", () => {
  it("sum to what each mentor has in the chosen columns", () => {
    fc.assert(
      fc.property(things(20), fc.array(fc.nat(19), { maxLength: 20 }), (mentors, chosen) => {
        const columns = byteColumns(21, mentors.length);
        mentors.forEach((list, mentor) => {
          for (const thing of list) addToByte(columns, thing, mentor, 1);
        });
        const sums = byteSums(mentors.length);
        sumColumns(columns, chosen, sums.words);
        expect([...sums.bytes]).toEqual(
          mentors.map((list) => chosen.filter((thing) => list.includes(thing)).length),
        );
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it("tell what lies between two columns, also where what lies before them is more than a byte holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(600), { minLength: 1, maxLength: 9 }),
        fc.uniqueArray(fc.nat(600), { minLength: 2, maxLength: 8 }),
        (starts, cuts) => {
          // Each mentor has everything from a place on.
          const columns = byteColumns(602, starts.length);
          for (const [mentor, start] of starts.entries()) addToByte(columns, start + 1, mentor, 1);
          accumulate(columns);
          accumulate(columns);
          const sorted = cuts.sort((a, b) => a - b).slice(0, cuts.length - (cuts.length % 2));
          const total = (start: number) =>
            sorted.reduce((sum, cut, at) => sum + (at % 2 === 0 ? -1 : 1) * Math.max(0, cut - start), 0);
          fc.pre(starts.every((start) => total(start) <= 255));
          const sums = byteSums(starts.length);
          sumDifferences(columns, sorted, sums.words);
          expect([...sums.bytes]).toEqual(starts.map(total));
        },
      ),
      { numRuns: 200, seed: 9 },
    );
  });
});

describe("things shared", () => {
  it.each([
    ["by columns, where many are shared", 6],
    ["one by one, where few are", 1],
  ])("are counted %s", (_, most) => {
    fc.assert(
      fc.property(things(6, most), things(6), (mentors, mentees) => {
        const counts = sharedThings(mentors, mentees, 6)!;
        for (const [at, list] of mentees.entries())
          expect([...counts(at)]).toEqual(
            mentors.map((other) => other.filter((thing) => list.includes(thing)).length),
          );
      }),
      { numRuns: 100, seed: 10 },
    );
  });

  it("are not counted where somebody has more than a byte holds", () => {
    const all = Array.from({ length: 256 }, (_, thing) => thing);
    expect(sharedThings([all], [all], 256)).toBeUndefined();
    expect([...sharedThings([all], [all.slice(1)], 256)!(0)]).toEqual([255]);
  });
});

describe("rows of people with very many answers", () => {
  const expectRows = (json: object, roster: Roster) => {
    const programme = defineProgramme({ name: "Many", people: { id: "id" }, ...json } as never);
    const scoring = scoringOf(programme, roster);
    const write = fitRows(scoring, programme, roster);
    const row = new Int32Array(roster.mentors.length);
    roster.mentees.forEach((mentee, at) => {
      write(at, row);
      expect([...row]).toEqual(roster.mentors.map((mentor) => pairUnits(scoring, mentor, mentee)));
    });
  };

  it("hold what pairs have where weeks have more quarter hours than a byte holds, across zones", () => {
    const week = (from: number, to: number) => {
      const words = new Uint32Array(21);
      for (let quarter = from; quarter < to; quarter++) words[quarter >>> 5]! |= 1 << (quarter & 31);
      return { free: { kind: "availability", week: words } } as Participant["answers"];
    };
    const people = (side: "mentor" | "mentee") =>
      Array.from({ length: 90 }, (_, at) => {
        const zone = at % 3 === 0 ? "Europe/Berlin" : "America/New_York";
        const [from, to] = at % 4 === 0 ? [0, 672] : [(at * 37) % 300, 301 + ((at * 53) % 371)];
        return person(side, `${side}${at}`, at % 11 === 5 ? {} : week(from, to), { timeZone: zone });
      });
    for (const enoughMinutes of [60, 3800, 9000])
      expectRows(
        {
          startsOn: "2027-02-01",
          endsOn: "2027-06-30",
          timeZone: "Europe/Berlin",
          questions: [{ id: "free", kind: "availability", both: "free" }],
          criteria: [{ dimension: "availability", compare: "shared-time", question: "free", enoughMinutes }],
        },
        { mentors: people("mentor"), mentees: people("mentee"), managers: new Map() },
      );
  });

  it("hold what pairs have where somebody named more options than a byte holds", () => {
    const named = (from: number, count: number) => {
      const keys = Array.from({ length: count }, (_, at) => `o${from + at}`);
      return { topics: { kind: "choices", options: keys, keys } } as Participant["answers"];
    };
    const mentors = Array.from({ length: 70 }, (_, at) => person("mentor", `m${at}`, named(at, at * 5)));
    const mentees = Array.from({ length: 70 }, (_, at) =>
      person("mentee", `e${at}`, at % 7 === 0 ? {} : named(at, at * 5)),
    );
    expectRows(
      {
        questions: [{ id: "topics", kind: "choices", both: "topics" }],
        criteria: [{ dimension: "goals", compare: "overlap", question: "topics" }],
      },
      { mentors, mentees, managers: new Map() },
    );
  });
});
