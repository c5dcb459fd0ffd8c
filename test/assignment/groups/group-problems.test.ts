import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { groupInstance } from "../../../bench/group-instances.js";
import {
  checkGroups,
  formGroups,
  formGroupsInSteps,
  type GroupProblem,
} from "../../../src/assignment/groups/index.js";
import { ProblemError } from "../../../src/assignment/index.js";
import { bestGroupsByHighs } from "../../oracles/best-groups-by-highs.js";
import { sharedFile } from "../shared-data.js";

describe("groups on seeded populations", () => {
  it.each([
    [12, 1],
    [12, 2],
    [28, 20],
  ])(
    "are as good as HiGHS finds with a column a group, and proven, for %i members and seed %i",
    async (members, seed) => {
      const problem = groupInstance(members, seed);
      const { coverage, totalUnits, isProvenOptimal } = formGroups(problem);
      const best = await bestGroupsByHighs(problem);
      expect({ coverage, totalUnits, isProvenOptimal }).toEqual({
        coverage: best.coverage,
        totalUnits: best.total,
        isProvenOptimal: true,
      });
    },
  );

  it("are proven to be best for 40 members, where linear programs alone allow 5 % more", () => {
    const problem = groupInstance(40, 4);
    const grouping = formGroups(problem);
    expect(grouping.isProvenOptimal).toBe(true);
    expect("perMember" in grouping.bound.totalProof).toBe(false);
    expect(checkGroups(problem, grouping)).toEqual({ holds: true });
  });

  it("are the same for the same seed, and whatever the order of people with keys", () => {
    const problem = groupInstance(20, 4);
    const key = (prefix: string) => (_: unknown, k: number) => `${prefix}${k}`;
    const keys = {
      leaders: Array.from({ length: problem.leaders }, key("leader")),
      members: Array.from({ length: problem.members }, key("member")),
    };
    const once = formGroups({ ...problem, keys }, { iterations: 20_000 });
    expect(formGroups({ ...problem, keys }, { iterations: 20_000 })).toEqual(once);
    const turned = reversed({ ...problem, keys });
    const again = formGroups(turned, { iterations: 20_000 });
    const names = (given: GroupProblem, { groups }: typeof once) =>
      groups
        .map(({ leaders, members, slot, fitUnits }) => ({
          leaders: leaders.map((k) => given.keys!.leaders[k]!),
          members: members.map((k) => given.keys!.members[k]!).sort(),
          slot,
          fitUnits,
        }))
        .sort((a, b) => (a.leaders[0]! < b.leaders[0]! ? -1 : 1));
    expect(names(turned, again)).toEqual(names({ ...problem, keys }, once));
  });

  it("can be stopped with the best so far, by the caller and by the clock", () => {
    const problem = groupInstance(40, 1);
    const steps = formGroupsInSteps(problem);
    steps.next();
    let step = steps.next("stop");
    while (!step.done) step = steps.next("stop");
    expect(step.value.endedBy).toBe("caller");
    expect(checkGroups(problem, step.value)).toEqual({ holds: true });
    let ticks = 0;
    const timed = formGroups(problem, { timeLimitMs: 10, now: () => ticks++ });
    expect(checkGroups(problem, timed)).toEqual({ holds: true });
    expect(formGroups(problem, { onProgress: () => true }).endedBy).toBe("caller");
  });
});

describe("a wrong group problem", () => {
  it("throws with every issue", () => {
    const wrong = {
      ...groupInstance(12, 1),
      size: { from: 3, to: 2 },
      weights: { pairs: 0.7 },
      leaderCapacities: [1],
    };
    expect(() => formGroups(wrong)).toThrow(ProblemError);
    try {
      formGroups(wrong);
    } catch (error) {
      expect((error as ProblemError).issues.map(({ code }) => code)).toEqual([
        "wrong-size",
        "wrong-weight",
        "wrong-length",
      ]);
    }
  });

  it.each<[string, Partial<GroupProblem>]>([
    ["not-units", { pairUnits: () => 0.5 }],
    ["not-units", { likeness: () => Number.NaN }],
    ["not-symmetric", { likeness: (a: number, b: number) => (a < b ? 1 : 2) }],
    [
      "wrong-length",
      {
        leaders: 0,
        leadersPerGroup: 0,
        weights: { pairs: 1 },
        slots: undefined,
        keys: undefined,
        leaderCapacities: undefined,
        pairUnits: [],
      },
    ],
    [
      "not-symmetric",
      {
        leaders: 0,
        leadersPerGroup: 0,
        weights: { pairs: 1 },
        slots: undefined,
        keys: undefined,
        leaderCapacities: undefined,
        pairUnits: (a: number, b: number) => (a < b ? 1 : 2),
      },
    ],
    ["out-of-range", { apart: [[0, 12]] }],
    [
      "together-and-apart",
      {
        apart: [[0, 2]],
        together: [
          [0, 1],
          [1, 2],
        ],
      },
    ],
    ["together-too-large", { together: [[0, 1, 2, 3, 4]] }],
    ["not-finite", { rules: [{ rule: "spread", levels: new Array<number>(12).fill(Number.NaN) }] }],
    ["wrong-limits", { rules: [{ rule: "count", flags: new Uint8Array(12), from: 2, to: 1 }] }],
    ["wrong-option", { leadersPerGroup: 3 as never }],
    ["too-large-for-faultline", { size: { from: 1, to: 13 }, weights: { pairs: 1, faultline: 1 } }],
  ])("is told as %s", (code, part) => {
    let found: unknown;
    try {
      formGroups({ ...groupInstance(12, 1), ...part });
    } catch (error) {
      found = (error as ProblemError).code;
    }
    expect(found).toBe(code);
  });

  it("is an option that cannot be", () => {
    const problem = groupInstance(12, 1);
    expect(() => formGroups(problem, { iterations: -1 })).toThrow(ProblemError);
    expect(() => formGroups(problem, { timeLimitMs: 10 })).toThrow(ProblemError);
  });
});

const people = sharedFile("data/group-availability/mentees.json");

describe.skipIf(!people.present)("published availability of 500 mentees and 25 mentors", () => {
  interface Person {
    readonly availability: readonly string[];
  }
  const read = (path: string): Person[] => JSON.parse(readFileSync(path, "utf8")) as Person[];

  const sizes = Array.from({ length: 19 }, (_, k) => k + 2);

  it.each(sizes)("seats everybody there is room for in groups of up to %i, proven", (size) => {
    const mentees = read(people.path);
    const mentors = read(sharedFile("data/group-availability/mentors.json").path);
    const labels = [...new Set([...mentees, ...mentors].flatMap(({ availability }) => availability))];
    const bits = (list: readonly Person[]): Uint32Array =>
      Uint32Array.from(list, ({ availability }) =>
        availability.reduce((word, label) => (word | (1 << labels.indexOf(label))) >>> 0, 0),
      );
    const problem: GroupProblem = {
      leaders: mentors.length,
      members: mentees.length,
      size: { from: 1, to: size },
      weights: { pairs: 0 },
      pairUnits: () => 0,
      slots: { count: labels.length, length: 1, leaders: bits(mentors), members: bits(mentees) },
    };
    const grouping = formGroups(problem, { iterations: 300_000 });
    expect(grouping.coverage).toBe(Math.min(500, 25 * size));
    expect(grouping.bound.coverage).toBe(grouping.coverage);
    expect(checkGroups(problem, grouping)).toEqual({ holds: true });
  });
});

/** The same problem with leaders and members in the opposite order. */
function reversed(problem: GroupProblem): GroupProblem {
  const { leaders, members, keys, slots } = problem;
  const words = Math.ceil(slots!.count / 32);
  const turn = (bits: Uint32Array, people: number): Uint32Array =>
    Uint32Array.from(bits, (_, k) => bits[(people - 1 - Math.floor(k / words)) * words + (k % words)]!);
  const at = (units: GroupProblem["likeness"], a: number, b: number, width: number): number =>
    (units as Uint32Array)[a * width + b]!;
  return {
    ...problem,
    pairUnits: (a, b) => at(problem.pairUnits, members - 1 - a, leaders - 1 - b, leaders),
    likeness: (a, b) => at(problem.likeness, members - 1 - a, members - 1 - b, members),
    slots: { ...slots!, leaders: turn(slots!.leaders, leaders), members: turn(slots!.members, members) },
    keys: { leaders: [...keys!.leaders].reverse(), members: [...keys!.members].reverse() },
  };
}
