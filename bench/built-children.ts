/**
 * The timed programs as JavaScript, our library bundled into them: what a user installs is timed, and the loader that runs TypeScript
 * takes no part of a process's memory.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

/** Not in the system's folder for temporary files: peers are looked up from where a program lies. */
const OUT = fileURLToPath(new URL("../../node_modules/.cache/bench-assignment/", import.meta.url));

/** Builds every `*-child.ts` of this folder anew. Returns the folder where they lie as `*-child.js`, its name ending in a slash. */
export async function builtChildren(): Promise<string> {
  const here = fileURLToPath(new URL("./", import.meta.url));
  await build({
    entry: readdirSync(here).flatMap((name) => (name.endsWith("-child.ts") ? [`${here}${name}`] : [])),
    outDir: OUT,
    config: false,
    format: ["esm"],
    target: "es2022",
    clean: true,
    silent: true,
    skipNodeModulesBundle: true,
  });
  return OUT;
}
