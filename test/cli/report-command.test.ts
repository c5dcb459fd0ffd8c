import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exampleCommand, exampleText, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

describe("mentor-matching report", () => {
  it("writes the report that match writes, and a page for each person", async () => {
    await runCommand([...exampleCommand("match", folder), "--out", join(folder, "match")]);
    const matching = ["--matching", join(folder, "match/matching.json")];
    const { status, out } = await runCommand([
      ...exampleCommand("report", folder),
      ...matching,
      "--out",
      join(folder, "report"),
    ]);
    expect(status).toBe(0);
    expect(out).toContain("34 pages in participants/");
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(read("report/report.html")).toBe(read("match/report.html"));
    expect(readdirSync(join(folder, "report/participants"))).toHaveLength(34);
    expect(read("report/participants/rana-dachs.html")).toContain("Your mentor: <bdi>Ada Marder</bdi>");
  });

  it("matches anew where no matching is named, and lists what it wrote with --json", async () => {
    const { out } = await runCommand([...exampleCommand("report", folder), "--out", folder, "--json"]);
    const { report, participants } = JSON.parse(out);
    expect(report).toBe("report.html");
    expect(participants[0]).toEqual({ id: "ada.marder@uni.example", file: "participants/ada-marder.html" });
  });

  it("writes calendars where the programme has meetings, as match does, and says for whom there is no time", async () => {
    const programme = {
      ...JSON.parse(exampleText("programme.json")),
      meeting: { minutes: 300, every: "week" },
    };
    const changed = { "programme.json": JSON.stringify(programme) };
    await runCommand([...exampleCommand("report", folder, changed), "--out", join(folder, "report")]);
    const { err } = await runCommand([
      ...exampleCommand("match", folder, changed),
      "--out",
      join(folder, "match"),
    ]);
    const calendar = readFileSync(join(folder, "report/meetings.ics"), "utf8");
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(readFileSync(join(folder, "match/meetings.ics"), "utf8")).toBe(calendar);
    expect(readdirSync(join(folder, "report/participants"))).toContain("bo-falke.ics");
    expect(err).toMatch(/warning: \S+ and \S+: no time for a meeting of 300 minutes in every week/);
  });

  it("leaves no calendar of an earlier result to whoever has no meeting now, and tells of other pages; match tells of all", async () => {
    const meeting = { minutes: 60, every: "week" };
    const programme = JSON.stringify({ ...JSON.parse(exampleText("programme.json")), meeting });
    const out = ["--out", join(folder, "results")];
    const pages = () => readdirSync(join(folder, "results/participants"));
    const first = await runCommand([
      ...exampleCommand("match", folder, { "programme.json": programme }),
      ...out,
    ]);
    expect(first.err).not.toContain("earlier result");
    await runCommand([...exampleCommand("report", folder, { "programme.json": programme }), ...out]);
    expect(pages()).toContain("oskar-dachs.ics");
    writeFileSync(join(folder, "results/participants/somebody-else.html"), "");
    writeFileSync(join(folder, "results/participants/notes.txt"), "");
    const decisions = join(folder, "decisions.csv");
    writeFileSync(decisions, "decision,mentor,mentee\nsits out,,Oskar Dachs\n");
    const again = (name: "match" | "report") =>
      runCommand([
        ...exampleCommand(name, folder, { "programme.json": programme }),
        ...out,
        "--decisions",
        decisions,
      ]);
    const { err } = await again("match");
    expect(err).toContain(
      "participants/ there still holds the pages of an earlier result: send none of them before you have written them anew.\n  npx mentor-matching report",
    );
    // The line can be typed as it stands.
    const printed = / {2}npx mentor-matching (report .*)$/m.exec(err)?.[1] ?? "";
    expect((await runCommand(printed.split(" "))).err).not.toContain("decisions by hand");
    expect(printed).toContain(` --decisions ${decisions} `);
    expect((await again("report")).err).toContain(
      "participants/ also holds what is not of this result, and should be deleted or moved: somebody-else.html\n",
    );
    expect(pages()).not.toContain("oskar-dachs.ics");
    expect(pages()).toEqual(expect.arrayContaining(["bo-falke.ics", "oskar-dachs.html", "notes.txt"]));
  });

  it("needs a folder", async () => {
    const { status, err } = await runCommand(exampleCommand("report", folder));
    expect(status).toBe(2);
    expect(err).toContain("--out is missing.");
  });
});
