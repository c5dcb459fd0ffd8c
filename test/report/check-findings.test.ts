import { describe, expect, it } from "vitest";
import { issue } from "../../src/issue.js";
import { defineProgramme } from "../../src/programme/index.js";
import { checkFindings } from "../../src/report/index.js";
import { readRoster } from "../../src/roster/index.js";

const PROGRAMME = defineProgramme({
  name: "Small",
  people: { id: "Id", capacity: "Places" },
  questions: [
    { id: "field", kind: "choice", both: "Field" },
    { id: "site", kind: "choice", both: "Site" },
  ],
  criteria: [{ dimension: "background", compare: "same", question: "field" }],
  rules: [
    { rule: "same", question: "field" },
    { rule: "same", question: "site" },
  ],
});

/** Findings by code, with what they cost. */
function found(mentors: string, mentees: string) {
  const read = readRoster(PROGRAMME, {
    mentors: `Id,Places,Field,Site\n${mentors}`,
    mentees: `Id,Field,Site\n${mentees}`,
  });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return checkFindings([], { programme: PROGRAMME, roster: read.value });
}

function told(mentors: string, mentees: string) {
  return found(mentors, mentees).map(({ severity, code, people, details }) => [
    severity,
    code,
    people,
    details.length,
  ]);
}

describe("findings before a match", () => {
  it("are none where everybody can be matched", () => {
    expect(told("a,1,art,east", "x,art,east")).toEqual([]);
  });

  it("tell which single rule leaves somebody nobody", () => {
    expect(told("a,2,art,east", "x,art,east\ny,art,west")).toEqual([["warning", "rule", 1, 1]]);
  });

  it("tell who has nobody, whichever rule were lifted, and what each rule forbids", () => {
    expect(told("a,2,art,east", "x,art,east\ny,law,west")).toEqual([
      ["warning", "nobody-allowed", 1, 1],
      ["note", "rule", 0, 0],
      ["note", "rule", 0, 0],
    ]);
  });

  it("tell missing answers, and what they forbid", () => {
    const findings = found("a,2,art,east", "x,art,east\ny,,east");
    expect(findings.map(({ severity, code, people }) => [severity, code, people])).toEqual([
      ["warning", "rule", 1],
      ["note", "no-answer", 0],
    ]);
    expect(findings[0]?.title).toContain("1 of them for a missing answer");
  });

  it("tell too few places, and who takes nobody", () => {
    expect(told("a,1,art,east\nb,0,art,east", "x,art,east\ny,art,east\nz,art,east")).toEqual([
      ["warning", "too-few-places", 2, 1],
      ["note", "not-taking-part", 0, 1],
    ]);
  });

  it("gather issues of a kind in a column, the worst first", () => {
    const at = (row: number) =>
      issue({
        code: "unknown-option",
        at: { file: "m.csv", row, column: "Site" },
        value: "up",
        expected: "is no option",
        remedy: "Mend it.",
      });
    const warning = issue({
      code: "twice",
      severity: "warning",
      at: { file: "m.csv", row: 9 },
      expected: "twice",
      remedy: "None.",
    });
    expect(checkFindings([warning, at(2), at(3)])).toMatchObject([
      { severity: "error", title: "m.csv, Site: unknown option", people: 2, details: { length: 3 } },
      { severity: "warning", people: 0, details: ["None."] },
    ]);
  });
});

describe("answers that are perhaps slips", () => {
  const programme = defineProgramme({
    ...PROGRAMME,
    questions: [
      { id: "field", kind: "choice", options: ["biology", "history"], other: true, both: "Field" },
      { id: "site", kind: "choices", options: ["east", "west"], other: true, both: "Site" },
    ],
    rules: [{ rule: "same", question: "field" }],
  });
  const check = (mentors: string, mentees: string) => {
    const read = readRoster(programme, {
      mentors: { name: "m.csv", content: `Id,Places,Field,Site\n${mentors}` },
      mentees: { name: "e.csv", content: `Id,Field,Site\n${mentees}` },
    });
    if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
    return checkFindings(read.issues, { programme, roster: read.value }).filter(
      ({ code }) => code === "near-option",
    );
  };

  it("are told once a column, with row and nearest option, and with whom they leave nobody", () => {
    const findings = check("a,3,biology,east", "x,biolgy,east\ny,biolgy,east\nz,biologie,west");
    expect(findings).toMatchObject([
      {
        severity: "warning",
        title: "e.csv, Field: 2 answers outside the options are perhaps slips",
        people: 4,
      },
    ]);
    const [{ cost = "", details = [] } = {}] = findings;
    expect(cost).toContain("4 people have nobody, and would have somebody if it were meant: a (mentor), x");
    expect(details[0]).toContain('"biolgy"');
    expect(details[0]).toContain('perhaps "biology" is meant (2 rows: 2, 3)');
    expect(details[1]).toContain("row 4");
  });

  it("cost nobody where no rule goes by them, and are none where they are no near miss", () => {
    expect(check("a,3,biology,eats", "x,biology,east; somewhere else")).toMatchObject([
      { title: expect.stringContaining('m.csv, row 2, column "Site": "eats"'), people: 0 },
    ]);
    expect(check("a,3,law,east", "x,law,east")).toEqual([]);
  });
});
