/**
 * A name as people may spell it on another keyboard or in another order.
 */

import { plain } from "../plain.js";
import { latinLetters } from "./latin-letters.js";

/**
 * What equal names have in common however they are spelt: accents, "ö" or "oe", hyphens and apostrophes do not count, and
 * "Doe, Jane" is "Jane Doe". Two different names may come out alike, so it serves where nothing exact is found.
 */
export function spelling(name: string): string {
  return latinLetters(plain(forenameFirst(name)))
    .normalize("NFD")
    .replace(/\p{M}|['’‘`´ʼ]/gu, "")
    .replace(/([aou])e/g, "$1")
    .replace(/[-‐‑‒–—\s]+/g, " ")
    .trim();
}

/** "Doe, Jane" as "Jane Doe"; any other text as it is. */
function forenameFirst(name: string): string {
  const [surname, forename, ...more] = name.split(",");
  return forename === undefined || more.length > 0 ? name : `${forename} ${surname}`;
}
