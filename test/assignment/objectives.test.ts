import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assign,
  ProblemError,
  type TieBreak,
  type Values,
  type WriteRow,
} from "../../src/assignment/index.js";
import {
  assignBottleneck,
  assignObjectives,
  assignObjectivesAsync,
  assignWorstOff,
  checkObjectives,
  type ListedName,
  type ListedObjective,
  type ObjectivesAssignment,
  type ObjectivesLevel,
  type ObjectivesProblem,
} from "../../src/assignment/more.js";
import { bestByList, type PlainObjectivesProblem } from "../oracles/best-by-list-by-force.js";
import { arbitraryTwoSided } from "./arbitrary-two-sided.js";

const fits = [
  [9, 4, 1],
  [5, 3, 2],
  [4, 4, 4],
];
const problem: ObjectivesProblem = { rows: 3, columns: 3, values: fits, objectives: ["bottleneck", "total"] };

const valuesOf = ({ pairs }: ObjectivesAssignment): number[] => pairs.map(({ value }) => value);

describe("assignObjectives", () => {
  it("makes the worst pair as good as possible, then the total", () => {
    const result = assignObjectives(problem);
    expect(valuesOf(result)).toEqual([4, 5, 4]);
    expect(result.reached).toEqual([
      { name: "coverage", objective: null, value: 3 },
      { name: "bottleneck", objective: 0, value: 4 },
      { name: "total", objective: 1, value: 13 },
    ]);
    expect(checkObjectives(problem, result)).toEqual({ holds: true });
  });

  it("lets a second table of values decide where the first leaves a choice", () => {
    const alike = { rows: 2, columns: 2, values: [[5, 5], [5, 5]] }; // biome-ignore format: a matrix
    const wishes = [[1, 3], [2, 1]]; // biome-ignore format: a matrix
    const asked: ObjectivesProblem = { ...alike, objectives: ["total", { name: "total", values: wishes }] };
    const result = assignObjectives(asked);
    expect(result.pairs.map(({ column }) => column)).toEqual([1, 0]);
    expect(result.reached.map(({ value }) => value)).toEqual([2, 10, 5]);
    expect(checkObjectives(asked, result)).toEqual({ holds: true });
  });

  it("equals brute force, with a proof that holds", () => {
    fc.assert(
      fc.property(arbitraryList(), (asked) => {
        const result = assignObjectives(asked);
        expect(checkObjectives(asked, result)).toEqual({ holds: true });
        expect(meritsReached(asked, result)).toEqual(bestByList(asked).best);
      }),
      { numRuns: 250, seed: 351 },
    );
  });

  it("begins as assign does, and goes as far as assignBottleneck and assignWorstOff", () => {
    fc.assert(
      fc.property(
        arbitraryTwoSided({ rows: 9, columns: 9, minimums: false }),
        ({ unmatchedValue, ...given }) => {
          const reach = (
            objectives: ObjectivesProblem["objectives"],
            more: Partial<ObjectivesProblem> = {},
          ) => assignObjectives({ ...given, ...more, objectives });
          expect(reach(["total"]).total).toBe(assign(given).total);
          if (unmatchedValue !== undefined)
            expect(reach(["total"], { unmatchedValue }).reached.at(-1)!.value).toBe(
              assign({ ...given, unmatchedValue }).objective.at(-1)!.value,
            );
          const { threshold, assignment } = assignBottleneck(given);
          const worst = reach(["bottleneck", "total"]);
          expect(worst.reached[1]!.value).toBe(threshold);
          expect(worst.total).toBe(assignment.total);
          const sorted = (values: readonly { value: number }[]) =>
            values.map(({ value }) => value).sort((a, b) => a - b);
          expect(sorted(reach(["worst-off"]).pairs)).toEqual(sorted(assignWorstOff(given).pairs));
        },
      ),
      { numRuns: 40, seed: 352 },
    );
  });

  it("chooses by keys and seed where several are as good, whatever the order of rows and columns", () => {
    fc.assert(
      fc.property(arbitraryList(), fc.integer({ min: 0, max: 99 }), (asked, seed) => {
        const keys = (prefix: string, count: number) =>
          Array.from({ length: count }, (_, k) => `${prefix}${k}`);
        const tieBreak = { rowKeys: keys("r", asked.rows), columnKeys: keys("c", asked.columns), seed };
        const keyed = { ...asked, tieBreak };
        const result = assignObjectives(keyed);
        expect(checkObjectives(keyed, result)).toEqual({ holds: true });
        if (bestByList(asked).optima === 1)
          expect(result.levels.map(({ name }) => name)).not.toContain("tie-break");
        const turned = turnedAround(keyed);
        const pairs = assignObjectives(turned).pairs.map(({ row, column, value }) => ({
          row: asked.rows - 1 - row,
          column: asked.columns - 1 - column,
          value,
        }));
        expect(pairs.sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(result.pairs);
      }),
      { numRuns: 80, seed: 353 },
    );
  });

  it("takes values in every form, and asks nothing of pairs that are not allowed", () => {
    const wishes = [
      [1, 3, 0],
      [2, 1, 0],
      [0, 0, 7],
    ];
    const cells = wishes.flatMap((row, i) => row.map((value, j) => ({ row: i, column: j, value })));
    const values: readonly Values[] = [
      wishes,
      Float64Array.from(wishes.flat()),
      cells.filter(({ row, column }) => row !== 2 || column !== 0),
      {
        starts: Int32Array.of(0, 3, 6, 9),
        columns: Int32Array.from(cells, ({ column }) => column),
        values: Float64Array.from(wishes.flat()),
      },
      (row, written) => written.set(wishes[row]!),
    ];
    const found = values.map((form) => {
      const asked: ObjectivesProblem = {
        rows: 3,
        columns: 3,
        values: [
          [1, 1, 1],
          [1, 1, 1],
          [null, 1, 1],
        ],
        objectives: [{ name: "total", values: form }, "bottleneck"],
      };
      const result = assignObjectives(asked);
      expect(checkObjectives(asked, result)).toEqual({ holds: true });
      return result;
    });
    expect(found[0]!.pairs.map(({ column }) => column)).toEqual([1, 0, 2]);
    for (const other of found) expect(other).toEqual(found[0]);
  });

  it("reads every row once to solve, and once to check", () => {
    const read = [0, 0];
    const counting =
      (k: number): WriteRow =>
      (row, values) => {
        read[k]!++;
        values.set(fits[row]!);
      };
    const asked: ObjectivesProblem = {
      ...problem,
      values: counting(0),
      objectives: ["bottleneck", { name: "total", values: counting(1) }],
    };
    const result = assignObjectives(asked);
    expect(read).toEqual([3, 3]);
    checkObjectives(asked, result);
    expect(read).toEqual([6, 6]);
  });

  it("states to what a total of other values is rounded", () => {
    const asked: ObjectivesProblem = {
      ...problem,
      objectives: [{ name: "total", values: fits.map((row) => row.map((value) => value / 10)) }],
    };
    const result = assignObjectives(asked);
    expect(checkObjectives(asked, result)).toEqual({ holds: true });
    expect(result.reached[1]!.value).toBeCloseTo(assign(problem).total / 10);
    const { resolution, roundingBound } = result.levels[1]!;
    expect(roundingBound).toBe(3 * resolution);
    const finer = result.levels.map((level, k) => (k === 1 ? { ...level, roundingBound: 0 } : level));
    expect(checkObjectives(asked, { ...result, levels: finer }).holds).toBe(false);
  });

  it("gives the same in slices, which can be stopped", async () => {
    expect(await assignObjectivesAsync(problem)).toEqual(assignObjectives(problem));
    const stop = new AbortController();
    const stopped = assignObjectivesAsync(problem, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toBe(stop.signal.reason);
  });

  it("has an answer for nobody", () => {
    for (const [rows, columns] of [
      [0, 0],
      [0, 2],
      [2, 0],
    ] as const) {
      const asked: ObjectivesProblem = {
        rows,
        columns,
        values: Array.from({ length: rows }, () => Array<number>(columns).fill(1)),
        objectives: ["bottleneck", "total", "worst-off"],
      };
      const result = assignObjectives(asked);
      expect(result.reached.map(({ value }) => value)).toEqual([0, null, 0, null]);
      expect(checkObjectives(asked, result)).toEqual({ holds: true });
    }
  });
});

describe("a list of objectives that cannot be meant", () => {
  const wishes = { name: "total", values: fits.map((row) => [...row]) } as const;

  it.each<[string, unknown, string, Partial<ObjectivesProblem>?]>([
    ["is missing", undefined, "no-objectives objectives"],
    ["is no list", "total", "no-objectives objectives"],
    ["is empty", [], "no-objectives objectives"],
    ["names what is unknown", ["total", "best"], "unknown-objective objectives[1]"],
    ["names stability", ["stable"], "unknown-objective objectives[0]"],
    ["holds no names", [3, null], "unknown-objective objectives[0], unknown-objective objectives[1]"],
    ["has a misspelt option", [{ name: "total", vaules: fits }], "unknown-option objectives[0].vaules"],
    ["gives coverage values", [{ name: "coverage", values: fits }], "unknown-option objectives[0].values"],
    ["has a wrong sense", [{ name: "total", sense: "most" }], "wrong-option objectives[0].sense"],
    ["repeats the total", ["total", "total"], "nothing-left-to-decide objectives[1]"],
    [
      "asks for the contrary",
      ["total", { name: "total", sense: "min" }],
      "nothing-left-to-decide objectives[1]",
    ],
    ["repeats coverage", ["coverage", "coverage"], "coverage-not-first objectives[1]"],
    ["has a total behind worst-off", ["worst-off", "total"], "nothing-left-to-decide objectives[1]"],
    [
      "has a bottleneck behind worst-off",
      ["worst-off", "bottleneck"],
      "nothing-left-to-decide objectives[1]",
    ],
    [
      "has worst-off right behind a bottleneck",
      ["bottleneck", "worst-off"],
      "nothing-left-to-decide objectives[0]",
    ],
    ["has coverage behind a total", ["total", "coverage"], "coverage-not-first objectives[1]"],
    [
      "has a bottleneck without coverage",
      ["total", "bottleneck"],
      "needs-coverage objectives[1]",
      { unmatchedValue: 0 },
    ],
    [
      "has no total for unmatchedValue",
      [wishes],
      "option-without-effect unmatchedValue",
      { unmatchedValue: 0 },
    ],
    [
      "has coverage before it",
      ["coverage", "total"],
      "option-without-effect unmatchedValue",
      { unmatchedValue: 0 },
    ],
    [
      "has no total for load costs",
      ["bottleneck"],
      "option-without-effect columnLoadCosts",
      { columnLoadCosts: [1] },
    ],
    ["has values too few", [{ name: "total", values: [[1]] }], "wrong-length objectives[0].values"],
    [
      "has a value that is no number",
      [
        "total",
        {
          name: "total",
          values: [
            [1, 2, 3],
            [1, Number.NaN, 3],
            [1, 2, 3],
          ],
        },
      ],
      "value-not-finite objectives[1].values[1][1]",
    ],
    [
      "has no value for a pair that is allowed",
      [{ name: "bottleneck", values: [] }],
      "objective-value-missing objectives[0].values[0][0]",
    ],
  ])("is refused where it %s", (_, objectives, expected, options = {}) => {
    let issues: string[] = [];
    try {
      assignObjectives({ ...problem, ...options, objectives: objectives as ObjectivesProblem["objectives"] });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      issues = error.issues.map(({ code, path }) => `${code} ${path}`);
    }
    expect(issues.join(", ").startsWith(expected)).toBe(true);
  });

  it("may have a total behind worst-off where load costs are left to decide", () => {
    const asked: ObjectivesProblem = {
      rows: 2,
      columns: 2,
      values: [
        [1, 1],
        [1, 1],
      ],
      columnCapacities: [2, 2],
      columnLoadCosts: [5],
      objectives: ["worst-off", "total"],
    };
    const result = assignObjectives(asked);
    expect(new Set(result.pairs.map(({ column }) => column)).size).toBe(2);
    expect(checkObjectives(asked, result)).toEqual({ holds: true });
  });
});

describe("checkObjectives", () => {
  it("refuses what is best without a pair that makes all better, however it is proved", () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryList(), fc.nat(8), (asked, drawn) => {
        const result = assignObjectives(asked);
        const gone = result.pairs[drawn % Math.max(1, result.pairs.length)];
        const isRequired = asked.requiredPairs?.some(
          ({ row, column }) => row === gone?.row && column === gone.column,
        );
        fc.pre(gone !== undefined && isRequired !== true);
        const values = asked.values.map((row, i) =>
          row.map((value, j) => (i === gone!.row && j === gone!.column ? null : value)),
        );
        const worse = assignObjectives({ ...asked, values });
        fc.pre(meritsReached(asked, worse).join() !== meritsReached(asked, result).join());
        refused++;
        expect(checkObjectives(asked, worse).holds).toBe(false);
        const restated = result.levels.map((level, k) => ({
          ...level,
          value: worse.levels[k]?.value ?? level.value,
          threshold: worse.levels[k]?.threshold ?? level.threshold,
        }));
        expect(checkObjectives(asked, { ...worse, levels: restated }).holds).toBe(false);
      }),
      { numRuns: 120, seed: 354 },
    );
    expect(refused).toBeGreaterThan(60);
  });

  const asked: ObjectivesProblem = {
    ...problem,
    objectives: ["bottleneck", "total", { name: "worst-off", values: fits, sense: "min" }],
  };
  const best = assignObjectives(asked);
  const withLevel = (k: number, change: Partial<ObjectivesLevel>): Partial<ObjectivesAssignment> => ({
    levels: best.levels.map((level, n) => (n === k ? { ...level, ...change } : level)),
  });
  const greatestTotal = assignObjectives({ ...problem, objectives: ["total"] });

  it("accepts what it is to refuse changes of", () => {
    expect(checkObjectives(asked, JSON.parse(JSON.stringify(best)))).toEqual({ holds: true });
    expect(best.levels.map(({ name }) => name)).toEqual([
      "coverage",
      "bottleneck",
      "total",
      "worst-off",
      "worst-off",
    ]);
  });

  it.each<[string, Partial<ObjectivesAssignment>]>([
    ["another assignment", { pairs: greatestTotal.pairs, total: greatestTotal.total }],
    ["a total that is misstated", { total: best.total + 1 }],
    ["what was reached misstated", { reached: best.reached.map((item) => ({ ...item, value: 3 })) }],
    ["what was reached left out", { reached: best.reached.slice(1) }],
    ["a threshold that is misstated", withLevel(1, { threshold: 5 })],
    ["a bottleneck of nobody", withLevel(1, { threshold: null })],
    [
      "a bottleneck that proves nothing",
      withLevel(1, { value: 0, rowDuals: [0, 0, 0], columnDuals: [0, 0, 0] }),
    ],
    ["a bottleneck's value that is no number", withLevel(1, { value: Number.NaN })],
    ["a bottleneck's value that is no integer", withLevel(1, { value: 1.5 })],
    ["a value that is misstated", withLevel(2, { value: 14 })],
    ["a resolution that is no power of two", withLevel(2, { resolution: 3 })],
    ["a resolution that is too fine", withLevel(2, { resolution: 2 ** -60 })],
    ["a resolution where nothing is rounded", withLevel(1, { resolution: 0.5 })],
    ["a dual that is changed", withLevel(1, { rowDuals: best.levels[1]!.rowDuals.map((dual) => dual - 1) })],
    ["a dual that is missing", withLevel(2, { columnDuals: [] })],
    ["a step that is missing", { levels: best.levels.slice(0, -1) }],
    ["all steps missing", { levels: best.levels.slice(0, 3) }],
    ["an objective that is missing", { levels: best.levels.filter((_, k) => k !== 1) }],
    ["objectives in another order", { levels: [0, 2, 1, 3, 4].map((k) => best.levels[k]!) }],
    ["an objective proved twice", { levels: [0, 1, 2, 2, 3, 4].map((k) => best.levels[k]!) }],
    ["a tie-break that was not asked for", withLevel(4, { name: "tie-break", objective: null })],
    ["no proof at all", { levels: [] }],
  ])("refuses %s", (_, change) => {
    expect(checkObjectives(asked, { ...best, ...change }).holds).toBe(false);
  });
});

function turnedAround<P extends PlainObjectivesProblem & { readonly tieBreak: TieBreak }>(asked: P): P {
  const turned = <T>(list: ArrayLike<T> | undefined) => list && Array.from(list).reverse();
  const table = <T>(rows: readonly (readonly T[])[]) => rows.map((row) => [...row].reverse()).reverse();
  return {
    ...asked,
    values: table(asked.values),
    rowCapacities: turned(asked.rowCapacities),
    columnCapacities: turned(asked.columnCapacities),
    rowMinimums: turned(asked.rowMinimums),
    columnMinimums: turned(asked.columnMinimums),
    requiredPairs: asked.requiredPairs?.map(({ row, column }) => ({
      row: asked.rows - 1 - row,
      column: asked.columns - 1 - column,
    })),
    objectives: asked.objectives.map((objective) =>
      typeof objective === "string" || objective.values === undefined
        ? objective
        : { ...objective, values: table(objective.values as readonly (readonly number[])[]) },
    ),
    tieBreak: {
      ...asked.tieBreak,
      rowKeys: turned(asked.tieBreak.rowKeys)!,
      columnKeys: turned(asked.tieBreak.columnKeys)!,
    },
  };
}

/** Tables for every way an objective may look at pairs. */
function arbitraryList(): fc.Arbitrary<PlainObjectivesProblem> {
  return arbitraryTwoSided({ rows: 3, columns: 3, loadCosts: true }).chain((plain) => {
    const table = fc.array(
      fc.array(fc.integer({ min: -2, max: 2 }), { minLength: plain.columns, maxLength: plain.columns }),
      { minLength: plain.rows, maxLength: plain.rows },
    );
    const name = fc.constantFrom<ListedName>("coverage", "total", "total", "bottleneck", "worst-off");
    return fc
      .record({
        tables: fc.tuple(table, table),
        drawn: fc.array(fc.record({ name, from: fc.integer({ min: 0, max: 3 }), flip: fc.boolean() }), {
          minLength: 1,
          maxLength: 4,
        }),
        loose: fc.boolean(),
      })
      .map(({ tables, drawn, loose }) => {
        const objectives = drawn.map(({ name, from, flip }): ListedObjective => {
          if (name === "coverage" || from === 0) return name;
          const values = from === 3 ? undefined : tables[from - 1]!;
          return { name, values, sense: flip ? "min" : "max" };
        });
        return withSoundList(plain, objectives, loose);
      });
  });
}

/** Leaves out what is refused, one objective at a time: what remains is a list that means something. */
function withSoundList(
  plain: Omit<PlainObjectivesProblem, "objectives">,
  objectives: readonly ListedObjective[],
  loose: boolean,
): PlainObjectivesProblem {
  const { unmatchedValue, columnLoadCosts: _, ...rest } = plain;
  const given = loose ? plain : { ...rest };
  const asked = { ...given, objectives };
  const error = errorOf(asked);
  if (error === undefined) return asked;
  const wrong = /^objectives\[(\d+)\]/.exec(error.path);
  if (wrong === null) return withSoundList(plain, loose ? ["total", ...objectives] : ["total"], false);
  const left = objectives.filter((__, k) => k !== Number(wrong[1]));
  return withSoundList(plain, left.length === 0 ? ["total"] : left, loose);
}

function errorOf(asked: ObjectivesProblem): ProblemError | undefined {
  try {
    assignObjectives({ ...asked, rows: asked.rows, values: asked.values });
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** What was reached as the oracle has it: everything to be great. */
function meritsReached(asked: PlainObjectivesProblem, result: ObjectivesAssignment): number[] {
  return result.reached.flatMap(({ name, objective, value }): number[] => {
    if (name === "tie-break") return [];
    if (objective === null || name === "coverage") return [value!];
    const written = asked.objectives[objective]!;
    const sense = (typeof written === "string" ? undefined : written.sense) ?? asked.sense;
    const sign = sense === "min" ? -1 : 1;
    if (name !== "worst-off") return value === null ? [] : [sign * value + 0];
    const table = (typeof written === "string" ? undefined : written.values) ?? asked.values;
    return result.pairs
      .map(({ row, column }) => sign * (table as readonly (readonly number[])[])[row]![column]! + 0)
      .sort((a, b) => a - b);
  });
}
