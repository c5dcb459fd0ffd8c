import { describe, expect, it } from "vitest";
import { namedBy, readRoster, reportingChain } from "../../src/roster/index.js";
import { programmeOf, rosterOf, told } from "./fixture.js";

const people = { id: "Id", name: "Name", contact: "Mail" } as const;
const AVOID = { id: "avoid", kind: "people", mentor: "Avoid" };
const BOSS = { id: "boss", kind: "person", both: "Boss" };

/** The keys that a name written by a mentor means, and what is said about it. */
function meant(name: string) {
  const read = readRoster(programmeOf([AVOID], { people }), {
    mentors: `Id,Name,Mail,Avoid\nMentor 23,Ada One,ada@x.org,"${name}"\nm2,Bo Two,,`,
    mentees: "Id,Name,Mail\nada one,Cy Three,\nz,Bo Two,\nMentor 5,Di Four,di@x.org",
  });
  const answer = read.ok ? read.value.mentors[1]?.answers["avoid"] : undefined;
  return { keys: answer?.kind === "people" ? answer.keys : undefined, issues: read.issues };
}

describe("somebody who is named", () => {
  it.each([
    ["z", ["z"]],
    ["DI@X.org", ["mentor 5"]],
    ["Cy  three", ["ada one"]],
    ["Mentor5", ["mentor 5"]],
    ["CyThree", ["ada one"]],
    ["ada one", ["ada one"]],
    ["Cy Three; z; cy three", ["ada one", "z"]],
  ])("as %j is found: by id, then address, then name, then without spaces", (name, keys) => {
    expect(meant(name)).toEqual({ keys, issues: [] });
  });

  it("by a name that several bear means each of them, and it is said in which cell", () => {
    const { keys, issues } = meant("Bo Two");
    expect(keys).toEqual(["m2", "z"]);
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      [
        "warning",
        'mentors, row 2, column "Avoid": "Bo Two": is the name of 2 people; each of them is meant\n  Write the id or the e-mail address instead of the name.',
      ],
    ]);
  });

  it("and is in no file is somebody outside, and it is said whom it may have meant", () => {
    const { keys, issues } = meant("Di Fuor");
    expect(keys).toEqual([" outside roster: di fuor"]);
    expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
      [
        "warning",
        'mentors, row 2, column "Avoid": "Di Fuor": is nobody in the files; taken as somebody who does not take part\n  Did you mean "Di Four"? Nothing needs to be done if not.',
      ],
    ]);
    expect(meant("Somebody Else").issues[0]?.remedy).toBe("Nothing needs to be done if that is so.");
  });

  it("is found, and misspelt names are told, though somebody has no id", () => {
    const read = readRoster(programmeOf([AVOID], { people }), {
      mentors: "Id,Name,Mail,Avoid\nm1,Ada One,,Cy Three; Di Fuor",
      mentees: "Id,Name,Mail\n,Cy Three,\nz,Di Four,",
    });
    expect(told(read.issues)).toEqual([
      'error missing-id mentees, row 2, column "Id"',
      'warning unknown-person mentors, row 2, column "Avoid"',
    ]);
  });

  it("by a code that nobody has is told, but no other code is taken for what was meant", () => {
    const programme = programmeOf([AVOID], { rules: [{ rule: "avoid", question: "avoid" }] });
    const read = readRoster(programme, { mentors: "Id,Avoid\nm1,m7\nm2,Bo", mentees: "Id\ne1\nJo" });
    expect(read.issues.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ["unknown-person", "warning", "m7"],
      ["unknown-person", "warning", "Bo"],
    ]);
  });

  it("outside is told once, with how often they are named", () => {
    const read = readRoster(programmeOf([BOSS]), {
      mentors: "Id,Boss\na,The Dean\nb,the dean",
      mentees: "Id,Boss\nc,The Dean",
    });
    expect(read.issues.map(({ code, value, expected }) => [code, value, expected])).toEqual([
      [
        "unknown-person",
        "The Dean",
        "is nobody in the files (named 3 times); taken as somebody who does not take part",
      ],
    ]);
  });

  it("in the table of managers is expected, and whoever reports to nobody there is at the top", () => {
    const programme = programmeOf([BOSS], { managers: { person: "Person", manager: "Reports to" } });
    const read = readRoster(programme, {
      mentors: "Id,Boss\na,none",
      mentees: "Id,Boss\nc,The Dean",
      managers: "Person,Reports to\nThe Dean,The Rector\nThe Rector,None",
    });
    expect(read.issues).toEqual([]);
    if (!read.ok) throw new Error("not read");
    const above = reportingChain(read.value, "boss", 5);
    expect([...above("c")]).toEqual([" outside roster: the dean", " outside roster: the rector"]);
  });

  it("outside cannot be taken for somebody whose id looks like it", () => {
    const roster = rosterOf(programmeOf([AVOID]), "Id,Avoid\noutside roster: x,\na,x");
    expect(roster.mentors[0]?.answers["avoid"]).toMatchObject({ keys: [" outside roster: x"] });
    expect(roster.mentors[1]?.key).toBe("outside roster: x");
  });

  it("outside is looked up among many people, each other name once", () => {
    const rows = Array.from(
      { length: 2000 },
      (_, at) => `person ${at}@example.org,Director number ${at * 7919}`,
    );
    const roster = rosterOf(
      programmeOf([{ ...BOSS, both: undefined, mentor: "Boss" }]),
      `Id,Boss\n${rows.join("\n")}`,
    );
    expect(roster.mentors).toHaveLength(2000);
  });
});

describe("a name that a rule goes by", () => {
  const AVOIDS = { id: "avoid", kind: "people", mentor: "Avoid" };
  const rules = [{ rule: "avoid", question: "avoid" }] as const;
  const read = (cell: string, question: object = {}) =>
    readRoster(programmeOf([{ ...AVOIDS, ...question }], { people, rules: [...rules] }), {
      mentors: `Id,Name,Mail,Avoid\nm1,Jürgen Groß,juergen@x.org,"${cell}"`,
      mentees:
        'Id,Name,Mail\nz1,Özlem Çelik,o.celik@x.org\nz2,Jane Doe,\nz3,Søren Æby,\nz4,"Núñez, Ana-María",',
    });
  const keysOf = (cell: string, question: object = {}) => {
    const found = read(cell, question);
    const answer = found.ok ? found.value.mentors[0]?.answers["avoid"] : undefined;
    return answer?.kind === "people" ? answer.keys : found.issues.map(({ message }) => message);
  };

  it.each([
    ["Ozlem Celik", ["z1"]],
    ["OEZLEM CELIK", ["z1"]],
    ["Çelik, Özlem", ["z1"]],
    ["Celik, Oezlem", ["z1"]],
    ["Çelik, Özlem, Doe, Jane", ["z1", "z2"]],
    ["Doe, Jane, z1", ["z2", "z1"]],
    ["z1, z2", ["z1", "z2"]],
    ["Doe, Jane; Soren Aeby", ["z2", "z3"]],
    ["Ana Maria Nunez", ["z4"]],
    ["Prof. Dr. Jane Doe", ["z2"]],
    ["none", []],
    ["No", []],
  ])("is found however it is spelt: %j", (cell, keys) => {
    expect(keysOf(cell)).toEqual(keys);
    expect(read(cell).issues).toEqual([]);
  });

  it.each(["Doe", "Prof. Doe", "J. Doe", "Mrs. J Doe", "Dr Jnae Doe"])(
    "stops the run where it is a title, an initial or a surname of somebody's: %j",
    (cell) => {
      const { ok, issues } = read(cell);
      expect([ok, issues.length]).toEqual([false, 1]);
      expect(issues[0]?.message).toContain('Did you mean "Jane Doe"?');
    },
  );

  it("takes a title alone, and initials that are not theirs, for somebody who does not take part", () => {
    expect(["Prof.", "K. Doe Smith"].map((cell) => read(cell).ok)).toEqual([true, true]);
  });

  it("stops the run where it is nobody's but near to somebody's", () => {
    const { ok, issues } = read("Jnae Doe");
    expect([ok, ...issues.map(({ message }) => message)]).toEqual([
      false,
      'mentors, row 2, column "Avoid": "Jnae Doe": is nobody in the files, and a rule goes by this answer\n  Did you mean "Jane Doe"? Write the id; or if this is somebody who does not take part, add it to the question: "outsiders": ["Jnae Doe"].',
    ]);
    expect(read("Jnae Doe", { outsiders: ["jnae doe"] }).issues).toEqual([]);
    expect(keysOf("Jnae Doe", { outsiders: ["jnae doe"] })).toEqual([" outside roster: jnae doe"]);
  });

  it("is a warning where nobody's is near, not even by the rest of an address", () => {
    expect(told(read("Somebody Else").issues)).toEqual([
      'warning unknown-person mentors, row 2, column "Avoid"',
    ]);
    expect(told(read("xavier@x.org").issues)).toEqual([
      'warning unknown-person mentors, row 2, column "Avoid"',
    ]);
    expect(told(read("oz.celik@y.org").issues)).toEqual([
      'error unknown-person mentors, row 2, column "Avoid"',
    ]);
  });
});

describe("what people say about others", () => {
  it("counts for both their roles, and is settled once they said it in one or were never asked", () => {
    const programme = programmeOf([AVOID]);
    const roster = rosterOf(programme, "Id,Avoid\nboth,z\nquiet,\nnone,nobody", "Id\nboth\nz");
    const { namesOf, isSettled } = namedBy(programme, roster, "avoid");
    const all = [...roster.mentors, ...roster.mentees];
    expect(all.map((person) => [person.key, [...namesOf(person)], isSettled(person)])).toEqual([
      ["both", ["z"], true],
      ["none", [], true],
      ["quiet", [], false],
      ["both", ["z"], true],
      ["z", [], true],
    ]);
  });
});

describe("the chain of managers", () => {
  const managers = { person: "Who", manager: "Reports to" } as const;
  const programme = programmeOf([BOSS], { managers });
  const chainOf = (roster: Parameters<typeof reportingChain>[0], levels: number, key = "a") =>
    [...reportingChain(roster, "boss", levels)(key)].sort();

  it("goes up level by level, through people who do not take part, and ends where it leaves the data", () => {
    const table = "Who,Reports to\nOutsider,C\nc,D\nd,\n,e";
    const roster = rosterOf(programme, "Id,Boss\na,b", "Id,Boss\nb,Outsider\nc,", table);
    const out = " outside roster: ";
    expect([1, 2, 3, 4, 9].map((levels) => chainOf(roster, levels).length)).toEqual([1, 2, 3, 4, 4]);
    expect(chainOf(roster, 9)).toEqual([`${out}d`, `${out}outsider`, "b", "c"]);
    expect(chainOf(roster, 9, "nobody at all")).toEqual([]);
  });

  it("may run in a circle, and never holds where it began", () => {
    const roster = rosterOf(programme, "Id,Boss\na,b\nself,self", "Id,Boss\nb,c\nc,a");
    expect(chainOf(roster, 100)).toEqual(["b", "c"]);
    expect(chainOf(roster, 100, "self")).toEqual([]);
  });

  it("joins what a person says and what the table says", () => {
    const roster = rosterOf(programme, "Id,Boss\na,b", "Id,Boss\nb,\nc,", "Who,Reports to\na,c");
    expect(chainOf(roster, 1)).toEqual(["b", "c"]);
  });

  it("is found in good time where every level has two managers", () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `l${at},r${at + 1}\nl${at},l${at + 1}\nr${at},r${at + 1}\nr${at},l${at + 1}`,
    );
    const roster = rosterOf(programme, "Id,Boss\na,l0", "Id,Boss\nz,", `Who,Reports to\n${rows.join("\n")}`);
    expect(chainOf(roster, 100).length).toBe(121);
  });

  it("needs the table's columns", () => {
    const files = { mentors: "Id,Boss\na,", mentees: "Id,Boss\nz," };
    const unnamed = readRoster(programmeOf([BOSS]), { ...files, managers: "Who,Reports to\na,b" });
    expect(unnamed.issues.map(({ code, message }) => [code, message])).toEqual([
      [
        "managers-unnamed",
        'managers: cannot be read: the programme does not name its columns\n  Add "managers": { "person": "Employee", "manager": "Reports to" } to the programme.',
      ],
    ]);
    expect(told(readRoster(programme, { ...files, managers: "Whom,Boss\na,b" }).issues)).toEqual([
      'error missing-column managers, column "Who"',
      'error missing-column managers, column "Reports to"',
    ]);
  });
});
