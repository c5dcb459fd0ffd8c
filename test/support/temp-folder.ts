/** Folders that go when the tests of a file have run. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** A new, empty folder; `name` is what its name begins with. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `mentor-matching-${name}-`));
  made.push(folder);
  return folder;
}

/** Removes every folder that was made. */
export function removeTempFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
