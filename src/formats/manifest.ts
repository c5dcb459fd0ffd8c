/**
 * What a result says it was made from.
 */
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { VERSION } from "../version.js";
import { programmeFingerprint, rosterFingerprint } from "./fingerprint.js";
import type { Manifest } from "./matching.js";

/** The manifest of a matching of this programme and this roster. */
export function manifestOf(programme: Programme, roster: Roster): Manifest {
  return {
    programme: programme.name,
    seed: programme.seed,
    version: VERSION,
    fingerprints: { programme: programmeFingerprint(programme), roster: rosterFingerprint(roster) },
    people: { mentors: roster.mentors.length, mentees: roster.mentees.length },
  };
}
