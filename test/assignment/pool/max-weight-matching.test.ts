import edmonds from "edmonds-blossom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkMatching,
  maxWeightMatching,
  type PoolEdge,
  type PoolProblem,
} from "../../../src/assignment/more.js";
import { bestPairsByForce } from "../../oracles/best-pairs-by-force.js";
import { arbitraryPool } from "./arbitrary-pool.js";

const holds = { holds: true };

/** A pool drawn with its density, spread and seed. */
function drawnEdges(size: number, density: number, spread: number, seed: number): PoolEdge[] {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const edges: PoolEdge[] = [];
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++)
      if (draw() < density) edges.push({ a, b, value: Math.floor(draw() * spread) + 1 });
  return edges;
}

describe("maxWeightMatching", () => {
  it("finds the matching of van Rantwijk's test of nested blossoms", () => {
    // mwmatching.py, test24_nested_blossom (J. van Rantwijk 2008), counted from 0.
    const edges = [
      [1, 2, 9],
      [1, 3, 9],
      [2, 3, 10],
      [2, 4, 8],
      [3, 5, 8],
      [4, 5, 10],
      [5, 6, 6],
    ].map(([a, b, value]) => ({ a: a! - 1, b: b! - 1, value: value! }));
    const problem: PoolProblem = { size: 6, values: edges, first: "weight" };
    const result = maxWeightMatching(problem);
    expect(result.pairs.map(({ a, b }) => [a + 1, b + 1])).toEqual([
      [1, 3],
      [2, 4],
      [5, 6],
    ]);
    expect(result.total).toBe(23);
    expect(checkMatching(problem, result)).toEqual(holds);
  });

  it("leaves one of an odd cycle out, and proves it by a blossom", () => {
    const problem: PoolProblem = {
      size: 3,
      values: [
        [null, 4, 4],
        [4, null, 4],
        [4, 4, null],
      ],
    };
    const result = maxWeightMatching(problem);
    expect(result.unmatched).toHaveLength(1);
    expect(result.objective).toEqual([
      { name: "coverage", value: 1 },
      { name: "total", value: 4 },
    ]);
    expect(result.certificate.levels[0]).toEqual({
      name: "coverage",
      value: 1,
      vertexDuals: [0, 0, 0],
      blossoms: [{ members: [0, 1, 2], dual: 2 }],
    });
  });

  it("is as good as brute force, and proves it", () => {
    fc.assert(
      fc.property(arbitraryPool(), (pool) => {
        const result = maxWeightMatching(pool);
        const best = bestPairsByForce(pool);
        if (pool.first === "coverage") expect(result.pairs.length).toBe(best.pairs);
        if (pool.priorities) expect(result.objective[1]!.value).toBe(best.priority);
        expect(result.total).toBe(best.total);
        expect(checkMatching(pool, result)).toEqual(holds);
        expect(checkMatching(pool, JSON.parse(JSON.stringify(result)))).toEqual(holds);
      }),
      { numRuns: 1000, seed: 31 },
    );
  });

  it("is as good as edmonds-blossom on graphs of up to 60, sparse and dense, with ties", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const size = 2 + (seed % 59);
      const edges = drawnEdges(size, [0.05, 0.15, 0.5, 1][seed % 4]!, [1, 4, 1000][seed % 3]!, seed);
      const coverageFirst = seed % 2 === 0;
      const mates = edmonds(
        edges.map(({ a, b, value }) => [a, b, value]),
        coverageFirst,
      );
      const total = edges.reduce((sum, { a, b, value }) => (mates[a] === b ? sum + value : sum), 0);
      const problem: PoolProblem = { size, values: edges, first: coverageFirst ? "coverage" : "weight" };
      const result = maxWeightMatching(problem);
      expect(result.total).toBe(total);
      expect(checkMatching(problem, result)).toEqual(holds);
    }
  });

  it("proves large pools, also of odd size, disconnected and with few different values", () => {
    for (const [size, density, spread] of [
      [301, 1, 1e6],
      [300, 1, 3],
      [400, 0.008, 5],
      [401, 0.01, 1e6],
    ] as const) {
      const problem: PoolProblem = { size, values: drawnEdges(size, density, spread, 7) };
      expect(checkMatching(problem, maxWeightMatching(problem))).toEqual(holds);
    }
  });

  it("gives the same whichever form the values come in", () => {
    fc.assert(
      fc.property(arbitraryPool(7), ({ values, size, priorities: _, ...rest }) => {
        const tieBreak = { keys: values.map((_, v) => `k${v}`), seed: 3 };
        const flat = Float64Array.from(values.flat(), (value) => value ?? Number.NaN);
        const allowed = Uint8Array.from(values.flat(), (value) => (value === null ? 0 : 1));
        const edges = values.flatMap((row, a) =>
          row.flatMap((value, b) => (b > a && value !== null ? [{ a: b, b: a, value }] : [])),
        );
        const forms: PoolProblem["values"][] = [
          values,
          edges,
          (row, into, open) => {
            into.set(flat.subarray(row * size, (row + 1) * size));
            open.set(allowed.subarray(row * size, (row + 1) * size));
          },
        ];
        const results = forms.map(
          (form) => maxWeightMatching({ ...rest, size, values: form, tieBreak }).pairs,
        );
        results.push(maxWeightMatching({ ...rest, size, values: flat, allowed, tieBreak }).pairs);
        for (const pairs of results) expect(pairs).toEqual(results[0]);
      }),
      { numRuns: 200, seed: 32 },
    );
  });

  it("chooses the same among equals whatever the order, and proves the choice", () => {
    fc.assert(
      fc.property(
        arbitraryPool(8),
        fc.integer(),
        fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
        (pool, seed, draws) => {
          const keys = pool.values.map((_, v) => `person ${v}`);
          const order = [...pool.values.keys()].sort((a, b) => draws[a]! - draws[b]! || a - b);
          const place = order.map((_, v) => order.indexOf(v));
          const shuffled = {
            ...pool,
            values: order.map((a) => order.map((b) => pool.values[a]![b]!)),
            ...(pool.priorities ? { priorities: order.map((v) => pool.priorities![v]!) } : {}),
            requiredPairs: pool.requiredPairs!.map(({ a, b }) => ({ a: place[b]!, b: place[a]! })),
            tieBreak: { keys: order.map((v) => keys[v]!), seed },
          };
          const result = maxWeightMatching({ ...pool, tieBreak: { keys, seed } });
          const other = maxWeightMatching(shuffled);
          const named = other.pairs.map(({ a, b }) => [order[a]!, order[b]!].sort((v, w) => v - w).join());
          expect(named.sort()).toEqual(result.pairs.map(({ a, b }) => `${a},${b}`).sort());
          expect(checkMatching({ ...pool, tieBreak: { keys, seed } }, result)).toEqual(holds);
          expect(checkMatching(shuffled, other)).toEqual(holds);
        },
      ),
      { numRuns: 400, seed: 33 },
    );
  });

  it("breaks the ties of a large pool of equals", () => {
    const size = 81;
    const values = Array.from({ length: size }, (_, a) =>
      Array.from({ length: size }, (_, b) => (a + b) % 2),
    );
    const problem = { size, values, tieBreak: { keys: values.map((_, v) => `k${v}`), seed: 1 } };
    const result = maxWeightMatching(problem);
    expect(checkMatching(problem, result)).toEqual(holds);
    expect(result.objective.slice(0, 2)).toEqual([
      { name: "coverage", value: 40 },
      { name: "total", value: 40 },
    ]);
    const back = [...values.keys()].reverse();
    const turned = maxWeightMatching({
      size,
      values: back.map((a) => back.map((b) => values[a]![b]!)),
      tieBreak: { keys: back.map((v) => `k${v}`), seed: 1 },
    });
    const named = turned.pairs.map(({ a, b }) => [back[a]!, back[b]!].sort((v, w) => v - w).join());
    expect(named.sort()).toEqual(result.pairs.map(({ a, b }) => `${a},${b}`).sort());
  });

  it("rounds what is not whole, and says by how much that can cost", () => {
    const values = [
      [null, 0.1, 0.3],
      [0.1, null, 0.2],
      [0.3, 0.2, null],
    ];
    const result = maxWeightMatching({ size: 3, values });
    expect(result.pairs).toEqual([{ a: 0, b: 2, value: 0.3 }]);
    expect(Number.isInteger(Math.log2(result.resolution))).toBe(true);
    expect(result.roundingBound).toBe(result.resolution);
    expect(result.roundingBound).toBeLessThan(1e-9);
    expect(checkMatching({ size: 3, values }, result)).toEqual(holds);
  });

  it.each<[string, PoolProblem, string]>([
    ["a size that is none", { size: 1.5, values: [] }, "not-a-count"],
    ["an edge out of range", { size: 2, values: [{ a: 0, b: 2, value: 1 }] }, "pair-out-of-range"],
    ["a self-loop", { size: 2, values: [{ a: 1, b: 1, value: 1 }] }, "self-loop"],
    [
      "an edge listed in both orders",
      {
        size: 2,
        values: [
          { a: 0, b: 1, value: 1 },
          { a: 1, b: 0, value: 1 },
        ],
      },
      "pair-listed-twice",
    ],
    [
      "values that differ in the two directions",
      {
        size: 2,
        values: [
          [null, 1],
          [2, null],
        ],
      },
      "values-asymmetric",
    ],
    [
      "a pair allowed in one direction only",
      {
        size: 2,
        values: [
          [null, 1],
          [null, null],
        ],
      },
      "values-asymmetric",
    ],
    [
      "NaN",
      {
        size: 2,
        values: [
          [null, Number.NaN],
          [Number.NaN, null],
        ],
      },
      "value-not-finite",
    ],
    ["Infinity", { size: 2, values: [{ a: 0, b: 1, value: Number.POSITIVE_INFINITY }] }, "value-not-finite"],
    ["a ragged matrix", { size: 2, values: [[null, 1], [1]] }, "wrong-length"],
    [
      "a required pair that is forbidden",
      { size: 2, values: [], requiredPairs: [{ a: 0, b: 1 }] },
      "required-pair-forbidden",
    ],
    [
      "somebody required twice",
      {
        size: 3,
        values: [
          [0, 1, 1],
          [1, 0, 1],
          [1, 1, 0],
        ],
        requiredPairs: [
          { a: 0, b: 1 },
          { a: 2, b: 1 },
        ],
      },
      "required-twice",
    ],
    [
      "values too large to be exact",
      { size: 2, values: [{ a: 0, b: 1, value: 2 ** 50 }] },
      "values-too-large",
    ],
    ["a sense that is none", { size: 0, values: [], sense: "most" as "max" }, "wrong-option"],
    [
      "priorities where weight comes first",
      { size: 1, values: [], first: "weight", priorities: [1] },
      "wrong-option",
    ],
    ["a priority that is no count", { size: 1, values: [], priorities: [-1] }, "wrong-option"],
    ["a key twice", { size: 2, values: [], tieBreak: { keys: ["a", "a"], seed: 1 } }, "wrong-option"],
  ])("refuses %s", (_, problem, code) => {
    expect(() => maxWeightMatching(problem)).toThrow(expect.objectContaining({ name: "ProblemError", code }));
  });

  it("lists everything wrong at once", () => {
    const values = [
      { a: 0, b: 0, value: 1 },
      { a: 0, b: 9, value: 1 },
    ];
    const thrown = (() => {
      try {
        maxWeightMatching({ size: 2, values, first: "best" as "weight" });
      } catch (error) {
        return (error as { issues: readonly { code: string }[] }).issues.map(({ code }) => code);
      }
      return [];
    })();
    expect(thrown).toEqual(["wrong-option", "self-loop", "pair-out-of-range"]);
  });

  it("answers for pools of nobody, of one, and of nothing allowed", () => {
    for (const size of [0, 1, 4]) {
      const result = maxWeightMatching({
        size,
        values: [],
        tieBreak: { keys: ["a", "b", "c", "d"].slice(0, size), seed: 1 },
      });
      expect(result.pairs).toEqual([]);
      expect(
        checkMatching(
          { size, values: [], tieBreak: { keys: ["a", "b", "c", "d"].slice(0, size), seed: 1 } },
          result,
        ),
      ).toEqual(holds);
    }
  });
});
