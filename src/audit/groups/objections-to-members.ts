import type { GroupMatch, GroupsMatching, GroupWorld } from "../../formats/index.js";
import { SIDES, type Side } from "../../programme/index.js";
import { peopleOf } from "../../roster/index.js";
import { groupName } from "./group-name.js";

/** Whether the groups are of the roster's people: every mentee in one group or left over, every mentor in some or left over. */
export function objectionsToMembers(
  { roster, setting }: GroupWorld,
  { matches, unmatched }: GroupsMatching,
): readonly string[] {
  const lists = matches.flatMap((match) => objectionsToLists(match, setting.mentors));
  if (lists.length > 0) return lists;
  return SIDES.flatMap((side) => {
    const known = new Set(peopleOf(roster, side).map(({ id }) => id));
    const grouped = matches.flatMap((match) => match[side === "mentor" ? "mentors" : "mentees"]);
    const left = unmatched.filter((person) => person.side === side).map(({ id }) => id);
    const strangers = [...new Set([...grouped, ...left])].filter((id) => !known.has(id));
    // A mentor's groups are counted against their places elsewhere.
    const places = [...(side === "mentor" ? new Set(grouped) : grouped), ...left];
    return [
      ...strangers.map((id) => `There is no ${side} “${id}” in the roster.`),
      ...objectionsToCounts(side, [...known], places),
    ];
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

function objectionsToCounts(
  side: Side,
  known: readonly string[],
  places: readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return known.flatMap((id) => {
    const count = counts.get(id) ?? 0;
    if (count === 1) return [];
    if (count === 0) return [`The ${side} “${id}” is missing: neither in a group nor among the unmatched.`];
    return [`The ${side} “${id}” stands in the matching ${count} times.`];
  });
}
