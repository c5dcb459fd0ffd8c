import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defineProgramme, match, readRoster, verifyMatching } from "../../src/index.js";
import { matchesCsv, participantPages, participantsCsv, reportHtml } from "../../src/report/index.js";
import { runCommand } from "../cli/run-command.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/peers");
const json = JSON.parse(readFileSync(join(FOLDER, "programme.json"), "utf8"));
const participants = readFileSync(join(FOLDER, "participants.csv"), "utf8");
const programme = defineProgramme(json);
const read = readRoster(programme, { participants });
if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
const roster = read.value;
const matching = match(programme, roster);

/** What somebody reads on a page. */
function readOn(html: string): string {
  return html
    .replace(/<script.*?<\/script>/gs, "")
    .replace(/<style.*?<\/style>/gs, (style) => (style.match(/content: "[^"]*"/g) ?? []).join(" "))
    .replace(/ (data-label|aria-label)="([^"]*)"/g, "> $2 <")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("mentor-matching", "");
}

const ROLES = /\b(mentor|mentee)/i;

describe("the example of peers", () => {
  it("pairs whoever was left over before first, and holds when verified", () => {
    expect(matching.matches.map(({ peers }) => peers.map((id) => id.split("@")[0]).join("–"))).toEqual([
      "amira–bence",
      "chiara–dov",
      "elif–finn",
      "ines–jonas",
    ]);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("calls nobody a mentor or a mentee, in no file and on no page", () => {
    expect(matchesCsv(programme, roster, matching)).not.toMatch(ROLES);
    expect(participantsCsv(programme, roster, matching)).not.toMatch(ROLES);
    expect(readOn(reportHtml(programme, roster, matching))).not.toMatch(ROLES);
    for (const { html } of participantPages(programme, roster, matching))
      expect(readOn(html)).not.toMatch(ROLES);
  });

  it("nor on the terminal", async () => {
    const files = [join(FOLDER, "programme.json"), "--participants", join(FOLDER, "participants.csv")];
    for (const command of ["match", "check"]) {
      const { status, out } = await runCommand([command, ...files]);
      expect(status).toBe(0);
      expect(out).not.toMatch(ROLES);
    }
    const { out } = await runCommand(["explain", ...files, "--person", "Grace Okafor"]);
    expect(out).toContain(
      "6 others are allowed, but others come first who were left over more often before.",
    );
    expect(out).not.toMatch(ROLES);
  });

  it("has each partner once in participants.csv, with the reasons of both directions", () => {
    const [heading, amira] = participantsCsv(programme, roster, matching, { byteOrderMark: false }).split(
      "\r\n",
    );
    expect(heading).toBe("id,name,contact,partner,partner_contact,why,page,left_over");
    expect(amira).toMatch(
      /^amira@uni.example,Amira Haddad,amira@uni.example,Bence Kovács,bence@uni.example,/,
    );
  });
});

describe("whose turn it is", () => {
  it("is recorded in participants.csv, so that another is left over next time", () => {
    const column = (found: typeof matching, ofRoster: typeof roster) =>
      Object.fromEntries(
        participantsCsv(programme, ofRoster, found, { byteOrderMark: false })
          .split("\r\n")
          .filter((line) => line.includes("@"))
          .map((line) => [line.split("@")[0], line.split(",").at(-1)!]),
      );
    const turns = column(matching, roster);
    // Grace was left over, Hugo sat out.
    expect(turns).toMatchObject({ grace: "1", hugo: "0", finn: "2", amira: "0" });
    const [head, ...rows] = participants.trimEnd().split(/\r?\n/);
    const next = rows.map((row) => row.replace(/\d+$/, turns[row.split("@")[0]!]!));
    const again = readRoster(programme, { participants: [head, ...next].join("\n") });
    if (!again.ok) throw new Error("not what this test is about");
    const left = match(programme, again.value).unmatched.flatMap(({ id, reason }) =>
      reason.code === "sits-out" ? [] : [id.split("@")[0]!],
    );
    expect(left).toHaveLength(1);
    expect(left).not.toContain("grace");
  });
});

describe("teaching circles", () => {
  it("are formed, explained and proved from the same file as the pairs", async () => {
    const inputs = [join(FOLDER, "circles.json"), "--participants", join(FOLDER, "participants.csv")];
    const folder = mkdtempSync(join(tmpdir(), "mentor-matching-circles-"));
    const made = await runCommand(["match", ...inputs, "--out", folder]);
    expect(made.out).toContain("Inês Duarte can help with supervision");
    expect(made.out).toContain("3 groups among 10 people (coverage 9, total 5.453");
    const held = await runCommand(["verify", ...inputs, "--matching", join(folder, "matching.json")]);
    expect(held.out).toContain("It holds.");
    const report = readFileSync(join(folder, "report.html"), "utf8");
    expect(report).toContain("Fits of the members with each other");
    expect(report).toContain('id="heat-map"');
    const [heading] = readFileSync(join(folder, "matches.csv"), "utf8").split("\r\n");
    expect(heading).toContain("helper_id,helper,helped_id,helped,group_fit,from_peers");
    await runCommand(["report", ...inputs, "--matching", join(folder, "matching.json"), "--out", folder]);
    const two = ["explain", ...inputs, "--person", "Elif Aydın", "--with"];
    expect((await runCommand([...two, "Inês Duarte"])).out).toContain("are in one group");
    const apart = await runCommand([...two, "Dov Stern"]);
    expect(apart.out).toContain("no time suits all its members and them");
    const page = readFileSync(join(folder, "participants", "elif-aydin.html"), "utf8");
    expect(page).toContain("Inês Duarte can help with supervision, which Elif Aydın asked for.");
  });
});

describe("peer circles", () => {
  const circles = {
    ...json,
    questions: json.questions.filter(({ id }: { id: string }) => id !== "topics"),
    criteria: [{ dimension: "background", compare: "different", question: "department" }],
    rules: [{ rule: "count", question: "department", is: ["Law"], max: 1 }],
    format: {
      kind: "groups",
      mentors: 0,
      size: { min: 3, max: 4 },
      fit: { peers: 0, diversity: { weight: 1, questions: ["department"] } },
    },
    meeting: { minutes: 60, every: "week" },
  };

  it("are formed from the command line with one list and no role column", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mentor-matching-circles-"));
    const path = join(folder, "programme.json");
    writeFileSync(path, JSON.stringify(circles));
    const list = ["--participants", join(FOLDER, "participants.csv")];
    const made = await runCommand(["match", path, ...list, "--out", folder]);
    expect(made.err).not.toContain("error");
    expect(made.out).toContain("3 groups among 10 people (coverage 9");
    const held = await runCommand(["verify", path, ...list, "--matching", join(folder, "matching.json")]);
    expect(held.out).toContain("It holds.");
    const report = readFileSync(join(folder, "report.html"), "utf8");
    expect(report).toContain("10 people");
    const checked = await runCommand(["check", path, ...list]);
    expect(checked.out).not.toContain("places");
  });

  it("take the file of mentees alone too, in code, and refuse none or two", () => {
    const programmeOfCircles = defineProgramme(circles);
    const one = readRoster(programmeOfCircles, { participants });
    const other = readRoster(programmeOfCircles, { mentees: participants });
    expect(one.ok && other.ok && one.value.mentees).toEqual(other.ok && other.value.mentees);
    for (const files of [{}, { participants, mentees: participants }]) {
      const refused = readRoster(programmeOfCircles, files);
      expect(refused.issues.map(({ code }) => code)).toContain("files-needed");
    }
  });
});
