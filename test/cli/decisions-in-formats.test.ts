import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

const EXAMPLES = resolve(import.meta.dirname, "../../examples");

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

function commandOn(example: string, names: readonly string[]) {
  const path = (name: string) => join(EXAMPLES, example, name);
  const files = names.flatMap((name) => [`--${name}`, path(`${name}.csv`)]);
  return (name: string, ...more: readonly string[]) =>
    runCommand([name, path("programme.json"), ...files, ...more]);
}

const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");
const write = (...rows: readonly string[]) => {
  writeFileSync(join(folder, "decisions.csv"), rows.join("\n"));
  return ["--decisions", join(folder, "decisions.csv")];
};

/** The section of the report that tells of decisions. */
function decisionsIn(report: string): string {
  return /<section id="decisions"[\s\S]*?<\/section>/.exec(report)?.[0] ?? "";
}

describe("--decisions among peers", () => {
  const command = commandOn("peers", ["participants"]);

  it("goes the whole way, and never speaks of mentors and mentees", async () => {
    await command("match", "--out", join(folder, "one"));
    const decisions = write(
      "decision,person,partner",
      "pin,Grace Okafor,Chiara Neri",
      "forbid,Bence Kovács,Amira Haddad",
      "sits out,,Elif Aydın",
    );
    const previous = ["--previous", join(folder, "one/matching.json")];
    const { status, out } = await command("match", ...decisions, ...previous, "--out", join(folder, "two"));
    expect(status).toBe(0);
    expect(out).toMatch(/^Grace Okafor with Chiara Neri: pinned +cost 0\.\d{3} of the sum of fits$/m);
    expect(out).toMatch(/^Elif Aydın: sits out +(cost|gained) /m);
    expect(out).toMatch(/\d people keep their partner, \d have another or none\.$/m);
    expect(out).not.toMatch(/mentor|mentee|as far as the search/i);
    expect(read("two/changes.csv")).toContain("person_id,person,before_id,before,now_id,now");
    expect(read("two/changes.csv")).toContain(
      "elif@uni.example,Elif Aydın,finn@uni.example,Finn Larsen,,nobody",
    );
    const section = decisionsIn(read("two/report.html"));
    expect(section).toContain("Partner before");
    expect(section).not.toMatch(/mentor|mentee/i);
    const made = ["--matching", join(folder, "two/matching.json")];
    expect((await command("verify", ...made, ...decisions)).status).toBe(0);
    expect((await command("verify", ...made)).status).toBe(1);
  });

  it("refuses capacities, and two partners for one person", async () => {
    const wrong = write(
      "decision,mentor,mentee,value",
      "capacity,Grace Okafor,,2",
      "pin,Grace Okafor,Chiara Neri,",
      "pin,Amira Haddad,Grace Okafor,",
    );
    const { status, err, out } = await command("match", ...wrong);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain("has no meaning among peers");
    expect(err).toContain("grace@uni.example is pinned to chiara@uni.example already");
  });
});

describe("--decisions on groups", () => {
  const command = commandOn("groups", ["mentors", "mentees"]);

  it("goes the whole way, and says that costs are as far as the search finds", async () => {
    const decisions = write(
      "decision,mentor,mentee,value",
      "pin,Bernd Osterloh,Karl Petersen,",
      "forbid,Emil Sander,Ben Koch,",
      "sits out,,Hanna Busch,",
      "capacity,Aylin Demir,,3",
    );
    const { status, out } = await command("match", ...decisions, "--out", folder);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Decided by hand +Against the groups found without it, as far as the search finds$/m,
    );
    expect(out).toMatch(/^Hanna Busch \(mentee\): sits out +cost 1 mentee a seat/m);
    expect(out).toMatch(/^All together .*, as far as the search finds\.$/m);
    const section = decisionsIn(read("report.html"));
    expect(section).toContain("as far as the search finds");
    expect(section).not.toMatch(/best result|exact/);
    const made = ["--matching", join(folder, "matching.json")];
    expect((await command("verify", ...made, ...decisions)).status).toBe(0);
    expect((await command("verify", ...made)).status).toBe(1);
    const explained = [...made, ...decisions, "--person", "Ben Koch", "--seconds", "1"];
    const { status: refused, err } = await command("explain", ...explained);
    expect(refused).toBe(2);
    expect(err).toContain(
      "--seconds says how long groups are searched for, and --matching names groups that are there.",
    );
  });

  it("refuses to prefer, with what to do instead", async () => {
    const { status, err } = await command(
      "match",
      ...write("decision,mentor,mentee", "prefer,Deniz Kaya,Ravi Nair"),
    );
    expect(status).toBe(1);
    expect(err).toContain('decisions.csv, row 2, column "decision"');
    expect(err).toContain('Write "pin", or take the row out');
  });
});
