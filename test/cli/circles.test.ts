import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { GroupsMatching } from "../../src/formats/index.js";
import { newFolder } from "./example-command.js";
import { runCommand } from "./run-command.js";

const EXAMPLE = resolve(import.meta.dirname, "../../examples/peers");
const PEOPLE = ["--participants", join(EXAMPLE, "participants.csv")];

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

/** The example's circles, changed; without a change as they are. */
function commandOn(change: (programme: Record<string, unknown>) => unknown = (same) => same) {
  const path = join(folder, "circles.json");
  const programme = JSON.parse(readFileSync(join(EXAMPLE, "circles.json"), "utf8"));
  delete programme["$schema"];
  writeFileSync(path, JSON.stringify(change(programme)));
  return async (name: string, ...more: readonly string[]) => {
    const { out, err } = await runCommand([name, path, ...PEOPLE, ...more]);
    return `${out}${err}`;
  };
}

const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** What somebody reads on a page. */
const shown = (page: string) => page.replace(/<(style|script)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");

/** The name of the command is in paths and pages. */
const ROLE = /\bment(or|ee)s?\b(?!-matching)/i;

describe("people of circles", () => {
  const decisions = () =>
    write(
      "decisions.csv",
      "decision,person,partner,value\nforbid,Amira Haddad,Bence Kovács,\nsits out,,Jonas Weber,\n",
    );

  it("are nobody's mentor or mentee, whatever is told", async () => {
    const command = commandOn();
    const one = join(folder, "one");
    const told = [
      await command("check"),
      await command("match", "--out", one),
      await command(
        "match",
        "--out",
        join(folder, "two"),
        "--decisions",
        decisions(),
        "--previous",
        join(one, "matching.json"),
      ),
      await command("explain", "--person", "Amira Haddad"),
      await command("explain", "--person", "Hugo Lindner"),
      await command("explain", "--person", "Amira Haddad", "--with", "Bence Kovács"),
      await command("explain", "--person", "Amira Haddad", "--with", "Chiara Neri"),
      await command("report", "--out", one, "--matching", join(one, "matching.json")),
      read("one", "participants.csv"),
      read("one", "matches.csv"),
      read("two", "changes.csv"),
      shown(read("two", "report.html")),
      shown(read("one", "participants", "amira-haddad.html")),
    ];
    for (const text of told) expect(text).not.toMatch(ROLE);
    expect(told[2]).toContain("Jonas Weber: sits out");
    expect(told[2]).toContain("1 person a seat");
    expect(told[3]?.replace(/\s+/g, " ")).toContain("1 member answered Law on department");
    // The two's own fit, and no empty table.
    expect(told[5]).toContain("Amira Haddad with Bence Kovács, fit 0.800.");
    expect(told[5]).not.toMatch(/Answers\s*\n\s*\n/);
  });

  it("are members where no group holds them, and where too few come", async () => {
    const tooMany = await commandOn((programme) => ({
      ...programme,
      format: { kind: "groups", mentors: 0, size: { min: 5, max: 5 } },
      rules: [{ rule: "together", people: ["amira@uni.example", "bence@uni.example", "dov@uni.example"] }],
    }))("check");
    expect(tooMany).toContain("9 members take part, in groups of 5 to 5");
    expect(tooMany).toContain("3 members must be together, and no time suits them all");
    expect(tooMany).toContain("– Allow other sizes in format.size.");
    expect(tooMany).not.toMatch(ROLE);
    const stranger = await commandOn((programme) => ({
      ...programme,
      rules: [{ rule: "apart", people: ["amira@uni.example", "nobody@uni.example"] }],
    }))("check");
    expect(stranger).toContain("is nobody in the roster");
  });

  it("are members where a matching does not hold", async () => {
    const command = commandOn();
    const matching: GroupsMatching = JSON.parse(
      await command("match", "--json").then((text) => text.slice(0, text.lastIndexOf("}") + 1)),
    );
    const [first, ...others] = matching.matches;
    const verify = (change: Partial<GroupsMatching>) =>
      command("verify", "--matching", write("matching.json", JSON.stringify({ ...matching, ...change })));
    const told = [
      await verify({ matches: others }),
      await verify({ matches: [{ ...first!, slot: { ...first!.slot, day: 3 } }, ...others] }),
      await verify({ proof: { ...matching.proof, mentees: [] } }),
      await verify({ proof: { ...matching.proof, bound: matching.proof.bound + 1 } }),
      await verify({
        manifest: { ...matching.manifest, people: { ...matching.manifest.people, mentees: 3 } },
      }),
    ];
    for (const text of told) {
      expect(text).toContain("It does not hold.");
      expect(text).not.toMatch(ROLE);
    }
    expect(told[0]).toContain("The member “amira@uni.example” is missing");
    expect(told[1]).toContain("is not free when the group of “amira@uni.example”");
  });
});
