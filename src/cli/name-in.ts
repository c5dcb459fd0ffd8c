/**
 * What somebody is called, for a terminal.
 */
import type { Participant } from "../roster/index.js";

/** The name of whom an id means among some people; the id itself where it means nobody. */
export function nameIn(people: readonly Participant[], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
