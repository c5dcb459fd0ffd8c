import { readdirSync, readFileSync } from "node:fs";
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

  it("needs a folder", async () => {
    const { status, err } = await runCommand(exampleCommand("report", folder));
    expect(status).toBe(2);
    expect(err).toContain("--out is missing.");
  });
});
