import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match } from "../../src/formats/index.js";
import { type Guessed, guessProgramme } from "../../src/init/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";

function exportsOf(example: string) {
  const read = (side: string) => ({
    name: `${side}.csv`,
    content: readFileSync(`examples/${example}/${side}.csv`, "utf8"),
  });
  return { mentors: read("mentors"), mentees: read("mentees") };
}

function guess(mentors: string, mentees: string): Guessed {
  const result = guessProgramme({ mentors, mentees });
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.value;
}

describe.each(["one-to-one", "questionnaire"])(
  "the programme guessed from the exports of examples/%s",
  (example) => {
    const files = exportsOf(example);
    const guessed = guessProgramme(files);
    if (!guessed.ok) throw new Error("not read");
    const { programme, guesses } = guessed.value;

    it("is defined and reads everybody", () => {
      const roster = readRoster(defineProgramme(programme), files);
      expect(roster.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      if (roster.ok)
        expect(match(defineProgramme(programme), roster.value).matches.length).toBeGreaterThan(5);
    });

    it("has for every kept question the kind that the example's own programme has", () => {
      const own = defineProgramme(JSON.parse(readFileSync(`examples/${example}/programme.json`, "utf8")));
      const kinds = new Map(programme.questions.map(({ id, kind }) => [id, kind]));
      const wrong = own.questions.filter(({ kind, both, mentor, mentee }) => {
        const column = String(both ?? mentor ?? mentee).split("[")[0]!;
        const found = guesses.find((one) => one.column.startsWith(column));
        return found === undefined || (kinds.get(found.question ?? "") ?? found.guess) !== kind;
      });
      // A wish that only some questionnaires ask; a ladder that nobody could know; free text that the example repeats.
      expect(wrong.length).toBeLessThanOrEqual(own.questions.length / 10);
    });

    it("says of every column what it is", () => {
      const widths = Object.values(files).map(({ name, content }) => {
        const table = readTable(content, { file: name });
        return table.ok ? table.value.width : 0;
      });
      expect(guesses).toHaveLength(widths[0]! + widths[1]!);
      for (const { why } of guesses) expect(why).toMatch(/\.$/);
    });
  },
);

describe("answers with commas", () => {
  const kindsOf = (cells: readonly string[]) => {
    const rows = cells.map((cell, at) => `m${at}@uni.example,"${cell}"`);
    const { programme } = guess(
      `Email,Places\nmia@uni.example,2\nmo@uni.example,1`,
      ["Email,Where do you stand?", ...rows].join("\n"),
    );
    const found = programme.questions.find(({ label }) => label?.startsWith("Where do you stand"));
    return [found?.kind, found !== undefined && "options" in found ? found.options?.length : undefined];
  };
  const stages = ["Bachelor, 3rd year", "Master, 2nd term", "Doctorate, first part"];

  it("are one option where each part has a place of its own", () => {
    const [kind, options] = kindsOf([...stages, ...stages, ...stages, "Other"]);
    expect(["choice", "scale"]).toContain(kind);
    expect(options).toBe(4);
  });

  it("are several where parts stand alone, or now first, now second", () => {
    const lists = ["Danish, Greek", "Greek, Irish", "Irish", "Danish", "Danish, Irish"];
    expect(kindsOf([...lists, ...lists, ...lists])).toEqual(["choices", 3]);
  });
});

describe("criteria and rules", () => {
  const { programme } = (() => {
    const result = guessProgramme(exportsOf("one-to-one"));
    if (!result.ok) throw new Error("not read");
    return result.value;
  })();

  it("are proposed for the five dimensions where they are asked", () => {
    const dimensions = new Set(programme.criteria.map(({ dimension }) => dimension));
    expect(dimensions).toEqual(
      new Set(["goals", "availability", "power", "background", "communication", "culture"]),
    );
  });

  it("keep apart by time, standing, language, reporting line and wish", () => {
    expect(programme.rules?.map(({ rule }) => rule).sort()).toEqual([
      "avoid",
      "gap",
      "reporting-line",
      "share",
      "shared-time",
    ]);
  });

  it("leave out who people are: gender, age and faith weigh nothing unless somebody decides so", () => {
    const file = (who: string) =>
      `Email,Gender,Religion,Field\n${[1, 2, 3, 4, 5, 6].map((n) => `${who}${n}@x.example,${n % 2 ? "f" : "m"},${n % 3 ? "a" : "b"},${n % 2 ? "Law" : "Art"}`).join("\n")}\n`;
    const { programme: own, guesses } = guess(file("a"), file("b"));
    expect(own.criteria.map(({ question }) => question)).toEqual(["field"]);
    expect(guesses.filter(({ sensitive }) => sensitive).map(({ column }) => column)).toEqual([
      "Gender",
      "Religion",
      "Gender",
      "Religion",
    ]);
  });

  it("require another organisation where both were asked for theirs", () => {
    const file = (who: string) =>
      `Email,Company,Field\n${[1, 2, 3, 4, 5, 6].map((n) => `${who}${n}@x.example,${n % 2 ? "Nord" : "Ost"},${n % 3 ? "Law" : "Art"}`).join("\n")}\n`;
    expect(guess(file("a"), file("b")).programme.rules).toEqual([
      { rule: "different", question: "company", ifUnanswered: "allows" },
    ]);
  });
});

describe("headings that differ by a word", () => {
  it("are one question", () => {
    const mentors =
      "Email,What are your hobbies as a mentor?\na@x.example,chess;tennis\nb@x.example,chess\nc@x.example,tennis;chess\n";
    const mentees =
      "Email,What are your hobbies?\nd@x.example,chess\ne@x.example,tennis\nf@x.example,tennis;chess\n";
    expect(guess(mentors, mentees).programme.questions).toMatchObject([
      {
        kind: "choices",
        mentor: "What are your hobbies as a mentor?",
        mentee: "What are your hobbies?",
        options: ["chess", "tennis"],
      },
    ]);
  });
});

describe("a question how much another matters", () => {
  it.each([
    "How important is it to you that your mentor is of the same faculty?",
    "How much does it matter to you to share a field?",
    "Wie wichtig ist Ihnen ein gleiches Fach?",
  ])("is to be looked at: %s", (heading) => {
    const file = (side: string, asked: string) =>
      `Email,${asked}\na@${side}.example,1\nb@${side}.example,3\nc@${side}.example,5\n`;
    const { notes } = guess(file("x", "How many years of work?"), file("y", heading));
    expect(notes.filter((note) => note.includes('"kind": "importance"'))).toHaveLength(1);
  });
});

describe("questions with the same steps", () => {
  it("are not one for that alone", () => {
    const file = (side: string, heading: string) =>
      `Email,${heading}\na@${side}.example,never\nb@${side}.example,sometimes\nc@${side}.example,often\nd@${side}.example,never\n`;
    const mentors = file("x", "How often do you plan ahead?");
    const mentees = file("y", "Do conversations about feelings tire you?");
    expect(guess(mentors, mentees).programme.questions).toHaveLength(2);
  });
});

describe("headings that explain in brackets, over several lines", () => {
  it("give ids by what they ask", () => {
    const asked = '"What do you hope to provide?\n(Example: careers,\nnetworking, etc.)"';
    const file = (side: string) => `Email,${asked}\na@${side}.example,careers\nb@${side}.example,travel\n`;
    const { questions } = guess(file("x"), file("y")).programme;
    expect(questions.map(({ id }) => id)).toEqual(["hope-provide"]);
  });
});

describe("headings in other languages", () => {
  it.each([
    ["German", "Zeitstempel,E-Mail-Adresse,Vorname,Nachname,Wie viele Mentees möchtest du?"],
    ["Spanish", "Marca temporal,Correo electrónico,Nombre,Apellidos,¿Cuántos mentees aceptas?"],
    ["French", "Horodateur,Adresse courriel,Prénom,Nom de famille,Combien de mentorés ?"],
    ["Chinese", "时间戳记,邮箱,名,姓,可以带几个mentee"],
  ])("say who, when and how many: %s", (_, header) => {
    const rows = [1, 2, 3, 4].map((n) => `2027/01/0${n} 10:00:00,p${n}@x.example,Ada,Marder,${n}`);
    const text = `${header}\n${rows.join("\n")}\n`;
    const [timestamp, mail, first, last, capacity] = header.split(",");
    expect(guess(text, text).programme.people).toEqual({
      id: mail,
      name: [first, last],
      contact: mail,
      capacity,
      timestamp,
    });
  });

  it("say how many where people wrote more than a number", () => {
    const cells = ["max. 2", "2", "up to 3", "two"];
    const text = `Email,How many mentees?\n${cells.map((cell, at) => `p${at}@x.example,${cell}`).join("\n")}\n`;
    expect(guess(text, "Email\nm@x.example\n").programme.people.capacity).toBe("How many mentees?");
  });
});

it("one file for both sides is told", () => {
  const text = "Email,Field\na@x.example,Law\n";
  const { issues } = guessProgramme({ mentors: text, mentees: text });
  expect(issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning same-file"]);
});

describe("answers that are perhaps slips", () => {
  it("are listed with their row and the nearest option, and not taken for options", () => {
    const people = (side: string, fields: readonly string[]) =>
      `Email,Field\n${fields.map((field, at) => `${side}${at}@x.example,${field}`).join("\n")}\n`;
    const fields = [
      "Computer Science",
      "Biology",
      "Computer Science",
      "Biology",
      "Computer Science",
      "Computer Science",
    ];
    const { strangeAnswers, programme } = guess(
      people("a", fields),
      people("b", [...fields, "Computer Scince"]),
    );
    expect(strangeAnswers).toEqual([
      {
        file: "mentees",
        row: 8,
        column: "Field",
        question: "field",
        written: "Computer Scince",
        nearest: "Computer Science",
      },
    ]);
    expect(programme.questions[0]).toMatchObject({ options: ["Biology", "Computer Science"], other: true });
  });

  it("are counted and not shown where the question is sensitive", () => {
    const people = (side: string, answers: readonly string[]) =>
      `Email,Religion\n${answers.map((answer, at) => `${side}${at}@x.example,${answer}`).join("\n")}\n`;
    const answers = ["Buddhist", "Catholic", "Buddhist", "Catholic", "Buddhist", "Buddhist"];
    const guessed = guess(people("a", answers), people("b", [...answers, "Catolic"]));
    expect(guessed.strangeAnswers).toEqual([]);
    const { programme: _, ...told } = guessed;
    expect(JSON.stringify(told)).not.toContain("Catolic");
    expect(guessed.notes.join("\n")).toContain(
      "Look at “religion” in row 8 of mentees: 1 answer is perhaps a slip, and not shown",
    );
  });
});

describe("what is proposed", () => {
  const { programme, grounds } = guess(
    ...(["mentors", "mentees"].map((side) => readFileSync(`examples/questionnaire/${side}.csv`, "utf8")) as [
      string,
      string,
    ]),
  );

  it("has weights written out, shared by the questions of a dimension, a hundred in all", () => {
    const weights = programme.criteria.map(({ weight = 0 }) => weight);
    expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 100)).toBeLessThan(0.5);
    const of = (dimension: string) =>
      programme.criteria.flatMap((one) => (one.dimension === dimension ? [one.weight ?? 0] : []));
    expect(of("goals")[0]! / of("preference")[0]!).toBeCloseTo(2.4, 1);
    expect(new Set(of("commitment")).size).toBe(1);
    expect(defineProgramme(programme).criteria.map(({ weight }) => weight)).toEqual(weights);
  });

  it("says why, and what research says of it, for every criterion and rule", () => {
    const paths = [
      ...programme.criteria.map((_, at) => `criteria[${at}]`),
      ...(programme.rules ?? []).map((_, at) => `rules[${at}]`),
    ];
    expect(grounds.map(({ path }) => path)).toEqual(paths);
    expect(grounds.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1);
    for (const { why, evidence, share, path } of grounds) {
      expect(why).toMatch(/\.$/);
      expect(["medium", "low", "convention"]).toContain(evidence);
      expect(share === undefined).toBe(path.startsWith("rules"));
    }
  });
});

describe("topics that people tick", () => {
  it("are goals, though one of them is communication", () => {
    const ticked = (side: string) =>
      `Email,Areas you want help with,Feedback\n${["Communication; Law", "Law", "Communication", "Law; Communication"].map((cell, at) => `${side}${at}@x.example,${cell},${at % 2 ? "Direct" : "Kind"}`).join("\n")}\n`;
    const heading = "Areas you want help with (such as communication or law)";
    const { programme } = guess(
      ticked("a").replace("Areas you want help with", heading),
      ticked("b").replace("Areas you want help with", heading),
    );
    expect(programme.criteria.map(({ dimension }) => dimension)).toEqual(["goals", "communication"]);
  });

  it("are asked of people who are told apart by one column, which is said once", () => {
    const text = "Code,Field\na,Law\nb,Law\nc,Art\nd,Art\n";
    const { notes } = guess(text, text.replaceAll(/^([a-d]),/gm, "$1$1,"));
    expect(notes[0]).toBe("People are told apart by “Code”: check that no two have the same.");
  });
});

describe("questions with an order", () => {
  /** The question of a column that both files have, whose cells are these, again and again. */
  const asked = (columns: Readonly<Record<string, readonly string[]>>) => {
    const headings = Object.keys(columns);
    const text = (side: string) =>
      `Email,${headings.join(",")}\n${Array.from({ length: 24 }, (_, at) => [`${side}${at}@x.example`, ...headings.map((heading) => columns[heading]![at % columns[heading]!.length])].join(",")).join("\n")}\n`;
    const guessed = guess(text("a"), text("b"));
    const notes = guessed.notes.join("\n");
    return { ...guessed, notes, questions: guessed.programme.questions };
  };
  const AGREE = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

  it.each([
    ["First year", "Second year", "Third year"],
    ["Lecturer", "Senior lecturer", "Professor"],
    ["Beginner", "Intermediate", "Advanced"],
    ["Junior", "Mid", "Senior"],
    ["Second year", "PhD student", "Postdoc", "Lecturer", "Senior lecturer", "Professor"],
  ])("are scales from low to high: %s, %s, %s", (...steps) => {
    expect(asked({ Standing: [...steps].reverse() }).questions[0]).toMatchObject({
      kind: "scale",
      options: steps,
    });
  });

  it("take steps that nobody chose from the nearest question on the same scale", () => {
    const { questions, guesses, notes } = asked({
      "I like plans": AGREE,
      "I say what I think": AGREE.slice(1),
      "I am on time": ["Strongly agree"],
    });
    expect(questions).toMatchObject([
      { kind: "scale", options: AGREE },
      { kind: "scale", options: AGREE },
      { kind: "scale", options: AGREE },
    ]);
    expect(guesses.find(({ column }) => column === "I am on time")?.why).toBe(
      "The answers are steps of a scale. Steps that nobody chose here are those of “I like plans”.",
    );
    expect(notes).not.toContain("missing");
  });

  it("keep to their own steps where no other question has them", () => {
    const { questions } = asked({ Cooking: ["Beginner", "Advanced"], "I like plans": AGREE });
    expect(questions[0]).toMatchObject({ options: ["Beginner", "Advanced"] });
  });

  it("take the ends of numbers from most of the questions beside them, and say where they are assumed", () => {
    const seven = ["1", "4", "7", "2"];
    const { questions, guesses } = asked({
      One: seven,
      Two: ["2", "4", "5", "3"],
      Three: seven,
      Four: seven,
    });
    expect(questions.map((one) => ("to" in one ? one.to : 0))).toEqual([7, 7, 7, 7]);
    expect(guesses.find(({ column }) => column === "Two")).toMatchObject({
      sureness: "likely",
      why: "The cells are whole numbers; 1 to 7 is assumed, as most of the questions beside it have it.",
    });
    const [alone] = asked({ One: ["2", "4", "5", "3"] }).guesses.filter(({ column }) => column === "One");
    expect(alone).toMatchObject({ sureness: "likely", why: expect.stringContaining("1 to 5 is assumed") });
    const told = asked({ "One (1 to 5)": ["2", "4", "5", "3"], Two: seven, Three: seven, Four: seven });
    expect(told.questions[0]).toMatchObject({ from: 1, to: 5 });
  });

  it("are to be looked at where a step in between or the opposite of one is missing", () => {
    expect(asked({ Year: ["First year", "Second year", "Fourth year"] }).notes).toContain(
      "Between “Second year” and “Fourth year” a step seems to be missing that nobody chose: if the form has one, add it to the options of “year”",
    );
    expect(asked({ Hours: ["1 hour", "2 hours", "3 hours", "5 hours"] }).notes).toContain(
      "Between “3 hours” and “5 hours”",
    );
    expect(asked({ Plans: AGREE.slice(1) }).notes).toContain(
      "The opposite of “Strongly agree” is a step that nobody chose",
    );
    expect(
      asked({
        Plans: AGREE,
        Year: ["First year", "Second year", "PhD"],
        Stay: ["3 months", "6 months", "12 months"],
      }).notes,
    ).not.toContain("nobody chose");
  });
});

describe("free words beside options", () => {
  const LONG = "Other: something about owls and how they raise their young";
  const people = (side: string, heading: string, more: readonly string[]) => {
    const cells = ["Law; Art", "Law", "Art; Law", "Art", "Law", "Law", "Art", ...more];
    return `Email,${heading}\n${cells.map((cell, at) => `${side}${at}@x.example,"${cell}"`).join("\n")}\n`;
  };
  const more = [`Law; ${LONG}`, "Art; Other: falconry", "Other: bees"];

  it.each([
    ["several", people("a", "Topics", []), people("b", "Topics", more), "choices"],
    [
      "one",
      "Email,Field\na@x.example,Law\nb@x.example,Art\nc@x.example,Art\nd@x.example,Law\n",
      `Email,Field\ne@x.example,Law\nf@x.example,Art\ng@x.example,Law\nh@x.example,${LONG}\ni@x.example,Other: bees\nj@x.example,Other: falconry\nk@x.example,Law\nl@x.example,Art\nm@x.example,Law\nn@x.example,Art\n`,
      "choice",
    ],
  ])("are no options where a question has %s", (_, mentors, mentees, kind) => {
    const { programme, notes } = guess(mentors, mentees);
    expect(programme.questions[0]).toMatchObject({ kind, options: ["Art", "Law"], other: true });
    expect(notes.join("\n")).toContain("Other: bees");
  });

  it("are counted and not shown where the question is sensitive", () => {
    const { programme, notes } = guess(people("a", "Religion", []), people("b", "Religion", more));
    expect(programme.questions[0]).toMatchObject({ options: ["Art", "Law"], other: true, sensitive: true });
    expect(notes.join("\n")).not.toContain("bees");
    expect(notes.join("\n")).toMatch(/3 answers/);
  });

  it("leave short rare options alone", () => {
    const { programme } = guess(people("a", "Topics", ["Tax"]), people("b", "Topics", ["Music", "Trade"]));
    expect(programme.questions[0]).toMatchObject({ options: ["Art", "Law", "Music", "Tax", "Trade"] });
  });
});

describe("answers that a question cannot read", () => {
  it("are told with their rows and what becomes of them", () => {
    const people = (side: string, extra: string) =>
      `Email,Field,Years\n${Array.from({ length: 30 }, (_, at) => `${side}${at}@x.example,${at % 2 ? "Law" : "Art"},${at === 7 ? extra : (at * 7) % 23}`).join("\n")}\n`;
    const { guesses } = guess(people("a", "14"), people("b", "a good many"));
    expect(guesses.find(({ side, at }) => side === "mentee" && at === 3)).toMatchObject({
      guess: "choice",
      sureness: "unsure",
      why: expect.stringContaining(
        "That cannot be read in row 9 of mentees: so every answer is an option of its own, without an order.",
      ),
    });
  });
});

describe("files that cannot be guessed from", () => {
  it("give their issues", () => {
    expect(guessProgramme({ mentors: "", mentees: "a,b\n1,2\n" })).toMatchObject({
      ok: false,
      issues: [{ code: "empty-file" }],
    });
    expect(guessProgramme({ mentors: "a,b\n1,2\n" })).toMatchObject({
      ok: false,
      issues: [{ code: "files-needed" }],
    });
  });

  it("may hold headings alone", () => {
    const { guesses, programme } = guess("Email,Year\n", "Email,Year\n");
    expect(guesses[0]).toMatchObject({ guess: "id" });
    expect(programme.people.id).toBe("Email");
  });
});

describe("any two files", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "x",
      "1",
      "5",
      "Yes",
      "a@b.example",
      "Mon 18-20",
      "first year",
      "__proto__",
      "=1+1",
      "[option]",
      "a;b",
      "a, b",
      "2027-01-02",
    ),
    fc.string({
      unit: fc.constantFrom("a", ",", ";", "\n", '"', "[", "]", "é", "东", "(", "0"),
      maxLength: 6,
    }),
  );
  const heading = fc.oneof(
    fc.constantFrom(
      "Email",
      "Name",
      "When? [Monday]",
      "When? [Tuesday]",
      "Q 1",
      "Q 2",
      "__proto__",
      "constructor",
      "Topics [option]",
      "",
    ),
    cell,
  );
  const grid = fc
    .integer({ min: 1, max: 6 })
    .chain((width) =>
      fc.tuple(
        fc.array(heading, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
      ),
    );
  const text = ([headings, rows]: readonly [readonly string[], readonly (readonly string[])[]]) =>
    // A file whose headings are all blank begins with the first row that is not.
    [["Heading", ...headings.slice(1)], ...rows]
      .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
      .join("\n");

  it("give a guess for every column or issues, the same whatever the order of rows, and a programme that can be defined", () => {
    fc.assert(
      fc.property(grid, grid, (one, other) => {
        const result = guessProgramme({ mentors: text(one), mentees: text(other) });
        expect(result.ok || result.issues.length > 0).toBe(true);
        if (!result.ok) return;
        const { programme, guesses } = result.value;
        expect(guesses.length).toBeGreaterThanOrEqual(2);
        if (programme.criteria.length > 0) expect(() => defineProgramme(programme)).not.toThrow();
        const turned = guessProgramme({
          mentors: text([one[0], [...one[1]].reverse()]),
          mentees: text(other),
        });
        if (turned.ok)
          expect(turned.value.guesses.map(({ guess: found }) => found)).toEqual(
            guesses.map(({ guess: found }) => found),
          );
      }),
      { numRuns: 500, seed: 20270201 },
    );
  });
});
