/**
 * A roster that was copied to another thread.
 */
import { answersOf } from "./answers/answers-of.js";
import type { Participant, Roster } from "./participant.js";

/** Gives the answers back what structured cloning cannot keep: that they have no prototype, see {@link answersOf}. */
export function restoredRoster({ mentors, mentees, managers }: Roster): Roster {
  const restored = (person: Participant): Participant => ({
    ...person,
    answers: answersOf(
      Object.entries(person.answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
    ),
  });
  return { mentors: mentors.map(restored), mentees: mentees.map(restored), managers };
}
