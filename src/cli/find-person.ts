/**
 * Whom a user means.
 */
import { nearPeople, type Participant, peopleIndex, type Roster } from "../roster/index.js";
import { Failure } from "./failure.js";

/**
 * Somebody's records, one a role, by id, e-mail address or a name that only one person bears, however it is spelt: as tolerant as a
 * file of decisions.
 *
 * @throws Failure with status 1 where nobody or more than one person is meant.
 */
export function findPerson({ mentors, mentees }: Roster, text: string): readonly Participant[] {
  const people = [...mentors, ...mentees];
  const index = peopleIndex(people);
  const keys = index.find(text);
  const found = people.filter(({ key }) => keys.includes(key));
  if (keys.length > 1) {
    const ids = [...new Set(found.map(({ id }) => id))];
    throw new Failure(1, `"${text}": several people bear this name\n  Say which by id: ${ids.join(", ")}`);
  }
  if (found.length > 0) return found;
  // Of a name and an address that are the same but for the form, the name is told.
  const { word } = nearPeople([...index.words, ...people.map(({ name }) => name)])(text);
  const hint =
    word === undefined
      ? "Give an id, an e-mail address or a name as in the files."
      : `Did you mean "${word}"?`;
  throw new Failure(1, `"${text}": is nobody in the files\n  ${hint}`);
}
