import { describe, expect, it } from "vitest";
import { type Guessed, guessProgramme } from "../../src/init/index.js";

const NAMES = ["Ada Marder", "Bo Falke", "Cleo Igel", "Dan Dachs", "Edda Birke", "Finn Tanne"];
const MENTORS = `Email,Name,Hobby\n${NAMES.slice(0, 3)
  .map((name, at) => `m${at}@x.example,${name},${at % 2 === 0 ? "chess" : "tennis"}`)
  .join("\n")}\n`;

/** The mentees' file with one question, and what is guessed. */
function asked(heading: string, cells: readonly string[]): Guessed {
  const rows = NAMES.map(
    (name, at) =>
      `e${at}@x.example,Mentee ${name},${JSON.stringify(cells[at] ?? "")},${at % 2 === 0 ? "chess" : "tennis"}`,
  );
  const result = guessProgramme({
    mentors: MENTORS,
    mentees: `Email,Name,${JSON.stringify(heading)},Hobby\n${rows.join("\n")}\n`,
  });
  if (!result.ok) throw new Error("not read");
  return result.value;
}

const kindOf = ({ guesses }: Guessed) => guesses.find(({ side, at }) => side === "mentee" && at === 3);

describe("a question whom somebody would not meet", () => {
  it.each([
    "Whom would you not want to be matched with?",
    "Is there anybody you should not be paired with?",
    "Who shouldn't we match you with?",
    "Anyone you would prefer not to work with?",
    "Please do not pair me with these people",
    "Mit wem möchtest du nicht zusammenkommen?",
  ])("is guessed: %s", (heading) => {
    const guessed = asked(heading, ["Bo Falke", "", "n/a", "Ada Marder", "nobody"]);
    expect(kindOf(guessed)).toMatchObject({ guess: "people", sensitive: true });
    expect(guessed.programme.rules).toContainEqual(expect.objectContaining({ rule: "avoid" }));
    expect(guessed.programme.criteria).not.toContainEqual(expect.objectContaining({ compare: "preference" }));
  });

  it("stays one where a name is misspelt, and the note says in which row", () => {
    const guessed = asked("Whom would you not want to be matched with?", ["Bo Falke", "", "Ada Mardr"]);
    expect(kindOf(guessed)).toMatchObject({ guess: "people", sensitive: true });
    expect(guessed.programme.rules).toContainEqual(expect.objectContaining({ rule: "avoid" }));
    const note = guessed.notes.find((text) => text.includes("row 4"));
    expect(note).toMatch(/mentees/);
    expect(note).not.toContain("Mardr");
  });

  it("is told where its cells are no names", () => {
    const guessed = asked("Is there anybody you should not be paired with?", [
      "My old flatmate from the first year, please",
      "",
      "people who smoke a lot",
    ]);
    expect(kindOf(guessed)).toMatchObject({ sensitive: true });
    expect(guessed.notes.join("\n")).toMatch(/whom somebody would rather not meet/);
  });
});

describe("a question who stands above somebody", () => {
  it("is guessed where some write n/a and some name people outside", () => {
    const guessed = asked("Line manager", [
      "Ada Marder",
      "n/a",
      "Prof. Quill (Oslo)",
      "-",
      "the dean",
      "tbd",
    ]);
    expect(kindOf(guessed)).toMatchObject({ guess: "person", sensitive: true });
    expect(guessed.programme.rules).toContainEqual(expect.objectContaining({ rule: "reporting-line" }));
  });

  it("stays one where a name is misspelt", () => {
    const guessed = asked("Who is your supervisor?", ["Ada Marder", "Ada Mardr", "n/a"]);
    expect(kindOf(guessed)).toMatchObject({ guess: "person", sensitive: true });
    expect(guessed.programme.rules).toContainEqual(expect.objectContaining({ rule: "reporting-line" }));
    expect(guessed.notes.join("\n")).toMatch(/row 3/);
  });
});

describe("a question about a kind of work that only sounds like it", () => {
  it.each([
    ["What would you not want to be matched with?", ["spreadsheets", "code", "spreadsheets", "code"]],
    [
      "If we can't match you with anyone, may we call?",
      ["Please do", "If you must", "Please do", "Please do"],
    ],
    ["Do you want to be a manager?", ["yes", "no", "yes", "no", "yes", "no"]],
  ])("names nobody: %s", (heading, cells) => {
    expect(["person", "people"]).not.toContain(kindOf(asked(heading, cells))?.guess);
  });
});
