import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A file of the data kept beside the repository, and whether it is there. */
export function sharedFile(path: string): {
  readonly path: string;
  readonly url: string;
  readonly present: boolean;
} {
  const absolute = fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));
  return { path: absolute, url: pathToFileURL(absolute).href, present: existsSync(absolute) };
}
