import { describe, expect, it } from "vitest";
import { readRoster } from "../../src/roster/index.js";
import { programmeOf, rosterOf, told } from "./fixture.js";

const PEOPLE = {
  id: "Id",
  name: ["First", "Last"],
  contact: "Mail",
  capacity: "Places",
  timeZone: "Zone",
  takesPart: "In?",
} as const;
const SETTING = { startsOn: "2027-02-01", timeZone: "Europe/Berlin" } as const;
const TEAM = { id: "team", kind: "choice", both: "Team", options: ["Red", "Blue"] };

describe("the people of two files", () => {
  it("are read with all that is said about them, in the order of their ids", () => {
    const programme = programmeOf([TEAM], { ...SETTING, people: PEOPLE });
    const roster = rosterOf(
      programme,
      "Id,First,Last,Mail,Places,Zone,In?,Team\nm2,,,,,,,\nM1,Ada,One,ada@x.org,2,Asia/Kolkata,no,red\n,,,,,,,",
      "Id,First,Last,Mail,Zone,In?,Team\nz,Bo,,,,yes,",
    );
    const red = { kind: "choice", option: "Red", key: "red" };
    expect(roster.mentors).toMatchObject([
      {
        id: "M1",
        key: "m1",
        name: "Ada One",
        contact: "ada@x.org",
        side: "mentor",
        capacity: 2,
        takesPart: false,
        timeZone: "Asia/Kolkata",
        answers: { team: red },
      },
      { id: "m2", key: "m2", name: "m2", contact: "", capacity: 1, takesPart: true },
    ]);
    expect(roster.mentors[1]?.answers["team"]).toBeUndefined();
    expect(roster.mentees).toMatchObject([
      { id: "z", name: "Bo", side: "mentee", capacity: 1, takesPart: true },
    ]);
  });

  it("may be on both sides, with one key and an answer from each file", () => {
    const roster = rosterOf(programmeOf([TEAM]), "Id,Team\nA@x.org,Red", "Id,Team\na@X.org,Blue");
    expect([roster.mentors[0]?.key, roster.mentees[0]?.key]).toEqual(["a@x.org", "a@x.org"]);
    expect(roster.mentees[0]?.answers["team"]).toMatchObject({ option: "Blue" });
  });

  it("may be called what JavaScript has names for, and so may questions", () => {
    const questions = ["__proto__", "constructor", "toString"].map((id) => ({
      id,
      kind: "choice",
      both: `Q ${id}`,
    }));
    const programme = programmeOf(questions);
    const roster = rosterOf(
      programme,
      "Id,Q __proto__,Q constructor,Q toString\n__proto__,__proto__,,\nconstructor,,,x",
      "Id,Q __proto__,Q constructor,Q toString\nhasOwnProperty,,,",
    );
    expect(roster.mentors.map(({ id }) => id)).toEqual(["__proto__", "constructor"]);
    const ofFirst = new Map(Object.entries(roster.mentors[0]?.answers ?? {}));
    expect(ofFirst.get("__proto__")).toMatchObject({ option: "__proto__" });
    expect(roster.mentors[0]?.answers["constructor"]).toBeUndefined();
    expect(roster.mentees[0]?.answers["toString"]).toBeUndefined();
    expect(Object.keys(roster.mentees[0]?.answers ?? {})).toEqual(["last"]);
  });

  it("may stand in files without headings", () => {
    const programme = programmeOf([{ id: "team", kind: "choice", both: { at: 2 } }], {
      headerRows: 0,
      people: { id: { at: 1 }, name: { mentor: { at: 3 }, mentee: { at: 2 } } },
    });
    const roster = rosterOf(programme, "a,Red,Ada", "b,Bo");
    expect([roster.mentors[0]?.name, roster.mentees[0]?.name]).toEqual(["Ada", "Bo"]);
    const { issues } = readRoster(programme, { mentors: "a,Red,Ada", mentees: ",Bo" });
    expect(told(issues)).toEqual(['error missing-id mentees, row 1, column "A"']);
  });
});

describe("one file with a role column", () => {
  const people = { id: "Id", role: "Role", capacity: "Places" } as const;

  it("holds mentors, mentees and people who are both, whose places count for the mentor only", () => {
    const programme = programmeOf([{ id: "help", kind: "text", mentor: "Help" }], { people });
    const participants =
      "Id,Role,Places,Help\na,I want to be a mentor,3,yes\nb,Mentee,No preference,\nc,Both,0,no\nd,mentor and mentee,,\ne,Protégé,,";
    const read = readRoster(programme, { participants });
    expect(read.issues).toEqual([]);
    expect(read.ok && read.value.mentors.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["a", 3],
      ["c", 0],
      ["d", 1],
    ]);
    expect(read.ok && read.value.mentees.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["b", 1],
      ["c", 1],
      ["d", 1],
      ["e", 1],
    ]);
  });

  it("may use words of its own", () => {
    const roles = { mentor: ["Senior"], mentee: ["Junior"], both: ["Either"] };
    const read = readRoster(programmeOf([], { people: { id: "Id", role: "Role", roles } }), {
      participants: "Id,Role\na,SENIOR\nb,junior\nc,either",
    });
    expect(read.ok && [read.value.mentors.length, read.value.mentees.length]).toEqual([2, 2]);
  });

  it("is found wanting once, though it is read for both sides", () => {
    const { issues } = readRoster(programmeOf([TEAM], { people }), {
      participants: "Id,Role,Places,Team\n,both,,\nb,,,\nc,coach,,\nd,both,x1,Rde\ne,mentee,x1,",
    });
    expect(told(issues)).toEqual([
      'error unknown-role participants, row 3, column "Role"',
      'error unknown-role participants, row 4, column "Role"',
      'error missing-id participants, row 2, column "Id"',
      'error not-a-capacity participants, row 5, column "Places"',
      'error unknown-option participants, row 5, column "Team"',
    ]);
    expect(issues[0]?.expected).toBe("is blank; expected mentor, mentee or both");
    expect(issues[0]).not.toHaveProperty("value");
  });
});

describe("files that cannot be read", () => {
  const programme = programmeOf([
    TEAM,
    { id: "topics", kind: "ratings", options: ["a", "b"], from: 1, to: 2, mentor: "T [option]" },
  ]);

  it.each([
    [{}, "error files-needed files"],
    [{ mentors: "Id,Team\na," }, "error files-needed files"],
    [{ mentors: "Id", mentees: "Id", participants: "Id" }, "error files-needed files"],
    [{ participants: "Id,Team,T a,T b\na,,," }, "error role-needed people.role"],
  ])("are asked for (%#)", (files, found) => {
    expect(told(readRoster(programme, files).issues)).toContain(found);
  });

  it("are told with every missing column and the nearest heading", () => {
    const { ok, issues } = readRoster(programme, {
      mentors: { name: "mentors.csv", content: "Id,Taem,T [a]\nx,Red,1" },
      mentees: { name: "mentees.csv", content: new TextEncoder().encode("Ids,Team\ny,Rde") },
    });
    expect(ok).toBe(false);
    expect(told(issues)).toEqual([
      'error missing-column mentors.csv, column "Team"',
      'error missing-column mentors.csv, column "T [b]"',
      'error missing-column mentees.csv, column "Id"',
      'error unknown-option mentees.csv, row 2, column "Team"',
    ]);
    expect(issues[0]?.remedy).toContain('Did you mean "Taem"?');
  });

  it("or hold nothing, or only headings, are told so", () => {
    expect(told(readRoster(programmeOf([]), { mentors: "", mentees: "Id\n" }).issues)).toEqual([
      "error empty-file mentors",
      "warning header-only mentees",
      "error nobody-in-file mentees",
    ]);
    const onlyMentors = readRoster(programmeOf([], { people: { id: "Id", role: "Role" } }), {
      participants: "Id,Role\na,mentor",
    });
    expect(onlyMentors.issues.map(({ message }) => message)).toEqual([
      "participants: holds no mentee\n  Check that this is the right file, and export the form's answers again.",
    ]);
  });

  it("are told once of what is wrong alike in many rows, with the rows", () => {
    const programme = programmeOf([{ id: "team", kind: "choice", options: ["Red"], mentor: "Team" }], {
      people: { id: "Id", timestamp: { mentor: "When", mentee: "Id" } },
    });
    const rows = Array.from({ length: 7 }, (_, at) => `p${at},${at === 3 ? "Blue" : "Rde"},${at + 1}.2.2027`);
    const read = readRoster(programme, { mentors: `Id,Team,When\n${rows.join("\n")}`, mentees: "Id\n" });
    const { issues } = read;
    expect(issues.map(({ code, value, expected }) => [code, value, /\(.*\)$/.exec(expected)?.[0]])).toEqual([
      ["unknown-option", "Rde", "(6 rows: 2, 3, 4, 6, 7 …)"],
      ["unknown-timestamp", "1.2.2027", "(7 rows: 2, 3, 4, 5, 6 …)"],
      ["unknown-option", "Blue", undefined],
      ["header-only", undefined, undefined],
      ["nobody-in-file", undefined, undefined],
    ]);
  });

  it("are told of a day or a rank that has two columns, instead of reading neither", () => {
    const questions = [
      { id: "free", kind: "availability", mentor: "F [day]" },
      { id: "wishes", kind: "ranking", options: ["a", "b"], mentor: "W [rank]" },
    ];
    const mentors = "Id,F [Mon],F [Tue],F [Mon],W [Rank 1],W [Rank 2],W [Rank 2]\na,,,,,,";
    expect(told(readRoster(programmeOf(questions), { mentors, mentees: "Id\nz" }).issues)).toEqual([
      'error ambiguous-heading mentors, column "F [Mon]"',
      'error ambiguous-heading mentors, column "W [Rank 2]"',
    ]);
    const none = readRoster(programmeOf(questions), { mentors: "Id\na", mentees: "Id\nz" });
    expect(told(none.issues)).toEqual([
      'error missing-column mentors, column "F [Monday]"',
      'error missing-column mentors, column "W [Rank 1]"',
    ]);
  });

  it("may have more wrong with them than fits into the arguments of a call", () => {
    const letters = [..."abcdefg"];
    const many = programmeOf(letters.map((id) => ({ id, kind: "number", mentor: id })));
    const rows = Array.from({ length: 20_000 }, (_, at) => `p${at}${`,x${at}`.repeat(letters.length)}`).join(
      "\n",
    );
    const { issues } = readRoster(many, { mentors: `Id,${letters.join()}\n${rows}`, mentees: "Id\nz" });
    expect(issues.length).toBe(140_000);
  });
});

/** That a mentor's cell is read as so many places, and how it is told. */
function expectPlaces(places: string, capacity: number, expected: string): void {
  const format = { kind: "one-to-one", menteesPerMentor: { max: 10 } } as const;
  const read = readRoster(programmeOf([], { format, people: { id: "Id", capacity: "Places" } }), {
    mentors: `Id,Places\na,"${places}"`,
    mentees: "Id\nz",
  });
  expect(read.ok && read.value.mentors[0]?.capacity).toBe(capacity);
  expect(read.issues.map(({ message }) => message)).toEqual([
    `mentors, row 2, column "Places": "${places}": ${expected}\n  Nothing needs to be done if that is meant; else write the number alone.`,
  ]);
}

describe("cells about people", () => {
  const programme = programmeOf([], { ...SETTING, people: { ...PEOPLE, name: "Name" } });
  const row = (cells: string) =>
    readRoster(programme, {
      mentors: `Id,Name,Mail,Places,Zone,In?\n${cells}`,
      mentees: "Id,Name,Mail,Zone,In?\nz,,,,",
    });

  it.each([
    [
      ",Ada,,,,",
      'missing-id mentors, row 2, column "Id": has no id, so nobody could tell whom a match is for\n  Fill in the cell, or delete the row.',
    ],
    [
      "a,,,at least 2,,",
      'not-a-capacity mentors, row 2, column "Places": "at least 2": is not a whole number of 0 or more\n  Write how many mentees this mentor takes: 0, 1, 2 and so on.',
    ],
    [
      "a,,,-1,,",
      'not-a-capacity mentors, row 2, column "Places": "-1": is not a whole number of 0 or more\n  Write how many mentees this mentor takes: 0, 1, 2 and so on.',
    ],
    [
      "a,,,,Berlin,",
      'unknown-time-zone mentors, row 2, column "Zone": "Berlin": is not the name of a time zone\n  Write an IANA name such as Europe/Berlin; blank means the programme\'s zone.',
    ],
    [
      "a,,,,,perhaps",
      'not-yes-or-no mentors, row 2, column "In?": "perhaps": is neither yes nor no\n  Write yes or no; blank means yes.',
    ],
  ])("that are wrong stop the run (%#)", (cells, message) => {
    const { ok, issues } = row(cells);
    expect([ok, ...issues.map((found) => `${found.code} ${found.message}`)]).toEqual([false, message]);
  });

  it.each([
    [{}, "No preference", 1],
    [{ ifUnanswered: 2 }, "No preference", 2],
    [{ max: 3 }, "", 1],
    [{ max: 3, ifUnanswered: 9 }, "", 3],
    [{ max: 3 }, "7", 3],
    [{ max: 3 }, "0", 0],
    [{ max: 0 }, "2", 0],
  ])("with places: %j and %j make %i", (menteesPerMentor, places, capacity) => {
    const format = { kind: "one-to-one", menteesPerMentor } as const;
    const read = readRoster(programmeOf([], { format, people: { id: "Id", capacity: "Places" } }), {
      mentors: `Id,Places\na,${places}`,
      mentees: "Id\nz",
    });
    expect(read.ok && read.value.mentors[0]?.capacity).toBe(capacity);
    expect(told(read.issues)).toEqual(
      places === "No preference" ? ['warning not-a-capacity mentors, row 2, column "Places"'] : [],
    );
  });

  it.each([
    ["max. 2", 2],
    ["Max 2 mentees", 2],
    ["maximum of 3", 3],
    ["up to 3", 3],
    ["up to three students", 3],
    ["2 mentees", 2],
    ["2 people", 2],
    ["1 person", 1],
    ["3 at most", 3],
    ["2 (max.)", 2],
    ["2, max", 2],
    ["two", 2],
    ["Ten", 10],
    ["zero", 0],
    ["none", 0],
    ["2.0", 2],
    ["≤ 2", 2],
    ["9 mentees", 9],
  ])("with places in words, %j, are read as %i and told", (places, capacity) => {
    expectPlaces(places, capacity, `is read as ${capacity}`);
  });

  it("with places in words never take more than the format allows", () => {
    const format = { kind: "one-to-one", menteesPerMentor: { max: 2 } } as const;
    const programme = programmeOf([], { format, people: { id: "Id", capacity: "Places" } });
    expect(rosterOf(programme, "Id,Places\na,up to 5").mentors[0]?.capacity).toBe(2);
  });

  it.each([
    ["1-2", 2],
    ["2 to 3", 3],
    ["two or three", 3],
    ["1 – 2 mentees", 2],
    ["1 bis 2", 2],
  ])("with places from one number to another, %j, take the most, %i, and it is told", (places, capacity) => {
    expectPlaces(places, capacity, `is read as ${capacity}, the most it says`);
  });

  it.each(["3-2", "2/3", "1, 2 or 3", "at least 2", "more than 2", "-1", "minus 1", "2 hours", "2.5", "2+"])(
    "with places that are no one number, %j, stop the run",
    (places) => {
      const { ok, issues } = row(`a,,,"${places}",,`);
      expect([ok, told(issues)]).toEqual([false, ['error not-a-capacity mentors, row 2, column "Places"']]);
    },
  );

  it("without a column for places, mentors take as many as the format allows", () => {
    const format = { kind: "one-to-one", menteesPerMentor: { max: 3 } } as const;
    expect(rosterOf(programmeOf([], { format }), "Id\na").mentors[0]?.capacity).toBe(3);
    expect(rosterOf(programmeOf([]), "Id\na").mentors[0]?.capacity).toBe(1);
  });
});

describe("pairs that the programme names", () => {
  const pairs = [
    { mentor: "Ann", mentee: "Bob" },
    { mentor: "anm", mentee: "x" },
  ];

  it("must be of people who are there where they are required, and should be where they are blocked", () => {
    const of = (rule: "required-pairs" | "blocked-pairs") =>
      readRoster(programmeOf([], { rules: [{ rule, pairs }] }), { mentors: "Id\nANN", mentees: "Id\nbob" });
    expect(told(of("required-pairs").issues)).toEqual([
      "error unknown-person rules[0].pairs[1].mentor",
      "error unknown-person rules[0].pairs[1].mentee",
    ]);
    expect(told(of("blocked-pairs").issues)).toEqual([
      "warning unknown-person rules[0].pairs[1].mentor",
      "warning unknown-person rules[0].pairs[1].mentee",
    ]);
    expect(of("blocked-pairs").issues[0]?.remedy).toBe('Did you mean "ANN"?');
  });

  it("are checked beside what is wrong with answers, but not where a file is missing", () => {
    const programme = programmeOf([TEAM], { rules: [{ rule: "required-pairs", pairs: pairs.slice(1) }] });
    const wrong = readRoster(programme, { mentors: "Id,Team\na,Rde", mentees: "Id,Team\nx," });
    expect(told(wrong.issues)).toEqual([
      'error unknown-option mentors, row 2, column "Team"',
      "error unknown-person rules[0].pairs[0].mentor",
    ]);
    expect(told(readRoster(programme, { mentors: "", mentees: "Id,Team\nx," }).issues)).toEqual([
      "error empty-file mentors",
    ]);
  });
});
