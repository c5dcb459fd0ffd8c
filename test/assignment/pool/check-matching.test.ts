import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkMatching,
  maxWeightMatching,
  type PoolMatching,
  type PoolProblem,
} from "../../../src/assignment/more.js";
import { bestPairsByForce } from "../../oracles/best-pairs-by-force.js";
import { arbitraryPool } from "./arbitrary-pool.js";

const problem: PoolProblem = {
  size: 5,
  values: [
    [null, 8, 6, 2, 1],
    [8, null, 7, 1, 1],
    [6, 7, null, 3, null],
    [2, 1, 3, null, 1],
    [1, 1, null, 1, null],
  ],
};
const best = maxWeightMatching(problem);

function objectionTo(change: Partial<PoolMatching>): string {
  const check = checkMatching(problem, { ...best, ...change });
  return check.holds ? "" : check.because;
}

function withLevel(k: number, change: object): Partial<PoolMatching> {
  const levels = best.certificate.levels.map((level, n) => (n === k ? { ...level, ...change } : level));
  return { certificate: { kind: "blossom-duals", levels } };
}

describe("checkMatching", () => {
  it.each<[string, Partial<PoolMatching>, RegExp | string]>([
    ["a total that is misstated", { total: best.total + 1 }, /^The pairs' values add up to/],
    ["a pair that is not allowed", { pairs: [{ a: 2, b: 4, value: 9 }] }, /^2 may not be paired with 4/],
    ["a value that is misstated", { pairs: [{ a: 0, b: 1, value: 9 }] }, /is worth 8, not 9/],
    [
      "somebody in two pairs",
      {
        pairs: [
          { a: 0, b: 1, value: 8 },
          { a: 1, b: 2, value: 7 },
        ],
      },
      /somebody of another pair/,
    ],
    ["somebody who does not exist", { pairs: [{ a: 0, b: 7, value: 8 }] }, /^There is no 7/],
    ["unmatched that are not listed", { unmatched: [] }, /^The unmatched listed/],
    [
      "an objective that is misstated",
      { objective: [{ name: "coverage", value: 1 }, best.objective[1]!] },
      /^The coverage is 2/,
    ],
    ["a bound on rounding that is misstated", { roundingBound: 1 }, /^Rounding can cost 0, not 1/],
    ["a resolution that is none", { resolution: 3 }, /not a power of two/],
    [
      "a level that is missing",
      { certificate: { kind: "blossom-duals", levels: best.certificate.levels.slice(1) } },
      /proves total, not coverage/,
    ],
    [
      "duals that do not add up",
      withLevel(1, { vertexDuals: [9, 9, 9, 9, 9] }),
      /^total: the duals add up to/,
    ],
    [
      "a dual of the wrong sign",
      withLevel(0, { vertexDuals: [-1, 1, 0, 0, 0] }),
      /^coverage: the dual of 0, -1, has the wrong sign/,
    ],
    ["a dual that is no integer", withLevel(0, { vertexDuals: [0.5, 0, 0, 0, 0] }), /not an integer/],
    ["a dual that is missing", withLevel(0, { vertexDuals: [] }), /not one dual for each/],
    [
      "an even blossom",
      withLevel(0, { blossoms: [{ members: [0, 1, 2, 3], dual: 2 }] }),
      /4 members, not an odd number/,
    ],
    [
      "a blossom with somebody twice",
      withLevel(0, { blossoms: [{ members: [0, 0, 1], dual: 2 }] }),
      /each once and in order/,
    ],
    [
      "a blossom of a stranger",
      withLevel(0, { blossoms: [{ members: [0, 1, 9], dual: 2 }] }),
      /each once and in order/,
    ],
    [
      "a blossom whose dual has the wrong sign",
      withLevel(0, { blossoms: [{ members: [0, 1, 2], dual: -2 }] }),
      /dual of a blossom, -2, has the wrong sign/,
    ],
    [
      "duals that do not cover a pair",
      withLevel(1, { vertexDuals: [4, 8, 6, 6, 0] }),
      "total: the pair 0 with 1 is worth more than its duals.",
    ],
  ])("refuses %s", (_, change, because) => {
    expect(objectionTo(change)).toMatch(because);
  });

  it("refuses a worse matching with the duals of the best, all sums restated", () => {
    fc.assert(
      fc.property(arbitraryPool(7), fc.nat(4), (pool, at) => {
        const result = maxWeightMatching(pool);
        const lost = result.pairs[at];
        fc.pre(lost !== undefined && (pool.first === "coverage" || lost.value !== 0));
        fc.pre(!pool.requiredPairs!.some(({ a }) => a === lost!.a));
        const pairs = result.pairs.filter((pair) => pair !== lost);
        const values = {
          coverage: pairs.length,
          priority: pairs.reduce(
            (sum, { a, b }) => sum + (pool.priorities?.[a] ?? 0) + (pool.priorities?.[b] ?? 0),
            0,
          ),
          total: pairs.reduce((sum, { value }) => sum + value, 0),
          "tie-break": 0,
        };
        const changed: PoolMatching = {
          ...result,
          pairs,
          total: values.total,
          unmatched: [...result.unmatched, lost!.a, lost!.b].sort((a, b) => a - b),
          objective: result.objective.map(({ name }) => ({ name, value: values[name] })),
          certificate: {
            kind: "blossom-duals",
            levels: result.certificate.levels.map((level) => ({ ...level, value: values[level.name] })),
          },
        };
        expect(checkMatching(pool, changed).holds).toBe(false);
      }),
      { numRuns: 100, seed: 41 },
    );
  });

  it("refuses any dual that is changed alone", () => {
    fc.assert(
      fc.property(
        arbitraryPool(7),
        fc.nat(2),
        fc.nat(6),
        fc.constantFrom(-2, -1, 1, 1000),
        (pool, k, v, by) => {
          const result = maxWeightMatching(pool);
          const level = result.certificate.levels[k];
          fc.pre(level !== undefined && v < pool.size);
          const vertexDuals = level!.vertexDuals.map((dual, at) => (at === v ? dual + by : dual));
          const levels = result.certificate.levels.map((old) =>
            old === level ? { ...old, vertexDuals } : old,
          );
          expect(
            checkMatching(pool, { ...result, certificate: { kind: "blossom-duals", levels } }).holds,
          ).toBe(false);
        },
      ),
      { numRuns: 300, seed: 42 },
    );
  });

  it("holds for the best of a problem and not for the best of another", () => {
    fc.assert(
      fc.property(arbitraryPool(7), arbitraryPool(7), (one, other) => {
        const result = maxWeightMatching(one);
        const check = checkMatching(other, result);
        // By chance it may be a best one there as well.
        if (check.holds) expect(result.total).toBe(bestPairsByForce(other).total);
      }),
      { numRuns: 200, seed: 43 },
    );
  });
});
