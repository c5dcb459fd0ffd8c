import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementOf,
  groupMeasures,
  MEASURES,
  type Measure,
  permutationP,
  poolOf,
} from "../../src/research/index.js";
import { choice, person, programmeOf, rosterOf, scale } from "../support/people.js";
import { type PlacedPool, placedPool, poolFrom } from "./random-pool.js";

function measure(name: string): Measure {
  const found = MEASURES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no measure ${name}`);
  return found;
}

/** Three mentees, two mentors: x has one place, y two; the third mentee may not have y. */
const pool = poolFrom(
  [
    [0.9, 0.4],
    [0.8, 0.6],
    [0.5, null],
  ],
  [1, 2],
);
/** The first has y, the second x, the third nobody. */
const placed = Int32Array.of(1, 0, -1);

describe("measures of a matching worked by hand", () => {
  it.each([
    ["mentee-coverage", 2 / 3],
    ["mentor-coverage", 1],
    ["places-used", 2 / 3],
    ["total-fit", 1.2],
    ["mean-fit", 0.6],
    ["fit-p10", 0.44],
    ["fit-p50", 0.6],
    ["fit-p90", 0.76],
    ["worst-fit", 0.4],
    ["fit-spread", 0.2],
    ["best-10-percent", 0], // the best tenth begins at 0.8 + 0.6 · 0.1
    ["best-1-percent", 0],
    ["gini", 4 / 9], // 0, 0.4, 0.8: (2 · 0.8 − 2 · 0) ∕ (3 · 1.2)
    ["nash-welfare", Math.sqrt(0.32)],
    ["mentee-rank", 1.5],
    ["mentor-rank", 2],
    ["first-choices", 1 / 3],
    ["blocking-pairs", 1], // the first mentee and x
    ["envy", 2 / 3],
    ["load-spread", 0.25],
  ])("%s", (name, value) => {
    expect(measure(name).of({ pool, placed, seed: 1 })).toBeCloseTo(value, 12);
  });

  it("agreement counts the pairs in common among those in either", () => {
    expect(agreementOf(placed, Int32Array.of(0, 1, -1))).toBe(0);
    expect(agreementOf(placed, Int32Array.of(1, -1, -1))).toBe(0.5);
    expect(agreementOf(Int32Array.of(-1), Int32Array.of(-1))).toBe(1);
    expect(measure("agreement").of({ pool, placed, seed: 1, baseline: placed })).toBe(1);
    expect(measure("agreement").of({ pool, placed, seed: 1 })).toBeNaN();
  });

  it("a required pair blocks nothing and cannot be given up", () => {
    const required = { ...pool, required: Int32Array.of(-1, 0, -1) };
    expect(measure("blocking-pairs").of({ pool: required, placed, seed: 1 })).toBe(0);
  });

  it("an empty matching has a coverage of 0 and no mean", () => {
    const empty = { pool, placed: Int32Array.of(-1, -1, -1), seed: 1 };
    const values = MEASURES.map((one) => [one.name, one.of(empty)]);
    expect(Object.fromEntries(values)).toMatchObject({ "mentee-coverage": 0, "total-fit": 0, envy: 0 });
    for (const name of ["mean-fit", "fit-p10", "worst-fit", "gini", "nash-welfare", "mentee-rank"])
      expect(measure(name).of(empty), name).toBeNaN();
  });
});

/** Written from the definitions, pair by pair, without the library's helpers. */
const DEFINITIONS: Readonly<Record<string, (given: PlacedPool) => number>> = {
  "mentee-coverage": ({ placed: mentorOf }) => pairs(mentorOf).length / mentorOf.length,
  "mentor-coverage": ({ pool: p, placed: mentorOf }) =>
    new Set(pairs(mentorOf).map(([, mentor]) => mentor)).size / [...p.capacities].filter(Boolean).length,
  "places-used": ({ pool: p, placed: mentorOf }) =>
    pairs(mentorOf).length / [...p.capacities].reduce((a, b) => a + b, 0),
  "total-fit": (given) => gots(given).reduce((a, b) => a + b, 0),
  "mean-fit": (given) => gots(given).reduce((a, b) => a + b, 0) / gots(given).length,
  "fit-p10": (given) => sevenths(gots(given), 0.1),
  "fit-p50": (given) => sevenths(gots(given), 0.5),
  "fit-p90": (given) => sevenths(gots(given), 0.9),
  "worst-fit": (given) => [...gots(given)].sort((a, b) => a - b)[0] ?? Number.NaN,
  "fit-spread": (given) => {
    const fits = gots(given);
    const square = fits.reduce((sum, fit) => sum + fit * fit, 0) / fits.length;
    const average = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
    return Math.sqrt(Math.max(0, square - average * average));
  },
  "best-10-percent": (given) => shareAbove(given, 0.9),
  "best-1-percent": (given) => shareAbove(given, 0.99),
  gini: (given) => {
    const all = [...given.placed].map((mentor, mentee) =>
      mentor < 0 ? 0 : at(given, "fits", mentee, mentor),
    );
    const apart = all.flatMap((a) => all.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
    return apart / (2 * all.length * all.reduce((a, b) => a + b, 0));
  },
  "nash-welfare": (given) => gots(given).reduce((a, b) => a * b, 1) ** (1 / gots(given).length),
  "mentee-rank": (given) =>
    average(
      pairs(given.placed).map(([mentee, mentor]) => {
        const list = mentors(given)
          .filter((other) => at(given, "allowed", mentee, other) === 1)
          .map((other) => at(given, "menteeView", mentee, other))
          .sort((a, b) => b - a);
        return 1 + list.indexOf(at(given, "menteeView", mentee, mentor));
      }),
    ),
  "mentor-rank": (given) =>
    average(
      pairs(given.placed).map(([mentee, mentor]) => {
        const list = [...given.placed.keys()]
          .filter((other) => at(given, "allowed", other, mentor) === 1)
          .map((other) => at(given, "mentorView", other, mentor))
          .sort((a, b) => b - a);
        return 1 + list.indexOf(at(given, "mentorView", mentee, mentor));
      }),
    ),
  "first-choices": (given) => {
    const able = [...given.placed.keys()].filter((mentee) =>
      mentors(given).some((mentor) => at(given, "allowed", mentee, mentor) === 1),
    );
    const happy = able.filter((mentee) => {
      const mentor = given.placed[mentee]!;
      if (mentor < 0) return false;
      return mentors(given).every(
        (other) =>
          at(given, "allowed", mentee, other) === 0 ||
          at(given, "menteeView", mentee, other) <= at(given, "menteeView", mentee, mentor),
      );
    });
    return happy.length / able.length;
  },
  "blocking-pairs": (given) => {
    let count = 0;
    for (const mentee of given.placed.keys())
      for (const mentor of mentors(given)) {
        const own = given.placed[mentee]!;
        const mine = [...given.placed.keys()].filter((other) => given.placed[other] === mentor);
        if (at(given, "allowed", mentee, mentor) === 0 || own === mentor) continue;
        const menteeGains =
          own < 0 || at(given, "menteeView", mentee, mentor) > at(given, "menteeView", mentee, own);
        const mentorGains =
          mine.length < given.pool.capacities[mentor]! ||
          mine.some(
            (other) => at(given, "mentorView", mentee, mentor) > at(given, "mentorView", other, mentor),
          );
        if (menteeGains && mentorGains) count++;
      }
    return count;
  },
  envy: (given) => {
    const envious = [...given.placed.keys()].filter((mentee) =>
      pairs(given.placed).some(([, mentor]) => {
        const own = given.placed[mentee]!;
        if (at(given, "allowed", mentee, mentor) === 0) return false;
        return own < 0 || at(given, "menteeView", mentee, mentor) > at(given, "menteeView", mentee, own);
      }),
    );
    return envious.length / given.placed.length;
  },
  "load-spread": (given) => {
    const loads = mentors(given)
      .filter((mentor) => given.pool.capacities[mentor]! > 0)
      .map(
        (mentor) => [...given.placed].filter((one) => one === mentor).length / given.pool.capacities[mentor]!,
      );
    const centre = average(loads);
    return Math.sqrt(average(loads.map((load) => (load - centre) ** 2)));
  },
};

function pairs(mentorOf: Int32Array): [number, number][] {
  return [...mentorOf].flatMap((mentor, mentee): [number, number][] =>
    mentor < 0 ? [] : [[mentee, mentor]],
  );
}

function mentors({ pool: { mentorIds } }: PlacedPool): number[] {
  return [...mentorIds.keys()];
}

function at(
  { pool: p }: PlacedPool,
  what: "fits" | "allowed" | "menteeView" | "mentorView",
  mentee: number,
  mentor: number,
): number {
  return p[what][mentee * p.mentorIds.length + mentor]!;
}

function gots(given: PlacedPool): number[] {
  return pairs(given.placed).map(([mentee, mentor]) => at(given, "fits", mentee, mentor));
}

function average(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function shareAbove(given: PlacedPool, share: number): number {
  const all = [...given.pool.fits].filter((_, cell) => given.pool.allowed[cell] === 1);
  const bar = sevenths(all, share) - 1e-9;
  return gots(given).filter((fit) => fit >= bar).length / given.placed.length;
}

function sevenths(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined
    ? Number.NaN
    : low + (place - Math.floor(place)) * (high - low);
}

describe("measures of random matchings", () => {
  it.each(Object.entries(DEFINITIONS))("%s equals its definition", (name, definition) => {
    fc.assert(
      fc.property(placedPool(), (given) => {
        const found = measure(name).of({ ...given, seed: 1 });
        const expected = definition(given);
        if (Number.isNaN(expected)) {
          expect(found).toBeNaN();
          return;
        }
        expect(found).toBeCloseTo(expected, 6);
        if (!Number.isFinite(found)) return;
        const [least, greatest] = measure(name).range;
        expect(found).toBeGreaterThanOrEqual(least - 1e-12);
        expect(found).toBeLessThanOrEqual(greatest + 1e-12);
      }),
      { numRuns: 150 },
    );
  });

  it("has a definition above for every measure that needs no programme", () => {
    const others = ["agreement", "kept-preferences", "weight-stability"];
    expect([...Object.keys(DEFINITIONS), ...others].sort()).toEqual(MEASURES.map(({ name }) => name).sort());
  });
});

describe("measures that need a programme", () => {
  const programme = programmeOf({
    questions: [
      { id: "field", kind: "choice", both: "field" },
      { id: "level", kind: "scale", from: 0, to: 4, both: "level" },
    ],
    criteria: [
      { dimension: "preference", compare: "same", question: "field", weight: 1 },
      { dimension: "power", compare: "closeness", question: "level", weight: 1 },
    ],
  });
  const roster = rosterOf([
    person("mentor", "m0", { field: choice("Law"), level: scale(4) }),
    person("mentor", "m1", { level: scale(2) }),
    person("mentee", "e0", { field: choice("Law"), level: scale(4) }),
    person("mentee", "e1", { field: choice("Art"), level: scale(4) }),
    person("mentee", "e2", { field: choice("Art"), level: scale(0) }),
    person("mentee", "e3", { field: choice("Art"), level: scale(0) }),
  ]);
  const measured = { pool: poolOf(programme, roster), placed: Int32Array.of(1, 0, -1, -1), seed: 1 };

  it("kept-preferences is the mean of the preference criteria that both answered", () => {
    // e0–m1: m1 gave no field; e1–m0: Art and Law, 0.
    expect(measure("kept-preferences").of(measured)).toBe(0);
    expect(measure("kept-preferences").of({ ...measured, placed: Int32Array.of(0, 1, -1, -1) })).toBe(1);
  });

  it("differences between declared groups are those of their rates and means", () => {
    const value = (start: string) =>
      groupMeasures({ question: "field", side: "mentee" })
        .find(({ name }) => name.startsWith(start))
        ?.of(measured);
    // Law: 1 of 1, fit (unknown 0.5 + 1 − 2 ∕ 4) ∕ 2; Art: 1 of 3, fit (0 + 1) ∕ 2.
    expect(value("rate-gap")).toBeCloseTo(2 / 3, 12);
    expect(value("impact-ratio")).toBeCloseTo(1 / 3, 12);
    expect(value("mean-gap")).toBeCloseTo(0, 12);
    expect(value("mean-p")).toBe(1);
  });

  it("mentors' groups count who has a mentee", () => {
    const byField = groupMeasures({ question: "level", side: "mentor" });
    expect(byField[0]?.of(measured)).toBe(0);
    expect(byField[1]?.of(measured)).toBe(1);
  });

  it("weight-stability is the mean agreement with ten matchings under weights within a tenth", () => {
    const seen: number[][] = [];
    const value = measure("weight-stability").of({
      ...measured,
      again: ({ criteria }) => {
        seen.push(criteria.map(({ weight }) => weight));
        return seen.length <= 3 ? Int32Array.of(-1, 0, -1, -1) : measured.placed;
      },
    });
    expect(value).toBeCloseTo((3 * 0.5 + 7) / 10, 12);
    expect(seen).toHaveLength(10);
    for (const weight of seen.flat()) expect(Math.abs(weight - 1)).toBeLessThanOrEqual(0.1);
  });
});

describe("the permutation test", () => {
  it("comes near the exact p of all ways to deal out the outcomes", () => {
    // Two of six, with the values 5 and 6 among 1…6: 2 of the 15 ways are as far apart (the best and the worst two).
    const p = permutationP(
      [1, 2, 3, 4, 5, 6],
      [
        [4, 5],
        [0, 1, 2, 3],
      ],
      7,
    );
    expect(p).toBeGreaterThan(2 / 15 - 0.04);
    expect(p).toBeLessThan(2 / 15 + 0.04);
  });

  it("gives the same p for the same seed, and 1 where all are alike", () => {
    const groups = [
      [0, 1],
      [2, 3],
    ];
    expect(permutationP([1, 0, 1, 1], groups, 3)).toBe(permutationP([1, 0, 1, 1], groups, 3));
    expect(permutationP([1, 1, 1, 1], groups, 3)).toBe(1);
    expect(permutationP([1, 1], [[0, 1]], 3)).toBeNaN();
  });
});
