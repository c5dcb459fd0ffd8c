import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrontierPoint, frontier } from "../../src/assignment/frontier/index.js";
import { assign, ProblemError } from "../../src/assignment/index.js";
import type { PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce, meritsOf } from "../oracles/best-cells-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

describe("frontier", () => {
  it("tells what one more pair costs the total", () => {
    const values = [
      [100, 1],
      [1, null],
    ];
    expect(frontier({ rows: 2, columns: 2, values })).toEqual([
      { pairs: 0, total: 0, marginal: null },
      { pairs: 1, total: 100, marginal: 100 },
      { pairs: 2, total: 2, marginal: -98 },
    ]);
  });

  it("equals brute force for every number of pairs", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 5, columns: 5 }), ({ unmatchedValue: _, ...problem }) => {
        const points: readonly FrontierPoint[] = frontier(problem);
        expect(points.map(({ pairs, total }) => [pairs, total])).toEqual(bestTotals(problem));
      }),
      { numRuns: 700, seed: 30 },
    );
  });

  it("equals brute force with capacities on both sides, minimums and load costs, and is proved by assign", () => {
    const arbitraries = fc.boolean().chain((loadCosts) => arbitraryTwoSided({ loadCosts }));
    fc.assert(
      fc.property(arbitraries, ({ unmatchedValue: _, ...problem }) => {
        const points = frontier(problem);
        const sign = problem.sense === "min" ? -1 : 1;
        expect(
          points.map(({ pairs, minimumLoad, total }) => [
            pairs,
            ...(minimumLoad === undefined ? [] : [minimumLoad]),
            sign * total + 0,
          ]),
        ).toEqual(bestOfEachNumber(problem));
        const places = Array.from({ length: problem.rows }, (_, i) => problem.rowCapacities?.[i] ?? 1);
        const all = places.reduce((sum, count) => sum + count, 0);
        const most = points.at(-1)!.minimumLoad;
        for (const [k, { pairs, total, marginal }] of points.entries()) {
          const before = points[k - 1];
          if (before === undefined || marginal === null) continue;
          expect(marginal).toBe(total - before.total + 0);
          if (before.minimumLoad !== most) continue;
          const { objective } = assign({ ...problem, unmatchedValue: marginal });
          expect(objective.at(-1)!.value).toBe(total + (all - pairs) * marginal);
        }
      }),
      { numRuns: 600, seed: 33 },
    );
  });

  it("fills places up to minimums before the total, and says how many", () => {
    const problem = {
      rows: 2,
      columns: 2,
      values: [
        [9, 1],
        [8, 2],
      ],
      columnCapacities: [2, 1],
    };
    expect(frontier(problem).map(({ total }) => total)).toEqual([0, 9, 17]);
    expect(frontier({ ...problem, columnMinimums: [0, 1] })).toEqual([
      { pairs: 0, minimumLoad: 0, total: 0, marginal: null },
      { pairs: 1, minimumLoad: 1, total: 2, marginal: 2 },
      { pairs: 2, minimumLoad: 1, total: 11, marginal: 9 },
    ]);
    expect(frontier({ ...problem, columnLoadCosts: [7] }).map(({ total }) => total)).toEqual([0, 9, 11]);
  });

  it("keeps listed cells as lists", () => {
    const rows = 60_000;
    const values = {
      starts: Int32Array.from({ length: rows + 1 }, (_, i) => Math.min(i, 3)),
      columns: Int32Array.of(5, 5, 7),
      values: Float64Array.of(1, 3, 2),
    };
    expect(frontier({ rows, columns: rows, values }).map(({ total }) => total)).toEqual([0, 3, 5]);
  });

  it("ends where assign with coverage first does", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 12, columns: 12 }), ({ unmatchedValue: _, ...problem }) => {
        const { pairs, total } = assign(problem);
        expect(frontier(problem).at(-1)).toMatchObject({ pairs: pairs.length, total });
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it("is proved, point by point, by assign with the marginal as the value of being unmatched", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 9, columns: 9 }), ({ unmatchedValue: _, ...problem }) => {
        for (const { pairs, total, marginal } of frontier(problem)) {
          if (marginal === null) continue;
          const [objective] = assign({ ...problem, unmatchedValue: marginal }).objective;
          expect(objective!.value).toBe(total + (problem.rows - pairs) * marginal);
        }
      }),
      { numRuns: 200, seed: 32 },
    );
  });

  it("never gets better from one pair to the next, also for values that are not integers", () => {
    const draw = (k: number): number => Math.abs(Math.sin(k * 12.9898)) % 1;
    const values = Float64Array.from({ length: 30 * 40 }, (_, k) => draw(k));
    const marginals = frontier({ rows: 30, columns: 40, values, sense: "min" }).map(
      ({ marginal }) => marginal ?? 0,
    );
    expect(marginals).toHaveLength(31);
    expect(marginals.slice(2).every((marginal, k) => marginal >= marginals[k + 1]!)).toBe(true);
  });

  it("refuses what assign refuses", () => {
    expect(() => frontier({ rows: 1, columns: 1, values: [[Number.NaN]] })).toThrow(ProblemError);
  });

  it("refuses a value for the unmatched and a tie-break, right or wrong, since neither changes anything", () => {
    const problem = {
      rows: 1,
      columns: 1,
      values: [[1]],
      unmatchedValue: Number.NaN,
      tieBreak: "x" as never,
    };
    expect(() => frontier(problem)).toThrow(
      expect.objectContaining({
        issues: ["unmatchedValue", "tieBreak"].map((path) =>
          expect.objectContaining({ code: "option-not-supported", path }),
        ),
      }),
    );
  });
});

/** The best total of every possible number of pairs, by trying all assignments. */
function bestTotals({
  rows,
  columns,
  values,
  sense,
  columnCapacities,
  requiredPairs = [],
}: PlainProblem): number[][] {
  const load = Array<number>(columns).fill(0);
  const best = new Map<number, number>();
  const place = (row: number, pairs: number, total: number): void => {
    if (row === rows) {
      const known = best.get(pairs);
      if (known === undefined || (sense === "min" ? total < known : total > known)) best.set(pairs, total);
      return;
    }
    const required = requiredPairs.find((pair) => pair.row === row);
    if (required === undefined) place(row + 1, pairs, total);
    for (let j = 0; j < columns; j++) {
      const value = values[row]![j]!;
      if (value === null || load[j]! >= (columnCapacities?.[j] ?? 1)) continue;
      if (required !== undefined && required.column !== j) continue;
      load[j]!++;
      place(row + 1, pairs + 1, total + value);
      load[j]!--;
    }
  };
  place(0, 0, 0);
  return [...best].sort(([a], [b]) => a - b);
}

/** The best merits of every number of pairs, by trying all choices of cells. */
function bestOfEachNumber({ unmatchedValue: _, ...problem }: PlainProblem): number[][] {
  const best = new Map<number, number[]>();
  const merits = meritsOf(problem);
  bestCellsByForce(problem, (choice) => {
    const found = [...merits(choice)];
    const known = best.get(choice.values.length);
    const k = known === undefined ? 0 : found.findIndex((merit, n) => merit !== known[n]);
    if (known === undefined || (k !== -1 && found[k]! > known[k]!)) best.set(choice.values.length, found);
    return [];
  });
  return [...best.values()].sort(([a], [b]) => a! - b!);
}
