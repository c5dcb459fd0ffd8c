import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defineProgramme, type Programme } from "../../src/programme/index.js";
import { checkFindings } from "../../src/report/index.js";
import { readRoster } from "../../src/roster/index.js";
import { PROGRAMME, rosterFrom, type Written } from "../support/written-groups.js";

const at = (...hours: readonly number[]): Written => ({
  level: 2,
  field: "Law",
  gender: "man",
  hours,
  takesPart: true,
});

const OPEN: Programme = { ...PROGRAMME, rules: [] };

/** Findings about groups, though people here answer alike: code, people, first detail. */
function found(
  mentors: readonly Written[],
  mentees: readonly Written[],
  programme: Programme = OPEN,
): readonly unknown[] {
  return checkFindings([], { programme, roster: rosterFrom({ mentors, mentees }) })
    .filter(({ severity, code }) => severity === "warning" && code !== "decides-nothing")
    .map(({ code, people, details }) => [code, people, details[0]]);
}

/** As many as said, all free at 9. */
const some = (count: number) => Array.from({ length: count }, () => at(9));
/** Circles in which criteria count for nothing. */
const CIRCLES = { mentors: 0, fit: { peers: 0, cohesion: { weight: 1, questions: ["level"] } } };
const REMEDY = "Find more mentors, ask them to take more, or allow other sizes in format.size.";

describe("what check says of groups", () => {
  it("is nothing where all can be in one", () => {
    expect(found(some(1), some(6))).toEqual([]);
  });

  it("counts seats, not places: a mentor leads two groups of three", () => {
    expect(found(some(1), some(8))).toEqual([["too-few-seats", 2, REMEDY]]);
  });

  it("finds sizes that cannot work out", () => {
    const threes: Programme = {
      ...OPEN,
      format: { ...(OPEN.format as object), size: { min: 3, max: 3 } } as Programme["format"],
    };
    expect(found(some(3), some(7), threes)).toEqual([["too-few-seats", 1, REMEDY]]);
    expect(found(some(3), some(2), threes)).toEqual([["too-few-seats", 2, REMEDY]]);
    const circles = { ...threes, format: { ...threes.format, ...CIRCLES } as Programme["format"] };
    expect(found([], some(5), circles)).toEqual([["too-few-seats", 2, "Allow other sizes in format.size."]]);
    expect(found([], some(6), circles)).toEqual([]);
  });

  it("names people whose times fit nobody they may be with", () => {
    expect(found([at(9), at(11)], [at(9), at(9, 10), at(10)])).toEqual([
      ["no-common-time", 2, "e2 (mentee)"],
    ]);
    const circles = { ...OPEN, format: { ...OPEN.format, ...CIRCLES } as Programme["format"] };
    expect(found([], [at(9), at(9), at(11)], circles)).toEqual([["no-common-time", 1, "e2"]]);
  });

  it("names people who must be together, and are too many or have no time", () => {
    const together = (...people: readonly string[]): Programme => ({
      ...OPEN,
      rules: [{ rule: "together", id: "pair", people } as Programme["rules"][number]],
    });
    expect(found(some(1), some(4), together("e0", "e1", "e2", "e3"))).toEqual([
      ["together-too-large", 4, "e0 (mentee)"],
    ]);
    expect(found([at(9, 10)], [at(9), at(10), at(9)], together("e0", "e1"))).toEqual([
      ["together-without-time", 2, "e0 (mentee)"],
    ]);
  });

  it("finds the study pair of the example for whom there is no time", () => {
    const read = (file: string) => readFileSync(`examples/groups/${file}`, "utf8");
    const programme = defineProgramme(JSON.parse(read("programme.json")));
    const people = readRoster(programme, { mentors: read("mentors.csv"), mentees: read("mentees.csv") });
    if (!people.ok) throw new Error("the example cannot be read");
    const findings = checkFindings([], { programme, roster: people.value });
    const pair = findings.find(({ code }) => code === "together-without-time");
    expect(pair?.details).toEqual(["Mia Brandt (mentee)", "Yusuf Aksoy (mentee)"]);
  });

  it("says nothing more where a rule lists somebody who is not there", () => {
    const rules = [{ rule: "apart", id: "x", people: ["e0", "e9"] }] as unknown as Programme["rules"];
    expect(found(some(1), some(8), { ...OPEN, rules })).toEqual([]);
  });
});
