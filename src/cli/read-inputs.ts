/**
 * From the files a user names to a programme, its people and a matching: the same for every command.
 */
import { readMatching, verifyMatching } from "../audit/index.js";
import { counted } from "../explanation/index.js";
import { type Matching, matchAsync } from "../formats/index.js";
import type { Result } from "../issue.js";
import { type Decided, type Decision, readDecisions, withDecisions } from "../lifecycle/index.js";
import { defineProgramme, type Formulas, type Programme } from "../programme/index.js";
import { type Roster, type RosterFiles, readRoster } from "../roster/index.js";
import type { Arguments } from "./arguments.js";
import { Failure } from "./failure.js";
import { issuesText, warningsText } from "./issues-text.js";
import { matchProgress } from "./match-progress.js";
import { readJsonFile, readTableFile } from "./read-file.js";
import { checkSearched, searchOptions } from "./search-options.js";
import { type Terminal, wipeLine } from "./terminal.js";

/** What a check found, a line each; where the matching is of another origin, with what may be why. */
export function objectionsText(because: readonly string[]): string {
  const lines = because.map((sentence) => `\n  ${sentence}`).join("");
  return because.some((sentence) => sentence.endsWith("the fingerprints differ."))
    ? `${lines}\n  Give the same files, --decisions and --seed as when it was made.`
    : lines;
}

/**
 * The result in a file.
 *
 * @throws Failure with status 1 where it was made with decisions by hand and none are given, or the other way round.
 */
export async function readResult(path: string, { decisions }: Arguments): Promise<unknown> {
  const json = await readJsonFile(path);
  const read = readMatching(json);
  if (!read.ok) return json;
  const { decisions: made = 0 } = read.matching.manifest;
  if (made > 0 && decisions === undefined)
    throw new Failure(
      1,
      `${path}: was made with ${counted(made, "decision")} by hand, and none are given here\n  Add --decisions with the same file, such as --decisions decisions.csv.`,
    );
  if (made === 0 && decisions !== undefined)
    throw new Failure(
      1,
      `${path}: was made without decisions by hand\n  Leave out --decisions, or match again with it.`,
    );
  return json;
}

const FILE_OPTIONS = ["mentors", "mentees", "participants", "managers"] as const;

/** A programme with its people, what was decided by hand in both. */
export interface Inputs extends Decided {
  /** What was decided by hand, and what it was applied to; absent without a file of decisions. */
  readonly byHand?: Decided & { readonly decisions: readonly Decision[] };
}

/**
 * Reads the programme, with another seed where one is asked for.
 *
 * @throws ProgrammeError with everything that is wrong with it; Failure where the file cannot be read.
 */
export async function readProgramme({ programme, seed }: Arguments): Promise<Programme> {
  const json = await readJsonFile(programme);
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  const seeded = isObject && seed !== undefined ? { ...json, seed: Number(seed) } : json;
  return defineProgramme(seeded, { formulas: await formulasFor(seeded) });
}

/** What reads formulas, loaded only for a programme that holds some: it is large. */
async function formulasFor(json: unknown): Promise<Formulas | undefined> {
  const holdsSome = JSON.stringify(json)?.includes('"formula":') === true;
  return holdsSome ? (await import("../formula/index.js")).formulas : undefined;
}

/** Reads the people, with every issue. */
export async function readPeople(programme: Programme, given: Arguments): Promise<Result<Roster>> {
  const files: { -readonly [Name in keyof RosterFiles]: RosterFiles[Name] } = {};
  for (const name of FILE_OPTIONS) {
    const path = given[name];
    if (path !== undefined) files[name] = await readTableFile(path);
  }
  return readRoster(programme, files);
}

/**
 * Reads both, and tells every issue on standard error.
 *
 * @throws Failure with status 1 where an error among them stops the command.
 */
export async function readInputs(given: Arguments, terminal: Terminal): Promise<Inputs> {
  const programme = await readProgramme(given);
  const roster = await readPeople(programme, given);
  tell(roster, terminal);
  if (!roster.ok)
    throw new Failure(1, "Nothing was matched. Mend the errors above and run the command again.");
  if (given.decisions === undefined) return { programme, roster: roster.value };
  const decisions = await readByHand(programme, roster.value, given.decisions);
  tell(decisions, terminal);
  if (!decisions.ok)
    throw new Failure(1, "Nothing was matched. Mend the decisions above and run the command again.");
  return {
    ...withDecisions(programme, roster.value, decisions.value),
    byHand: { programme, roster: roster.value, decisions: decisions.value },
  };
}

/** Reads what was decided by hand, with every issue. */
export async function readByHand(
  programme: Programme,
  roster: Roster,
  path: string,
): Promise<Result<readonly Decision[]>> {
  return readDecisions(programme, roster, await readTableFile(path));
}

/**
 * The matching in the file that was named, or where none was, a new one. Nothing leaves that does not pass the check that
 * knows nothing of the solver.
 *
 * @throws Failure with status 1 where it does not hold, with 2 for a search that nothing would do.
 */
export async function readOrMakeMatching(
  given: Arguments,
  inputs: Inputs,
  terminal: Terminal,
): Promise<Matching> {
  const { programme, roster } = inputs;
  const path = given.matching;
  checkSearched(given, programme.format);
  const matching =
    path === undefined
      ? await matchAsync(programme, roster, {
          groups: searchOptions(given, terminal),
          onProgress: programme.format.kind === "groups" ? undefined : matchProgress(terminal),
        })
      : await readResult(path, given);
  // The line that showed how far it was.
  if (path === undefined) wipeLine(terminal);
  const check = verifyMatching(programme, roster, matching);
  // What holds is a matching: the check looks at its shape first.
  if (check.holds) return matching as Matching;
  if (path !== undefined) {
    throw new Failure(
      1,
      `${path}: does not hold for this programme and these files:${objectionsText(check.because)}`,
    );
  }
  throw new Failure(
    1,
    `The result did not pass its own check, so nothing is printed or written:${objectionsText(check.because)}\n  Please report this.`,
  );
}

/** Where nothing stops the command one line is enough: `check` tells the warnings. */
function tell({ ok, issues }: Result<unknown>, terminal: Terminal): void {
  if (issues.length === 0) return;
  terminal.err(`${ok ? warningsText(issues, terminal.paint) : issuesText(issues, terminal.paint)}\n`);
}
