/**
 * `mentor-matching experiment`: runs an experiment, goes on with one that was stopped, writes what came out.
 */
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { arch, availableParallelism, cpus, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import {
  defineExperiment,
  experimentResult,
  headLine,
  type Machine,
  type PreparedExperiment,
  prepareExperiment,
  type RunLine,
  readLines,
  recordText,
  runExperiment,
} from "../research/index.js";
import { Failure } from "./failure.js";
import { codeOf, readJsonFile } from "./read-file.js";
import type { ExitStatus, Terminal } from "./terminal.js";
import { EXAMPLES } from "./usage.js";

const STATE = "runs.jsonl";
const RECORD = "record.json";
/** Where nobody watches a line being rewritten, so many are printed. */
const LINES_OF_PROGRESS = 10;

/** All results go into files: only what goes on is told. */
type Watcher = Pick<Terminal, "err" | "columns">;

/** Runs the command. */
export async function experimentCommand(args: readonly string[], terminal: Watcher): Promise<ExitStatus> {
  const { path, out } = readArguments(args);
  const started = performance.now();
  const folder = dirname(resolve(path));
  const prepared = await prepareExperiment(defineExperiment(await readJsonFile(path)), {
    read: (file) => readNamed(resolve(folder, file)),
  });
  for (const { message } of prepared.issues) terminal.err(`warning: ${message}\n`);
  const state = join(out, STATE);
  const earlier = await writing(out, () => openState(out, state, prepared, terminal));
  const lines = await runExperiment(prepared, {
    earlier,
    onLine: (line) => writing(out, () => appendFile(state, line)),
    onProgress: ({ done, of, population, seed }) =>
      progress(terminal, done, of, `${population}, seed ${seed}`),
  });
  const { files } = experimentResult(prepared, lines);
  const times = { ended: new Date().toISOString(), seconds: Math.round(performance.now() - started) / 1000 };
  const record = recordText({ prepared, lines, files, machine: machine(), times });
  await writing(out, async () => {
    for (const [name, text] of Object.entries({ ...files, [RECORD]: record }))
      await writeFile(join(out, name), text);
  });
  terminal.err(`Written to ${out}: ${[...Object.keys(files), RECORD].join(", ")}\n`);
  return 0;
}

function readArguments(args: readonly string[]): { readonly path: string; readonly out: string } {
  const { values, positionals } = parsed(args);
  const [path, ...more] = positionals;
  if (path === undefined) throw usageFailure("The experiment is missing.");
  if (more.length > 0) throw usageFailure(`One experiment is expected; "${more[0]}" is too many.`);
  if (values.out === undefined) throw usageFailure("The folder to write to is missing.");
  return { path, out: values.out };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { out: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw usageFailure(error instanceof Error ? error.message : String(error));
  }
}

function usageFailure(message: string): Failure {
  return new Failure(2, `${message}\n  Try: ${EXAMPLES.experiment}`);
}

async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(codeOf(error));
  }
}

/** What an earlier run in the folder left, once it is sure that it was of the same experiment. */
async function openState(
  out: string,
  state: string,
  { fingerprint }: PreparedExperiment,
  terminal: Watcher,
): Promise<readonly RunLine[]> {
  await mkdir(out, { recursive: true });
  const earlier = readLines(await textOf(state));
  if (earlier.fingerprint === undefined) {
    await writeFile(state, `${headLine(fingerprint)}\n`);
    return [];
  }
  if (earlier.fingerprint !== fingerprint) {
    throw new Failure(
      1,
      `${state}: holds the runs of another experiment, or of this one before it or its files were changed\n  Name another folder with --out, or delete that file.`,
    );
  }
  // A line that was cut off would swallow the next one.
  await writeFile(state, earlier.kept);
  if (earlier.lines.length > 0)
    terminal.err(`Going on behind ${earlier.lines.length} rosters done before.\n`);
  return earlier.lines;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "no such file") return "";
    throw error;
  }
}

/** Runs something that touches the folder of results. */
async function writing<T>(out: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      1,
      `${out}: cannot be written to (${codeOf(error)})\n  Name a folder that you may write to.`,
    );
  }
}

function progress(terminal: Watcher, done: number, of: number, what: string): void {
  const text = `${done} of ${of} rosters: ${what}`;
  if (terminal.columns !== undefined) {
    terminal.err(
      `\r${text.slice(0, terminal.columns - 1).padEnd(terminal.columns - 1)}${done === of ? "\n" : ""}`,
    );
    return;
  }
  const step = Math.max(1, Math.floor(of / LINES_OF_PROGRESS));
  if (done % step === 0 || done === of) terminal.err(`${text}\n`);
}

function machine(): Machine {
  return {
    runtime: `node ${process.version}`,
    system: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
  };
}
