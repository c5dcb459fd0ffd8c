/**
 * Who reports to whom.
 */
import type { Roster } from "./participant.js";

/** Keys of a person's managers, and of theirs, up to a number of levels. */
export type ReportingChain = (key: string) => ReadonlySet<string>;

/**
 * The chains above everybody, from the answers to a person question and the managers table. A chain ends at somebody
 * whose manager is not known, and where it runs in a circle.
 *
 * @param maxLevels How many levels up are followed, 1 or more.
 */
export function reportingChain(roster: Roster, question: string, maxLevels: number): ReportingChain {
  const managers = directManagers(roster, question);
  const chains = new Map<string, ReadonlySet<string>>();
  return (key) => {
    const known = chains.get(key);
    if (known !== undefined) return known;
    const chain = climb(managers, key, maxLevels);
    chains.set(key, chain);
    return chain;
  };
}

function directManagers(roster: Roster, question: string): ReadonlyMap<string, ReadonlySet<string>> {
  const managers = new Map<string, Set<string>>();
  const add = (person: string, keys: readonly string[]) => {
    const known = managers.get(person) ?? new Set<string>();
    for (const key of keys) known.add(key);
    managers.set(person, known);
  };
  for (const person of [...roster.mentors, ...roster.mentees]) {
    const answer = person.answers[question];
    if (answer?.kind === "person") add(person.key, answer.keys);
  }
  for (const [person, keys] of roster.managers) add(person, keys);
  return managers;
}

function climb(
  managers: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
  maxLevels: number,
): ReadonlySet<string> {
  const chain = new Set<string>();
  let level: Iterable<string> = [start];
  for (let climbed = 0; climbed < maxLevels; climbed++) {
    // A set, since several people of a level may have the same managers, and theirs, and so on.
    const above = new Set<string>();
    for (const key of level) {
      for (const manager of managers.get(key) ?? [])
        if (manager !== start && !chain.has(manager)) above.add(manager);
    }
    if (above.size === 0) break;
    for (const key of above) chain.add(key);
    level = above;
  }
  return chain;
}
