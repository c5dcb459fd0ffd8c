import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FrontierPoint, frontier } from "../../src/assignment/frontier/index.js";
import { assign, ProblemError } from "../../src/assignment/index.js";
import type { PlainProblem } from "../oracles/best-by-force.js";
import { bestCellsByForce } from "../oracles/best-cells-by-force.js";
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
      fc.property(arbitraryProblem({ rows: 5, columns: 5 }), (problem) => {
        const points: readonly FrontierPoint[] = frontier(problem);
        expect(points.map(({ pairs, total }) => [pairs, total])).toEqual(bestTotals(problem));
      }),
      { numRuns: 700, seed: 30 },
    );
  });

  it("equals brute force with capacities on both sides, a pair used once at most, and is proved by assign", () => {
    fc.assert(
      fc.property(arbitraryTwoSided({ minimums: false }), (problem) => {
        const points = frontier(problem);
        expect(points.map(({ pairs, total }) => [pairs, total])).toEqual(bestTotalsOfCells(problem));
        const places = Array.from({ length: problem.rows }, (_, i) => problem.rowCapacities?.[i] ?? 1);
        const all = places.reduce((sum, count) => sum + count, 0);
        for (const { pairs, total, marginal } of points) {
          if (marginal === null) continue;
          const [objective] = assign({ ...problem, unmatchedValue: marginal }).objective;
          expect(objective!.value).toBe(total + (all - pairs) * marginal);
        }
      }),
      { numRuns: 400, seed: 33 },
    );
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
      fc.property(arbitraryProblem({ rows: 9, columns: 9 }), (problem) => {
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

/** The same by trying all choices of cells, where rows take several columns. */
function bestTotalsOfCells(problem: PlainProblem): number[][] {
  const best = new Map<number, number>();
  const sign = problem.sense === "min" ? -1 : 1;
  bestCellsByForce(problem, ({ values }) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    const known = best.get(values.length);
    if (known === undefined || sign * total > sign * known) best.set(values.length, total);
    return [];
  });
  return [...best].sort(([a], [b]) => a - b);
}
