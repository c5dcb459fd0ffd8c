import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import {
  defineProgramme,
  explainMatch,
  explainUnmatched,
  match,
  matchAsync,
  type Programme,
  readRoster,
  verifyMatching,
} from "../../src/index.js";
import { reportHtml } from "../../src/report/index.js";
import { sharedFile } from "../assignment/shared-data.js";

const FOLDER = resolve(import.meta.dirname, "../../examples/choices");
const json = JSON.parse(readFileSync(join(FOLDER, "programme.json"), "utf8"));
const files = {
  mentors: readFileSync(join(FOLDER, "mentors.csv"), "utf8"),
  mentees: readFileSync(join(FOLDER, "mentees.csv"), "utf8"),
};

function matched(changes: object = {}) {
  const programme = defineProgramme({ ...json, ...changes });
  const roster = rosterOf(programme, files);
  const matching = match(programme, roster);
  expect(verifyMatching(programme, roster, JSON.parse(JSON.stringify(matching)))).toEqual({ holds: true });
  return { programme, roster, matching };
}

function rosterOf(programme: Programme, given: Parameters<typeof readRoster>[1]) {
  const read = readRoster(programme, given);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return read.value;
}

const firstNames = ({ matching }: Pick<ReturnType<typeof matched>, "matching">) =>
  matching.matches.map(({ mentors, mentees }) =>
    [...mentors, ...mentees].map((id) => id.split(".")[0]).join("–"),
  );

describe("the example of choices", () => {
  it("gives mentees the best mentors that a stable matching can, and mentors the best mentees", () => {
    expect(firstNames(matched())).toEqual(["ines–lotte", "ines–mio", "jona–kaan", "kora–nele"]);
    const forMentors = [{ ...json.objective[0], optimalFor: "mentors" }];
    expect(firstNames(matched({ objective: forMentors }))).toEqual([
      "ines–kaan",
      "ines–lotte",
      "jona–mio",
      "kora–nele",
    ]);
  });

  it("matches only those who chose each other where others are out of the question", () => {
    const objective = [{ ...json.objective[0], unlisted: "never" }];
    const { programme, roster, matching } = matched({ objective });
    expect(firstNames({ matching })).toEqual(["ines–lotte", "ines–mio", "jona–kaan"]);
    const left = Object.fromEntries(
      matching.unmatched.map((one) => [
        one.id.split(".")[0],
        explainUnmatched(programme, roster, one).because,
      ]),
    );
    expect(left["nele"]).toBe(
      "3 mentors are allowed, but nobody whom Nele Tannert ranked ranked Nele Tannert too.",
    );
  });

  it("tells choices as reasons, and in the report what best means and that nobody would rather leave", () => {
    const { programme, roster, matching } = matched();
    const kaan = matching.matches.find(({ mentees }) => mentees[0]?.startsWith("kaan"))!;
    expect(explainMatch(programme, roster, kaan).because).toContain(
      "Kaan Ilgaz asked for Jona Brandt (choice 1)",
    );
    const report = reportHtml(programme, roster, matching);
    expect(report).toContain("Why nobody would rather leave");
    expect(report).toContain("Best is: no two people who may be matched would both rather have each other");
    expect(report).not.toContain("does not hold");
  });

  it("is refused by the check with two partners swapped, with another side served, or another proof", () => {
    const { programme, roster, matching } = matched();
    const other = matched({ objective: [{ ...json.objective[0], optimalFor: "mentors" }] }).matching;
    const swapped = { ...matching, matches: other.matches };
    const check = verifyMatching(programme, roster, swapped);
    expect("because" in check && check.because).toEqual([
      "“ines.adler@uni.example” with “mio.sandoz@uni.example” is in the stable matching that is best for mentees, and not here.",
      "“jona.brandt@uni.example” with “kaan.ilgaz@uni.example” is in the stable matching that is best for mentees, and not here.",
    ]);
    const total = matched({ objective: ["coverage", "total"] }).matching;
    for (const proof of [total.proof, other.proof, { ...matching.proof, ranked: 3 }])
      expect(verifyMatching(programme, roster, { ...matching, proof }).holds).toBe(false);
    const fewer = matching.matches.filter(({ mentees }) => !mentees[0]?.startsWith("mio"));
    const left = {
      id: "mio.sandoz@uni.example",
      side: "mentee",
      reason: { code: "not-chosen", among: 3, mutual: 3 },
    };
    const unmatched = [...matching.unmatched, left];
    const leaving = verifyMatching(programme, roster, { ...matching, matches: fewer, unmatched });
    expect("because" in leaving && leaving.because).toContain(
      "“ines.adler@uni.example” with “mio.sandoz@uni.example” would both rather have each other: it is not stable.",
    );
  });

  it("keeps a required pair outside of the market", () => {
    const rules = [
      {
        rule: "required-pairs",
        pairs: [{ mentor: "jona.brandt@uni.example", mentee: "olaf.urban@uni.example" }],
      },
    ];
    expect(firstNames(matched({ rules }))).toEqual(["ines–kaan", "ines–lotte", "jona–olaf", "kora–nele"]);
  });

  it("gives two mentors to each mentee as far as they go, stable too, and the same asynchronously", async () => {
    const format = { kind: "one-to-one", mentorsPerMentee: 2 };
    const { programme, roster, matching } = matched({ format });
    expect(new Set(firstNames({ matching })).size).toBe(4);
    expect(await matchAsync(programme, roster)).toEqual(matching);
    const fair = matched({ format, objective: ["coverage", "worst-off"] });
    expect(await matchAsync(fair.programme, fair.roster)).toEqual(fair.matching);
  });
});

const folder = sharedFile("data/ubc-rex-2020");
const skipped = folder.present ? "" : " (skipped: ../shared is not there)";

describe.skipIf(!folder.present)(`a real programme of choices, UBC REX 2020${skipped}`, () => {
  it("has the published matching that is best for mentees, 243 pairs, by a programme", () => {
    const textOf = (name: string) => readFileSync(`${folder.path}/${name}`, "utf8");
    const columns = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, k) => ({ at: from + k }));
    const programme = defineProgramme({
      name: "UBC REX 2020",
      headerRows: 0,
      people: { id: { at: 1 }, capacity: { at: 2 } },
      questions: [{ id: "chosen", kind: "people", mentee: columns(2, 6), mentor: columns(3, 22) }],
      criteria: [{ dimension: "preference", compare: "preference", question: "chosen" }],
      objective: [{ name: "stable", wishes: "chosen", unlisted: "never" }],
    });
    const roster = rosterOf(programme, {
      mentors: textOf("mentors_2020.csv"),
      mentees: textOf("mentees_2020.csv"),
    });
    const matching = match(programme, roster);
    const published = textOf("stable_mentee_optimal_2020.csv").trim().split(/\r?\n/).slice(1);
    const found = matching.matches.map(({ mentors, mentees }) => `${mentors},${mentees}`);
    expect(found.sort()).toEqual(published.map((line) => line.trim()).sort());
    expect(found).toHaveLength(243);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });
});
