/** Small programmes that form groups, with random people in random groups, most of which cannot be. */
import fc from "fast-check";
import type { Programme } from "../../src/programme/index.js";
import {
  type FormedGroups,
  type GroupOfIds,
  groupingOfIds,
  groupPoolOf,
  type MeasuredCase,
  poolOf,
} from "../../src/research/index.js";
import type { Roster } from "../../src/roster/index.js";
import { choice, free, person, programmeOf, rosterOf, scale } from "../support/people.js";

/** Meetings of an hour; 60 % the mentor's fit (closeness of level, 0 to 4), 20 % likeness of level, 20 % difference of field. */
export const PROGRAMME = programmeOf({
  startsOn: "2027-03-01",
  endsOn: "2027-03-26",
  timeZone: "UTC",
  questions: [
    { id: "field", kind: "choice", options: ["Law", "Art", "Bio"], both: "field" },
    { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
    { id: "gender", kind: "choice", options: ["woman", "man", "non-binary"], mentee: "gender" },
    { id: "free", kind: "availability", both: "free" },
  ],
  criteria: [{ dimension: "power", compare: "closeness", question: "level", weight: 1 }],
  rules: [
    { rule: "no-lone-member", question: "gender", of: ["woman", "non-binary"] },
    { rule: "spread", question: "level", max: 2 },
    { rule: "apart", people: ["e0", "e1"] },
  ],
  format: {
    kind: "groups",
    size: { min: 2, max: 3 },
    groupsPerMentor: 2,
    fit: {
      mentor: 0.6,
      cohesion: { weight: 0.2, questions: ["level"] },
      diversity: { weight: 0.2, questions: ["field"] },
      faultline: { weight: 0.1, questions: ["field", "level"] },
    },
  },
  meeting: { minutes: 60, every: "week" },
});

/** A mentor or mentee as a test writes them. `hours`: full hours of Monday at which they are free. */
export interface Written {
  readonly level: number;
  readonly field: string;
  readonly gender: string;
  readonly hours: readonly number[];
  readonly takesPart: boolean;
}

/** A group by people's numbers; `hour` is when it meets. */
export interface WrittenGroup {
  readonly mentor: number;
  readonly mentees: readonly number[];
  readonly hour: number | undefined;
}

export interface GroupedCase {
  readonly mentors: readonly Written[];
  readonly mentees: readonly Written[];
  readonly groups: readonly WrittenGroup[];
}

/** The roster: mentors `m0` and so on with twelve places, mentees `e0`. */
export function rosterFrom({ mentors, mentees }: Pick<GroupedCase, "mentors" | "mentees">): Roster {
  const answers = ({ level, field, gender, hours }: Written) => ({
    level: scale(level),
    field: choice(field),
    gender: choice(gender),
    free: free(...hours.map((hour) => [hour * 4, 4] as const)),
  });
  return rosterOf([
    ...mentors.map((one, at) => {
      const { gender: _, ...theirs } = answers(one);
      return person("mentor", `m${at}`, theirs, { capacity: 12, takesPart: one.takesPart });
    }),
    ...mentees.map((one, at) => person("mentee", `e${at}`, answers(one), { takesPart: one.takesPart })),
  ]);
}

/** What a measure is given. */
export function measuredCase(written: GroupedCase, programme: Programme = PROGRAMME): MeasuredCase {
  const roster = rosterFrom(written);
  const pool = groupPoolOf(programme, roster);
  const groups = written.groups.map(
    ({ mentor, mentees, hour }): GroupOfIds => ({
      mentors: [`m${mentor}`],
      mentees: mentees.map((mentee) => `e${mentee}`),
      slot: hour === undefined ? undefined : { day: 0, startsAt: hour * 60 },
    }),
  );
  const formed: FormedGroups = { pool, groups: groupingOfIds(pool, groups) };
  return { pool: poolOf(programme, roster), placed: new Int32Array(0), seed: 1, formed };
}

const written = (takesPart: fc.Arbitrary<boolean>): fc.Arbitrary<Written> =>
  fc.record({
    level: fc.nat(4),
    field: fc.constantFrom("Law", "Art", "Bio"),
    gender: fc.constantFrom("woman", "man", "man", "non-binary"),
    hours: fc.subarray([9, 10, 11], { minLength: 1 }),
    takesPart,
  });

/** Up to seven mentees and two mentors; each mentor's mentees fall into up to two groups of any size. */
export function groupedCase(): fc.Arbitrary<GroupedCase> {
  return fc
    .record({
      mentors: fc.array(written(fc.constant(true)), { minLength: 1, maxLength: 2 }),
      mentees: fc.array(written(fc.constant(true)), { minLength: 1, maxLength: 7 }),
      // −1: in no group; else the group, of which each mentor has two.
      in: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 8, maxLength: 8 }),
      hours: fc.array(fc.option(fc.constantFrom(9, 10, 11), { nil: undefined }), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map(({ mentors, mentees: everybody, in: placed, hours }) => {
      // Some sit out, and are in no group then.
      const mentees = everybody.map((one, at) => ({ ...one, takesPart: placed[at]! >= 0 || at % 2 === 0 }));
      const groups = [0, 1, 2, 3]
        .filter((group) => group >> 1 < mentors.length)
        .map((group) => ({
          mentor: group >> 1,
          mentees: [...mentees.keys()].filter((mentee) => placed[mentee] === group),
          hour: hours[group],
        }))
        .filter((group) => group.mentees.length > 0);
      return { mentors, mentees, groups };
    });
}
