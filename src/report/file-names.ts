/**
 * Names of files that every system takes.
 */
import { latinLetters, type Participant } from "../roster/index.js";

const LONGEST = 60;

/** Names that Windows keeps to itself, whatever their ending. */
const TAKEN = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Where participants' pages lie in a folder of results, apart from what is the coordinator's. */
export const PAGES_FOLDER = "participants";

/** The name of each person's page, in their order, all different. */
export function pageNames(people: readonly { readonly person: Participant }[]): readonly string[] {
  return fileNames(
    people.map(({ person }) => person.name),
    "html",
  );
}

/** A file name for each name, in their order, all different: `ada-marder.html`, `ada-marder-2.html`. */
export function fileNames(names: readonly string[], ending: string): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const plain = slug(name);
    let free = plain;
    for (let count = 2; used.has(free); count++) free = `${plain}-${count}`;
    used.add(free);
    return `${free}.${ending}`;
  });
}

/** Lower-case letters of the Latin alphabet ("ı" as i, "ß" as ss), digits and hyphens; `person` where nothing of that is left. */
function slug(name: string): string {
  const letters = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const text = latinLetters(letters)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  if (text === "") return "person";
  return TAKEN.test(text) ? `person-${text}` : text;
}
