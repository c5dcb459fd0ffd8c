/**
 * Participants' pages that an earlier result left in a folder: nobody may be sent one of them as if it were new.
 */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { PAGES_FOLDER } from "../report/index.js";
import { Failure } from "./failure.js";
import { codeOf } from "./read-file.js";

/** Names told of files. */
const TOLD = 5;

/** Names of the pages and calendars in a folder of results; none where there is no such folder. */
export async function pagesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, PAGES_FOLDER));
    return names.filter((name) => /\.(html|ics)$/.test(name)).sort();
  } catch {
    return [];
  }
}

/**
 * Takes away calendars of people who are written a page and have no meeting now, and tells of pages of others, which may be anything.
 *
 * @param written Paths of the pages and calendars just written: `participants/ada-marder.html`.
 * @returns What is to be told; empty where nothing is.
 * @throws Failure with status 1 where a calendar cannot be taken away.
 */
export async function clearEarlierPages(folder: string, written: ReadonlySet<string>): Promise<string> {
  const others = (await pagesIn(folder)).filter((name) => !written.has(`${PAGES_FOLDER}/${name}`));
  const isOverdue = (name: string) =>
    name.endsWith(".ics") && written.has(`${PAGES_FOLDER}/${name.replace(/ics$/, "html")}`);
  try {
    for (const name of others.filter(isOverdue)) await rm(join(folder, PAGES_FOLDER, name));
  } catch (error) {
    throw new Failure(
      1,
      `${join(folder, PAGES_FOLDER)}: a calendar of an earlier result cannot be taken away (${codeOf(error)})\n  Delete the folder, and run the command again.`,
    );
  }
  const strange = others.filter((name) => !isOverdue(name));
  if (strange.length === 0) return "";
  const more = strange.length > TOLD ? ` and ${strange.length - TOLD} more` : "";
  return `${PAGES_FOLDER}/ also holds what is not of this result, and should be deleted or moved: ${strange.slice(0, TOLD).join(", ")}${more}\n`;
}
