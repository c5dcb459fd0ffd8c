/**
 * Whom a user means.
 */
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Participant, Roster } from "../roster/index.js";
import { Failure } from "./failure.js";

/**
 * Somebody's records, one a role, by id or by a name that only one person bears.
 *
 * @throws Failure with status 1 where nobody or more than one person is meant.
 */
export function findPerson({ mentors, mentees }: Roster, text: string): readonly Participant[] {
  const people = [...mentors, ...mentees];
  const wanted = plain(text);
  const byId = people.filter(({ key }) => key === wanted);
  if (byId.length > 0) return byId;
  const byName = people.filter(({ name }) => plain(name) === wanted);
  const ids = [...new Set(byName.map(({ id }) => id))];
  if (new Set(byName.map(({ key }) => key)).size > 1) {
    throw new Failure(1, `"${text}": several people bear this name\n  Say which by id: ${ids.join(", ")}`);
  }
  if (byName.length > 0) return byName;
  const meant = nearest(text, [...people.map(({ id }) => id), ...people.map(({ name }) => name)]);
  const hint = meant === undefined ? "Give an id or a name as in the files." : `Did you mean "${meant}"?`;
  throw new Failure(1, `"${text}": is nobody in the files\n  ${hint}`);
}
