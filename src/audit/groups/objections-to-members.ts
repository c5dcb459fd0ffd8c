import type { GroupMatch, GroupsMatching } from "../../formats/index.js";
import { called } from "../called.js";
import { objectionsToPlaces } from "../objections-to-places.js";
import type { AuditedGroups } from "./audited-groups.js";
import { groupName } from "./group-name.js";

/** Whether the groups are of the roster's people: every mentee in one group or left over, every mentor in some or left over. */
export function objectionsToMembers(
  { programme, roster, setting, mates }: AuditedGroups,
  { matches, unmatched }: GroupsMatching,
): readonly string[] {
  const lists = matches.flatMap((match) => objectionsToLists(match, setting.mentors, mates !== undefined));
  if (lists.length > 0) return lists;
  return objectionsToPlaces(roster, {
    placed: (side) => matches.flatMap((match) => match[side === "mentor" ? "mentors" : "mentees"]),
    unmatched,
    nowhere: "in a group",
    called: called(programme),
  });
}

/**
 * Its lists hold nobody twice, as many mentors as the format says, and its pairs are every mentor with every mentee, or both directions of every
 * two members who are scored as each other's mentors.
 */
function objectionsToLists(match: GroupMatch, count: number, areMates: boolean): readonly string[] {
  const { mentors, mentees, peers, pairs } = match;
  const name = groupName(match);
  if (mentors.length !== count)
    return [
      count === 0
        ? `${name} is led by somebody, and circles have no mentors.`
        : `${name} has ${mentors.length} ${mentors.length === 1 ? "mentor" : "mentors"}, not ${count}.`,
    ];
  const ids = [mentors, mentees].every((list) => new Set(list).size === list.length);
  if (!ids || peers.length > 0) return [`${name} lists somebody twice, or somebody without a role.`];
  const led = mentors.flatMap((mentor) => mentees.map((mentee) => [mentor, mentee]));
  const mutual = mentees.flatMap((one, at) =>
    mentees.slice(at + 1).flatMap((other) => [
      [one, other],
      [other, one],
    ]),
  );
  const expected = (areMates ? mutual : led).map((pair) => JSON.stringify(pair));
  const listed = pairs.map(({ mentor, mentee }) => JSON.stringify([mentor, mentee]));
  return listed.join() === expected.join()
    ? []
    : [
        `${name} does not list ${areMates ? "every two of it, both ways," : "every mentor with every mentee"} as its pairs.`,
      ];
}
