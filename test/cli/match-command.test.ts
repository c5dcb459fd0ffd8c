import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeEach, describe, expect, it } from "vitest";
import { exampleCommand, exampleText, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

const FILES = ["matches.csv", "participants.csv", "matching.json", "report.html"];

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

/** The arguments that match the example, with files of one's own in place of its. */
function example(replaced: Readonly<Record<string, string>> = {}): string[] {
  return exampleCommand("match", folder, replaced);
}

describe("mentor-matching match", () => {
  it("prints the matches with fit and reasons, who is left over and why, and what was proven", async () => {
    const { status, out } = await runCommand(example());
    expect(status).toBe(0);
    expect(out).toMatch(/^Mentor +Mentee +Fit +Strongest reasons$/m);
    expect(out).toMatch(/^Left over +Role +Reason$/m);
    expect(out).toContain("takes nobody this time (capacity 0)");
    expect(out).toMatch(/^\d+ matches among 14 mentors and 20 mentees/m);
  });

  it("writes four files and says so", async () => {
    const { err } = await runCommand([...example(), "--out", join(folder, "deep/results")]);
    expect(err).toContain("matches.csv, participants.csv, matching.json, report.html");
    for (const file of FILES) expect(readFileSync(join(folder, "deep/results", file), "utf8")).not.toBe("");
  });

  it("refuses to say how long groups are searched for where none are formed", async () => {
    const { status, err } = await runCommand([...example(), "--seconds", "5"]);
    expect(status).toBe(2);
    expect(err).toContain("--seconds says how long groups are searched for, and this programme forms none.");
    expect(err).toContain("Leave it out.");
  });

  it("prints JSON alone on standard output with --json", async () => {
    const { out, err } = await runCommand([...example(), "--json"]);
    expect(JSON.parse(out).format).toBe("one-to-one");
    expect(err).toBe(
      "1 warning: duplicate person. Run npx mentor-matching check with the same files to see more.\n",
    );
  });

  it("writes the same bytes whatever the order of the rows", async () => {
    const reversed = (name: string) => {
      const [heading, ...rows] = Papa.parse<string[]>(exampleText(name), { skipEmptyLines: true }).data;
      return Papa.unparse([heading as string[], ...rows.reverse()]);
    };
    await runCommand([...example(), "--out", join(folder, "one")]);
    const shuffled = { "mentors.csv": reversed("mentors.csv"), "mentees.csv": reversed("mentees.csv") };
    await runCommand([...example(shuffled), "--out", join(folder, "two")]);
    for (const file of FILES) {
      expect(readFileSync(join(folder, "two", file), "utf8")).toBe(
        readFileSync(join(folder, "one", file), "utf8"),
      );
    }
  });

  it("keeps what is sensitive, and every score, out of participants.csv", async () => {
    await runCommand([...example(), "--out", folder]);
    const text = readFileSync(join(folder, "participants.csv"), "utf8");
    expect(text).not.toMatch(/directly|plans|surprises|planning ahead|avoid|0\.\d/i);
    const people = Papa.parse<Record<string, string>>(text.replace("\ufeff", ""), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(people).toHaveLength(34);
    const placed = people.filter((person) => person["mentor"] !== "" || person["mentees"] !== "");
    expect(
      placed.every((person) => `${person["mentor_contact"]}${person["mentees_contact"]}`.includes("@")),
    ).toBe(true);
  });

  it("takes one file of everybody with a role column", async () => {
    const programme = {
      name: "Small",
      people: { id: "Name", role: "Role" },
      questions: [{ id: "field", kind: "choice", both: "Field" }],
      criteria: [{ dimension: "background", compare: "same", question: "field" }],
    };
    writeFileSync(join(folder, "programme.json"), JSON.stringify(programme));
    writeFileSync(
      join(folder, "all.csv"),
      "Name;Role;Field\nAda;Mentor;Physics\nBo;Mentee;Physics\nCy;both;History\n",
    );
    const { status, out } = await runCommand([
      "match",
      join(folder, "programme.json"),
      "--participants",
      join(folder, "all.csv"),
      "--json",
    ]);
    expect(status).toBe(0);
    const pairs = JSON.parse(out).matches.map((found: { mentors: string[]; mentees: string[] }) => [
      found.mentors[0],
      found.mentees[0],
    ]);
    expect(pairs).toEqual([
      ["Ada", "Cy"],
      ["Cy", "Bo"],
    ]);
  });

  it("separates cells as a country's spreadsheets want them", async () => {
    await runCommand([...example(), "--out", folder, "--separator", ";"]);
    expect(readFileSync(join(folder, "participants.csv"), "utf8")).toMatch(/^\ufeffid;name;contact;/);
    expect((await runCommand([...example(), "--separator", "#"])).err).toContain('"#" is no separator');
  });

  it("settles ties by the seed it is given", async () => {
    const seeded = async (seed: string) =>
      JSON.parse((await runCommand([...example(), "--json", "--seed", seed])).out).manifest.seed;
    expect(await seeded("7")).toBe(7);
  });

  it("fits its tables into the terminal", async () => {
    const { out } = await runCommand(example(), 90);
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(90);
  });
});

describe("mentor-matching match, given something wrong", () => {
  it("tells every mistake in the files at once, writes nothing and ends with 1", async () => {
    const mentees = exampleText("mentees.csv")
      .replace('"second year"', '"2nd year"')
      .replace('"Psychology","', '"Psychology",');
    const { status, out, err } = await runCommand([
      ...example({ "mentees.csv": mentees }),
      "--out",
      join(folder, "results"),
    ]);
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(/^error: mentees\.csv, row \d+/m);
    expect(err).toContain("Nothing was matched.");
  });

  it("tells every mistake in the programme at once", async () => {
    const programme = exampleText("programme.json")
      .replace('"compare": "band"', '"compare": "bands"')
      .replace('"seed": 1', '"seed": 1.5');
    const { status, err } = await runCommand(example({ "programme.json": programme }));
    expect(status).toBe(1);
    expect(err).toContain('Did you mean "band"?');
    expect(err).toContain("seed");
  });

  it.each([
    ["a missing comma", '{\n  "name": "x"\n  "people": {}\n}', "line 3"],
    ["nothing at all", "", "line 1, column 1"],
  ])("says where JSON breaks off: %s", async (_, text, place) => {
    const { status, err } = await runCommand(example({ "programme.json": text }));
    expect(status).toBe(1);
    expect(err).toContain(place);
  });

  it("says which file is not there", async () => {
    const { status, err } = await runCommand(["match", join(folder, "none.json"), "--participants", "x.csv"]);
    expect(status).toBe(1);
    expect(err).toContain("no such file");
  });

  it("says that it cannot write where a file is in the way", async () => {
    writeFileSync(join(folder, "taken"), "");
    const { status, err } = await runCommand([...example(), "--out", join(folder, "taken")]);
    expect(status).toBe(1);
    expect(err).toContain("cannot be written to");
  });

  it.each([
    [[], "Usage"],
    [["mtach"], '"mtach" is no command'],
    [["match"], "The programme is missing."],
    [["match", "a.json", "b.json", "--participants", "x.csv"], '"b.json" is too many'],
    [["match", "a.json", "--mentors", "x.csv"], "Give both --mentors and --mentees"],
    [["match", "a.json", "--mentor", "x.csv"], "There is no option --mentor. Did you mean --mentors?"],
    [["match", "a.json", "--participants", "x.csv", "--seed", "lucky"], '"lucky" is no seed'],
  ])("ends with 2 for %j", async (args, message) => {
    const { status, out, err } = await runCommand(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });

  it("explains itself", async () => {
    expect((await runCommand(["--help"])).out).toContain("Usage");
    expect((await runCommand(["match", "--help"])).status).toBe(0);
    expect((await runCommand(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
