/**
 * Availability asked with a column a day, as forms without grids of times have it; our own headings and people.
 */
import { describe, expect, it } from "vitest";
import { match } from "../../src/formats/index.js";
import { type Guessed, guessProgramme } from "../../src/init/index.js";
import { defineProgramme, type Question } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";

type Rows = readonly (readonly string[])[];

function csv(rows: Rows): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`).join("");
}

/** A file of people with e-mail addresses and the cells of a few columns, which come again and again. */
function file(side: string, headings: readonly string[], cells: Rows, people = cells.length): string {
  const rows = Array.from({ length: people }, (_, at) => [
    `${side}${at}@x.example`,
    ...cells[at % cells.length]!,
  ]);
  return csv([["Email address", ...headings], ...rows]);
}

interface Outcome extends Guessed {
  readonly times: Question | undefined;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly pairs: readonly string[];
}

/** What is guessed, how the files are read by it, and who is matched. */
function outcome(mentors: string, mentees: string): Outcome {
  const files = { mentors, mentees };
  const result = guessProgramme(files);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  const programme = defineProgramme(result.value.programme);
  const roster = readRoster(programme, files);
  const of = (severity: string) =>
    roster.issues.filter((found) => found.severity === severity).map(({ message }) => message);
  return {
    ...result.value,
    times: result.value.programme.questions.find(({ kind }) => kind === "availability"),
    errors: of("error"),
    warnings: of("warning"),
    pairs: roster.ok
      ? match(programme, roster.value).matches.map(({ mentors: [a], mentees: [b] }) => `${a} ${b}`)
      : [],
  };
}

const words = (one: string, two: string, end = ";") => [
  [`${one}${end}`, `${one};${two}${end}`, ""],
  [`${two}${end}`, "", `${one}${end}`],
  ["", `${two}${end}`, `${two}${end}`],
  [`${one};${two}${end}`, `${one}${end}`, ""],
];

const phrasings: readonly (readonly [string, string, readonly string[], string, string, string])[] = [
  [
    "as Microsoft Forms has it",
    "When are you available on [day]?",
    [
      "When are you available on Monday?",
      "When are you available on Wednesday?",
      "When are you available on Friday?",
    ],
    "Morning",
    "Evening",
    "",
  ],
  ["days alone", "[day]", ["Monday", "Tuesday", "Thursday"], "Morning", "Afternoon", ""],
  [
    "days in front",
    "[day]: when could you meet?",
    ["Tuesday: when could you meet?", "Thursday: when could you meet?", "Saturday: when could you meet?"],
    "Lunch",
    "Evening",
    "",
  ],
  [
    "days behind",
    "Availability - [day]",
    ["Availability - Mon", "Availability - Tue", "Availability - Wed"],
    "Morning",
    "Evening",
    "",
  ],
  [
    "plural",
    "I am free on [day]s",
    ["I am free on Mondays", "I am free on Tuesdays", "I am free on Sundays"],
    "Morning",
    "Evening",
    "",
  ],
  [
    "longer abbreviations",
    "Free on [day]",
    ["Free on Tues", "Free on Wed", "Free on Thurs"],
    "Morning",
    "Evening",
    "Thurs",
  ],
  [
    "German",
    "Wann hast du am [day] Zeit?",
    ["Wann hast du am Montag Zeit?", "Wann hast du am Dienstag Zeit?", "Wann hast du am Freitag Zeit?"],
    "Vormittags",
    "Abends",
    "Montag",
  ],
  ["German, short", "[day]", ["Mo", "Di", "Do"], "Vormittag", "Abend", "Montag"],
  [
    "Spanish",
    "¿Cuándo puedes el [day]?",
    ["¿Cuándo puedes el lunes?", "¿Cuándo puedes el miércoles?", "¿Cuándo puedes el sábado?"],
    "Mañana",
    "Tarde",
    "lunes",
  ],
  [
    "French",
    "Quand êtes-vous libre le [day] ?",
    [
      "Quand êtes-vous libre le lundi ?",
      "Quand êtes-vous libre le mardi ?",
      "Quand êtes-vous libre le jeudi ?",
    ],
    "Matin",
    "Soir",
    "lundi",
  ],
  [
    "Chinese",
    "[day]什么时候有空？",
    ["星期一什么时候有空？", "星期二什么时候有空？", "星期五什么时候有空？"],
    "上午",
    "晚上",
    "星期一",
  ],
];

describe("a column a day with names of times that end in semicolons", () => {
  it.each(phrasings)("is when people are free: %s", (_, both, headings, one, two, day) => {
    const cells = words(one, two);
    const { times, errors, warnings, guesses } = outcome(
      file("mentor", headings, cells),
      file("mentee", headings, [...cells].reverse()),
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(times).toMatchObject({ kind: "availability", both });
    expect(Object.keys(times?.kind === "availability" ? (times.slots ?? {}) : {}).sort()).toEqual(
      [one, two].sort(),
    );
    expect(guesses.filter(({ guess }) => guess === "availability")).toHaveLength(6);
    if (day === "") expect(times).not.toHaveProperty("days");
    else expect(times?.kind === "availability" && times.days).toContain(day);
  });

  it("keeps apart who share no time", () => {
    const headings = ["When are you available on Monday?", "When are you available on Tuesday?"];
    const mentors = file("mentor", headings, [
      ["Morning;", ""],
      ["", "Evening;"],
      ["Morning;Evening;", ""],
    ]);
    const mentees = file("mentee", headings, [
      ["Evening;", ""],
      ["", "Morning;"],
      ["Morning;", ""],
    ]);
    const { pairs } = outcome(mentors, mentees);
    expect([...pairs].sort()).toEqual([
      "mentor0@x.example mentee2@x.example",
      "mentor2@x.example mentee0@x.example",
    ]);
  });

  it("is one question where the two files put it in other words", () => {
    const cells = words("Morning", "Evening");
    const { times, errors } = outcome(
      file(
        "mentor",
        [
          "When are you available on Monday?",
          "When are you available on Tuesday?",
          "When are you available on Friday?",
        ],
        cells,
      ),
      file(
        "mentee",
        ["Which times suit on Monday", "Which times suit on Tuesday", "Which times suit on Friday"],
        cells,
      ),
    );
    expect(errors).toEqual([]);
    expect(times).toMatchObject({
      mentor: "When are you available on [day]?",
      mentee: "Which times suit on [day]",
    });
  });
});

describe("a Google grid of checkboxes with a row a day", () => {
  it.each([
    ["English", "When can you meet? [day]", ["Monday", "Tuesday", "Saturday"], "Morning", "Evening"],
    ["German", "Wann könnt ihr? [day]", ["Montag", "Mittwoch", "Samstag"], "Vormittag", "Abend"],
  ])("is when people are free: %s", (_, both, days, one, two) => {
    const cells = words(one, two, "").map((row) => row.map((cell) => cell.replace(";", ", ")));
    const headings = days.map((day) => both.replace("[day]", `[${day}]`));
    const { times, errors } = outcome(file("mentor", headings, cells), file("mentee", headings, cells));
    expect(errors).toEqual([]);
    expect(times).toMatchObject({ kind: "availability", both });
  });
});

describe("a column a day with times in the cells", () => {
  it("is when people are free, even with two days that have no time in common", () => {
    const headings = ["Monday, free from - to", "Wednesday, free from - to"];
    const cells = [
      ["9-11", "14:00-16:00"],
      ["9-12; 18-20", ""],
      ["", "14-17"],
    ];
    const { times, errors, pairs } = outcome(
      file("mentor", headings, cells),
      file("mentee", headings, cells),
    );
    expect(errors).toEqual([]);
    expect(times).toMatchObject({ kind: "availability", both: "[day], free from - to" });
    expect(pairs).toHaveLength(3);
  });

  it("may have hours in brackets behind names, and say in words that there is none", () => {
    const headings = ["Monday", "Tuesday", "Wednesday"];
    const cells = words("Morning (8am-12pm)", "Evening (6pm - 8:30pm)").map((row) => [
      ...row.slice(0, 2),
      row[2] === "" ? "Nicht verfügbar;" : row[2]!,
    ]);
    const { times, errors, notes } = outcome(
      file("mentor", headings, cells),
      file("mentee", headings, cells),
    );
    expect(errors).toEqual([]);
    expect(times).toMatchObject({
      slots: {
        "Morning (8am-12pm)": "08:00-12:00",
        "Evening (6pm - 8:30pm)": "18:00-20:30",
        "Nicht verfügbar": "",
      },
    });
    expect(notes.join(" ")).toContain("slots");
  });

  it("with a name of a time that nobody knows is no time, and it is said so", () => {
    const headings = [
      "When are you free on Monday?",
      "When are you free on Tuesday?",
      "When are you free on Friday?",
    ];
    const cells = [...words("Morning", "Evening"), ["Shift B;", "", ""], ["Shift B;", "Morning;", ""]];
    const { times, errors, notes, guesses } = outcome(
      file("mentor", headings, cells),
      file("mentee", headings, cells),
    );
    expect(errors).toEqual([]);
    expect(times).toMatchObject({ slots: { Morning: "09:00-12:00", "Shift B": "" } });
    expect(notes.join("\n")).toContain("“Shift B”");
    expect(guesses.find(({ guess }) => guess === "availability")?.sureness).toBe("unsure");
  });
});

describe("a column a time of the day with days in the cells", () => {
  it("is when people are free", () => {
    const headings = ["When could you meet? [Morning]", "When could you meet? [Evening]"];
    const cells = [
      ["Monday;", "Monday;Friday;"],
      ["Tuesday;Friday;", ""],
      ["", "Friday;"],
    ];
    const { times, errors } = outcome(file("mentor", headings, cells), file("mentee", headings, cells));
    expect(errors).toEqual([]);
    expect(times).toMatchObject({
      kind: "availability",
      both: "When could you meet? [slot]",
      slots: { Morning: "09:00-12:00", Evening: "17:00-20:00" },
    });
  });
});

describe("one column that lists days with names of times", () => {
  it.each([
    ["English", "When can you meet?", "Monday morning", "Tuesday evening", "morning", false],
    ["German", "Wann kannst du?", "Montag Vormittag", "Dienstag Abend", "Vormittag", true],
  ])("is when people are free: %s", (_, heading, one, two, label, hasDays) => {
    const cells = [[`${one};`], [`${one};${two};`], [`${two};`], [`${one};`]];
    const { times, errors, warnings } = outcome(
      file("mentor", [heading], cells),
      file("mentee", [heading], cells),
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(times).toMatchObject({ both: heading, slots: { [label]: "09:00-12:00" } });
    expect(times !== undefined && "days" in times).toBe(hasDays);
  });

  it("or German days with clock times", () => {
    const cells = [["Mo 18-20; Di 9-11"], ["Do 18:00-20:00"], ["Montag 9-12; Mittwoch 18-19"]];
    const { times, errors } = outcome(file("mentor", ["Wann?"], cells), file("mentee", ["Wann?"], cells));
    expect(errors).toEqual([]);
    expect(times).toMatchObject({ kind: "availability", both: "Wann?" });
  });
});

describe("what is no availability though it names days", () => {
  it.each([
    [
      "ratings",
      ["How was Monday?", "How was Tuesday?"],
      [
        ["5", "3"],
        ["4", "1"],
        ["2", "2"],
        ["1", "5"],
      ],
      "scale",
    ],
    [
      "lunch",
      ["Lunch on Monday", "Lunch on Tuesday"],
      [
        ["Pasta", "Soup"],
        ["Soup", "Soup"],
        ["Pasta", "Pasta"],
        ["Soup", "Pasta"],
      ],
      "choice",
    ],
    [
      "ticks",
      ["Which days suit? [Monday]", "Which days suit? [Tuesday]"],
      [
        ["x", ""],
        ["", "x"],
        ["x", "x"],
      ],
      "choices",
    ],
  ])("is not taken for it: %s", (_, headings, cells, kind) => {
    const { guesses, errors } = outcome(file("mentor", headings, cells), file("mentee", headings, cells));
    expect(errors).toEqual([]);
    expect(guesses.filter(({ column }) => headings.includes(column)).map(({ guess }) => guess)).toEqual([
      kind,
      kind,
      kind,
      kind,
    ]);
  });
});

describe("a list that ends in a semicolon", () => {
  const heading = "What would you like to talk about";
  it("is several options, though hardly anybody chose two", () => {
    const cells = [["Careers;"], ["Thesis;"], ["Careers;"], ["Thesis;"]];
    const { programme } = outcome(file("mentor", [heading], cells), file("mentee", [heading], cells));
    expect(programme.questions).toMatchObject([{ kind: "choices", options: ["Careers", "Thesis"] }]);
  });

  it("is so though the other file allows one, without semicolons, or joins them by commas", () => {
    const listed = [["Careers;"], ["Thesis;Careers;"], ["Careers;"], ["Thesis;"]];
    const single = [["Careers"], ["Thesis"], ["Careers"], ["Thesis"]];
    const commas = [["Careers, Thesis"], ["Thesis"], ["Careers"], ["Careers, Thesis"]];
    for (const [one, two] of [
      [listed, single],
      [single, listed],
      [listed, commas],
      [commas, listed],
    ] as const) {
      const { programme, errors, warnings } = outcome(
        file("mentor", [heading], one),
        file("mentee", [heading], two),
      );
      expect(programme.questions).toMatchObject([{ kind: "choices", options: ["Careers", "Thesis"] }]);
      expect([...errors, ...warnings]).toEqual([]);
    }
  });

  it("is a ranking where everybody lists all of them, each in an order of their own", () => {
    const cells = [
      ["Careers;Thesis;Exams;"],
      ["Thesis;Exams;Careers;"],
      ["Exams;Careers;Thesis;"],
      ["Careers;Exams;Thesis;"],
    ];
    const { programme, errors } = outcome(file("mentor", [heading], cells), file("mentee", [heading], cells));
    expect(errors).toEqual([]);
    expect(programme.questions).toMatchObject([{ kind: "ranking", options: ["Careers", "Exams", "Thesis"] }]);
  });
});

describe("days without times", () => {
  it("are compared as availability, and keep apart who share none", () => {
    const cells = [["Monday;"], ["Tuesday;Friday;"], ["Friday;"]];
    const heading = "Which days are you available?";
    const { programme } = outcome(file("mentor", [heading], cells), file("mentee", [heading], cells));
    expect(programme.criteria).toMatchObject([{ dimension: "availability", compare: "overlap" }]);
    expect(programme.rules).toMatchObject([{ rule: "share", atLeast: 1 }]);
  });
});
