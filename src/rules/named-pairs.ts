/**
 * Blocked pairs may not be. Required pairs are no veto: the assignment is given them as pairs that must be; preferred ones as
 * pairs that count more.
 */
import { plain } from "../plain.js";
import type { NamedPair } from "../programme/index.js";
import { type Check, type RuleContext, verdict } from "./check.js";

/** Builds the check of a list of pairs that may not be. */
export function blockedPairs({ rule }: RuleContext<"blocked-pairs">): Check {
  const blocked = menteesByMentor(rule.pairs);
  return (mentor, mentee) => verdict(blocked.get(mentor.key)?.has(mentee.key) !== true);
}

/** Builds the check of a list of pairs that must be, which forbids nothing by itself. */
export function requiredPairs(_: RuleContext<"required-pairs">): Check {
  return () => "allowed";
}

/** Builds the check of a list of pairs that are wanted, which forbids nothing either. */
export function preferredPairs(_: RuleContext<"preferred-pairs">): Check {
  return () => "allowed";
}

function menteesByMentor(pairs: readonly NamedPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const mentees = new Map<string, Set<string>>();
  for (const { mentor, mentee } of pairs) {
    const known = mentees.get(plain(mentor)) ?? new Set();
    mentees.set(plain(mentor), known.add(plain(mentee)));
  }
  return mentees;
}
