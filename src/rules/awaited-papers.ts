/**
 * Who is waiting for which paper before they can be matched.
 */
import type { Programme, SafeguardPaper } from "../programme/index.js";
import type { Participant, Roster } from "../roster/index.js";
import { safeguardOf, type Wanting } from "./safeguard.js";

/** A paper that somebody lacks, and how many pairs wait for it. */
export interface AwaitedPaper {
  readonly person: Participant;
  /** The rule's id. */
  readonly rule: string;
  readonly paper: SafeguardPaper;
  /** `missing`: not answered. `not-valid`: answered with what will not do. `age`: their date of birth is not known. */
  readonly lack: Wanting["lack"];
  /** Pairs of theirs that this rule vetoes, other rules aside. */
  readonly pairs: number;
}

/**
 * Every paper that keeps a pair of people who take part from being: mentors first, each side by id, papers in the programme's order.
 *
 * @param only Whose papers; everybody's unless said.
 */
export function awaitedPapers(
  programme: Programme,
  roster: Roster,
  only?: Participant,
): readonly AwaitedPaper[] {
  const takesPart = (person: Participant) => person.takesPart && person.capacity > 0;
  const mentors = (only?.side === "mentor" ? [only] : roster.mentors).filter(takesPart);
  const mentees = (only?.side === "mentee" ? [only] : roster.mentees).filter(takesPart);
  const awaited = new Map<Participant, Map<string, AwaitedPaper>>();
  for (const rule of programme.rules) {
    if (rule.rule !== "safeguard") continue;
    const { check, wanting } = safeguardOf(rule, programme);
    for (const mentee of mentees)
      for (const mentor of mentors) {
        if (mentor.key === mentee.key || check(mentor, mentee) === "allowed") continue;
        for (const { person, lack } of wanting(mentor, mentee)) {
          const own = awaited.get(person) ?? new Map<string, AwaitedPaper>();
          const key = JSON.stringify([rule.id, lack]);
          const pairs = (own.get(key)?.pairs ?? 0) + 1;
          awaited.set(person, own.set(key, { person, rule: rule.id, paper: rule.paper, lack, pairs }));
        }
      }
  }
  const people = only === undefined ? [...mentors, ...mentees] : [only];
  return people.flatMap((person) => [...(awaited.get(person)?.values() ?? [])]);
}
