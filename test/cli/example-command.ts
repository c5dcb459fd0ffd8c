/** The command lines of the example, with files of one's own in place of its. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tempFolder } from "../support/temp-folder.js";

const EXAMPLE = resolve(import.meta.dirname, "../../examples/one-to-one");

/** A folder that is there. */
export function newFolder(): string {
  return tempFolder("cli");
}

/** The text of one of the example's files. */
export function exampleText(name: string): string {
  return readFileSync(join(EXAMPLE, name), "utf8");
}

/** The arguments that run a command on the example; `replaced` holds texts by file name, written into `folder`. */
export function exampleCommand(
  command: string,
  folder: string,
  replaced: Readonly<Record<string, string>> = {},
): string[] {
  const path = (name: string) => {
    const text = replaced[name];
    if (text === undefined) return join(EXAMPLE, name);
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const files = ["mentors", "mentees", "managers"].flatMap((name) => [`--${name}`, path(`${name}.csv`)]);
  return [command, path("programme.json"), ...files];
}
