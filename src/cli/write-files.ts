/**
 * Writing results into a folder.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "./failure.js";
import { codeOf } from "./read-file.js";

/**
 * Writes texts under their names, which may lie in folders of their own.
 *
 * @throws Failure with status 1 where the system does not let it.
 */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
  } catch (error) {
    throw new Failure(
      1,
      `${folder}: cannot be written to (${codeOf(error)})\n  Name a folder that you may write to.`,
    );
  }
}
