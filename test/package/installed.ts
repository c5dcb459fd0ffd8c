/** The packed package, installed into an empty project as a user would. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { tempFolder } from "../support/temp-folder.js";

export const REPOSITORY = resolve(import.meta.dirname, "../..");

/** An empty project that has the package installed. */
export interface Project {
  readonly folder: string;
  /** Writes a file and runs a command in the project; returns standard output. */
  readonly run: (command: string, ...args: readonly string[]) => string;
  readonly write: (name: string, text: string) => void;
}

/** Packs what `npm run build` left in dist and installs it. Its dependencies come from npm's cache where they are in it. */
export function installedPackage(): Project {
  const folder = tempFolder("package");
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: REPOSITORY,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed) as [{ readonly filename: string }];
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("package.json", '{ "name": "a-project", "private": true, "version": "1.0.0" }');
  run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", `./${filename}`);
  return { folder, run, write };
}
