import { describe, expect, it } from "vitest";
import type { Match, Matching } from "../../src/formats/index.js";
import { fileNames } from "../../src/report/file-names.js";
import { participantPages } from "../../src/report/index.js";
import type { Participant, Roster } from "../../src/roster/index.js";
import { type Example, example } from "./example.js";

const shown = example();
const SENSITIVE = ["directness", "structure", "avoid"];
const CRITERIA = ["closeness:directness", "closeness:structure"];

function pages({ programme, roster, matching }: Example): readonly string[] {
  return participantPages(programme, roster, matching).map(({ html }) => html);
}

function pageOf(id: string): string {
  return (
    participantPages(shown.programme, shown.roster, shown.matching).find((page) => page.id === id)?.html ?? ""
  );
}

/** Everybody with other answers to what is sensitive, or none. */
function otherwise(roster: Roster): Roster {
  const change = (person: Participant, at: number): Participant => {
    const answers = { ...person.answers };
    for (const question of SENSITIVE) delete answers[question];
    if (at % 2 === 0) answers["directness"] = { kind: "scale", level: at % 7, text: String((at % 7) + 1) };
    return { ...person, answers };
  };
  return { ...roster, mentors: roster.mentors.map(change), mentees: roster.mentees.map(change) };
}

/** The same pairs, with other numbers wherever a sensitive answer has a part in them. */
function otherNumbers(matching: Matching): Matching {
  const change = (match: Match, at: number): Match => ({
    ...match,
    fit: at / 100,
    pairs: match.pairs.map((pair) => ({
      ...pair,
      fit: at / 100,
      interval: { lowest: 0, highest: 1 },
      parts: pair.parts.map((part) =>
        CRITERIA.includes(part.criterion)
          ? { ...part, fit: (at % 3) / 2, units: 50_000 * at, known: at % 2 === 0 }
          : part,
      ),
    })),
  });
  return { ...matching, matches: matching.matches.map(change), unmatched: [] } as Matching;
}

describe("a participant's page", () => {
  it("tells with whom, how to reach them, why, and when both are free", () => {
    const page = pageOf("rana.dachs@uni.example");
    expect(page).toContain("Your mentor: <bdi>Ada Marder</bdi>");
    expect(page).toContain('<a href="mailto:ada.marder%40uni.example">ada.marder@uni.example</a>');
    expect(page).toContain("Ada Marder can help with careers, which Rana Dachs asked for.");
    expect(page).toMatch(/When you are both free<.*<li>Thu /s);
  });

  it("suggests a first meeting where the programme has meetings, on the reader's own clock", () => {
    const meeting = { minutes: 60, every: "two weeks" } as const;
    const programme = { ...shown.programme, meeting };
    const roster = {
      ...shown.roster,
      mentees: shown.roster.mentees.map((person) => ({ ...person, timeZone: "Europe/London" })),
    };
    const page = (id: string) =>
      participantPages(programme, roster, shown.matching).find((found) => found.id === id)?.html ?? "";
    const [, day, hour] = /<p>(\w+ [\d-]+), (\d\d):00–\d\d:00, then every two weeks \(Europe\/Berlin\)/.exec(
      page("ada.marder@uni.example"),
    ) as unknown as [string, string, string];
    expect(page("rana.dachs@uni.example")).toContain(
      `<p>${day}, ${String(Number(hour) - 1).padStart(2, "0")}:00–${hour}:00, then every two weeks (Europe/London).</p>`,
    );
  });

  it("tells a mentor of each of their mentees, and nobody of anybody else's", () => {
    const page = pageOf("bo.falke@uni.example");
    expect(page.match(/Your mentee: /g)).toHaveLength(2);
    const strangers = [...shown.roster.mentors, ...shown.roster.mentees].filter(
      ({ name }) => !["Bo Falke", "Dario Birke", "Selim Igel"].includes(name),
    );
    expect(strangers.filter(({ name, id }) => page.includes(name) || page.includes(id))).toEqual([]);
  });

  it("tells somebody left over that, and not why", () => {
    const page = pageOf("zofia.igel@uni.example");
    expect(page).toContain("No partner could be found this time.");
    expect(page).not.toMatch(/supervis|reporting|rule|allowed/i);
  });

  it("is the same whatever anybody answered to what is sensitive", () => {
    expect(pages({ ...shown, roster: otherwise(shown.roster) })).toEqual(pages(shown));
  });

  it("is the same whatever numbers the sensitive answers lead to", () => {
    expect(pages({ ...shown, matching: otherNumbers(shown.matching) })).toEqual(pages(shown));
  });

  it("names no sensitive question and shows no score", () => {
    for (const page of pages(shown)) {
      const body = page.slice(page.indexOf("<body>"));
      expect(body).not.toMatch(/directly|plans|surprises|planning ahead|avoid|0\.\d/i);
    }
  });

  it("is there for everybody once, each in a file of its own, and runs no script", () => {
    const all = participantPages(shown.programme, shown.roster, shown.matching);
    expect(all).toHaveLength(34);
    expect(new Set(all.map(({ file }) => file)).size).toBe(34);
    for (const { html } of all) {
      expect(html).toContain("script-src 'none'");
      expect(html).not.toContain("<script");
    }
  });
});

describe("names of files", () => {
  it("are plain, different and none that a system keeps to itself", () => {
    const names = [
      "Ada Marder",
      "ada  marder",
      "Zoë Ångström",
      "李",
      "../../etc/passwd",
      "CON",
      "",
      "a".repeat(99),
    ];
    expect(fileNames(names, "html")).toEqual([
      "ada-marder.html",
      "ada-marder-2.html",
      "zoe-angstrom.html",
      "person.html",
      "etc-passwd.html",
      "person-con.html",
      "person-2.html",
      `${"a".repeat(60)}.html`,
    ]);
  });

  it("keep letters that no mark can be taken off, in small and in capitals", () => {
    const names = [
      "Elif Yıldız",
      "ELİF YILDIZ",
      "Łukasz Müßig",
      "Søren Đurić",
      "Æsa Œuvray",
      "Þóra Iðunn",
      "Ħal ẞ",
    ];
    expect(fileNames(names, "html")).toEqual([
      "elif-yildiz.html",
      "elif-yildiz-2.html",
      "lukasz-mussig.html",
      "soren-duric.html",
      "aesa-oeuvray.html",
      "thora-idunn.html",
      "hal-ss.html",
    ]);
  });

  it("stay different where a name looks like a numbered one", () => {
    expect(fileNames(["a", "a 2", "a", "a"], "x")).toEqual(["a.x", "a-2.x", "a-3.x", "a-4.x"]);
  });
});
