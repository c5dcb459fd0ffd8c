/**
 * `mentor-matching init`: guesses a programme from form exports, writes it, and tells what it guessed and how surely.
 */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Guessed, guessProgramme } from "../init/index.js";
import { nearest } from "../nearest.js";
import { otherSide } from "../programme/index.js";
import { commandLine } from "./command-line.js";
import { Failure } from "./failure.js";
import { guessesText } from "./guesses-text.js";
import { issuesText } from "./issues-text.js";
import { codeOf, readTableFile } from "./read-file.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { EXAMPLES } from "./usage.js";

const OPTIONS = {
  participants: { type: "string" },
  mentors: { type: "string" },
  mentees: { type: "string" },
  out: { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const PROGRAMME = "programme.json";

/** What the user asked for: paths of files, and where the programme goes; nowhere with `--json` alone. */
interface InitArguments {
  readonly files: { readonly mentors: string; readonly mentees: string } | { readonly participants: string };
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
}

/** Runs the command. Ends with 1 where a file cannot be read or the programme would be overwritten. */
export async function initCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const given = readInitArguments(args);
  const read = await Promise.all(
    Object.entries(given.files).map(async ([side, path]) => [side, await readTableFile(path)] as const),
  );
  const result = guessProgramme(Object.fromEntries(read));
  if (result.issues.length > 0) terminal.err(`${issuesText(result.issues, terminal.paint)}\n`);
  if (!result.ok)
    throw new Failure(1, "Nothing was guessed. Mend the errors above and run the command again.");
  if (given.out !== undefined) await write(given.out, result.value, given.force);
  if (given.json) terminal.out(`${JSON.stringify(result.value, null, 1)}\n`);
  else terminal.out(guessesText(result.value, { columns: terminal.columns, paint: terminal.paint }));
  if (given.out !== undefined) terminal.err(nextText(given.out, given.files));
  return 0;
}

function readInitArguments(args: readonly string[]): InitArguments {
  const wrong = (message: string) => new Failure(2, `${message}\n  Try: ${EXAMPLES.init}`);
  const { values, positionals } = parsed(args, wrong);
  const { participants, force = false, json = false } = values;
  const mentors = values.mentors ?? positionals[0];
  const mentees = values.mentees ?? positionals[values.mentors === undefined ? 1 : 0];
  const expected = [values.mentors, values.mentees].filter((path) => path === undefined).length;
  const out = values.out ?? (json ? undefined : PROGRAMME);
  if (participants !== undefined) {
    if (positionals.length > 0 || values.mentors !== undefined || values.mentees !== undefined)
      throw wrong("Give two files, the mentors' and the mentees', or --participants alone.");
    return { files: { participants }, out, force, json };
  }
  if (mentors === undefined || mentees === undefined)
    throw wrong("Name two files: the mentors' answers, then the mentees'.");
  if (positionals.length > expected)
    throw wrong(`Two files are expected; "${positionals[expected]}" is too many.`);
  if (isOf("mentee", mentors) && isOf("mentor", mentees))
    throw wrong(
      `"${basename(mentors)}" seems to be the mentees' file. The mentors' comes first; or say --mentors and --mentees.`,
    );
  return { files: { mentors, mentees }, out, force, json };
}

function isOf(side: "mentor" | "mentee", path: string): boolean {
  const name = basename(path).toLowerCase();
  return name.includes(side) && !name.includes(otherSide(side));
}

function parsed(args: readonly string[], wrong: (message: string) => Failure) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const option = /^Unknown option '--([^']*)'/.exec(message)?.[1];
    const close = option === undefined ? undefined : nearest(option, Object.keys(OPTIONS));
    const hint = close === undefined ? "" : ` Did you mean --${close}?`;
    throw wrong(option === undefined ? message : `There is no option --${option}.${hint}`);
  }
}

async function write(path: string, { programme }: Guessed, force: boolean): Promise<void> {
  try {
    await writeFile(path, `${JSON.stringify(programme, null, 2)}\n`, { flag: force ? "w" : "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new Failure(
      1,
      code === "EEXIST"
        ? `${path}: is there already, and nothing was written\n  Name another file with --out, or overwrite it with --force.`
        : `${path}: cannot be written (${codeOf(error)})\n  Name a file in a folder that you may write to.`,
    );
  }
}

function nextText(out: string, files: InitArguments["files"]): string {
  return `Written to ${out}. Look at it, then:\n  ${commandLine("check", { ...files, programme: out })}\n`;
}
