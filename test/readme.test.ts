import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { formulas } from "../src/formula/index.js";
import { defineProgramme, readRoster, withVectors } from "../src/index.js";
import { KINDS_COMPARED } from "../src/programme/question-kinds.js";
import { pairFit, scoringOf } from "../src/scoring/index.js";

const REPOSITORY = resolve(import.meta.dirname, "..");
const README = readFileSync(join(REPOSITORY, "README.md"), "utf8");
const PACKAGE = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8"));

/** The rows of the table under a heading, as cells without their Markdown. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = README.split(new RegExp(`^### ${heading}$`, "m"))[1]?.split(/^##/m)[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function codeIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? "");
}

/** A programme that has every question the README's examples ask for. */
const base = {
  name: "README",
  startsOn: "2027-02-01",
  people: { id: "id" },
  questions: [
    { id: "topics", kind: "ratings", options: ["a"], from: 1, to: 5, both: "[option]" },
    { id: "free", kind: "availability", both: "free" },
    { id: "interests", kind: "choices", both: "interests" },
    { id: "languages", kind: "choices", both: "languages" },
    { id: "field", kind: "choice", both: "field" },
    { id: "organisation", kind: "choice", both: "organisation" },
    { id: "wants-same-field", kind: "choice", options: ["yes", "no"], mentee: "wants" },
    { id: "screened", kind: "choice", options: ["yes", "no"], mentor: "screened" },
    { id: "commitment", kind: "scale", from: 1, to: 7, both: "commitment" },
    { id: "directness", kind: "scale", from: 1, to: 7, both: "directness" },
    { id: "year", kind: "scale", options: ["first", "second", "third"], both: "year" },
    { id: "manager", kind: "person", both: "manager" },
    { id: "assessor", kind: "people", both: "assessor" },
    { id: "wished", kind: "people", mentee: "wished" },
    { id: "avoid", kind: "people", both: "avoid" },
    { id: "place", kind: "coordinates", both: "place" },
    { id: "meeting", kind: "choice", options: ["online", "in person"], both: "meeting" },
    { id: "profile", kind: "vector", length: 3 },
    { id: "born", kind: "date", both: "born" },
    { id: "slip", kind: "choice", options: ["yes", "no"], both: "slip" },
  ],
  criteria: [{ dimension: "background", compare: "same", question: "field" }],
};

const powerDistance = { levels: [{ question: "year" }] };

describe("the README", () => {
  const criteria = tableUnder("Criteria");
  const rules = tableUnder("Rules");

  it("has an example of every criterion, and each is a criterion", () => {
    const examples = criteria.map((row) => JSON.parse(codeIn(row[2])[0] ?? "null"));
    expect(
      defineProgramme({ ...base, powerDistance, criteria: examples }, { formulas }).criteria,
    ).toHaveLength(criteria.length);
    expect(criteria.flatMap((row) => codeIn(row[0])).sort()).toEqual(Object.keys(KINDS_COMPARED).sort());
  });

  it("has examples of criteria that give the fits their formulas say", () => {
    const examples = criteria.map((row) => JSON.parse(codeIn(row[2])[0] ?? "null"));
    const programme = defineProgramme({ ...base, powerDistance, criteria: examples }, { formulas });
    const file = (columns: Readonly<Record<string, string>>) =>
      `${Object.keys(columns).join()}\n${Object.values(columns)
        .map((cell) => `"${cell}"`)
        .join()}`;
    const both = {
      id: "x",
      free: "Mon 18:00-20:00",
      languages: "en",
      organisation: "O",
      meeting: "in person",
    };
    const read = readRoster(programme, {
      mentors: file({
        ...both,
        id: "m",
        "[a]": "2",
        interests: "chess; tea",
        field: "Law",
        commitment: "7",
        directness: "2",
        year: "third",
        place: "52.5, 13.4",
        screened: "yes",
        manager: "none",
        assessor: "none",
        avoid: "",
        born: "1990-01-01",
        slip: "yes",
      }),
      mentees: file({
        ...both,
        id: "e",
        "[a]": "5",
        interests: "tea; golf; film",
        field: "Policy",
        commitment: "4",
        directness: "5",
        year: "first",
        place: "52.5, 13.4",
        wants: "yes",
        wished: "x; m",
        manager: "none",
        assessor: "none",
        avoid: "",
        born: "2010-01-01",
        slip: "yes",
      }),
    });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    const numbers = new Map([
      ["m", [1, 0, 0]],
      ["e", [0.6, 0.8, 0]],
    ]);
    const roster = withVectors(programme, read.value, "profile", numbers);
    const [mentor, mentee] = [roster.mentors[0]!, roster.mentees[0]!];
    const { parts } = pairFit(scoringOf(programme, roster), mentor, mentee);
    const fits = new Map(parts.map(({ criterion, fit }) => [criterion.split(":")[0], fit]));
    // Ability ¼ reaches the floor of ¼; 2 of 3 h; 1 of the mentee's 3; fields differ, organisations do not; 1 − 3 ∕ 6; 2 levels above; the table's 0.7; (4 − 1) ∕ 6;
    // second of two; the same place; (0.6 − 0.2) ∕ 0.8; 2 levels above; 0.7 ∕ 3 + 0.3 · 2 ∕ 10.
    const expected = {
      coverage: 0.25,
      "shared-time": 120 / 180,
      interests: 1 / 3,
      same: 0,
      different: 0,
      closeness: 0.5,
      band: 1,
      table: 0.7,
      "joint-high": 0.5,
      preference: 0.5,
      distance: 1,
      vector: 0.5,
      "power-distance": 1,
      formula: 0.7 / 3 + 0.06,
    };
    for (const [compare, fit] of Object.entries(expected))
      expect(fits.get(compare), compare).toBeCloseTo(fit, 12);
    expect(fits.size).toBe(criteria.length);
  });

  it("has an example of every rule, and each is a rule", () => {
    const examples = rules.map((row) => JSON.parse(codeIn(row[2])[0] ?? "null"));
    expect(defineProgramme({ ...base, powerDistance, rules: examples }).rules).toHaveLength(rules.length);
  });

  it("has an example of every load and objective of one-to-one, and each is a programme", () => {
    const rows = tableUnder("One-to-one");
    const formats = rows.flatMap((row) => (row[0]?.startsWith("`m") ? [JSON.parse(codeIn(row[2])[0]!)] : []));
    const objectives = rows.flatMap((row) =>
      row[0]?.startsWith("`[") ? [JSON.parse(codeIn(row[0])[0]!)] : [],
    );
    expect(formats).toHaveLength(4);
    expect(objectives).toHaveLength(4);
    for (const format of formats) expect(defineProgramme({ ...base, format }).format).toEqual(format);
    for (const objective of objectives)
      expect(defineProgramme({ ...base, objective }).objective).toEqual(objective);
  });

  it("has an example of every rule on groups, and each is a rule", () => {
    const rows = tableUnder("Groups").filter((row) => row[2]?.startsWith('`{ "rule"'));
    const examples = rows.map((row) => JSON.parse(codeIn(row[2])[0] ?? "null"));
    const questions = [
      ...base.questions,
      { id: "gender", kind: "choice", both: "gender" },
      { id: "before", kind: "people", mentee: "before" },
    ];
    const defined = {
      ...base,
      endsOn: "2027-06-30",
      timeZone: "Europe/Berlin",
      format: { kind: "groups" },
      meeting: { minutes: 60, every: "week" },
      questions,
      rules: examples,
    };
    const kinds = defineProgramme(defined).rules.map(({ rule }) => rule);
    expect(kinds).toEqual(["together", "apart", "no-lone-member", "count", "spread", "former-mates"]);
  });

  it("shows a whole fit that is one", () => {
    const section = README.split("### Formulas")[1] ?? "";
    const [, shown = "null"] = /```json\n(.*?)```/s.exec(section) ?? [];
    const defined = defineProgramme({ ...base, ...JSON.parse(shown) }, { formulas });
    expect(defined.criteria.map(({ weight }) => weight)).toEqual([0, 0, 1]);
  });

  it("shows a power distance that is one", () => {
    const section = README.split("### Power distance")[1] ?? "";
    const [, shown = "null"] = /```json\n(.*?)```/s.exec(section) ?? [];
    const questions = [
      ...base.questions,
      { id: "role", kind: "choice", options: ["student", "lecturer", "professor"], both: "role" },
      { id: "years-here", kind: "number", both: "years" },
      { id: "skills", kind: "ratings", options: ["a"], from: 1, to: 5, both: "I know [option]" },
      { id: "at-ease", kind: "scale", from: 0, to: 4, both: "ease" },
    ];
    const compared = criteria.filter((row) => row[0]?.includes("power-distance"));
    const examples = compared.map((row) => JSON.parse(codeIn(row[2])[0] ?? "null"));
    const defined = { ...base, questions, powerDistance: JSON.parse(shown), criteria: examples };
    expect(defineProgramme(defined).powerDistance?.levels).toHaveLength(3);
  });

  it("shows a condition that is one", () => {
    const [, shown = ""] = /`"onlyWhen": (\{.*?\})`/.exec(README) ?? [];
    const criterion = { ...base.criteria[0], onlyWhen: JSON.parse(shown) };
    expect(defineProgramme({ ...base, criteria: [criterion] }).criteria[0]?.onlyWhen?.otherwise).toBe(0.5);
  });

  it("names every kind of question", () => {
    const kinds = tableUnder("Questions").flatMap((row) => codeIn(row[0]));
    expect(kinds.sort()).toEqual(
      [
        "choice",
        "choices",
        "scale",
        "number",
        "date",
        "ratings",
        "ranking",
        "availability",
        "person",
        "people",
        "coordinates",
        "vector",
        "importance",
        "text",
      ].sort(),
    );
  });

  it("names the entries of the package", () => {
    const entries = Object.keys(PACKAGE.exports).filter((entry) => entry !== "./package.json");
    for (const entry of entries) expect(README).toContain(`\`mentor-matching${entry.slice(1)}\``);
  });

  it("names every dependency", () => {
    for (const name of Object.keys(PACKAGE.dependencies)) expect(README).toContain(name);
  });

  it("links only to files that are there", () => {
    const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.filter((link) => !existsSync(join(REPOSITORY, link)))).toEqual([]);
  });
});

describe("package.json", () => {
  it("pins every dependency", () => {
    const versions = Object.values({ ...PACKAGE.dependencies, ...PACKAGE.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
