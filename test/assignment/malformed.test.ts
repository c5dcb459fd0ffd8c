import { describe, expect, it } from "vitest";
import { assign, checkCertificate, pricesOfPlacing } from "../../src/assignment/index.js";
import {
  assignBottleneck,
  assignObjectives,
  assignWorstOff,
  blockingPairs,
  bottleneck,
  checkBottleneck,
  checkMatching,
  checkObjectives,
  checkWorstOff,
  frontier,
  maxWeightMatching,
  priceOfPair,
  stableMatching,
} from "../../src/assignment/more.js";
import { good, issuesFrom } from "./issues-from.js";

const listed = { ...good, objectives: ["bottleneck", "total"] as const };
const pool = { size: 2, values: [{ a: 0, b: 1, value: 1 }] };
const market = { rowLists: [[0]], columnLists: [[0]] };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Calls that take a problem, whatever else they need being right. */
const SOLVERS: readonly (readonly [string, (problem: never) => unknown])[] = [
  ["assign", assign],
  ["assignBottleneck", assignBottleneck],
  ["bottleneck", bottleneck],
  ["assignWorstOff", assignWorstOff],
  [
    "assignObjectives",
    (problem) => assignObjectives(isObject(problem) ? { ...listed, ...(problem as object) } : problem),
  ],
  ["frontier", frontier],
  ["checkCertificate", (problem) => checkCertificate(problem, assign(good))],
  ["priceOfPair", (problem) => priceOfPair(problem, assign(good), { row: 0, column: 0 })],
  ["pricesOfPlacing", (problem) => pricesOfPlacing(problem, assign(good))],
];

describe("a malformed problem", () => {
  it.each(SOLVERS)("is no problem at all: %s", (_, solve) => {
    for (const nothing of [undefined, null, 5])
      expect(issuesFrom(() => solve(nothing as never))).toEqual(["no-problem problem"]);
  });

  it.each(SOLVERS)("has options of the wrong kind: %s", (name, solve) => {
    const given = (more: object) => issuesFrom(() => solve({ ...good, ...more } as never));
    for (const requiredPairs of ["x", [null], {}])
      expect(given({ requiredPairs })).toEqual(["wrong-option requiredPairs"]);
    if (name === "bottleneck" || name === "frontier") return;
    expect(given({ tieBreak: {} })).toEqual([
      "wrong-option tieBreak.seed",
      "wrong-option tieBreak.rowKeys",
      "wrong-option tieBreak.columnKeys",
    ]);
    expect(given({ tieBreak: true })).toEqual(["wrong-option tieBreak"]);
  });

  it.each(SOLVERS)("has values that are no numbers: %s", (_, solve) => {
    const given = (values: unknown) => issuesFrom(() => solve({ ...good, values } as never));
    const wrong = ["value-not-finite values[0][0]"];
    expect(
      given([
        ["1", 2],
        [3, 4],
      ]),
    ).toEqual(wrong);
    expect(
      given([
        [1n, 2],
        [3, 4],
      ]),
    ).toEqual(wrong);
    expect(given([{ row: 0, column: 0, value: "1" }])).toEqual(wrong);
    expect(given(Object.assign([], { 1: [1, 2] }))).not.toEqual([]);
  });

  it("is told as such by pools and markets", () => {
    for (const nothing of [undefined, null]) {
      expect(issuesFrom(() => maxWeightMatching(nothing as never))).toEqual(["no-problem problem"]);
      expect(issuesFrom(() => stableMatching(nothing as never))).toEqual(["no-problem problem"]);
    }
    expect(issuesFrom(() => maxWeightMatching({ ...pool, requiredPairs: [null] } as never))).toEqual([
      "wrong-option requiredPairs",
    ]);
    expect(issuesFrom(() => maxWeightMatching({ ...pool, tieBreak: {} } as never))).toEqual([
      "wrong-option tieBreak",
    ]);
    for (const lists of [{}, { rowLists: "x", columnLists: [[0]] }, { rowLists: [null], columnLists: [[0]] }])
      expect(issuesFrom(() => stableMatching(lists as never))[0]).toMatch(/^wrong-option (row|column)Lists$/);
    for (const pairs of [null, "x", [null]])
      expect(issuesFrom(() => blockingPairs(market, pairs as never))).toEqual(["wrong-option pairs"]);
  });
});

describe("a malformed result", () => {
  const DAMAGED: readonly unknown[] = [null, {}, { pairs: [] }, { certificate: null }, "x", [null]];
  const CHECKS: readonly (readonly [string, object, (result: never) => unknown])[] = [
    ["checkCertificate", assign(good), (result) => checkCertificate(good, result)],
    ["checkBottleneck", bottleneck(good), (result) => checkBottleneck(good, result)],
    ["checkBottleneck, with a total", assignBottleneck(good), (result) => checkBottleneck(good, result)],
    ["checkWorstOff", assignWorstOff(good), (result) => checkWorstOff(good, result)],
    ["checkObjectives", assignObjectives(listed), (result) => checkObjectives(listed, result)],
    ["checkMatching", maxWeightMatching(pool), (result) => checkMatching(pool, result)],
  ];

  it.each(CHECKS)("is an objection, no error: %s", (_, __, check) => {
    for (const result of DAMAGED)
      expect(check(result as never)).toEqual({
        holds: false,
        because: "The result has not the shape of one.",
      });
  });

  it.each(CHECKS)("is one whatever part of it is missing: %s", (_, result, check) => {
    expect(check(JSON.parse(JSON.stringify(result)) as never)).toEqual({ holds: true });
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
    };
    walk(result, []);
    for (const path of paths) {
      const damaged = JSON.parse(JSON.stringify(result));
      const parent = path.slice(0, -1).reduce((part, key) => part[key], damaged);
      parent[path.at(-1)!] = "x";
      expect(check(damaged as never), path.join(".")).toMatchObject({ holds: false });
    }
  });

  it("cannot be priced", () => {
    const pair = { row: 0, column: 0 };
    for (const result of DAMAGED) {
      expect(issuesFrom(() => priceOfPair(good, result as never, pair))).toEqual(["wrong-option assignment"]);
      expect(issuesFrom(() => pricesOfPlacing(good, result as never))).toEqual(["wrong-option assignment"]);
    }
    expect(issuesFrom(() => priceOfPair(good, assign(good), null as never))).toEqual(["no-problem pair"]);
  });

  it("cannot be priced where another one is better", () => {
    const tight = {
      rows: 2,
      columns: 2,
      values: [
        [9, 1],
        [1, 9],
      ],
    } as const;
    const worse = {
      ...assign(tight),
      pairs: [
        { row: 0, column: 1, value: 1 },
        { row: 1, column: 0, value: 1 },
      ],
    };
    expect(issuesFrom(() => priceOfPair(tight, worse, { row: 0, column: 0 }))).toEqual([
      "wrong-option assignment",
    ]);
    const left = { rows: 2, columns: 1, values: [[5], [3]] };
    const other = assign({ ...left, values: [[1], [9]] });
    expect(issuesFrom(() => pricesOfPlacing(left, other))).toEqual(["wrong-option assignment"]);
  });
});
