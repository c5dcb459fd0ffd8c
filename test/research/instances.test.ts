import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assign } from "../../src/assignment/index.js";
import type { Result } from "../../src/issue.js";
import {
  assignmentOfDimacs,
  MEASURES,
  POOL_POLICIES,
  pairsOfPlacement,
  poolOfInstance,
  poolOfRankedLists,
  readDimacs,
  readOrLibrary,
  readRankedLists,
} from "../../src/research/index.js";

const DATA = "../shared/data";
const there = existsSync(DATA);
const skipped = there ? "" : " (skipped: ../shared/data is not here)";
const shared = (path: string) => readFileSync(`${DATA}/${path}`, "utf8");

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.value;
}

const codes = (result: Result<unknown>) => result.issues.map(({ code, path }) => `${code} at ${path}`);

describe("OR-Library assignment files", () => {
  it.skipIf(!there)(`give the published optima${skipped}`, () => {
    const expected = JSON.parse(shared("orlib-assign/expected.json"));
    for (const name of ["assign100", "assign200"]) {
      const instance = value(readOrLibrary(shared(`orlib-assign/${name}.txt`)));
      expect(assign(instance).total).toBe(expected[name].minimum);
      expect(assign({ ...instance, sense: "max" }).total).toBe(expected[name].maximum);
    }
  });

  it("run under a policy", () => {
    const instance = value(readOrLibrary("2\n 1 5\n 2\n 3"));
    const pool = poolOfInstance(instance);
    expect(pool.fits).toEqual(Float64Array.of(1, 0, 0.75, 0.5));
    expect([...POOL_POLICIES["coverage-total"]!(pool, { seed: 1 })]).toEqual([0, 1]);
  });

  it("are told what is wrong with them, with its line", () => {
    expect(codes(readOrLibrary(""))).toEqual(["not-orlib at instance, row 1"]);
    expect(codes(readOrLibrary("2.5 1"))).toEqual(["not-orlib at instance, row 1"]);
    expect(codes(readOrLibrary("2\n1 x\n3 y", "a.txt"))).toEqual([
      "not-orlib at a.txt, row 2",
      "not-orlib at a.txt, row 3",
    ]);
    expect(readOrLibrary("2\n1 2 3").issues[0]?.message).toContain("has 3 costs where 2 rows of 2 have 4");
  });
});

describe("DIMACS edge lists", () => {
  it("give a graph, its weights and how its nodes are told apart", () => {
    const text = "c a comment\np edge 4 3\ne 1 2\ne 2 3 5\ne 3 4 -1.5\n";
    expect(value(readDimacs(text))).toEqual({
      kind: "edge",
      nodes: 4,
      edges: [
        { from: 0, to: 1, weight: 1 },
        { from: 1, to: 2, weight: 5 },
        { from: 2, to: 3, weight: -1.5 },
      ],
      sources: [],
    });
  });

  it("give an assignment problem where they name sources", () => {
    const graph = value(readDimacs("p asn 4 4\nn 1\nn 2\na 1 3 4\na 1 4 1\na 2 4 1\na 2 4 9"));
    const instance = assignmentOfDimacs(graph);
    expect([...instance.values]).toEqual([4, 1, 0, 1]);
    expect([...instance.allowed]).toEqual([1, 1, 0, 1]);
    expect(assign(instance).total).toBe(5);
  });

  it("are told everything that is wrong with them at once", () => {
    const text = "e 1 2\np edge 3 2\np edge 3 2\ne 1 4\ne 1 x\nn 9\nq 1\n";
    expect(codes(readDimacs(text))).toEqual(
      [1, 3, 4, 5, 6, 7].map((row) => `not-dimacs at graph, row ${row}`),
    );
    expect(codes(readDimacs("c nothing"))).toEqual(["not-dimacs at graph, row 1"]);
    expect(codes(readDimacs("p edge 2 2\ne 1 2"))).toEqual(["edge-count at graph, row 1"]);
  });
});

describe("ranked lists with capacities", () => {
  it("keep the first of a repeat, pass over blanks, and warn", () => {
    const result = readRankedLists({ mentees: "\ufeffa,x,,y,x\nb,z\n\n", mentors: "x,2,b,a\ny,1,a\n" });
    expect(value(result)).toEqual({
      mentees: [
        { id: "a", wishes: ["x", "y"] },
        { id: "b", wishes: [] },
      ],
      mentors: [
        { id: "x", capacity: 2, wishes: ["b", "a"] },
        { id: "y", capacity: 1, wishes: ["a"] },
      ],
    });
    expect(codes(result)).toEqual(["ranked-twice at mentees, row 1", "unknown-wish at mentees, row 2"]);
    const pool = poolOfRankedLists(value(result));
    expect([...pool.allowed]).toEqual([1, 1, 0, 0]);
    expect(pool.fits).toEqual(Float64Array.of(0.75, 0.75, 0, 0));
  });

  it("are told of repeated ids and capacities that are none", () => {
    const result = readRankedLists({ mentees: "a,x\na,x", mentors: "x,many,a" });
    expect(result.ok).toBe(false);
    expect(codes(result)).toEqual(["repeated-id at mentees, row 2", "not-a-capacity at mentors, row 1"]);
  });

  it.skipIf(!there)(`give the published stable matching and the most pairs${skipped}`, () => {
    const expected = JSON.parse(shared("ubc-rex-2020/expected.json"));
    const lists = value(
      readRankedLists({
        mentees: shared("ubc-rex-2020/mentees_2020.csv"),
        mentors: shared("ubc-rex-2020/mentors_2020.csv"),
      }),
    );
    const pool = poolOfRankedLists(lists);
    expect(lists.mentees).toHaveLength(expected.mentees);
    expect(pool.capacities.reduce((sum, places) => sum + places, 0)).toBe(expected.seats);
    expect(pool.allowed.reduce((sum, one) => sum + one, 0)).toBe(expected.mutual_pairs);
    const stable = POOL_POLICIES["stable-mentees"]!(pool, { seed: 1 });
    const published = shared("ubc-rex-2020/stable_mentee_optimal_2020.csv").trim().split(/\r?\n/).slice(1);
    const found = pairsOfPlacement(pool, stable).map(({ mentor, mentee }) => `${mentor},${mentee}`);
    expect(found.sort()).toEqual(published.sort());
    const most = POOL_POLICIES["coverage-total"]!(pool, { seed: 1 });
    expect(most.filter((mentor) => mentor >= 0)).toHaveLength(expected.mutual_only_max_cardinality);
    const blocking = MEASURES.find(({ name }) => name === "blocking-pairs");
    expect(blocking?.of({ pool, placed: stable, seed: 1 })).toBe(0);
  });
});
