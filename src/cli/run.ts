/**
 * From arguments to an exit status.
 */
import { IssueError } from "../issue.js";
import { nearest } from "../nearest.js";
import { VERSION } from "../version.js";
import { checkCommand } from "./check-command.js";
import { explainCommand } from "./explain-command.js";
import { Failure } from "./failure.js";
import { initCommand } from "./init-command.js";
import { issuesText } from "./issues-text.js";
import { matchCommand } from "./match-command.js";
import { plainPaint } from "./paint.js";
import { reportCommand } from "./report-command.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { type CommandName, EXAMPLES, isCommand, USAGE, usageOf } from "./usage.js";
import { verifyCommand } from "./verify-command.js";

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  init: initCommand,
  match: matchCommand,
  check: checkCommand,
  explain: explainCommand,
  report: reportCommand,
  verify: verifyCommand,
  experiment: experimentCommand,
};

/** Loaded when it is asked for: its statistics would make every other command start later. */
async function experimentCommand(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const module = await import("./experiment-command.js");
  return module.experimentCommand(args, terminal);
}

/** Runs a command line. Nothing a user does wrong throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const words = args.filter((word) => word !== "--no-color");
  const painted = harmless(words.length === args.length ? terminal : { ...terminal, paint: plainPaint });
  try {
    return await dispatch(words, painted);
  } catch (error) {
    if (error instanceof Failure) {
      painted.err(`${error.message}\n`);
      return error.status;
    }
    if (error instanceof IssueError) {
      painted.err(`${issuesText(error.issues, painted.paint)}\n`);
      return 1;
    }
    throw error;
  }
}

/** What a terminal would take for a command, but for colours: a heading or an answer may hold anything. */
const COMMANDING = /\p{Cc}(?<![\n\t])(?!\[\d+m)/gu;

function harmless(terminal: Terminal): Terminal {
  const shown = (text: string) => text.replace(COMMANDING, "�");
  return { ...terminal, out: (text) => terminal.out(shown(text)), err: (text) => terminal.err(shown(text)) };
}

async function dispatch([command, ...rest]: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  if (command === undefined) throw new Failure(2, USAGE);
  if (command === "--version") return print(terminal, `${VERSION}\n`);
  if (command === "--help" || command === "help") return print(terminal, helpOn(rest[0]));
  if (!isCommand(command)) throw noCommand(command);
  if (rest.includes("--help")) return print(terminal, usageOf(command));
  return COMMANDS[command](rest, terminal);
}

function helpOn(word: string | undefined): string {
  return word !== undefined && isCommand(word) ? usageOf(word) : USAGE;
}

function noCommand(word: string): Failure {
  const meant = nearest(word, Object.keys(EXAMPLES));
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  return new Failure(
    2,
    `"${word}" is no command of mentor-matching.${hint}\n  Try: npx mentor-matching --help`,
  );
}

function print(terminal: Terminal, text: string): ExitStatus {
  terminal.out(text);
  return 0;
}
