/**
 * Reading what a user names on the command line.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseJson } from "../init/index.js";
import { IssueError } from "../issue.js";
import type { TableInput } from "../roster/index.js";
import { isXlsx, readXlsx } from "../xlsx/index.js";
import { Failure } from "./failure.js";

/** A table's bytes under its own name; the first sheet of a workbook. What a file is, is seen in it, whatever its ending. */
export async function readTableFile(path: string): Promise<TableInput> {
  const name = basename(path);
  const content = await bytesOf(path);
  if (!isXlsx(content)) return { name, content };
  const read = await readXlsx(content, { file: name });
  if (!read.ok) throw new IssueError(read.issues);
  return read.value;
}

/** A file of JSON, parsed; a mistake in it is told with its line and column. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await bytesOf(path));
  const read = parseJson(text, { file: basename(path) });
  if (read.ok) return read.value;
  throw new Failure(1, read.issues.map(({ message }) => message).join("\n"));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(
      1,
      `${path}: cannot be read (${codeOf(error)})\n  Check the path; it is looked for from where you are.`,
    );
  }
}

const SAID: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "no permission",
  EISDIR: "it is a folder",
  EEXIST: "a file of that name is in the way",
  ENOTDIR: "a file is in the way",
};

/** What the system says: ENOENT, EACCES … */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return SAID[code] ?? code;
}
