/** Random people in random groups, most of which cannot be. */
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
import { type GroupedCase, PROGRAMME, rosterFrom, type Written } from "../support/written-groups.js";

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
      mentees: fc.array(written(fc.constant(true)), { minLength: 2, maxLength: 7 }),
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
