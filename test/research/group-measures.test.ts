import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  GROUP_MEASURES,
  type Grouping,
  groupMeasures,
  MEASURES,
  type Measure,
  poolOf,
} from "../../src/research/index.js";
import {
  average,
  breaks,
  difference,
  duos,
  fitOfWritten,
  type GroupedCase,
  likeness,
  meets,
  mentorPart,
  PROGRAMME,
  rosterFrom,
  silhouette,
  type Written,
} from "../support/written-groups.js";
import { groupedCase, measuredCase } from "./random-grouping.js";

function measure(name: string): Measure {
  const found = GROUP_MEASURES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no measure ${name}`);
  return found;
}

const mentee = (level: number, field: string, gender: string, ...hours: readonly number[]): Written => ({
  level,
  field,
  gender,
  hours,
  takesPart: true,
});

/**
 * Two mentors on level 4 and 2. The first group can be: its mentees on levels 4 and 3, Law and Art, fit 1 and 0.75 with the mentor, likeness
 * 0.75, difference 1. The second has a mentee on level 0 and a woman alone on level 4, at 11, when she is not free: fits 0.5 and 0.5,
 * likeness 0, difference 0. The third is of one mentee on level 2, without a time. The last mentee is in none. Fits: 0.6 · 0.875 + 0.2 · 0.75 + 0.2 · 1 = 0.875; 0.6 · 0.5 = 0.3; one mentee alone has the mentor's
 * fit only, 1.
 */
const CASE: GroupedCase = {
  mentors: [mentee(4, "Law", "", 9, 10), mentee(2, "Art", "", 9, 11)],
  mentees: [
    mentee(4, "Law", "man", 9),
    mentee(0, "Bio", "man", 11),
    mentee(3, "Art", "man", 9, 10),
    mentee(4, "Bio", "woman", 9),
    mentee(2, "Law", "man", 11),
    mentee(2, "Law", "woman", 9),
  ],
  groups: [
    { mentor: 0, mentees: [0, 2], hour: 9 },
    { mentor: 1, mentees: [1, 3], hour: 11 },
    { mentor: 1, mentees: [4], hour: undefined },
  ],
};

describe("measures of groups worked by hand", () => {
  it.each([
    ["in-workable-groups", 2 / 6],
    ["in-groups", 5 / 6],
    ["seats-filled", 5 / 12], // two groups of three each
    ["mentors-leading", 1],
    ["groups", 3],
    ["group-size", 5 / 3],
    ["group-size-spread", Math.sqrt(2) / 3],
    ["group-total", 2 * 0.875 + 2 * 0.3 + 1],
    ["group-fit", (2 * 0.875 + 2 * 0.3 + 1) / 5],
    ["group-fit-p10", 0.3],
    ["group-fit-p50", 0.875],
    ["group-fit-p90", 0.95], // 0.875 + 0.6 of the way to 1
    ["worst-group", 0.3],
    ["group-fit-spread", Math.sqrt((2 * 0.205 ** 2 + 2 * 0.37 ** 2 + 0.33 ** 2) / 5)],
    ["group-mentor-fit", (0.875 + 0.5 + 1) / 3],
    ["cohesion", 0.75 / 2],
    ["diversity", 1 / 2],
    ["faultline", 0], // fewer than four mentees have no two camps
    ["without-slot", 2 / 3],
    ["absent", 2 / 5],
    ["out-of-size", 1 / 3],
    ["breaking-rules", 1 / 3], // a woman alone, levels 0 and 4
    ["lone-members", 1],
  ])("%s", (name, value) => {
    expect(measure(name).of(measuredCase(CASE))).toBeCloseTo(value, 12);
  });

  it("faultline is that of the sharpest split", () => {
    // Two in Law on level 0, two in Art on level 4: the two camps have nothing in common, so that each silhouette is 1.
    const mentees = [0, 0, 4, 4].map((level) => mentee(level, level === 0 ? "Law" : "Art", "man", 9));
    const groups = [{ mentor: 0, mentees: [0, 1, 2, 3], hour: 9 }];
    expect(measure("faultline").of(measuredCase({ ...CASE, mentees, groups }))).toBe(1);
  });

  it("company-kept counts pairs of mentees", () => {
    const { formed, ...rest } = measuredCase(CASE);
    const other: Grouping = [{ mentors: [0], mentees: [0, 2, 3], start: undefined }];
    const value = measure("company-kept").of({ ...rest, formed: { ...formed!, baseline: other } });
    // 0–2 in both; 1–3 here, 0–3 and 2–3 there.
    expect(value).toBe(1 / 4);
    expect(measure("company-kept").of({ ...rest, formed: formed! })).toBeNaN();
  });

  it("mean nothing where no groups are formed, and little where there is none", () => {
    const none = measuredCase({ ...CASE, groups: [] });
    const { formed: _, ...pairs } = none;
    for (const one of GROUP_MEASURES) expect(one.of(pairs), one.name).toBeNaN();
    const values = Object.fromEntries(GROUP_MEASURES.map((one) => [one.name, one.of(none)]));
    expect(values).toMatchObject({ "in-groups": 0, groups: 0, "group-total": 0 });
    for (const name of ["group-fit", "worst-group", "without-slot", "group-size", "lone-members"])
      expect(values[name], name).toBeNaN();
  });

  it("declared groups are compared by whether they are in a group, and its fit", () => {
    const measured = measuredCase(CASE);
    const value = (start: string) =>
      groupMeasures({ question: "gender", side: "mentee" })
        .find(({ name }) => name.startsWith(start))
        ?.of(measured);
    expect(value("rate-gap")).toBeCloseTo(1 / 2, 12); // men 4 of 4, women 1 of 2
    expect(value("mean-gap")).toBeCloseTo((0.875 + 0.875 + 0.3 + 1) / 4 - 0.3, 12);
  });
});

/** Written from the definitions and what was written down, without the library's helpers. */
const DEFINITIONS: Readonly<Record<string, (given: GroupedCase) => number>> = {
  "in-groups": (given) => placed(given).length / there(given),
  "in-workable-groups": (given) =>
    given.groups
      .filter(
        (group) =>
          [2, 3].includes(group.mentees.length) && meets(given, group) && !breaks(given, group.mentees),
      )
      .reduce((sum, group) => sum + group.mentees.length, 0) / there(given),
  "seats-filled": (given) => placed(given).length / (6 * given.mentors.length),
  "mentors-leading": (given) => new Set(given.groups.map(({ mentor }) => mentor)).size / given.mentors.length,
  groups: ({ groups }) => groups.length,
  "group-size": ({ groups }) => average(groups.map(({ mentees }) => mentees.length)),
  "group-size-spread": ({ groups }) => deviation(groups.map(({ mentees }) => mentees.length)),
  "group-total": (given) => fits(given).reduce((a, b) => a + b, 0),
  "group-fit": (given) => average(fits(given)),
  "group-fit-p10": (given) => sevenths(fits(given), 0.1),
  "group-fit-p50": (given) => sevenths(fits(given), 0.5),
  "group-fit-p90": (given) => sevenths(fits(given), 0.9),
  "worst-group": (given) => fits(given).sort((a, b) => a - b)[0] ?? Number.NaN,
  "group-fit-spread": (given) => deviation(fits(given)),
  "group-mentor-fit": (given) => average(given.groups.map((group) => mentorPart(given, group))),
  cohesion: (given) =>
    average(
      given.groups
        .filter(({ mentees }) => mentees.length > 1)
        .map(({ mentees }) => average(duos(mentees).map((duo) => likeness(given, duo)))),
    ),
  diversity: (given) =>
    average(
      given.groups
        .filter(({ mentees }) => mentees.length > 1)
        .map(({ mentees }) => average(duos(mentees).map((duo) => difference(given, duo)))),
    ),
  faultline: (given) => average(given.groups.map(({ mentees }) => silhouette(given, mentees))),
  "without-slot": (given) => share(given.groups, (group) => !meets(given, group)),
  absent: (given) =>
    share(
      given.groups.flatMap(({ mentees, hour }) => mentees.map((at) => ({ at, hour }))),
      ({ at, hour }) => hour === undefined || !given.mentees[at]!.hours.includes(hour),
    ),
  "out-of-size": ({ groups }) => share(groups, ({ mentees }) => mentees.length < 2 || mentees.length > 3),
  "breaking-rules": (given) => share(given.groups, ({ mentees }) => breaks(given, mentees)),
  "lone-members": (given) => {
    const declared = given.groups.flatMap(({ mentees }) =>
      mentees
        .filter((at) => given.mentees[at]!.gender !== "man")
        .map((at) => mentees.filter((other) => given.mentees[other]!.gender === given.mentees[at]!.gender)),
    );
    return share(declared, (same) => same.length === 1);
  },
};

const placed = ({ groups }: GroupedCase) => groups.flatMap(({ mentees }) => mentees);
/** Each mentee's group's fit. */
const fits = (given: GroupedCase): number[] =>
  given.groups.flatMap((group) => group.mentees.map(() => fitOfWritten(given, group)));
const there = ({ mentees }: GroupedCase) => mentees.filter(({ takesPart }) => takesPart).length;

function deviation(values: readonly number[]): number {
  const middle = average(values);
  return Math.sqrt(average(values.map((value) => (value - middle) ** 2)));
}

function share<T>(list: readonly T[], holds: (one: T) => boolean): number {
  return list.filter(holds).length / list.length;
}

function sevenths(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = at * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined
    ? Number.NaN
    : low + (place - Math.floor(place)) * (high - low);
}

describe("measures of random groups", () => {
  it.each(Object.entries(DEFINITIONS))("%s equals its definition", (name, definition) => {
    fc.assert(
      fc.property(groupedCase(), (given) => {
        const found = measure(name).of(measuredCase(given));
        const expected = definition(given);
        if (Number.isNaN(expected)) {
          expect(found).toBeNaN();
          return;
        }
        // Group fits are rounded down to millionths.
        expect(Math.abs(found - expected)).toBeLessThan(1.1e-6 * Math.max(1, given.mentees.length));
        const [least, greatest] = measure(name).range;
        expect(found).toBeGreaterThanOrEqual(least - 1e-12);
        expect(found).toBeLessThanOrEqual(greatest + 1e-12);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it("has a definition above for every measure but the one that needs a baseline", () => {
    expect([...Object.keys(DEFINITIONS), "company-kept"].sort()).toEqual(
      GROUP_MEASURES.map(({ name }) => name).sort(),
    );
  });

  it("bears no name of a measure of pairs", () => {
    const names = [...MEASURES, ...GROUP_MEASURES].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("measures of pairs in groups", () => {
  it("look at each mentee with the mentor of their group", () => {
    const roster = rosterFrom(CASE);
    const pool = poolOf(PROGRAMME, roster);
    expect([...pool.capacities]).toEqual([6, 6]);
    const meanFit = MEASURES.find(({ name }) => name === "mean-fit");
    // 1, 0.5, 0.75, 0.5, 1.
    const value = meanFit?.of({ pool, placed: Int32Array.of(0, 1, 0, 1, 1, -1), seed: 1 });
    expect(value).toBeCloseTo(0.75, 12);
  });
});
