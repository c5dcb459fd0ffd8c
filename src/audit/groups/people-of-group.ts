import type { GroupMatch } from "../../formats/index.js";
import type { Participant } from "../../roster/index.js";
import type { AuditedGroups } from "./audited-groups.js";

/** A group with its people and their places in the roster. */
export interface GroupPeople {
  readonly match: GroupMatch;
  /** Places of the mentors, and of the mentees. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly mentors: readonly Participant[];
  readonly mentees: readonly Participant[];
}

/** Looks everybody up. Every id must be in the roster. */
export function peopleOfGroups(
  { roster }: Pick<AuditedGroups, "roster">,
  matches: readonly GroupMatch[],
): readonly GroupPeople[] {
  const placesOf = (people: readonly Participant[]) => new Map(people.map(({ id }, at) => [id, at]));
  const [columns, rows] = [placesOf(roster.mentors), placesOf(roster.mentees)];
  return matches.map((match): GroupPeople => {
    const ofMentors = match.mentors.map((id) => columns.get(id) as number);
    const ofMentees = match.mentees.map((id) => rows.get(id) as number);
    return {
      match,
      columns: ofMentors,
      rows: ofMentees,
      mentors: ofMentors.map((at) => roster.mentors[at] as Participant),
      mentees: ofMentees.map((at) => roster.mentees[at] as Participant),
    };
  });
}
