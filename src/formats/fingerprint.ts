/**
 * Fingerprints of what a result was made from.
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";

/** SHA-256 of a programme, in hexadecimal. The order of keys does not matter, that of lists does. */
export function programmeFingerprint(programme: Programme): string {
  return fingerprint(programme);
}

/** SHA-256 of everybody's answers, in hexadecimal; the same for any order of the rows. */
export function rosterFingerprint({ mentors, mentees, managers }: Roster): string {
  return fingerprint({ mentors, mentees, managers: [...managers] });
}

function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** JSON with the keys of every object in order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint32Array) return [...part];
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
