import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

const programme = defineProgramme({
  name: "Files",
  people: { id: "E-mail", name: "Name" },
  questions: [
    { id: "offer", kind: "choices", mentor: "I can help with", mentee: "I want help with" },
    { id: "year", kind: "number", mentor: "Years of work", mentee: "Year of study" },
  ],
  criteria: [{ dimension: "goals", compare: "overlap", question: "offer", weight: 1 }],
});
const MENTORS = "E-mail,Name,I can help with,Years of work\na@x.example,Ada,thesis,4";
const MENTEES = "E-mail,Name,I want help with,Year of study\nb@x.example,Ben,thesis,2";

function told(mentors: string, mentees: string): readonly string[] {
  return readRoster(programme, { mentors, mentees }).issues.map(({ code, message }) => `${code}: ${message}`);
}

describe("a file that is another than it should be", () => {
  it("is told in one sentence where the two were swapped", () => {
    expect(told(MENTORS, MENTEES)).toEqual([]);
    const issues = told(MENTEES, MENTORS);
    expect(issues).toHaveLength(2);
    expect(issues[0]).toContain(
      "wrong-file: mentors: is given as the mentors' file, but its columns are the mentees'",
    );
    expect(issues[0]).toContain("the other way round");
    expect(issues[1]).toContain("is given as the mentees' file, but its columns are the mentors'");
  });

  it("is told in one sentence where none of its columns is known", () => {
    const issues = told(MENTORS, "Person,Line manager\nBen,Cem");
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(
      'wrong-file: mentees: "Person": is the first heading, and none of the 4 columns that the programme names for a mentee is there',
    );
  });

  it("is told once where the same is given for both sides", () => {
    const same = (text: string, name = "m.csv") => ({ name, content: new TextEncoder().encode(text) });
    const issues = readRoster(programme, {
      mentors: same(MENTORS),
      mentees: same(MENTORS, "copy.csv"),
    }).issues;
    expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "same-file: copy.csv: holds the same as the mentors' file\n  Give each side's own file.",
    ]);
    expect(told(MENTEES, MENTEES)).toHaveLength(1);
  });

  it("is only doubted where the same file has all columns of both sides", () => {
    const both =
      "E-mail,Name,I can help with,I want help with,Years of work,Year of study\na@x.example,Ada,thesis,,4,";
    const read = readRoster(programme, { mentors: both, mentees: both });
    expect([read.ok, ...read.issues.map(({ code, severity }) => `${severity} ${code}`)]).toEqual([
      true,
      "warning same-file",
    ]);
  });

  it("is told column by column where it may be the right one", () => {
    const issues = told(
      MENTORS,
      MENTEES.replace("I want help with", "Help").replace("Year of study", "Year"),
    );
    expect(issues.filter((text) => text.startsWith("missing-column"))).toHaveLength(2);
  });
});
