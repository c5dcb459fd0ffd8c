import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { xlsxFile, zip } from "../support/xlsx-file.js";
import { newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

const MENTORS = "examples/one-to-one/mentors.csv";
const MENTEES = "examples/one-to-one/mentees.csv";

let out: string;
beforeEach(() => {
  out = join(newFolder(), "programme.json");
});

describe("mentor-matching init", () => {
  it("writes a programme that check and match take", async () => {
    const { status, out: told, err } = await runCommand(["init", MENTORS, MENTEES, "--out", out]);
    expect(status).toBe(0);
    expect(told).toContain("mentors.csv, google-forms: 23 columns");
    expect(told).toMatch(
      /\nCompared\n {2}The share [^–]*\n {2}– goals, 42\.1 %: the mentor can help with what the mentee wants on “/,
    );
    expect(told).toContain("(Lyons et al. 2019). [evidence: medium]");
    expect(told).toContain(
      "gap: the mentor must not stand below the mentee on “Where are you in your studies”",
    );
    expect(told).toMatch(
      /\nRules\n {2}A pair [^–]*\n {2}– shared-time on “[^”]+”: the two must share at least 1 h a week/,
    );
    expect(err).toContain(`mentor-matching check ${out} --mentors ${MENTORS} --mentees ${MENTEES}`);
    for (const command of ["check", "match"]) {
      const run = await runCommand([command, out, "--mentors", MENTORS, "--mentees", MENTEES]);
      expect(run.status).toBe(0);
    }
  });

  it("overwrites nothing without --force", async () => {
    writeFileSync(out, "mine");
    const refused = await runCommand(["init", MENTORS, MENTEES, "--out", out]);
    expect(refused).toMatchObject({ status: 1, out: "" });
    expect(refused.err).toContain("is there already, and nothing was written");
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect((await runCommand(["init", MENTORS, MENTEES, "--out", out, "--force"])).status).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8")).people.id).toBe("Email address");
  });

  it("prints JSON alone with --json, and then writes only where it is told to", async () => {
    const { status, out: told, err } = await runCommand(["init", MENTORS, MENTEES, "--json"]);
    expect([status, err]).toEqual([0, ""]);
    expect(Object.keys(JSON.parse(told))).toEqual([
      "programme",
      "guesses",
      "strangeAnswers",
      "grounds",
      "notes",
      "dialects",
    ]);
    expect(existsSync("programme.json")).toBe(false);
  });

  it("takes one file of everybody", async () => {
    const everybody = join(newFolder(), "everybody.csv");
    const rows = ["a,mentor,chess;go", "b,mentee,chess", "c,mentee,go;chess", "d,mentor,go"];
    writeFileSync(everybody, `Id,I want to be a,Hobbies\n${rows.join("\n")}\n`);
    const { status, out: told } = await runCommand(["init", "--participants", everybody, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(told).programme.people).toMatchObject({ id: "Id", role: "I want to be a" });
  });

  it.each([
    [["init", MENTORS], "Name two files: the mentors' answers, then the mentees'."],
    [["init", MENTEES, MENTORS], '"mentees.csv" seems to be the mentees\' file.'],
    [["init", MENTORS, MENTEES, "third.csv"], '"third.csv" is too many.'],
    [["init", MENTORS, MENTEES, "--froce"], "There is no option --froce. Did you mean --force?"],
    [["init", "--participants", MENTORS, MENTEES], "or --participants alone."],
  ])("says what is wrong with %j, with an example", async (args, message) => {
    const { status, err } = await runCommand(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain("Try: npx mentor-matching init mentors.csv mentees.csv");
  });

  it("says what is wrong with a file, without a stack trace", async () => {
    const missing = await runCommand(["init", "none.csv", MENTEES, "--out", out]);
    expect(missing).toMatchObject({
      status: 1,
      err: expect.stringContaining("none.csv: cannot be read (no such file)"),
    });
    expect(existsSync(out)).toBe(false);
  });

  it("reads a workbook by its first sheet", async () => {
    const workbook = join(newFolder(), "mentors.xlsx");
    const rows = readFileSync(MENTORS, "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.slice(1, -1).split('","'));
    writeFileSync(workbook, xlsxFile({ Answers: rows, Notes: [["x"]] }));
    const { status, err, out: told } = await runCommand(["init", workbook, MENTEES, "--json"]);
    expect(status).toBe(0);
    expect(err).toContain('mentors.xlsx: "Answers, Notes": holds 2 sheets, of which only "Answers" is read');
    expect(JSON.parse(told).programme.people.id).toBe("Email address");
    const renamed = join(newFolder(), "mentors.csv");
    writeFileSync(renamed, xlsxFile({ Answers: rows }));
    expect((await runCommand(["init", renamed, MENTEES, "--json"])).status).toBe(0);
    const letter = join(newFolder(), "mentors.docx");
    writeFileSync(letter, zip({ "word/document.xml": new Uint8Array() }));
    expect((await runCommand(["init", letter, MENTEES, "--json"])).err).toContain(
      "mentors.docx: expected a table (CSV or .xlsx) but found a text document (Word)",
    );
    writeFileSync(workbook, "PK\x03\x04 xl/workbook.xml, but damaged");
    expect((await runCommand(["init", workbook, MENTEES, "--json"])).err).toContain(
      "expected a workbook (.xlsx), but it cannot be read as one",
    );
  });

  it.each([50, 70, 100])("fits into %i columns", async (columns) => {
    const { out: told } = await runCommand(["init", MENTORS, MENTEES, "--out", out], columns);
    // The last column of a table keeps 30 however narrow the terminal.
    const widest = Math.max(...told.split("\n").map((line) => [...line].length));
    expect(widest).toBeLessThanOrEqual(Math.max(columns, 64));
  });

  it("sends a terminal no commands that stand in a file", async () => {
    const hostile = join(newFolder(), "mentors.csv");
    writeFileSync(
      hostile,
      "Email,\u001b]0;owned\u0007\u001b[2JField\na@x.example,\u009b31mx\nb@x.example,=cmd()\n",
    );
    for (const option of [["--out", out], ["--json"]]) {
      const { out: told, err } = await runCommand(["init", hostile, MENTEES, ...option]);
      expect(told + err).not.toMatch(/(?![\n\t])\p{Cc}/u);
    }
    const { out: told } = await runCommand(["check", out, "--mentors", hostile, "--mentees", MENTEES]);
    expect(told).not.toMatch(/(?![\n\t])\p{Cc}/u);
  });

  it("shows an example in its help", async () => {
    const { out: told } = await runCommand(["init", "--help"]);
    expect(told).toContain("Example\n  npx mentor-matching init mentors.csv mentees.csv");
  });
});
