import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match } from "../../src/formats/index.js";
import {
  MEASURES,
  type Placement,
  POLICIES,
  POOL_POLICIES,
  type Pool,
  placementOfPairs,
  poolOf,
  randomFrom,
} from "../../src/research/index.js";
import { type RandomCase, randomCase, readCase } from "../support/random-case.js";
import { placedPool, poolFrom } from "./random-pool.js";

function value(name: string, pool: Pool, placed: Placement): number {
  return MEASURES.find((measure) => measure.name === name)?.of({ pool, placed, seed: 1 }) ?? Number.NaN;
}

/** Whether a placement keeps to vetoes, capacities and required pairs. */
function isSound(pool: Pool, placed: Placement): boolean {
  const left = pool.capacities.slice();
  return [...placed].every((mentor, mentee) => {
    if (pool.required[mentee]! >= 0 && pool.required[mentee] !== mentor) return false;
    if (mentor < 0) return true;
    left[mentor]! -= 1;
    return left[mentor]! >= 0 && pool.allowed[mentee * pool.mentorIds.length + mentor] === 1;
  });
}

/** The most pairs and the greatest sum of fits of any placement, by trying all of them. */
function bestByForce(pool: Pool): {
  readonly pairs: number;
  readonly totalOfMost: number;
  readonly total: number;
} {
  let best = { pairs: 0, totalOfMost: 0, total: 0 };
  const left = pool.capacities.slice();
  const go = (mentee: number, pairs: number, total: number): void => {
    if (mentee === pool.menteeIds.length) {
      const totalOfMost =
        pairs > best.pairs
          ? total
          : pairs === best.pairs
            ? Math.max(best.totalOfMost, total)
            : best.totalOfMost;
      best = { pairs: Math.max(best.pairs, pairs), totalOfMost, total: Math.max(best.total, total) };
      return;
    }
    go(mentee + 1, pairs, total);
    for (const mentor of pool.mentorIds.keys()) {
      const cell = mentee * pool.mentorIds.length + mentor;
      if (pool.allowed[cell] === 0 || left[mentor] === 0) continue;
      left[mentor]! -= 1;
      go(mentee + 1, pairs + 1, total + pool.fits[cell]!);
      left[mentor]! += 1;
    }
  };
  go(0, 0, 0);
  return best;
}

describe("every policy", () => {
  it.each(Object.entries(POOL_POLICIES))(
    "%s keeps to vetoes and capacities, and to its seed",
    (_, policy) => {
      fc.assert(
        fc.property(placedPool(), fc.nat(99), ({ pool }, seed) => {
          const placed = policy(pool, { seed });
          expect(isSound(pool, placed)).toBe(true);
          expect(policy(pool, { seed })).toEqual(placed);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each(Object.entries(POLICIES))("%s makes pairs of a programme's people that may be", (_, policy) => {
    fc.assert(
      fc.property(randomCase(), fc.nat(99), (random: RandomCase, seed) => {
        const { programme, roster } = readCase(random);
        let pool: Pool;
        try {
          pool = poolOf(programme, roster);
        } catch {
          return; // a required pair that cannot be
        }
        expect(isSound(pool, placementOfPairs(pool, policy(programme, roster, { seed })))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(POOL_POLICIES))("%s leaves no pair out that could be added", (name, policy) => {
    fc.assert(
      fc.property(placedPool(), ({ pool }) => {
        const placed = policy(pool, { seed: 3 });
        const left = pool.capacities.map(
          (places, mentor) => places - placed.filter((one) => one === mentor).length,
        );
        for (const mentee of placed.keys()) {
          if (placed[mentee]! >= 0) continue;
          for (const mentor of left.keys()) {
            const cell = mentee * left.length + mentor;
            const could = left[mentor]! > 0 && pool.allowed[cell] === 1;
            // A pair of fit 0 adds nothing to a total, so that the total alone may do without.
            expect(could && (pool.fits[cell]! > 0 || !["total", "rounds"].includes(name))).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("policies worked by hand", () => {
  // The best pair (0, 0) leaves the second mentee with nobody; together 0.5 + 0.6 is more than 0.9.
  const pool = poolFrom(
    [
      [0.9, 0.5],
      [0.6, null],
    ],
    [1, 1],
  );

  it.each([
    ["greedy", [0, -1]],
    ["most-constrained", [1, 0]],
    ["coverage-total", [1, 0]],
    ["total", [1, 0]],
    ["rounds", [1, 0]],
  ])("%s", (name, expected) => {
    expect([...POOL_POLICIES[name]!(pool, { seed: 1 })]).toEqual(expected);
  });

  it("first come, first served depends on who comes first", () => {
    const seen = Array.from({ length: 20 }, (_, seed) =>
      [...POOL_POLICIES["first-come"]!(pool, { seed })].join(),
    );
    expect([...new Set(seen)].sort()).toEqual(["0,-1", "1,0"]);
  });

  it("rounds give every mentor one mentee before any has two", () => {
    const one = poolFrom(
      [
        [0.9, 0.2],
        [0.9, 0.2],
        [0.9, 0.3],
      ],
      [3, 3],
    );
    const placed = POOL_POLICIES["rounds"]!(one, { seed: 1 });
    expect([...placed].sort()).toEqual([0, 0, 1]);
    expect([...POOL_POLICIES["total"]!(one, { seed: 1 })]).toEqual([0, 0, 0]);
  });

  it("keeps required pairs and places others around them", () => {
    const required = { ...pool, required: Int32Array.of(0, -1) };
    for (const policy of Object.values(POOL_POLICIES))
      expect([...policy(required, { seed: 2 })]).toEqual([0, -1]);
  });
});

describe("the stable policies", () => {
  it("leave no blocking pair, and serve their own side at least as well", () => {
    fc.assert(
      fc.property(placedPool(), fc.nat(9), ({ pool }, seed) => {
        const [mentees, mentors] = ["stable-mentees", "stable-mentors"].map((name) =>
          POOL_POLICIES[name]!(pool, { seed }),
        ) as [Placement, Placement];
        for (const placed of [mentees, mentors]) expect(value("blocking-pairs", pool, placed)).toBe(0);
        const rank = (name: string, placed: Placement) => value(name, pool, placed) || 0;
        expect(rank("mentee-rank", mentees)).toBeLessThanOrEqual(rank("mentee-rank", mentors) + 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it("take the best pair again and again where both sides see one fit without ties", () => {
    const pool = poolFrom(
      [
        [0.91, 0.52, 0.33],
        [0.64, 0.85, 0.16],
        [0.97, 0.78, 0.29],
      ],
      [1, 1, 1],
    );
    const greedy = POOL_POLICIES["greedy"]!(pool, { seed: 1 });
    expect(POOL_POLICIES["stable-mentees"]!(pool, { seed: 1 })).toEqual(greedy);
    expect(POOL_POLICIES["stable-mentors"]!(pool, { seed: 1 })).toEqual(greedy);
  });
});

describe("the policies that optimise", () => {
  it("reach the best there is, and the heuristics never more", () => {
    fc.assert(
      fc.property(placedPool(), fc.nat(9), ({ pool }, seed) => {
        const best = bestByForce(pool);
        const covering = POOL_POLICIES["coverage-total"]!(pool, { seed });
        expect(value("mentee-coverage", pool, covering) * covering.length).toBeCloseTo(best.pairs, 9);
        expect(value("total-fit", pool, covering)).toBeCloseTo(best.totalOfMost, 6);
        expect(value("total-fit", pool, POOL_POLICIES["total"]!(pool, { seed }))).toBeCloseTo(best.total, 6);
        for (const policy of Object.values(POOL_POLICIES))
          expect(value("total-fit", pool, policy(pool, { seed }))).toBeLessThanOrEqual(best.total + 1e-9);
        const greedy = value("total-fit", pool, POOL_POLICIES["greedy"]!(pool, { seed }));
        expect(greedy).toBeGreaterThanOrEqual(best.total / 2 - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it("make the worst pair as good as any matching of as many pairs can", () => {
    fc.assert(
      fc.property(placedPool(), fc.nat(9), ({ pool }, seed) => {
        const worst = POOL_POLICIES["worst-pair"]!(pool, { seed });
        const covering = POOL_POLICIES["coverage-total"]!(pool, { seed });
        expect(value("mentee-coverage", pool, worst)).toBe(value("mentee-coverage", pool, covering));
        for (const policy of Object.values(POOL_POLICIES)) {
          const other = policy(pool, { seed });
          if (value("mentee-coverage", pool, other) < value("mentee-coverage", pool, worst)) continue;
          if (other.every((mentor) => mentor < 0)) continue;
          expect(value("worst-fit", pool, worst)).toBeGreaterThanOrEqual(
            value("worst-fit", pool, other) - 1e-9,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leave the worst off as well as any matching of as many pairs does, then the next, and so on", () => {
    const sorted = (pool: Pool, placed: Placement) =>
      [...placed.entries()]
        .filter(([, mentor]) => mentor >= 0)
        .map(([mentee, mentor]) => pool.fits[mentee * pool.mentorIds.length + mentor]!)
        .sort((a, b) => a - b);
    fc.assert(
      fc.property(placedPool(), fc.nat(9), ({ pool }, seed) => {
        const best = sorted(pool, POOL_POLICIES["worst-off"]!(pool, { seed }));
        for (const policy of Object.values(POOL_POLICIES)) {
          const other = sorted(pool, policy(pool, { seed }));
          if (other.length < best.length) continue;
          expect(other).toHaveLength(best.length);
          const apart = best.findIndex((fit, at) => fit !== other[at]);
          if (apart >= 0) expect(best[apart]!).toBeGreaterThan(other[apart]!);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("coverage then total is what match makes of a programme that says nothing else", () => {
    fc.assert(
      fc.property(randomCase(), (random: RandomCase) => {
        const { programme, roster } = readCase({
          ...random,
          json: { ...random.json, objective: ["coverage", "total"], rules: [] },
        });
        const { seed } = programme;
        const pairs = match(programme, roster).matches.flatMap(({ pairs: found }) =>
          found.map(({ mentor, mentee }) => ({ mentor, mentee })),
        );
        const pool = poolOf(programme, roster);
        const policy = POLICIES["coverage-total"]!(programme, roster, { seed });
        expect(placementOfPairs(pool, policy)).toEqual(placementOfPairs(pool, pairs));
      }),
      { numRuns: 40 },
    );
  });
});

describe("a policy of somebody's own", () => {
  it.each([
    ["somebody who is not there", [{ mentor: "m9", mentee: "e0" }], "not in the roster"],
    [
      "a mentee twice",
      [
        { mentor: "m0", mentee: "e0" },
        { mentor: "m1", mentee: "E0" },
      ],
      "placed already",
    ],
    ["a vetoed pair", [{ mentor: "m1", mentee: "e1" }], "may not be"],
    [
      "a mentor twice",
      [
        { mentor: "m0", mentee: "e0" },
        { mentor: "m0", mentee: "e1" },
      ],
      "more mentees",
    ],
  ])("is refused with %s", (_, pairs, message) => {
    const pool = poolFrom(
      [
        [0.9, 0.5],
        [0.6, null],
      ],
      [1, 1],
    );
    expect(() => placementOfPairs(pool, pairs)).toThrow(message);
  });
});

describe("seeded chance", () => {
  it("is the same for the same words and another for others", () => {
    const draw = (...words: readonly (string | number)[]) => {
      const random = randomFrom(...words);
      return Array.from({ length: 4 }, random);
    };
    expect(draw("a", 1)).toEqual(draw("a", 1));
    expect(draw("a", 1)).not.toEqual(draw("a", 2));
    expect(draw("a", 1)).not.toEqual(draw("b", 1));
  });

  it("fills every tenth of the range alike", () => {
    const random = randomFrom("tenths", 5);
    const counts = new Array<number>(10).fill(0);
    for (let at = 0; at < 20_000; at++) counts[Math.floor(random() * 10)]! += 1;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    // The 99.9th percentile with 9 degrees of freedom.
    expect(chiSquare).toBeLessThan(27.9);
  });
});
