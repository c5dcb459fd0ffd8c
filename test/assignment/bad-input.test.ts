import { describe, expect, it } from "vitest";
import {
  type AssignmentProblem,
  assign,
  checkCertificate,
  pricesOfPlacing,
} from "../../src/assignment/index.js";
import {
  assignBottleneck,
  assignWorstOff,
  blockingPairs,
  bottleneck,
  checkBottleneck,
  checkWorstOff,
  maxWeightMatching,
  priceOfPair,
  type StableProblem,
  stableMatching,
} from "../../src/assignment/more.js";
import { solver } from "../../src/assignment/munkres/index.js";
import { good, issuesFrom } from "./issues-from.js";

const issuesOf = (problem: object): string[] => issuesFrom(() => assign({ ...good, ...problem }));

describe("a malformed problem is refused at once", () => {
  it.each([
    [
      "a value that is not a number",
      {
        values: [
          [1, Number.NaN],
          [3, 4],
        ],
      },
      ["value-not-finite values[0][1]"],
    ],
    [
      "infinities",
      {
        values: [
          [Infinity, 2],
          [3, -Infinity],
        ],
      },
      ["value-not-finite values[0][0]", "value-not-finite values[1][1]"],
    ],
    ["a ragged row", { values: [[1, 2], [3]] }, ["wrong-length values[1]"]],
    ["a hole where a row should be", { values: [[1, 2], null] }, ["wrong-length values[1]"]],
    ["too few rows", { values: [[1, 2]] }, ["wrong-length values"]],
    ["a typed array of another length", { values: new Float64Array(3) }, ["wrong-length values"]],
    ["a mask of another length", { allowed: new Uint8Array(3) }, ["wrong-length allowed"]],
    ["values of no known form", { values: "1, 2" }, ["values-unreadable values"]],
    ["a count that is none", { rows: -1, columns: 1.5 }, ["not-a-count rows", "not-a-count columns"]],
    [
      "a negative and a fractional capacity",
      { columnCapacities: [-1, 0.5] },
      ["not-a-count columnCapacities[0]", "not-a-count columnCapacities[1]"],
    ],
    ["too few capacities", { columnCapacities: [1] }, ["wrong-length columnCapacities"]],
    [
      "row capacities and minimums that are none",
      { rowCapacities: [-1, 1], rowMinimums: [0, 0.5], columnMinimums: [Number.NaN] },
      [
        "not-a-count rowCapacities[0]",
        "not-a-count rowMinimums[1]",
        "wrong-length columnMinimums",
        "not-a-count columnMinimums[0]",
      ],
    ],
    [
      "required pairs beyond a row's capacity, and one named twice",
      {
        columns: 3,
        values: [
          [1, 2, 3],
          [3, 4, 5],
        ],
        rowCapacities: [2, 2],
        requiredPairs: [
          { row: 0, column: 0 },
          { row: 0, column: 0 },
          { row: 0, column: 1 },
          { row: 0, column: 2 },
        ],
      },
      ["required-pair-twice requiredPairs[1]", "required-over-capacity requiredPairs[3]"],
    ],
    [
      "required pairs that are not listed, with a value that is no number",
      {
        values: [
          { row: 0, column: 0, value: 1 },
          { row: 1, column: 1, value: Number.NaN },
        ],
        requiredPairs: [
          { row: 0, column: 1 },
          { row: 5, column: 0 },
        ],
      },
      [
        "pair-out-of-range requiredPairs[1]",
        "value-not-finite values[1][1]",
        "required-pair-forbidden requiredPairs",
      ],
    ],
    [
      "a table whose starts are too few",
      { values: { starts: new Int32Array(2), columns: new Int32Array(0), values: new Float64Array(0) } },
      ["wrong-table values.starts"],
    ],
    [
      "a table whose starts fall",
      { values: { starts: Int32Array.of(0, 1, 0), columns: new Int32Array(1), values: new Float64Array(1) } },
      ["wrong-table values.starts[2]"],
    ],
    [
      "a table with fewer values than columns",
      { values: { starts: Int32Array.of(0, 1, 1), columns: new Int32Array(1), values: new Float64Array(0) } },
      ["wrong-table values.values"],
    ],
    [
      "a table of plain arrays",
      { values: { starts: [0, 0, 0], columns: [], values: [] } },
      ["wrong-table values.starts"],
    ],
    [
      "a table with a column out of range and one named twice",
      {
        values: {
          starts: Int32Array.of(0, 1, 3),
          columns: Int32Array.of(2, 1, 1),
          values: new Float64Array(3),
        },
      },
      ["pair-out-of-range values.columns[0]", "pair-listed-twice values"],
    ],
    ["an unknown sense", { sense: "least" }, ["wrong-option sense"]],
    ["an infinite value for the unmatched", { unmatchedValue: -Infinity }, ["wrong-option unmatchedValue"]],
    [
      "a seed that is no integer",
      { tieBreak: { rowKeys: ["a", "b"], columnKeys: ["c", "d"], seed: 0.5 } },
      ["wrong-option tieBreak.seed"],
    ],
    [
      "too few keys",
      { tieBreak: { rowKeys: ["a"], columnKeys: ["c", "d"], seed: 1 } },
      ["wrong-length tieBreak.rowKeys"],
    ],
    [
      "a cell listed twice",
      {
        values: [
          { row: 0, column: 0, value: 1 },
          { row: 0, column: 0, value: 2 },
        ],
      },
      ["pair-listed-twice values"],
    ],
    ["a cell out of range", { values: [{ row: 0, column: 2, value: 1 }] }, ["pair-out-of-range values[0]"]],
    [
      "a function that writes nothing",
      { values: () => {} },
      [
        "value-not-finite values[0][0]",
        "value-not-finite values[0][1]",
        "value-not-finite values[1][0]",
        "value-not-finite values[1][1]",
      ],
    ],
    [
      "a required pair out of range",
      { requiredPairs: [{ row: 2, column: 0 }] },
      ["pair-out-of-range requiredPairs[0]"],
    ],
    [
      "a row required twice",
      {
        requiredPairs: [
          { row: 0, column: 0 },
          { row: 0, column: 1 },
        ],
      },
      ["required-row-twice requiredPairs[1]"],
    ],
    [
      "required pairs beyond capacity",
      {
        requiredPairs: [
          { row: 0, column: 0 },
          { row: 1, column: 0 },
        ],
      },
      ["required-over-capacity requiredPairs[1]"],
    ],
    [
      "a required pair that is never allowed",
      {
        values: [
          [null, 2],
          [3, 4],
        ],
        requiredPairs: [{ row: 0, column: 0 }],
      },
      ["required-pair-forbidden requiredPairs"],
    ],
    [
      "integers too large to add exactly",
      {
        values: [
          [2 ** 52, 2],
          [3, 4],
        ],
      },
      ["values-too-large values"],
    ],
  ])("%s", (_, problem, issues) => {
    expect(issuesOf(problem)).toEqual(issues);
  });

  it("tells what to do", () => {
    expect(() => assign({ ...good, columnCapacities: [1, -1] })).toThrow("Give a whole number.");
  });

  it("tells a hundred wrong values and no more", () => {
    expect(issuesOf({ rows: 20, columns: 20, values: () => {} })).toHaveLength(100);
  });
});

describe("a problem with little in it has an answer, and a proof", () => {
  it.each<[string, AssignmentProblem]>([
    ["no rows and no columns", { rows: 0, columns: 0, values: [] }],
    ["no rows", { rows: 0, columns: 3, values: [] }],
    ["no columns", { rows: 2, columns: 0, values: [[], []] }],
    ["no cell at all", { rows: 2, columns: 2, values: [] }],
    [
      "no cell that is allowed",
      {
        rows: 2,
        columns: 2,
        values: [
          [null, null],
          [null, null],
        ],
      },
    ],
    ["no capacity", { ...good, columnCapacities: [0, 0] }],
    ["nothing worth being matched for", { ...good, unmatchedValue: 10 }],
  ])("%s", (_, problem) => {
    const result = assign(problem);
    expect(result.pairs).toEqual([]);
    expect(result.unmatchedRows).toHaveLength(problem.rows);
    expect(checkCertificate(problem, result)).toEqual({ holds: true });
  });
});

describe("what a call cannot do is refused by name", () => {
  const twice = { ...good, rowCapacities: [2, 1] };
  const least = { ...good, columnMinimums: [1, 1] };
  it.each<[string, (problem: AssignmentProblem) => unknown]>([
    ["this method", (problem) => assign(problem, { method: "shortest-paths" })],
    ["this method", solver],
  ])("by %s", (name, call) => {
    expect(() => call(twice)).toThrow(
      `rowCapacities[0]: "2": Expected one column a row at most, no minimums and no load costs, which is all that ${name} can do.`,
    );
    expect(() => call(least)).toThrow("rowMinimums, columnMinimums");
    expect(() => call({ ...good, rowCapacities: [1, 0] })).not.toThrow();
  });

  it.each<[string, (problem: AssignmentProblem) => unknown]>([
    ["assignBottleneck", assignBottleneck],
    ["bottleneck", bottleneck],
  ])("by %s", (name, call) => {
    expect(() => call(twice)).not.toThrow();
    expect(() => call(least)).toThrow(`Expected no minimums and no load costs, which ${name} cannot keep.`);
  });
});

it("prices refuse an assignment of another problem, and one without a total", () => {
  const best = assign({ rows: 2, columns: 1, values: [[1], [2]] });
  const wide = { ...good, rows: 3, values: [...(good.values as number[][]), [5, 6]] };
  const without = { ...assign(wide), certificate: { kind: "duals" as const, levels: [] } };
  for (const call of [
    () => priceOfPair(good, best, { row: 0, column: 0 }),
    () => pricesOfPlacing(wide, { ...best, unmatchedRows: [0] }),
    () => pricesOfPlacing(wide, without),
  ])
    expect(call).toThrow('assignment: "of another problem": Expected what assign returned for this one.');
});

describe("no option is taken in silence and left aside", () => {
  it.each([
    ["assign", assign],
    ["assignBottleneck", assignBottleneck],
    ["assignWorstOff", assignWorstOff],
  ] as const)("%s refuses a method that there is not", (_, call) => {
    const options = { method: "candidate-list" as "candidate-lists" };
    expect(issuesFrom(() => call(good, options))).toEqual(["wrong-option method"]);
    expect(() => call(good, options)).toThrow(
      'method: "candidate-list": Expected auto, shortest-paths, candidate-lists, cell-lists.',
    );
  });

  it("assignWorstOff solves a matrix as lists of cells where it is asked to, and refuses rows that do not fit a method", () => {
    let looks = 0;
    const values = (_row: number, cells: Float64Array): void => {
      cells.set([1, 2]);
      looks++;
    };
    const looksBy = (method: "cell-lists" | "shortest-paths"): number => {
      looks = 0;
      assignWorstOff({ ...good, values }, { method });
      return looks;
    };
    // Lists are made in one look beside the one that measures; rows are read for every step.
    expect(looksBy("cell-lists")).toBe(4);
    expect(looksBy("shortest-paths")).toBeGreaterThan(4);
    const twice = { ...good, rowCapacities: [2, 1] };
    expect(issuesFrom(() => assignWorstOff(twice, { method: "shortest-paths" }))).toEqual([
      "option-not-supported rowCapacities[0]",
    ]);
  });

  it("a value for being unmatched is refused where coverage comes first", () => {
    const asked = { ...good, unmatchedValue: 1 };
    const worst = bottleneck(good);
    for (const call of [
      () => bottleneck(asked),
      () => assignBottleneck(asked),
      () => checkBottleneck(asked, worst),
      () => assignWorstOff(asked),
      () => checkWorstOff(asked, assignWorstOff(good)),
    ])
      expect(issuesFrom(call)).toEqual(["option-not-supported unmatchedValue"]);
  });

  it("a tie-break is refused by bottleneck, and kept by assignBottleneck", () => {
    const tieBreak = { rowKeys: ["a", "b"], columnKeys: ["c", "d"], seed: 1 };
    const tied = { rows: 2, columns: 2, values: new Float64Array(4), tieBreak };
    expect(issuesFrom(() => bottleneck(tied))).toEqual(["option-not-supported tieBreak"]);
    expect(assignBottleneck(tied).assignment.pairs).toEqual(assign(tied).pairs);
  });

  it("stable matching refuses a side that there is not, and keys that are not one for each", () => {
    const market: StableProblem = { rowLists: [[[0, 1]]], columnLists: [[0], [0]] };
    const tieBreak = { rowKeys: ["a"], columnKeys: ["b", "b"], seed: 0.5 };
    for (const call of [stableMatching, (problem: StableProblem) => blockingPairs(problem, [])]) {
      expect(issuesFrom(() => call({ ...market, tieBreak }))).toEqual([
        "wrong-option tieBreak.seed",
        "wrong-option tieBreak.columnKeys",
      ]);
      expect(issuesFrom(() => call({ ...market, tieBreak: { ...tieBreak, rowKeys: [], seed: 1 } }))).toEqual([
        "wrong-length tieBreak.rowKeys",
        "wrong-option tieBreak.columnKeys",
      ]);
      expect(issuesFrom(() => call({ ...market, optimalFor: "row" as "rows" }))).toContain(
        "wrong-option optimalFor",
      );
    }
  });

  it("one pool refuses priorities where they could decide nothing", () => {
    const pool = { size: 2, values: [{ a: 0, b: 1, value: 1 }], priorities: [1, 1] };
    expect(issuesFrom(() => maxWeightMatching({ ...pool, first: "weight" }))).toEqual([
      "wrong-option priorities",
    ]);
  });
});
