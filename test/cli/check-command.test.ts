import { beforeEach, describe, expect, it } from "vitest";
import { programmeFor, RESPONDENTS, WRITERS } from "../support/dialect-files.js";
import { exampleCommand, exampleText, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

describe("mentor-matching check", () => {
  it("lists what is doubtful, worst first, with what it costs, and matches nobody", async () => {
    const { status, out, err } = await runCommand(exampleCommand("check", folder));
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^warning: 20 mentees take part, and mentors have 18 places\n {2}At least 2 mentees/);
    expect(out).toMatch(
      /1 person has\s+nobody, and would have somebody without it\.\n {2}– Zofia Igel \(mentee\)/,
    );
    expect(out.indexOf("warning:")).toBeLessThan(out.indexOf("note:"));
    expect(out).toContain("0 errors, 4 warnings, 6 notes. Ready to match.");
    expect(out).not.toMatch(/, fit \d|proof/);
  });

  it("lists the errors of the files once a kind and column, and ends with 1", async () => {
    const mentees = exampleText("mentees.csv").replaceAll('"second year"', '"2nd year"');
    const { status, out } = await runCommand(exampleCommand("check", folder, { "mentees.csv": mentees }));
    expect(status).toBe(1);
    expect(out.match(/^error:/gm)).toHaveLength(1);
    expect(out).toContain("Nobody can be matched until it is mended.");
    expect(out).toContain("Mend the errors before you match.");
  });

  it("lists every error of the programme", async () => {
    const programme = exampleText("programme.json")
      .replace('"compare": "band"', '"compare": "bands"')
      .replace('"seed": 1', '"seed": 1.5');
    const { status, out } = await runCommand(
      exampleCommand("check", folder, { "programme.json": programme }),
    );
    expect(status).toBe(1);
    expect(out.match(/^error:/gm)).toHaveLength(2);
  });

  it("shows a formula with a caret under what is wrong with it", async () => {
    const programme = JSON.parse(exampleText("programme.json"));
    const fit = { formula: "0.7 * goals + 0.3 * gaols" };
    const [first, ...others] = programme.criteria.map(
      ({ weight: _, ...criterion }: { weight: number }) => criterion,
    );
    const { weights: __, ...rest } = programme;
    const json = { ...rest, criteria: [{ ...first, id: "goals" }, ...others], fit };
    const changed = { "programme.json": JSON.stringify(json) };
    const { status, out } = await runCommand(exampleCommand("check", folder, changed));
    expect(status).toBe(1);
    expect(out).toContain(`\n    ${fit.formula}\n    ${" ".repeat(20)}^\n`);
  });

  it("finds pairs that are required and cannot be", async () => {
    const programme = JSON.parse(exampleText("programme.json"));
    const pairs = [{ mentor: "edda.birke@uni.example", mentee: "zofia.igel@uni.example" }];
    programme.rules.push({ rule: "required-pairs", pairs });
    const changed = { "programme.json": JSON.stringify(programme) };
    const { status, out } = await runCommand(exampleCommand("check", folder, changed));
    expect(status).toBe(1);
    expect(out).toContain("is required, but vetoed by");
  });

  it("prints JSON alone on standard output with --json", async () => {
    const { out, err } = await runCommand([...exampleCommand("check", folder), "--json"]);
    const { ok, findings } = JSON.parse(out);
    expect([ok, err]).toEqual([true, ""]);
    expect(findings[0]).toMatchObject({ severity: "warning", code: "too-few-places", people: 2 });
  });

  it("reads a dialect, and names the row of the export and what the error costs", async () => {
    const file = WRITERS.qualtrics(RESPONDENTS);
    const written = { "programme.json": JSON.stringify(programmeFor(file)), "mentors.csv": file.text };
    const mentees = file.text.replace("second year", "2nd year");
    const { status, out } = await runCommand(
      exampleCommand("check", folder, { ...written, "mentees.csv": mentees }).slice(0, 6),
    );
    expect(status).toBe(1);
    expect(out.replace(/\s+/g, " ")).toContain(
      'mentees.csv, row 5, column "Which year are you in?": "2nd year": is not one of the options',
    );
    expect(out).toContain("Nobody can be matched until it is mended.");
  });

  it("fits into the terminal", async () => {
    const { out } = await runCommand(exampleCommand("check", folder), 60);
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(60);
  });
});
