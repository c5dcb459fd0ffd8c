import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { verifyMatching } from "../../src/audit/index.js";
import { type Matching, match } from "../../src/formats/index.js";
import { defineProgramme, type ProgrammeJson } from "../../src/programme/index.js";
import { type Roster, readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";
import { sharedFile } from "../assignment/shared-data.js";

const present = sharedFile("data/civil-service").present;
const reason = present ? "" : " (skipped: ../shared/data/civil-service is not there)";

const text = (path: string) => readFileSync(sharedFile(`data/civil-service/${path}`).path, "utf8");
const EXAMPLE = new URL("../../examples/civil-service/programme.json", import.meta.url);
const json = JSON.parse(readFileSync(EXAMPLE, "utf8")) as ProgrammeJson;

/** The programme of the example, with what a test changes, on one of the two sizes. */
function matched(size: "small" | "large", change: Partial<ProgrammeJson> = {}) {
  const programme = defineProgramme({ ...json, ...change });
  const read = readRoster(programme, {
    mentors: text(`${size}/mentors.csv`),
    mentees: text(`${size}/mentees.csv`),
  });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join("\n"));
  return { programme, roster: read.value, matching: match(programme, read.value) };
}

type Row = Readonly<Record<string, string>>;

/** Rows of a file by e-mail address, each cell under its heading: read without the programme. */
function rowsOf(path: string): ReadonlyMap<string, Row> {
  const read = readTable(text(path), { file: path, headerRows: 1 });
  if (!read.ok) throw new Error("the file cannot be read");
  const rows = read.value.rows.map(
    ({ cells }): Row =>
      Object.fromEntries(read.value.headings.map((heading, at) => [heading, cells[at] ?? ""])),
  );
  return new Map(rows.map((row) => [row["email address"] as string, row]));
}

const GRADES = ["AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"];

/** Points of a pair by the service's own rules, undefined where it is forbidden. */
function pointsOf(mentor: Row, mentee: Row): number | undefined {
  const gap = GRADES.indexOf(mentor["grade"] as string) - GRADES.indexOf(mentee["grade"] as string);
  if (mentor["organisation"] === mentee["organisation"] || (gap !== 1 && gap !== 2)) return undefined;
  const profession = mentor["profession"] === mentee["profession"] ? 10 : 0;
  const characteristics = (mentor["characteristics"] as string).split(", ");
  const wish = mentee["identity to match"] as string;
  const identity = wish !== "" && characteristics.includes(wish) ? 6 : 0;
  return (gap === 2 ? 12 : 9) + profession + identity + 6;
}

/** The sum of the points of a matching's pairs. */
function totalPoints(size: string, { matches }: Matching): number {
  const [mentors, mentees] = [rowsOf(`${size}/mentors.csv`), rowsOf(`${size}/mentees.csv`)];
  return matches.reduce((sum, found) => {
    const points = pointsOf(mentors.get(found.mentors[0]!)!, mentees.get(found.mentees[0]!)!);
    if (points === undefined) throw new Error(`${found.mentors} with ${found.mentees} is forbidden`);
    return sum + points;
  }, 0);
}

/** Each match counts 6 beside its fit, and a perfect fit counts 12 + 10 + 6 = 28. */
const GREATEST_TOTAL: Partial<ProgrammeJson> = { objective: [{ name: "total", matchedValue: 6 / 28 }] };

describe.skipIf(!present)(`the civil service's sample data${reason}`, () => {
  const expected = present ? JSON.parse(text("expected_round1.json")) : {};

  it("gives 35 pairs and 960 points for 50 and 50", () => {
    const { programme, roster, matching } = matched("small");
    expect(matching.matches).toHaveLength(expected.small.max_cardinality);
    expect(totalPoints("small", matching)).toBe(expected.small.max_score_at_max_cardinality);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("gives the same 960 points where the total comes first", () => {
    const { programme, roster, matching } = matched("small", GREATEST_TOTAL);
    expect(totalPoints("small", matching)).toBe(expected.small.max_total_score);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("gives 484 pairs and 14384 points for 500 and 500, coverage first", () => {
    const { programme, roster, matching } = matched("large");
    expect(matching.matches).toHaveLength(expected.large.max_cardinality);
    expect(totalPoints("large", matching)).toBe(expected.large.max_score_at_max_cardinality);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it("gives 483 pairs and 14386 points where the total comes first", () => {
    const { programme, roster, matching } = matched("large", GREATEST_TOTAL);
    expect(matching.matches).toHaveLength(expected.large.pairs_in_that_optimum_allowed);
    expect(totalPoints("large", matching)).toBe(expected.large.max_total_score);
    expect(verifyMatching(programme, roster, matching)).toEqual({ holds: true });
  });

  it.each(["small", "large"] as const)("allows as many pairs of the %s files as is known", (size) => {
    const [mentors, mentees] = [rowsOf(`${size}/mentors.csv`), rowsOf(`${size}/mentees.csv`)];
    const all = [...mentors.values()].flatMap((mentor) =>
      [...mentees.values()].map((mentee) => pointsOf(mentor, mentee)),
    );
    const allowed = all.filter((points) => points !== undefined).length;
    expect(allowed).toBe(expected[size].allowed_pairs);
    expect(allowedIn(matched(size).roster)).toBe(allowed);
  });
});

/** Pairs of a roster that keep both rules, by their answers. */
function allowedIn({ mentors, mentees }: Roster): number {
  let allowed = 0;
  for (const { answers: theirs } of mentors)
    for (const { answers: ours } of mentees) {
      const [above, below] = [theirs["grade"], ours["grade"]];
      const gap = above?.kind === "scale" && below?.kind === "scale" ? above.level - below.level : 0;
      const [home, away] = [theirs["organisation"], ours["organisation"]];
      const isSame = home?.kind === "choice" && away?.kind === "choice" && home.key === away.key;
      if (!isSame && (gap === 1 || gap === 2)) allowed++;
    }
  return allowed;
}
