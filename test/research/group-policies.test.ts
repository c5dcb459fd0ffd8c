import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match } from "../../src/formats/index.js";
import { defineProgramme, groupSettingOf, type Programme } from "../../src/programme/index.js";
import {
  GROUP_MEASURES,
  GROUP_POLICIES,
  type GroupOfIds,
  groupingOfIds,
  groupPoolOf,
  POLICIES,
  poolOf,
} from "../../src/research/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";
import { readCase } from "../support/random-case.js";
import { randomGroups } from "../support/random-groups.js";
import { type GroupedCase, PROGRAMME, rosterFrom, type Written } from "../support/written-groups.js";

/** A measure of what a policy forms. */
function measured(name: string, programme: Programme, roster: Roster, groups: readonly GroupOfIds[]): number {
  const pool = groupPoolOf(programme, roster);
  const formed = { pool, groups: groupingOfIds(pool, groups) };
  const one = GROUP_MEASURES.find((measure) => measure.name === name);
  return (
    one?.of({ pool: poolOf(programme, roster), placed: new Int32Array(0), seed: 1, formed }) ?? Number.NaN
  );
}

function mentorsAGroup({ format }: Programme): number {
  return format.kind === "groups" ? groupSettingOf(format).mentors : Number.NaN;
}

const FEASIBLE = ["random-groups", "merged-pairs", "programme"];

describe("group policies on random people", () => {
  it.each(FEASIBLE)("%s forms groups that can be, of every make, and the same for the same seed", (name) => {
    fc.assert(
      fc.property(randomGroups(), fc.nat(9), (random, seed) => {
        const { programme, roster } = readCase(random);
        if (name === "merged-pairs" && mentorsAGroup(programme) !== 1) return;
        const policy = GROUP_POLICIES[name]!;
        const groups = policy(programme, roster, { seed, iterations: 200 });
        const share = measured("in-groups", programme, roster, groups);
        if (Number.isNaN(share)) expect(groups).toEqual([]);
        else expect(measured("in-workable-groups", programme, roster, groups)).toBe(share);
        expect(policy(programme, roster, { seed, iterations: 200 })).toEqual(groups);
      }),
      { numRuns: name === "programme" ? 10 : 60, seed: 1 },
    );
  });

  it("merged-unchecked gives as many mentees a group as pairs could be made, each with the mentor of a best pair", () => {
    fc.assert(
      fc.property(randomGroups(), fc.nat(9), (random, seed) => {
        const { programme, roster } = readCase(random);
        if (mentorsAGroup(programme) !== 1) return;
        const groups = GROUP_POLICIES["merged-unchecked"]!(programme, roster, { seed });
        const pairs = groups.flatMap(({ mentors, mentees }) =>
          mentees.map((mentee) => `${mentors[0]} ${mentee}`),
        );
        const best = POLICIES["coverage-total"]!(programme, roster, { seed });
        expect(pairs.sort()).toEqual(best.map(({ mentor, mentee }) => `${mentor} ${mentee}`).sort());
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});

const person = (level: number, ...hours: readonly number[]): Written => ({
  level,
  field: "Law",
  gender: "man",
  hours,
  takesPart: true,
});

function formedBy(name: string, people: Pick<GroupedCase, "mentors" | "mentees">, programme = PROGRAMME) {
  return GROUP_POLICIES[name]!(programme, rosterFrom(people), { seed: 1 }).map(
    ({ mentors, mentees, slot }) => [mentors.join(), mentees.join(), (slot?.startsAt ?? Number.NaN) / 60],
  );
}

describe("pairs merged afterwards", () => {
  // Everybody's best mentor is m0, who has two groups of three; most are free at 10.
  const people = {
    mentors: [person(4, 9, 10), person(0, 11)],
    mentees: [person(4, 10), person(4, 9), person(4, 10)],
  };
  const free = { ...PROGRAMME, rules: [] };

  it("meet when most can, whoever cannot come", () => {
    expect(formedBy("merged-unchecked", people, free)).toEqual([["m0", "e0,e1,e2", 10]]);
  });

  it("let out who cannot come", () => {
    expect(formedBy("merged-pairs", people, free)).toEqual([["m0", "e0,e2", 10]]);
  });

  it("let out who breaks a rule, here that e0 and e1 are apart: of the two the one who fits the mentor less", () => {
    const all = { ...people, mentees: [person(3, 10), person(4, 10), person(4, 10)] };
    expect(formedBy("merged-pairs", all)).toEqual([["m0", "e1,e2", 10]]);
  });

  it("are given up where too few are left", () => {
    const few = { ...people, mentees: [person(4, 9), person(4, 10)] };
    expect(formedBy("merged-unchecked", few, free)).toEqual([["m0", "e0,e1", 9]]);
    expect(formedBy("merged-pairs", few, free)).toEqual([]);
  });

  it("are dealt into as few and as even groups as hold them, each at another time", () => {
    const four = { ...people, mentees: [0, 1, 2, 3].map(() => person(4, 9, 10)) };
    const groups = formedBy("merged-pairs", four, free);
    expect(groups.map(([mentor]) => mentor)).toEqual(["m0", "m0"]);
    expect(groups.map(([, , hour]) => hour).sort()).toEqual([10, 9].sort());
    expect(groups.map(([, mentees]) => String(mentees).split(",").length)).toEqual([2, 2]);
  });
});

describe("groups built as groups", () => {
  it("hold more people of examples/groups than pairs merged afterwards, and fit better than groups by lot", () => {
    const read = (file: string) => readFileSync(`examples/groups/${file}`, "utf8");
    const programme = defineProgramme(JSON.parse(read("programme.json")));
    const found = readRoster(programme, { mentors: read("mentors.csv"), mentees: read("mentees.csv") });
    if (!found.ok) throw new Error(found.issues.map(({ message }) => message).join("\n"));
    const of = (name: string, measure: string) =>
      measured(
        measure,
        programme,
        found.value,
        GROUP_POLICIES[name]!(programme, found.value, { seed: 1, iterations: 5000 }),
      );
    expect(of("programme", "in-workable-groups")).toBeGreaterThan(of("merged-pairs", "in-workable-groups"));
    expect(of("programme", "in-workable-groups")).toBeGreaterThan(
      of("merged-unchecked", "in-workable-groups"),
    );
    expect(of("programme", "group-total")).toBeGreaterThan(of("random-groups", "group-total"));
    expect(of("merged-unchecked", "without-slot")).toBeGreaterThan(0);
  });

  it("are those of match", () => {
    const roster = rosterFrom({
      mentors: [person(4, 9)],
      mentees: [person(4, 9), person(3, 9), person(2, 9)],
    });
    const groups = GROUP_POLICIES["programme"]!(PROGRAMME, roster, { seed: PROGRAMME.seed });
    expect(groups).toEqual(match(PROGRAMME, roster).matches);
  });
});

describe("a group policy of somebody's own", () => {
  const people = {
    mentors: [person(4, 9), person(4, 9)],
    mentees: [person(4, 9), person(4, 9), { ...person(4, 9), takesPart: false }],
  };
  const roster = rosterFrom(people);
  const pool = groupPoolOf(PROGRAMME, roster);
  it.each<[string, GroupOfIds[], string]>([
    ["somebody who is not there", [{ mentors: ["m9"], mentees: ["e0"] }], "not in the roster"],
    [
      "a mentee twice",
      [
        { mentors: ["m0"], mentees: ["e0"] },
        { mentors: ["m1"], mentees: ["E0"] },
      ],
      "placed already",
    ],
    ["no mentor", [{ mentors: [], mentees: ["e0"] }], "0 mentors, not 1"],
    ["no mentee", [{ mentors: ["m0"], mentees: [] }], "no mentee"],
    ["somebody who sits out", [{ mentors: ["m0"], mentees: ["e2"] }], "sits this round out"],
    [
      "a time between two slots",
      [{ mentors: ["m0"], mentees: ["e0"], slot: { day: 0, startsAt: 555 } }],
      "is no slot",
    ],
  ])("is refused with %s", (_, groups, message) => {
    expect(() => groupingOfIds(pool, groups)).toThrow(message);
  });

  it("is refused with a vetoed pair, and with too many groups or mentees of a mentor", () => {
    const vetoing = { ...PROGRAMME, rules: [] };
    const strict: Programme = {
      ...vetoing,
      rules: [{ rule: "different", question: "field", id: "other field" } as Programme["rules"][number]],
    };
    const one: GroupOfIds[] = [{ mentors: ["m0"], mentees: ["e0"] }];
    expect(() => groupingOfIds(groupPoolOf(strict, roster), one)).toThrow("may not be");
    const small = {
      ...roster,
      mentors: roster.mentors.map((mentor) => ({ ...mentor, capacity: 1 })),
    };
    const both: GroupOfIds[] = [{ mentors: ["m0"], mentees: ["e0", "e1"] }];
    expect(() => groupingOfIds(groupPoolOf(vetoing, small), both)).toThrow("more mentees than places");
    const apart: GroupOfIds[] = ["e0", "e1"].map((mentee) => ({ mentors: ["m0"], mentees: [mentee] }));
    const format = { ...(vetoing.format as object), groupsPerMentor: 1 } as Programme["format"];
    expect(() => groupingOfIds(groupPoolOf({ ...vetoing, format }, roster), apart)).toThrow(
      "too many groups",
    );
  });

  it("may leave out times and break rules on groups: measures count it", () => {
    const groups: GroupOfIds[] = [{ mentors: ["m0"], mentees: ["e0", "e1"] }];
    expect(measured("without-slot", PROGRAMME, roster, groups)).toBe(1);
    expect(measured("breaking-rules", PROGRAMME, roster, groups)).toBe(1);
  });
});
