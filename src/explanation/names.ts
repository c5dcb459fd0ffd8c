/**
 * How people are called so that nobody is taken for somebody else.
 */
import { plain } from "../plain.js";
import type { Side } from "../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../roster/index.js";
import type { RoleWords } from "./role-words.js";

/** The name; with the id behind it where others bear the same name. */
export function distinctName(roster: Roster, person: Participant): string {
  return sharedNames(roster).has(plain(person.name)) ? `${person.name} (${person.id})` : person.name;
}

/** Rosters do not change, so that who shares a name needs to be found once. */
const sharedIn = new WeakMap<Roster, ReadonlySet<string>>();

/** Names, as they are compared, of several people. */
function sharedNames(roster: Roster): ReadonlySet<string> {
  const known = sharedIn.get(roster);
  if (known !== undefined) return known;
  const keyOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { key, name } of [...roster.mentors, ...roster.mentees]) {
    const word = plain(name);
    if ((keyOf.get(word) ?? key) !== key) shared.add(word);
    keyOf.set(word, key);
  }
  sharedIn.set(roster, shared);
  return shared;
}

/** The name of whom an id means; the id itself where it means nobody. Members of circles may all stand on one side. */
export function nameOfId(roster: Roster, side: Side, id: string): string {
  const people = roster.mentors.length === 0 ? roster.mentees : peopleOf(roster, side);
  const person = people.find((candidate) => candidate.id === id);
  return person === undefined ? id : distinctName(roster, person);
}

/** The name of the mentee whom a rule lists, in whatever case it writes the id; as written where nobody is meant. */
export function nameOfMentee(roster: Roster, id: string): string {
  const key = plain(id);
  const person = roster.mentees.find((candidate) => candidate.key === key);
  return person === undefined ? id : distinctName(roster, person);
}

/** Two partners as they read of each other: names alone, told apart by their roles where they are the same. */
export function partnerNames(
  mentor: Participant,
  mentee: Participant,
  words: RoleWords,
): { readonly mentor: string; readonly mentee: string } {
  if (plain(mentor.name) !== plain(mentee.name)) return { mentor: mentor.name, mentee: mentee.name };
  return { mentor: `${mentor.name} (${words.mentor})`, mentee: `${mentee.name} (${words.mentee})` };
}
