import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  chainsOf,
  defineProgramme,
  match,
  ProgrammeError,
  type Roster,
  readRoster,
  verifyMatching,
} from "../../src/index.js";
import { matchingJson, reportHtml } from "../../src/report/index.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/tiers");
const textOf = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const json = JSON.parse(textOf("programme.json"));
const programme = defineProgramme(json);
const [heading = "", ...rows] = textOf("participants.csv").trimEnd().split("\n");

function rosterOf(lines: readonly string[]): Roster {
  const read = readRoster(programme, { participants: [heading, ...lines].join("\n") });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

describe("the example in tiers", () => {
  const roster = rosterOf(rows);
  const matching = match(programme, roster);

  it("makes everybody in the middle a mentee and a mentor, with the capacity of their tier where they gave none", () => {
    const stages = (people: Roster["mentors"]) =>
      new Set(people.map(({ answers }) => (answers["stage"]?.kind === "scale" ? answers["stage"].text : "")));
    expect(stages(roster.mentees)).toEqual(new Set(["new", "second year", "third year"]));
    expect(stages(roster.mentors)).toEqual(new Set(["second year", "third year", "fourth year", "leaving"]));
    const silent = rows.filter((row) => row.endsWith('""') && /"(fourth year|leaving)"/.test(row));
    expect(silent.length).toBeGreaterThan(0);
    for (const row of silent)
      expect(roster.mentors.find(({ id }) => row.startsWith(`"${id}"`))?.capacity).toBe(2);
  });

  it("matches with the tier right above, and proves it", () => {
    const level = (id: string, side: "mentors" | "mentees") => {
      const stage = roster[side].find((person) => person.id === id)?.answers["stage"];
      return json.tiers.levels.findIndex(
        ({ is }: { is: string[] }) => stage?.kind === "scale" && is.includes(stage.text),
      );
    };
    for (const { mentors, mentees } of matching.matches)
      expect(level(mentors[0]!, "mentors")).toBe(level(mentees[0]!, "mentees") + 1);
    expect(matching.objective[0]).toEqual({ name: "coverage", value: 15 });
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("prints chains from the highest tier down", () => {
    const chains = chainsOf(programme, roster, matching).map((chain) => chain.join(" → "));
    expect(chains).toHaveLength(9);
    expect(chains).toContain("Rosa Kauz → Leo Eibe → Anna Ahorn");
    expect(chains).toContain("Paul Gans → Nils Luchs");
    expect(reportHtml(programme, roster, matching)).toContain("Chains: seniors → middle years → newcomers");
  });

  it("gives the same bytes whatever the order of the rows", () => {
    expect(matchingJson(match(programme, rosterOf([...rows].reverse())))).toBe(matchingJson(matching));
  });

  it("says who stands in no tier, and goes on without them", () => {
    const read = readRoster(programme, {
      participants: [
        heading,
        ...rows,
        rows[0]!
          .replace(/^"[^"]*"/, '"zoe@choir.example"')
          .replace(/"[^"]*","(soprano|alto|tenor|bass)"/, '"","$1"'),
      ].join("\n"),
    });
    expect(read.ok).toBe(true);
    expect(read.issues.map(({ code, place }) => `${code} ${place?.column}`)).toEqual(["in-no-tier Stage"]);
  });

  it("tells a misspelt stage as the misspelling it is, once", () => {
    const read = readRoster(programme, {
      participants: [
        heading,
        ...rows.slice(1),
        rows[0]!.replace(/"(new|second year|third year|fourth year|leaving)"/, '"secnd year"'),
      ].join("\n"),
    });
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code }) => code)).toEqual(["unknown-option"]);
  });
});

describe("tiers that cannot be", () => {
  const codes = (tiers: unknown) => {
    try {
      defineProgramme({ ...json, tiers });
      return [];
    } catch (error) {
      return error instanceof ProgrammeError ? error.issues.map(({ code, path }) => `${code} ${path}`) : [];
    }
  };

  it("are refused with what is wrong", () => {
    const levels = [{ is: ["new"] }, { is: ["second year", "new"] }, { is: ["secnd year"] }];
    expect(codes({ question: "stage", levels })).toEqual([
      "in-two-tiers tiers.levels[1].is[1]",
      "unknown-option tiers.levels[2].is[0]",
    ]);
    expect(codes({ question: "needs", levels: levels.slice(0, 2) })).toEqual(["wrong-kind tiers.question"]);
    expect(codes({ question: "stage", levels: levels.slice(0, 1) })).toHaveLength(1);
  });
});
