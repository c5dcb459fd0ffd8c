/**
 * From the files a user names to a programme, its people and a matching: the same for every command.
 */
import { verifyMatching } from "../audit/index.js";
import { type Matching, match } from "../formats/index.js";
import type { Issue, Result } from "../issue.js";
import { defineProgramme, type Programme } from "../programme/index.js";
import { type Roster, type RosterFiles, readRoster } from "../roster/index.js";
import type { Arguments } from "./arguments.js";
import { Failure } from "./failure.js";
import { issuesText } from "./issues-text.js";
import { readJsonFile, readTableFile } from "./read-file.js";
import type { Terminal } from "./terminal.js";

const FILE_OPTIONS = ["mentors", "mentees", "participants", "managers"] as const;

/** A programme with its people. */
export interface Inputs {
  readonly programme: Programme;
  readonly roster: Roster;
}

/**
 * Reads the programme, with another seed where one is asked for.
 *
 * @throws ProgrammeError with everything that is wrong with it; Failure where the file cannot be read.
 */
export async function readProgramme({ programme, seed }: Arguments): Promise<Programme> {
  const json = await readJsonFile(programme);
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return defineProgramme(isObject && seed !== undefined ? { ...json, seed: Number(seed) } : json);
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
  tell(roster.issues, terminal);
  if (!roster.ok)
    throw new Failure(1, "Nothing was matched. Mend the errors above and run the command again.");
  return { programme, roster: roster.value };
}

/**
 * The matching in the file that was named, or where none was, a new one. Nothing leaves that does not pass the check that
 * knows nothing of the solver.
 *
 * @throws Failure with status 1 where it does not hold.
 */
export async function readOrMakeMatching(given: Arguments, inputs: Inputs): Promise<Matching> {
  const { programme, roster } = inputs;
  const path = given.matching;
  const matching = path === undefined ? match(programme, roster) : await readJsonFile(path);
  const check = verifyMatching(programme, roster, matching);
  // What holds is a matching: the check looks at its shape first.
  if (check.holds) return matching as Matching;
  const found = check.because.map((sentence) => `  ${sentence}`).join("\n");
  if (path !== undefined) {
    throw new Failure(1, `${path}: does not hold for this programme and these files:\n${found}`);
  }
  throw new Failure(
    1,
    `The result did not pass its own check, so nothing is printed or written:\n${found}\n  Please report this.`,
  );
}

function tell(issues: readonly Issue[], terminal: Terminal): void {
  if (issues.length > 0) terminal.err(`${issuesText(issues, terminal.paint)}\n`);
}
