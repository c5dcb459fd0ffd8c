import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exampleCommand, newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

const DECISIONS = resolve(import.meta.dirname, "../../examples/one-to-one/decisions.csv");

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

const command = (name: Parameters<typeof exampleCommand>[0], ...more: readonly string[]) =>
  runCommand([...exampleCommand(name, folder), ...more]);
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");

describe("--decisions", () => {
  it("goes back in: the result keeps to it, says what each cost and what changed, and holds", async () => {
    await command("match", "--out", join(folder, "one"));
    const previous = ["--previous", join(folder, "one/matching.json")];
    const again = ["--decisions", DECISIONS, ...previous, "--out", join(folder, "two")];
    const { status, out } = await command("match", ...again);
    expect(status).toBe(0);
    expect(out).toMatch(/^Decided by hand +Against the best result without it$/m);
    expect(out).toMatch(/^Chidi Otter with Emre Ulme: pinned +cost 0\.\d{3} of the sum of fits$/m);
    expect(out).toMatch(/^Oskar Dachs +Farid Dachs +nobody$/m);
    expect(read("two/matches.csv")).toContain("Required (decided by hand).");
    expect(read("two/changes.csv")).toContain("oskar.dachs@uni.example,Oskar Dachs,farid.dachs@uni.example");
    expect(read("two/report.html")).toContain("Oskar Dachs (mentee): sits out");

    const made = ["--matching", join(folder, "two/matching.json")];
    expect((await command("verify", ...made, "--decisions", DECISIONS)).status).toBe(0);
    const without = await command("verify", ...made);
    expect(without.status).toBe(1);
    expect(without.err).toContain(
      "two/matching.json: was made with 5 decisions by hand, and none are given here",
    );
    expect(without.err).toContain("Add --decisions with the same file, such as --decisions decisions.csv.");
    for (const [name, ...more] of [
      ["explain", "--person", "Oskar Dachs"],
      ["report", "--out", folder],
    ] as const)
      expect(await command(name, ...made, ...more)).toMatchObject({ status: 1, err: without.err });
    const first = ["--matching", join(folder, "one/matching.json"), "--decisions", DECISIONS];
    expect((await command("verify", ...first)).err).toContain("was made without decisions by hand");
    const other = await command("verify", ...made, "--decisions", DECISIONS, "--seed", "7");
    expect(other.out).toContain("Give the same files, --decisions and --seed as when it was made.");
    const explained = await command("explain", "--decisions", DECISIONS, "--person", "Oskar Dachs");
    expect(explained.out).toContain("sits this round out");
  });

  it("says that nothing changed where nothing did", async () => {
    await command("match", "--out", folder);
    const { out } = await command("match", "--previous", join(folder, "matching.json"));
    expect(out).toContain("Nothing changed");
  });

  it("stops, with everything that is wrong with it, before anything is written", async () => {
    writeFileSync(join(folder, "wrong.csv"), "decision,mentor,mentee\npin,Dilan Wiesel,Tove Dachs\nban,,\n");
    const wrong = ["--decisions", join(folder, "wrong.csv")];
    const { status, err, out } = await command("match", ...wrong);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain('wrong.csv, row 2, column "decision"');
    expect(err).toContain('the rule "shared-time:free" (the two must share at least 1 h a week');
    expect(err).toContain('"ban": is no decision');
    const checked = await command("check", ...wrong);
    expect(checked.status).toBe(1);
    expect(checked.out).toContain("forbids the pair");
  });

  it("is never overwritten", async () => {
    const path = join(folder, "matches.csv");
    writeFileSync(path, "decision,mentor_id,mentee_id\npin,chidi.otter@uni.example,emre.ulme@uni.example\n");
    const before = read("matches.csv");
    const { status, err } = await command("match", "--decisions", path, "--out", folder);
    expect(status).toBe(1);
    expect(err).toContain("would be overwritten");
    expect(read("matches.csv")).toBe(before);
  });

  it("tells a --previous that is no result", async () => {
    writeFileSync(join(folder, "previous.json"), '{"version": 1}');
    const { status, err } = await command("match", "--previous", join(folder, "previous.json"));
    expect(status).toBe(1);
    expect(err).toContain("is no result to compare with");
  });
});
