/**
 * The timed programs as JavaScript, our library bundled into them: what a user installs is timed. The loader that runs TypeScript would take part
 * of a process's memory; and since it hands buffers from one thread to another, V8 would check at every access to a typed array whether its
 * buffer is still there, half as long again in inner loops.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

/**
 * Builds every `*-child.ts` of a folder of this one anew. Returns where they lie as `*-child.js`, a name that ends in a slash: not in the
 * system's folder for temporary files, since peers are looked up from where a program lies.
 */
export async function builtChildren(name: "assignment" | "groups" | "scoring"): Promise<string> {
  const folder = fileURLToPath(new URL(`./${name}/`, import.meta.url));
  const built = fileURLToPath(new URL(`../node_modules/.cache/bench-${name}/`, import.meta.url));
  await build({
    entry: readdirSync(folder).flatMap((file) => (file.endsWith("-child.ts") ? [`${folder}${file}`] : [])),
    outDir: built,
    config: false,
    format: ["esm"],
    target: "es2022",
    clean: true,
    silent: true,
    skipNodeModulesBundle: true,
  });
  return built;
}
