/**
 * What each person may be told of their groups: with whom, and when.
 */
import type { GroupMatch, GroupsMatching } from "../formats/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { withoutText } from "./told.js";

/** One person, in whichever roles. */
export interface ToldOfGroups {
  /** Their record; the mentee's where they are in both roles. */
  readonly person: Participant;
  readonly groups: readonly ToldGroup[];
  /** Said where there is no group; never why, which is the coordinator's to tell. */
  readonly without: string;
}

/** One of their groups. */
export interface ToldGroup {
  readonly match: GroupMatch;
  /** Their own record in this group. */
  readonly self: Participant;
  /** The others in it. */
  readonly mentors: readonly Participant[];
  readonly mentees: readonly Participant[];
}

/** Everybody, by key; somebody in both roles once. */
export function toldOfGroups(roster: Roster, { matches }: GroupsMatching): readonly ToldOfGroups[] {
  const { mentors, mentees } = roster;
  const people = new Map([...mentors, ...mentees].map((person) => [person.key, person]));
  const groups = new Map<string, ToldGroup[]>();
  for (const match of matches) {
    const leaders = mentors.filter(({ id }) => match.mentors.includes(id));
    const members = mentees.filter(({ id }) => match.mentees.includes(id));
    for (const self of [...members, ...leaders]) {
      const own = groups.get(self.key) ?? [];
      const others = (list: readonly Participant[]) => list.filter(({ key }) => key !== self.key);
      own.push({ match, self, mentors: others(leaders), mentees: others(members) });
      groups.set(self.key, own);
    }
  }
  const without = withoutText(roster);
  return [...people.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((person) => ({
      person,
      groups: groups.get(person.key) ?? [],
      without: without(person),
    }));
}
