import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, ProblemError } from "../../src/assignment/index.js";
import {
  blockingPairs,
  type PreferenceList,
  type StableMatching,
  type StableProblem,
  stableMatching,
} from "../../src/assignment/stable/index.js";
import { sharedFile } from "./shared-data.js";

describe("stableMatching", () => {
  // The example of Gale and Shapley (1962), p. 11: three stable marriages, these two at the ends.
  const market: StableProblem = {
    rowLists: [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ],
    columnLists: [
      [1, 2, 0],
      [2, 0, 1],
      [0, 1, 2],
    ],
  };

  it("gives each row its first choice where it is optimal for rows", () => {
    expect(stableMatching(market).pairs.map(({ column }) => column)).toEqual([0, 1, 2]);
  });

  it("gives each column its first choice where it is optimal for columns", () => {
    const { pairs } = stableMatching({ ...market, optimalFor: "columns" });
    expect(pairs.map(({ column }) => column)).toEqual([2, 0, 1]);
  });

  it("matches nobody to somebody who did not list them", () => {
    expect(stableMatching({ rowLists: [[0]], columnLists: [[]] })).toEqual({ pairs: [], unmatchedRows: [0] });
  });

  it("equals the best of all stable matchings by brute force, for either side", () => {
    fc.assert(
      fc.property(
        arbitraryMarket(false),
        fc.constantFrom("rows" as const, "columns" as const),
        (problem, optimalFor) => {
          const found: StableMatching = stableMatching({ ...problem, optimalFor });
          const { pairs, unmatchedRows } = found;
          expect(blockingPairs(problem, pairs)).toEqual([]);
          for (const other of allStable(problem)) {
            const others = other.map(({ row }) => row);
            expect(pairs.map(({ row }) => row)).toEqual(others);
            for (const [k, { row, column }] of pairs.entries()) {
              const rank = (choice: number) => problem.rowLists[row]!.indexOf(choice);
              const better = optimalFor === "rows" ? 1 : -1;
              expect(better * (rank(other[k]!.column) - rank(column))).toBeGreaterThanOrEqual(0);
            }
          }
          expect(pairs.length + unmatchedRows.length).toBe(problem.rowLists.length);
        },
      ),
      { numRuns: 500, seed: 20 },
    );
  });

  it("is stable where some are liked equally, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(arbitraryMarket(true), (problem) => {
        const rows = problem.rowLists.length;
        const keyed = withKeys(problem, (row) => row);
        const { pairs } = stableMatching(keyed);
        expect(blockingPairs(problem, pairs)).toEqual([]);
        const turned = stableMatching(withKeys(reversedRows(problem), (row) => rows - 1 - row));
        expect(turned.pairs.map(({ row, column }) => ({ row: rows - 1 - row, column })).reverse()).toEqual(
          pairs,
        );
      }),
      { numRuns: 500, seed: 21 },
    );
  });

  it("where both sides take several is stable, and no stable matching gives the side served best more that it ranks high", () => {
    const markets = arbitraryMarket(false).filter(
      ({ rowLists, columnLists }) => rowLists.length * columnLists.length <= 9,
    );
    const capacities = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 });
    const sides = fc.constantFrom("rows" as const, "columns" as const);
    fc.assert(
      fc.property(markets, capacities, sides, (market, places, optimalFor) => {
        const problem = { ...market, rowCapacities: market.rowLists.map((_, row) => places[row]!) };
        const { pairs } = stableMatching({ ...problem, optimalFor });
        expect(blockingByHand(problem, pairs)).toEqual([]);
        expect(blockingPairs(problem, pairs)).toEqual([]);
        const [lists, mine, theirs] =
          optimalFor === "rows"
            ? [problem.rowLists, "row" as const, "column" as const]
            : [problem.columnLists, "column" as const, "row" as const];
        const ranksIn = (matching: Matching, one: number) =>
          matching
            .filter((pair) => pair[mine] === one)
            .map((pair) => lists[one]!.indexOf(pair[theirs]))
            .sort((a, b) => a - b);
        for (const other of allStableOfSeveral(problem))
          for (const one of lists.keys()) {
            const [best, others] = [ranksIn(pairs, one), ranksIn(other, one)];
            expect(best).toHaveLength(others.length);
            for (const [k, rank] of best.entries()) expect(rank).toBeLessThanOrEqual(others[k]!);
          }
      }),
      { numRuns: 200, seed: 22 },
    );
  });

  it("refuses ties without keys, and lists that cannot be", () => {
    expect(() => stableMatching({ rowLists: [[[0, 1]]], columnLists: [[0], [0]] })).toThrow(ProblemError);
    expect(() => stableMatching({ rowLists: [[0, 0]], columnLists: [[0]] })).toThrow("once");
    expect(() => stableMatching({ rowLists: [[1]], columnLists: [[0]] })).toThrow("under 1");
    expect(() => stableMatching({ rowLists: [[0]], columnLists: [[0]], columnCapacities: [-1] })).toThrow(
      ProblemError,
    );
    expect(() => stableMatching({ rowLists: [[0]], columnLists: [[0]], columnCapacities: [] })).toThrow(
      ProblemError,
    );
    expect(() => stableMatching({ rowLists: [[0]], columnLists: [[0]], rowCapacities: [1, 1] })).toThrow(
      "rowCapacities",
    );
  });
});

describe("blockingPairs", () => {
  it("lists who would both rather have each other", () => {
    const market: StableProblem = {
      rowLists: [
        [0, 1],
        [0, 1],
      ],
      columnLists: [
        [1, 0],
        [1, 0],
      ],
    };
    const pairs = [
      { row: 0, column: 0 },
      { row: 1, column: 1 },
    ];
    expect(blockingPairs(market, pairs)).toEqual([{ row: 1, column: 0 }]);
  });

  it("refuses a matching that is none", () => {
    const market: StableProblem = { rowLists: [[0], [0]], columnLists: [[0, 1]] };
    expect(() =>
      blockingPairs(market, [
        { row: 0, column: 0 },
        { row: 1, column: 0 },
      ]),
    ).toThrow("capacity");
    expect(() => blockingPairs(market, [{ row: 2, column: 0 }])).toThrow("exist");
  });
});

const folder = sharedFile("data/ubc-rex-2020");
const skipped = folder.present ? "" : " (skipped: ../shared is not there)";

describe.skipIf(!folder.present)(`a real programme, UBC REX 2020${skipped}`, () => {
  const { market, mentees, mentors } = folder.present
    ? readRex()
    : { market: undefined!, mentees: [], mentors: [] };

  it("has the published matching that is best for mentees, 243 pairs", () => {
    const expected = csv("stable_mentee_optimal_2020.csv")
      .slice(1)
      .map(([mentor, mentee]) => `${mentor} ${mentee}`);
    const { pairs } = stableMatching(market);
    expect(pairs.map(({ row, column }) => `${mentors[column]} ${mentees[row]}`).sort()).toEqual(
      expected.sort(),
    );
    expect(pairs).toHaveLength(243);
    expect(blockingPairs(market, pairs)).toEqual([]);
  });

  it("could seat 275 where stability is not asked", () => {
    const values = market.rowLists.flatMap((list, row) =>
      (list as number[])
        .filter((column) => (market.columnLists[column] as number[]).includes(row))
        .map((column) => ({ row, column, value: 1 })),
    );
    const { rowLists, columnLists, columnCapacities } = market;
    const problem = { rows: rowLists.length, columns: columnLists.length, values, columnCapacities };
    expect(assign(problem).pairs).toHaveLength(275);
  });
});

function csv(name: string): string[][] {
  const text = readFileSync(`${folder.path}/${name}`, "utf8").replace(/^\uFEFF/, "");
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.trim()));
}

function readRex() {
  const menteeRows = csv("mentees_2020.csv");
  const mentorRows = csv("mentors_2020.csv");
  const mentees = menteeRows.map(([id]) => id!);
  const mentors = mentorRows.map(([id]) => id!);
  const indices = (names: readonly string[], among: readonly string[]): number[] =>
    [...new Set(names)].map((name) => among.indexOf(name)).filter((index) => index >= 0);
  const market: StableProblem = {
    rowLists: menteeRows.map(([, ...ranked]) => indices(ranked, mentors)),
    columnLists: mentorRows.map(([, , ...ranked]) => indices(ranked, mentees)),
    columnCapacities: mentorRows.map(([, capacity]) => Number(capacity)),
  };
  return { market, mentees, mentors };
}

function arbitraryMarket(ties: boolean): fc.Arbitrary<StableProblem> {
  const list = (others: number): fc.Arbitrary<PreferenceList> =>
    fc
      .tuple(fc.shuffledSubarray(Array.from({ length: others }, (_, k) => k)), fc.boolean())
      .map(([order, tied]) =>
        ties && tied && order.length > 2 ? [order.slice(0, 2), ...order.slice(2)] : order,
      );
  return fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 })).chain(([rows, columns]) =>
    fc.record({
      rowLists: fc.array(list(columns), { minLength: rows, maxLength: rows }),
      columnLists: fc.array(list(rows), { minLength: columns, maxLength: columns }),
      columnCapacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
    }),
  );
}

type Matching = readonly { readonly row: number; readonly column: number }[];

/** All stable matchings of a small market, by trying every matching. */
function allStable(problem: StableProblem): Matching[] {
  const { rowLists, columnLists, columnCapacities } = problem;
  const found: Matching[] = [];
  const place = (row: number, pairs: Matching): void => {
    if (row === rowLists.length) {
      if (blockingPairs(problem, pairs).length === 0) found.push(pairs);
      return;
    }
    place(row + 1, pairs);
    for (const column of rowLists[row] as number[]) {
      const load = pairs.filter((pair) => pair.column === column).length;
      const isMutual = (columnLists[column] as number[]).includes(row);
      if (isMutual && load < columnCapacities![column]!) place(row + 1, [...pairs, { row, column }]);
    }
  };
  place(0, []);
  return found;
}

/** The same where rows take several: every set of mutual pairs within the capacities. */
function allStableOfSeveral(problem: StableProblem): Matching[] {
  const mutual = problem.rowLists.flatMap((list, row) =>
    (list as number[])
      .filter((column) => (problem.columnLists[column] as number[]).includes(row))
      .map((column) => ({ row, column })),
  );
  const found: Matching[] = [];
  const choose = (k: number, pairs: Matching): void => {
    const over = (side: "row" | "column", capacities: ArrayLike<number> | undefined) =>
      pairs.some(
        (pair) => pairs.filter((other) => other[side] === pair[side]).length > capacities![pair[side]]!,
      );
    if (over("row", problem.rowCapacities) || over("column", problem.columnCapacities)) return;
    if (k < mutual.length) {
      choose(k + 1, pairs);
      choose(k + 1, [...pairs, mutual[k]!]);
    } else if (blockingByHand(problem, pairs).length === 0) found.push(pairs);
  };
  choose(0, []);
  return found;
}

/** Pairs who would both rather have each other, straight from the definition. */
function blockingByHand(problem: StableProblem, pairs: Matching): Matching {
  const { rowLists, columnLists, rowCapacities, columnCapacities } = problem;
  const wants = (list: PreferenceList, other: number, partners: readonly number[], capacity: number) =>
    list.includes(other) &&
    (partners.length < capacity || partners.some((partner) => list.indexOf(partner) > list.indexOf(other)));
  return rowLists.flatMap((rowList, row) =>
    columnLists.flatMap((columnList, column) => {
      if (pairs.some((pair) => pair.row === row && pair.column === column)) return [];
      const ofRow = pairs.filter((pair) => pair.row === row).map((pair) => pair.column);
      const ofColumn = pairs.filter((pair) => pair.column === column).map((pair) => pair.row);
      return wants(rowList, column, ofRow, rowCapacities![row]!) &&
        wants(columnList, row, ofColumn, columnCapacities![column]!)
        ? [{ row, column }]
        : [];
    }),
  );
}

function withKeys(problem: StableProblem, keyOfRow: (row: number) => number): StableProblem {
  return {
    ...problem,
    tieBreak: {
      rowKeys: problem.rowLists.map((_, row) => `r${keyOfRow(row)}`),
      columnKeys: problem.columnLists.map((_, column) => `c${column}`),
      seed: 3,
    },
  };
}

function reversedRows({ rowLists, columnLists, columnCapacities }: StableProblem): StableProblem {
  const last = rowLists.length - 1;
  return {
    rowLists: [...rowLists].reverse(),
    columnLists: columnLists.map((list) =>
      list.map((entry) => (typeof entry === "number" ? last - entry : entry.map((row) => last - row))),
    ),
    columnCapacities,
  };
}
