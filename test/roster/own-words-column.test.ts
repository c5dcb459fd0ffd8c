import { describe, expect, it } from "vitest";
import { answerTo, programmeOf, rosterOf } from "./fixture.js";

const HELP = {
  kind: "choices",
  options: ["Writing a thesis", "Finding a job"],
  other: true,
  mentor: "Help? [option]",
};
const HELP_COLUMNS = "Help? [Writing a thesis]\tHelp? [Finding a job]\tHelp? [Other (please specify)]";
const FACULTY = { kind: "choice", options: ["Law", "Medicine"], other: true, mentor: "Faculty" };
const FACULTY_COLUMNS = "Faculty\tFaculty [Other (please specify)]";

describe("a column of own words beside a column an option", () => {
  it.each([
    ["Writing a thesis\t\tmy supervisor, mostly", ["Writing a thesis", "my supervisor, mostly"]],
    ["\t\tmy supervisor", ["my supervisor"]],
    ["\tFinding a job\t", ["Finding a job"]],
    ["\t\tfinding a job", ["Finding a job"]],
    ["1\t0\tx", ["Writing a thesis", "Other"]],
  ])("is read with the ticks: %s", (cells, options) => {
    const { answer, issues } = answerTo(HELP, HELP_COLUMNS, cells);
    expect(issues).toEqual([]);
    expect(answer).toMatchObject({ kind: "choices", options });
  });

  it("may be listed among the options", () => {
    const listed = { ...HELP, options: [...HELP.options, "Other (please specify)"] };
    const { answer, issues } = answerTo(listed, HELP_COLUMNS, "\t\tmy supervisor");
    expect(issues).toEqual([]);
    expect(answer).toMatchObject({ options: ["my supervisor"] });
  });

  it("warns of a slip, and of words that a question without other does not keep", () => {
    expect(answerTo(HELP, HELP_COLUMNS, "\t\tFinding a jobb").issues).toMatchObject([
      { code: "near-option", severity: "warning" },
    ]);
    const { issues } = answerTo({ ...HELP, other: false }, HELP_COLUMNS, "x\t\tmy supervisor");
    expect(issues).toMatchObject([{ code: "unread-column", severity: "warning" }]);
    expect(issues[0]?.message).toContain('Write "other": true');
  });
});

describe("a column of own words beside a question of one column", () => {
  it.each([
    ["Law\t", "Law"],
    ["\tTheology", "Theology"],
    ["Other (please specify)\tTheology", "Theology"],
  ])("is read where no option is chosen: %s", (cells, option) => {
    const { answer, issues } = answerTo(FACULTY, FACULTY_COLUMNS, cells);
    expect(issues).toEqual([]);
    expect(answer).toMatchObject({ kind: "choice", option });
  });

  it("warns of words beside an option", () => {
    const { answer, issues } = answerTo(FACULTY, FACULTY_COLUMNS, "Law\tand History");
    expect(answer).toMatchObject({ option: "Law" });
    expect(issues).toMatchObject([{ code: "beside-an-option", severity: "warning", value: "and History" }]);
  });

  it("is left alone where the question has options and keeps no others", () => {
    expect(answerTo({ ...FACULTY, other: false }, FACULTY_COLUMNS, "\tTheology").answer).toBeUndefined();
  });
});

describe("a column a day on one side and a column a slot on the other", () => {
  const programme = programmeOf([
    {
      id: "free",
      kind: "availability",
      slots: { Morning: "8:00-12:00", "Mon a.m.": "Mon 8:00-12:00", "Tue a.m.": "Tue 8:00-12:00" },
      mentor: "Free? [day]",
      mentee: "Tick [slot]",
    },
  ]);
  const mentors = "Id,Free? [Monday],Free? [Tuesday]\na,Morning,\n";

  it("have each its own slots, and a cell that repeats its slot is a tick", () => {
    const { mentors: a, mentees: z } = rosterOf(
      programme,
      mentors,
      "Id,Tick [Mon a.m.],Tick [Tue a.m.]\nz,Mon a.m.,\n",
    );
    expect(a[0]?.answers["free"]).toEqual(z[0]?.answers["free"]);
  });

  it("miss a slot's own column", () => {
    expect(() => rosterOf(programme, mentors, "Id,Tick [Mon a.m.]\nz,Mon a.m.\n")).toThrow("Tick [Tue a.m.]");
  });
});
