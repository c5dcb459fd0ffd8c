import { type Matching, programmeFingerprint, rosterFingerprint } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";

/** Whether a matching was made from this programme and this roster, and says so truly. */
export function objectionsToOrigin(
  programme: Programme,
  roster: Roster,
  { manifest }: Matching,
): readonly string[] {
  const { fingerprints, people } = manifest;
  const objections: string[] = [];
  if (fingerprints.programme !== programmeFingerprint(programme))
    objections.push("The matching was made from another programme: the fingerprints differ.");
  if (fingerprints.roster !== rosterFingerprint(roster))
    objections.push("The matching was made from another roster: the fingerprints differ.");
  if (manifest.programme !== programme.name)
    objections.push(`The programme is called “${programme.name}”, not “${manifest.programme}”.`);
  if (manifest.seed !== programme.seed)
    objections.push(`The seed is ${programme.seed}, not ${manifest.seed}.`);
  if (people.mentors !== roster.mentors.length)
    objections.push(`There are ${roster.mentors.length} mentors, not ${people.mentors}.`);
  if (people.mentees !== roster.mentees.length)
    objections.push(`There are ${roster.mentees.length} mentees, not ${people.mentees}.`);
  return objections;
}
