import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../cli/run-command.js";
import { tempFolder } from "../support/temp-folder.js";

const FILES = [
  "examples/groups/programme.json",
  "--mentors",
  "examples/groups/mentors.csv",
  "--mentees",
  "examples/groups/mentees.csv",
];

describe("examples/groups", () => {
  it("is matched, checked, written, explained", async () => {
    const out = tempFolder("groups");
    const found = await runCommand(["match", ...FILES, "--out", out]);
    expect(found.status).toBe(0);
    expect(found.out).toContain("Deniz Kaya");
    expect(found.out).toContain("7 groups among 7 mentors and 26 mentees (coverage 24");
    expect(found.out).toContain("Checked: no rule is broken, and no other groups");
    expect(readdirSync(out).sort()).toEqual(
      ["matches.csv", "matching.json", "meetings.ics", "participants.csv", "report.html"].sort(),
    );
    const participants = readFileSync(join(out, "participants.csv"), "utf8");
    expect(participants).toContain("All of you are free on");
    expect(participants).not.toMatch(/woman|non-binary|0\.\d/);
    expect(readFileSync(join(out, "report.html"), "utf8")).toContain("How much better it could be");
    expect(readFileSync(join(out, "meetings.ics"), "utf8").match(/BEGIN:VEVENT/g)).toHaveLength(7);

    const matching = join(out, "matching.json");
    const verified = await runCommand(["verify", ...FILES, "--matching", matching]);
    expect(verified.out).toContain("how much better any other groups could be at most");
    const explained = await runCommand([
      "explain",
      ...FILES,
      "--matching",
      matching,
      "--person",
      "Karl Petersen",
    ]);
    expect(explained.out).toContain("Deniz Kaya with");
    expect(explained.out).toMatch(/Without the 4 rules on groups/);
    const why = ["--person", "Karl Petersen", "--with", "Aylin Demir"];
    const other = await runCommand(["explain", ...FILES, "--matching", matching, ...why]);
    expect(other.out).toContain("What keeps Karl Petersen out of the group of Aylin Demir");
    expect(other.out).toMatch(/\(fit with them 0\.\d{3}, as it is 0\.\d{3}\)/);
    const flatmates = ["--person", "Lena Fuchs", "--with", "Tom Richter"];
    const apart = await runCommand(["explain", ...FILES, "--matching", matching, ...flatmates]);
    expect(apart.out).toContain("Lena Fuchs and Tom Richter are not in one group.\nNo group may hold both: ");
    expect(apart.out).toMatch(/ {2}Lena Fuchs in the group of Deniz Kaya, .*\(fit with them 0\.\d{3}/);
    const json = await runCommand(["explain", ...FILES, "--matching", matching, ...flatmates, "--json"]);
    expect(JSON.parse(json.out)).toMatchObject([{ kind: "apart", instead: [{}, {}] }]);
    const mates = ["--person", "Nils Berger", "--with", "Karl Petersen"];
    const together = await runCommand(["explain", ...FILES, "--matching", matching, ...mates]);
    expect(together.out).toContain("Nils Berger and Karl Petersen are in one group.");
    const report = await runCommand(["report", ...FILES, "--matching", matching, "--out", out]);
    expect(report.status).toBe(0);
    const page = readFileSync(join(out, "participants/karl-petersen.html"), "utf8");
    expect(page).toContain("With you in the group");
    expect(page).toContain("First meeting");
  }, 60_000);

  it("is searched only so long as is asked for", async () => {
    const wrong = await runCommand(["match", ...FILES, "--seconds", "soon"]);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('"soon" is no number of seconds')]);
    const both = await runCommand(["match", ...FILES, "--seconds", "1", "--iterations", "5"]);
    expect(both.err).toContain("not both");
    const short = await runCommand(["match", ...FILES, "--iterations", "10", "--json"]);
    expect(JSON.parse(short.out).proof.search.iterations).toBe(10);
  }, 60_000);

  it("has a check that lists what is doubtful", async () => {
    const { status, out } = await runCommand(["check", ...FILES]);
    expect(status).toBe(0);
    expect(out).not.toContain("undefined");
  });
});
