/**
 * Whom people name in an answer, whichever role they gave it in.
 */
import { isAsked, type Programme } from "../programme/index.js";
import type { Participant, Roster } from "./participant.js";

/** The answers to one person or people question. */
export interface NamedBy {
  /** Keys of the people somebody names; empty where they name nobody. */
  readonly namesOf: (person: Participant) => ReadonlySet<string>;
  /** Whether somebody answered, or was never asked. */
  readonly isSettled: (person: Participant) => boolean;
}

/** Collects the answers. Somebody in both roles speaks for both with either answer. */
export function namedBy(programme: Programme, roster: Roster, question: string): NamedBy {
  const asked = programme.questions.find(({ id }) => id === question);
  const names = new Map<string, ReadonlySet<string>>();
  const unsettled = new Set<string>();
  for (const person of [...roster.mentors, ...roster.mentees]) {
    const answer = person.answers[question];
    if (answer?.kind === "person" || answer?.kind === "people") {
      names.set(person.key, new Set([...(names.get(person.key) ?? []), ...answer.keys]));
    } else if (asked !== undefined && isAsked(asked, person.side)) unsettled.add(person.key);
  }
  const nobody: ReadonlySet<string> = new Set();
  return {
    namesOf: ({ key }) => names.get(key) ?? nobody,
    isSettled: ({ key }) => names.has(key) || !unsettled.has(key),
  };
}
