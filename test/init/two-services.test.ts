import { describe, expect, it } from "vitest";
import { type Guessed, guessProgramme } from "../../src/init/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { drawing } from "./answers.js";

const HELP = ["Writing a thesis", "Applying for a job", "Going abroad", "Giving talks"];
const TONGUES = ["Danish", "Greek", "Irish"];
const PEOPLE = 12;

const csv = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n")}\n`;

/** Several of the options, the first of them in turn, so that each comes often. */
function some(options: readonly string[], at: number, draw: () => number): readonly string[] {
  return options.filter((_, place) => place === at % options.length || draw() < 0.3);
}

/** Google Forms: lists in cells, a grid of days; mentors are further on than mentees. */
function mentorsFile(help = "What can you help with? (tick all that apply)") {
  const draw = drawing(3);
  const rows = Array.from({ length: PEOPLE }, (_, at) => [
    `m${at}@uni.example`,
    ["Postdoc", "Lecturer", "Professor"][at % 3]!,
    [...some(HELP, at, draw), ...(at === 4 ? ["a word in confidence"] : [])].join(", "),
    some(TONGUES, at, draw).join(", "),
    ...["Morning (8-12)", "Afternoon (12-17)"].map((time) => (draw() < 0.6 ? time : "")),
  ]);
  const days = ["Monday", "Tuesday"].map((day) => `When are you usually free? [${day}]`);
  return csv([
    ["Email Address", "Career stage", help, "In which languages would you like to meet?", ...days],
    ...rows,
  ]);
}

/** SurveyMonkey: two header rows, a column an option whose cells repeat it, and own words beside them. */
function menteesFile(others: readonly (readonly [string, string])[] = []) {
  const draw = drawing(4);
  const slots = ["Mon a.m.", "Mon p.m.", "Tue a.m.", "Tue p.m."];
  const ticked = (options: readonly string[], at: number) => {
    const own = some(options, at, draw);
    return options.map((option) => (own.includes(option) ? option : ""));
  };
  const blank = (length: number) => Array.from({ length }, () => "");
  const rows = Array.from({ length: PEOPLE }, (_, at) => [
    String(100 + at),
    String(7),
    `z${at}@uni.example`,
    at === 3 ? "" : ["Law", "Medicine", "History"][at % 3]!,
    at === 3 ? "Theology" : "",
    ["Bachelor", "Master", "PhD (early)", "PhD (late)"][at % 4]!,
    ...ticked(HELP, at),
    at === 5 ? "choosing between offers" : "",
    ...ticked(TONGUES, at),
    ...ticked(slots, at),
    ...others.map(() => HELP[at % HELP.length]!),
  ]);
  const other = "Other (please specify)";
  return csv([
    [
      ...[
        "Respondent ID",
        "Collector ID",
        "E-mail",
        "Faculty",
        "",
        "Stage of studies",
        "What would you like help with?",
      ],
      ...blank(HELP.length),
      "Preferred tongue(s)",
      ...blank(TONGUES.length - 1),
      "Please tick what suits",
      ...blank(slots.length - 1),
      ...others.map(([question]) => question),
    ],
    [
      ...["", "", "Open-Ended Response", "Response", other, "Response", ...HELP, other],
      ...TONGUES,
      ...slots,
      ...others.map(([, answer]) => answer),
    ],
    ...rows,
  ]);
}

function guessed(mentors: string, mentees: string): Guessed {
  const result = guessProgramme({ mentors, mentees });
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return result.value;
}

describe("mentors from Google Forms and mentees from SurveyMonkey", () => {
  const files = { mentors: mentorsFile(), mentees: menteesFile() };
  const { programme, guesses, notes } = guessed(files.mentors, files.mentees);
  const questionOf = (heading: string) => {
    const { question } = guesses.find(({ column }) => column.startsWith(heading))!;
    return programme.questions.find(({ id }) => id === question);
  };

  it("share what is offered and wanted, options as the form has them", () => {
    expect(questionOf("What can you help")).toMatchObject({
      kind: "choices",
      options: HELP,
      other: true,
      mentor: "What can you help with? (tick all that apply)",
      mentee: "What would you like help with? [option]",
    });
  });

  it("share languages by their options, whatever the headings, and it is said", () => {
    expect(questionOf("Preferred tongue")).toMatchObject({
      kind: "choices",
      mentee: "Preferred tongue(s) [option]",
    });
    expect(questionOf("Preferred tongue")).toBe(questionOf("In which languages"));
    expect(guesses.find(({ column }) => column.startsWith("Preferred"))?.why).toContain(
      "the same options in both files",
    );
  });

  it("share when people are free: a column a day, and a column a time of a day", () => {
    expect(questionOf("When are you")).toMatchObject({
      kind: "availability",
      mentor: "When are you usually free? [day]",
      mentee: "Please tick what suits [slot]",
      slots: { "Morning (8-12)": "08:00-12:00", "Tue p.m.": "Tue 13:00-17:00" },
    });
  });

  it("are compared by goals and time, and not by a stage without an answer in common", () => {
    expect(programme.criteria.map(({ dimension, compare }) => `${dimension} ${compare}`).sort()).toEqual([
      "availability shared-time",
      "goals coverage",
    ]);
    expect(notes.find((note) => note.includes("no answer"))).toContain("career-stage");
  });

  it("keep own words beside the options, and make no option or question of them", () => {
    const faculty = programme.questions.filter(({ id }) => id.startsWith("faculty"));
    expect(faculty).toMatchObject([{ kind: "choice", options: ["History", "Law", "Medicine"], other: true }]);
    const roster = readRoster(defineProgramme(programme), files);
    expect(roster.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const told = JSON.stringify(roster.ok && roster.value);
    for (const words of ["Theology", "choosing between offers", "a word in confidence"]) {
      expect(told).toContain(words);
      expect(notes.join()).toContain(words);
    }
  });
});

describe("what is said of a column", () => {
  it("is true of it: an empty one, an id that is blank once and there twice", () => {
    const mentors = "Email,Field\na@x.example,Law\nb@x.example,Art\nc@x.example,Law\n";
    const mentees =
      "Email,E-mail,Field\n,d@x.example,Law\n,d@x.example,Art\n,,Law\n,e@x.example,Art\n,f@x.example,Law\n";
    const why = guessed(mentors, mentees).guesses.map((one) => one.why);
    expect(why[0]).toBe("It tells people apart best: filled in, and different for everybody.");
    expect(why[2]).toBe("The heading asks for an e-mail address; nobody filled it in.");
    expect(why[3]).toBe("It tells people apart best: filled in but for 1 row, and different but for 1 row.");
  });
});

describe("the same options in two questions of one file", () => {
  const { programme, notes } = guessed(
    mentorsFile("Tick what you offer"),
    menteesFile([["Of these, which comes first?", "Response"]]),
  );

  it("are not enough to say which of them is meant, and it stands first among what to look at", () => {
    expect(
      programme.questions.find(({ mentor }) => mentor === "Tick what you offer")?.mentee,
    ).toBeUndefined();
  });

  it("are told where nothing is compared for want of a pair", () => {
    const { notes: told } = guessed(
      mentorsFile("Topics that you offer").replaceAll(
        /Writing a thesis|Going abroad|Giving talks/g,
        "Everything",
      ),
      menteesFile(),
    );
    expect(told[0]).toMatch(
      /^What mentors offer and mentees want is not compared: “Topics that you offer” of the mentors/,
    );
    expect(notes.length).toBeGreaterThan(0);
  });
});
