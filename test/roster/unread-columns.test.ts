import { describe, expect, it } from "vitest";
import { readRoster } from "../../src/roster/index.js";
import { programmeOf, told } from "./fixture.js";

const FREE = { id: "free", kind: "availability", mentor: "Free [day]" };
const TOPICS = {
  id: "topics",
  kind: "ratings",
  options: ["thesis", "careers"],
  from: 1,
  to: 5,
  mentor: "T [option]",
};

function issuesOf(question: object, headings: string, cells = "") {
  const files = {
    mentors: `Id,${headings}\na,${cells}${",".repeat(headings.split(",").length - 1)}`,
    mentees: "Id\nz",
  };
  return readRoster(programmeOf([question]), files).issues;
}

describe("a heading that fits a grid's pattern", () => {
  it("is an error where it is near a day that has no column", () => {
    const days = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
    const issues = issuesOf({ ...FREE, days }, "Free [Montag],Free [Mitwoch]");
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      [
        "error",
        'mentors, column "Free [Mitwoch]": looks like part of "free" (Free [day]), but names none of its days; it is not read\n  Did you mean "Mittwoch"? Write the day alike in the file and in the question\'s days.',
      ],
    ]);
  });

  it.each([
    [FREE, "Free [Mon],FREE  [Teusday]", 'error unread-column mentors, column "FREE  [Teusday]"'],
    [FREE, "Free [Mon],Free [Notes]", 'warning unread-column mentors, column "Free [Notes]"'],
    [FREE, "Free [Mon],Free [Monday]", 'warning unread-column mentors, column "Free [Mon]"'],
    [TOPICS, "T [thesis],T [careers],T [X]", 'warning unread-column mentors, column "T [X]"'],
    [TOPICS, "T [thesis],T [careers],T [Carers]", 'warning unread-column mentors, column "T [Carers]"'],
    [TOPICS, "T [thesis],T [carers]", 'error missing-column mentors, column "T [careers]"'],
    [
      { id: "wish", kind: "ranking", options: ["a", "b", "c"], mentor: "W [rank]" },
      "W [Rank 1],W [Rnk 2],W [Rank 3]",
      'error unread-column mentors, column "W [Rnk 2]"',
    ],
    [
      {
        id: "when",
        kind: "availability",
        slots: { Morning: "9:00-12:00", Evening: "18:00-21:00" },
        mentor: "W [slot]",
      },
      "W [Morning],W [Evening],W [Night]",
      'warning unread-column mentors, column "W [Night]"',
    ],
  ])("is told where nothing reads it (%#)", (question, headings, found) => {
    expect(told(issuesOf(question, headings))).toEqual([found]);
  });

  it("is told once, where a row is missed with another heading", () => {
    const issues = issuesOf(TOPICS, "T [thesis],T [carers],T [Notes]");
    expect(told(issues)).toEqual([
      'warning unread-column mentors, column "T [Notes]"',
      'error missing-column mentors, column "T [careers]"',
    ]);
    expect(issues[1]?.remedy).toContain('Did you mean "T [carers]"?');
  });

  it("is no matter where another question or the other side reads it", () => {
    const questions = [
      TOPICS,
      { id: "notes", kind: "text", mentor: "T [notes]" },
      { id: "theirs", kind: "text", mentee: "T [theirs]" },
    ];
    const read = readRoster(programmeOf(questions), {
      mentors: "Id,T [thesis],T [careers],T [notes],T [theirs]\na,,,,",
      mentees: "Id,T [theirs]\nz,",
    });
    expect(read.issues).toEqual([]);
  });
});

describe("a day that only one of two files has", () => {
  it("is a warning for the other", () => {
    const read = readRoster(programmeOf([{ ...FREE, mentor: undefined, both: "Free [day]" }]), {
      mentors: "Id,Free [Mon],Free [Tue],Free [Sat]\na,,,",
      mentees: "Id,Free [Tuesday]\nz,",
    });
    expect(read.issues.map(({ severity, message }) => [severity, message])).toEqual([
      [
        "warning",
        'mentees: "Monday, Saturday": has no column in "free", though it has one in mentors; nobody here counts as free then\n  Nothing needs to be done if that was not asked, or add the columns.',
      ],
    ]);
  });
});

describe("a missing column", () => {
  it("hides nothing that is wrong in the others, and nobody is looked up", () => {
    const questions = [
      TOPICS,
      { id: "avoid", kind: "people", both: "Avoid" },
      { id: "n", kind: "number", mentor: "N" },
    ];
    const { issues } = readRoster(programmeOf(questions, { people: { id: "Id", name: "Name" } }), {
      mentors: "Idd,Name,T [thesis],Avoid,N\na,Ada,9,Bo,many\nb,Bo,1,,2",
      mentees: "Id,Name,Avoid\nz,Cy,Ada",
    });
    expect(told(issues)).toEqual([
      'error missing-column mentors, column "Id"',
      'error missing-column mentors, column "T [careers]"',
      'error out-of-range mentors, row 2, column "T [thesis]"',
      'error not-a-number mentors, row 2, column "N"',
    ]);
  });

  it("of roles is told once and not once a row", () => {
    const files = { participants: "Id,N\na,x\nb,2" };
    const question = { id: "n", kind: "number", both: "N" };
    expect(told(readRoster(programmeOf([question]), files).issues)).toEqual([
      "error role-needed people.role",
      'error not-a-number participants, row 2, column "N"',
    ]);
    const misspelt = programmeOf([question], { people: { id: "Id", role: "Role" } });
    expect(told(readRoster(misspelt, files).issues)).toEqual([
      'error missing-column participants, column "Role"',
      'error not-a-number participants, row 2, column "N"',
    ]);
  });
});
