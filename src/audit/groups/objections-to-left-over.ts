import type { GroupsMatching, Unmatched, UnmatchedReason } from "../../formats/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { peopleOfGroups } from "./people-of-group.js";
import { reasonOfMentee, reasonOfMentor } from "./right-reasons.js";

/** Whether the unmatched have the reasons they are said to have. */
export function objectionsToLeftOver(
  audited: AuditedGroups,
  { matches, unmatched }: GroupsMatching,
): readonly string[] {
  const groups = peopleOfGroups(audited, matches);
  const { mentors, mentees } = audited.roster;
  const rightFor = ({ id, side }: Unmatched): UnmatchedReason => {
    const at = (side === "mentor" ? mentors : mentees).findIndex((person) => person.id === id);
    return side === "mentor" ? reasonOfMentor(audited, at) : reasonOfMentee(audited, at, groups);
  };
  return unmatched.flatMap((person) => {
    const right = rightFor(person);
    if (JSON.stringify(right) === JSON.stringify(person.reason)) return [];
    return right.code === person.reason.code
      ? [`The reason of “${person.id}”, ${right.code}, is told with other counts than there are.`]
      : [`The reason of “${person.id}” is ${right.code}, not ${person.reason.code}.`];
  });
}
