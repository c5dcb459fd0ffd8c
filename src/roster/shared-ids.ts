/**
 * Two people who bear one id: mentor and mentee of the same id are the same person, so an id such as a running number, given
 * anew in each file, would make one of two.
 */
import { type Issue, issue } from "../issue.js";
import { plain } from "../plain.js";
import type { Participant } from "./participant.js";
import type { ReadPerson } from "./read-row.js";

/** A mentor and a mentee of one id who differ both in name and in how to reach them. */
export function sharedIds(people: readonly ReadPerson[]): readonly Issue[] {
  const mentors = new Map(
    people.filter(({ side }) => side === "mentor").map((person) => [person.key, person] as const),
  );
  return people.flatMap((person) => {
    const other = person.side === "mentee" ? mentors.get(person.key) : undefined;
    if (other === undefined || other.file === person.file || !areTwo(person, other)) return [];
    return [
      issue({
        code: "two-people-one-id",
        // Whoever has an id of their own may have moved and changed their name; a number is hardly their own.
        severity: /^\d+$/.test(person.key) ? "error" : "warning",
        at: { file: person.file, row: person.row },
        value: person.id,
        expected: `is also the id of somebody else in ${other.file}, row ${other.row}, with another name and another address; the same id in both files means the same person`,
        remedy:
          "Choose another column for people.id in the programme, such as an e-mail address: a running number begins anew in each file.",
      }),
    ];
  });
}

function areTwo(one: Participant, other: Participant): boolean {
  // Where no name was given it is the id.
  const hasName = [one, other].every(({ name, key }) => plain(name) !== key);
  const differ = (a: string, b: string) => a !== "" && b !== "" && plain(a) !== plain(b);
  return hasName && differ(one.contact, other.contact) && differ(one.name, other.name);
}
