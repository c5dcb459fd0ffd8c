import { describe, expect, it } from "vitest";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

const programme = defineProgramme({
  name: "Running numbers",
  people: { id: "ID", name: "Name", contact: "Email" },
  questions: [{ id: "field", kind: "choice", both: "Field" }],
  criteria: [{ dimension: "background", compare: "same", question: "field" }],
});
const mentors = "ID,Email,Name,Field\n1,jan@x.example,Jan Novak,Law\n2,eva@x.example,Eva Roth,Art\n";

describe("one id in both files", () => {
  it("of two people is an error, where names and addresses say so", () => {
    const read = readRoster(programme, {
      mentors,
      mentees: "ID,Email,Name,Field\n1,anna@x.example,Anna Kowal,Law\n2,eva@x.example,Eva Roth-Lind,Art\n",
    });
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ code, path, value }) => [code, path, value])).toEqual([
      ["two-people-one-id", "mentees, row 2", "1"],
    ]);
  });

  it("of one person is nothing wrong, however the name is spelt", () => {
    const read = readRoster(programme, {
      mentors,
      mentees: "ID,Email,Name,Field\n1,JAN@x.example,J. Novak,Law\n2,,Eva R.,Art\n",
    });
    expect(read.ok).toBe(true);
  });
});
