import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Guessed, guessProgramme } from "../../src/init/index.js";
import { defineProgramme } from "../../src/programme/index.js";
import { readRoster } from "../../src/roster/index.js";
import { readTable } from "../../src/tables/index.js";
import { type Answer, drawing } from "./answers.js";
import { type FileSpec, HEADER_SETS, type HeaderSet } from "./header-sets.js";

const DATA = "../shared/data/headers-only";
const present = existsSync(DATA);
const why = present ? "" : ` (skipped: ${DATA} is absent)`;

/** Nine of ten columns. */
const ENOUGH = 0.9;

type Side = "mentors" | "mentees";

function csv(rows: readonly (readonly string[])[], separator: string): string {
  return rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)}\n`)
    .join("");
}

function bodyOf({ columns, people }: FileSpec, side: Side, seed: number): readonly (readonly string[])[] {
  const draw = drawing(seed);
  return Array.from({ length: people }, (_, at) =>
    columns.map(([, , answer]: readonly [string, string, Answer]) => answer({ draw, at, side })),
  );
}

/** Our headings as the form would write them. */
function headerOf({ columns, form }: FileSpec): readonly (readonly string[])[] {
  const headings = columns.map(([heading]) => heading);
  if (form === "qualtrics") {
    const [names, texts] = [0, 1].map((part) => headings.map((heading) => heading.split("|")[part] ?? ""));
    return [names!, texts!, names!.map((name) => JSON.stringify({ ImportId: name }))];
  }
  if (form === "plain") return [headings];
  const section = (heading: string, at: number) =>
    at === 0 ? "submission_details" : heading === "key_Camping" ? "what_do_you_like" : "";
  return [["Registration", ...headings.slice(1).map(() => "")], headings.map(section), headings];
}

/** The real headings, whose columns ours follow. */
function originalHeader({ original, form }: FileSpec): string | undefined {
  if (original === undefined) return undefined;
  const text = readFileSync(`${DATA}/${original}`, "utf8");
  if (!original.startsWith("esn")) return `${text.replace(/\r?\n+$/, "")}\n`;
  // A list of headings, one a line, none of which holds a comma of its own that is quoted.
  const lines = text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "");
  return csv([lines.map((line) => line.slice(0, line.lastIndexOf(",")))], form === "drupal" ? "|" : ",");
}

function filesOf(set: HeaderSet, withOriginals: boolean) {
  const file = (side: Side, seed: number) => {
    const spec = set[side];
    const separator = spec.form === "drupal" ? "|" : ",";
    const original = withOriginals ? originalHeader(spec) : undefined;
    const header = original ?? csv(headerOf(spec), separator);
    const table =
      original === undefined ? undefined : readTable(original, { file: side, dialect: "plain", separator });
    const headings = table?.ok ? table.value.headings : [];
    // A ticked option repeats the heading that it stands under, whichever that is.
    const body = bodyOf(spec, side, seed).map((row) =>
      row.map((cell, at) => (cell !== "" && cell === spec.columns[at]?.[0] ? (headings[at] ?? cell) : cell)),
    );
    return { name: `${side}.csv`, content: header + csv(body, separator) };
  };
  return { mentors: file("mentors", 11), mentees: file("mentees", 12) };
}

/** Which columns were guessed otherwise than a person would, of how many. */
function score(set: HeaderSet, { guesses }: Guessed) {
  const specs = [set.mentors, set.mentees].flatMap((spec) => spec.columns);
  const wrong = guesses.flatMap(({ guess, column }, at) => {
    const [, is = ""] = specs[at] ?? [];
    return is.split("|").includes(guess) ? [] : [`${column.slice(0, 40)}: ${guess} instead of ${is}`];
  });
  return { columns: specs.length, found: guesses.length, wrong };
}

/**
 * How many edits it takes until the programme has no error: a question that is struck out or a setting that is mended counts
 * as one. Rows without an id are the file's, not the programme's.
 */
function edits(guessed: Guessed, files: ReturnType<typeof filesOf>): number {
  const { issues } = readRoster(defineProgramme(guessed.programme), files);
  const errors = issues.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ place, path }) => place?.column ?? path)).size;
}

function measured(withOriginals: boolean) {
  return HEADER_SETS.map((set) => {
    const files = filesOf(set, withOriginals);
    const result = guessProgramme(files);
    if (!result.ok) throw new Error(`${set.name}: ${result.issues[0]?.message}`);
    return { set, ...score(set, result.value), edits: edits(result.value, files) };
  });
}

function report(kind: string, results: ReturnType<typeof measured>): string {
  const lines = results.map(
    ({ set, columns, wrong, edits: needed }) =>
      `  ${set.name}: ${columns - wrong.length} of ${columns} columns, ${needed} edits`,
  );
  const all = results.reduce((sum, { columns }) => sum + columns, 0);
  const wrong = results.reduce((sum, one) => sum + one.wrong.length, 0);
  return `${kind}: ${all - wrong} of ${all} columns (${((100 * (all - wrong)) / all).toFixed(1)} %)\n${lines.join("\n")}`;
}

describe.each([
  { kind: "headings of our own", withOriginals: false, isPresent: true },
  { kind: `the real headings${why}`, withOriginals: true, isPresent: present },
])("columns guessed under $kind", ({ kind, withOriginals, isPresent }) => {
  const results = isPresent ? measured(withOriginals) : [];

  it.skipIf(!isPresent)("are what a person would say, nine of ten in every set", () => {
    console.log(report(kind, results));
    for (const { set, columns, found, wrong } of results) {
      expect(found, set.name).toBe(columns);
      expect(wrong.length / columns, `${set.name}:\n${wrong.join("\n")}`).toBeLessThanOrEqual(1 - ENOUGH);
    }
  });

  it.skipIf(!isPresent)("make a programme that passes its check after three edits at most", () => {
    for (const { set, edits: needed } of results) expect(needed, set.name).toBeLessThanOrEqual(3);
  });
});
