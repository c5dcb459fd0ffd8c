/**
 * Whom the threads have been told of.
 */
import type { Participant, Roster } from "../roster/index.js";

/** Remembers the people of one roster. */
export interface KnownPeople {
  /** Whether these are they, with the same answers: the same objects, in whatever roster they stand. */
  readonly are: (roster: Roster) => boolean;
}

/** The people of a roster as they are now, so that another in somebody's place is noticed even where a list was written to. */
export function knownPeople(known: Roster): KnownPeople {
  const [mentors, mentees] = [remembered(known.mentors), remembered(known.mentees)];
  const { managers } = known;
  return {
    are: (roster) => roster.managers === managers && mentors(roster.mentors) && mentees(roster.mentees),
  };
}

function remembered(people: readonly Participant[]): (others: readonly Participant[]) => boolean {
  const known = people.map((person) => ({ person, answers: person.answers }));
  return (others) =>
    others.length === known.length &&
    known.every(({ person, answers }, at) => others[at] === person && person.answers === answers);
}
