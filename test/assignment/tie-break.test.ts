import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, checkCertificate, ProblemError } from "../../src/assignment/index.js";
import { bestByForce, type PlainProblem } from "../oracles/best-by-force.js";
import { arbitraryProblem } from "./arbitrary-problem.js";

const keys = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, k) => `${prefix}${k}`);

const keyed = (problem: PlainProblem, seed = 7) => ({
  ...problem,
  tieBreak: { rowKeys: keys("r", problem.rows), columnKeys: keys("c", problem.columns), seed },
});

describe("the tie-break", () => {
  it("chooses one of the optima, and proves each level", () => {
    fc.assert(
      fc.property(arbitraryProblem(), (problem) => {
        const result = assign(keyed(problem));
        const { objective } = assign(problem);
        expect(result.objective.slice(0, objective.length)).toEqual(objective);
        expect(checkCertificate(keyed(problem), result)).toEqual({ holds: true });
      }),
      { numRuns: 700, seed: 8 },
    );
  });

  it("is only needed where there is more than one optimum", () => {
    fc.assert(
      fc.property(arbitraryProblem({ rows: 5, columns: 5 }), (problem) => {
        const needed = assign(keyed(problem)).objective.some(({ name }) => name === "tie-break");
        expect(needed).toBe(bestByForce(problem)!.optima > 1);
      }),
      { numRuns: 1500, seed: 9 },
    );
  });

  it("depends on keys and seed alone: shuffled rows and columns give the same pairs of keys", () => {
    fc.assert(
      fc.property(arbitraryProblem(), fc.infiniteStream(fc.nat()), (problem, draws) => {
        const straight = keyed(problem);
        const rowOrder = shuffled(problem.rows, draws);
        const columnOrder = shuffled(problem.columns, draws);
        expect(pairsOfKeys(permuted(straight, rowOrder, columnOrder))).toEqual(pairsOfKeys(straight));
      }),
      { numRuns: 700, seed: 10 },
    );
  });

  it("lets another seed choose another optimum", () => {
    const problem = {
      rows: 6,
      columns: 6,
      values: Array.from({ length: 6 }, () => Array<number>(6).fill(1)),
    };
    const chosen = Array.from({ length: 10 }, (_, seed) => pairsOfKeys(keyed(problem, seed)).join());
    expect(new Set(chosen).size).toBeGreaterThan(5);
  });

  it("refuses two rows with one key", () => {
    const problem = {
      rows: 2,
      columns: 0,
      values: [[], []],
      tieBreak: { rowKeys: ["a", "a"], columnKeys: [], seed: 1 },
    };
    expect(() => assign(problem)).toThrow(ProblemError);
  });
});

function pairsOfKeys(problem: ReturnType<typeof keyed>): string[] {
  const { rowKeys, columnKeys } = problem.tieBreak;
  return assign(problem)
    .pairs.map(({ row, column }) => `${rowKeys[row]}–${columnKeys[column]}`)
    .sort();
}

function shuffled(length: number, draws: Iterator<number>): number[] {
  const order = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = (draws.next().value as number) % (k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

function permuted(problem: ReturnType<typeof keyed>, rowOrder: number[], columnOrder: number[]) {
  const { values, columnCapacities, requiredPairs = [], tieBreak } = problem;
  return {
    ...problem,
    values: rowOrder.map((row) => columnOrder.map((column) => values[row]![column]!)),
    columnCapacities: columnCapacities && columnOrder.map((column) => columnCapacities[column]!),
    requiredPairs: requiredPairs.map(({ row, column }) => ({
      row: rowOrder.indexOf(row),
      column: columnOrder.indexOf(column),
    })),
    tieBreak: {
      ...tieBreak,
      rowKeys: rowOrder.map((row) => tieBreak.rowKeys[row]!),
      columnKeys: columnOrder.map((column) => tieBreak.columnKeys[column]!),
    },
  };
}
