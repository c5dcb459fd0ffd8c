import { type Matching, programmeFingerprint, rosterFingerprint } from "../formats/index.js";
import { isOneList, type Programme } from "../programme/index.js";
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
  const { mentors, mentees } = roster;
  if (isOneList(programme.format)) {
    if (people.mentors !== mentors.length || people.mentees !== mentees.length)
      objections.push(`The matching counts other people than the ${mentees.length} there are.`);
    return objections;
  }
  if (people.mentors !== mentors.length)
    objections.push(`There are ${mentors.length} mentors, not ${people.mentors}.`);
  if (people.mentees !== mentees.length)
    objections.push(`There are ${mentees.length} mentees, not ${people.mentees}.`);
  return objections;
}
