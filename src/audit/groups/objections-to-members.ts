import type { GroupMatch, GroupsMatching } from "../../formats/index.js";
import { objectionsToPlaces } from "../objections-to-places.js";
import type { AuditedGroups } from "./audited-groups.js";
import { groupName } from "./group-name.js";

/** Whether the groups are of the roster's people: every mentee in one group or left over, every mentor in some or left over. */
export function objectionsToMembers(
  { roster, setting }: AuditedGroups,
  { matches, unmatched }: GroupsMatching,
): readonly string[] {
  const lists = matches.flatMap((match) => objectionsToLists(match, setting.mentors));
  if (lists.length > 0) return lists;
  return objectionsToPlaces(roster, {
    placed: (side) => matches.flatMap((match) => match[side === "mentor" ? "mentors" : "mentees"]),
    unmatched,
    nowhere: "in a group",
  });
}

/** Its lists hold nobody twice, as many mentors as the format says, and its pairs are every mentor with every mentee. */
function objectionsToLists(match: GroupMatch, count: number): readonly string[] {
  const { mentors, mentees, peers, pairs } = match;
  const name = groupName(match);
  if (mentors.length !== count) return [`${name} has ${mentors.length} mentors, not ${count}.`];
  const ids = [mentors, mentees].every((list) => new Set(list).size === list.length);
  if (!ids || peers.length > 0) return [`${name} lists somebody twice, or somebody without a role.`];
  const expected = mentors.flatMap((mentor) => mentees.map((mentee) => JSON.stringify([mentor, mentee])));
  const listed = pairs.map(({ mentor, mentee }) => JSON.stringify([mentor, mentee]));
  return listed.join() === expected.join()
    ? []
    : [`${name} does not list every mentor with every mentee as its pairs.`];
}
