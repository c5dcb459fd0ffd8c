/**
 * What is wrong with the company of a group: counted, so that one can be told to be less wrong than another.
 */
import { brokenGroupRules, type GroupWorld } from "../formats/index.js";
import type { Participant } from "../roster/index.js";

/**
 * Rules on groups that these mentees break, and pairs of people whom a rule keeps apart (each pair and rule counts one). Size and time
 * aside; people by their places in the roster.
 */
export function brokenBy(world: GroupWorld, mentors: readonly number[], mentees: readonly number[]): number {
  return (
    brokenGroupRules(world, mentees).length + menteesApart(world, mentees) + mentorsApart(world, mentors)
  );
}

/** Pairs of mentees whom a rule keeps apart. */
export function menteesApart({ roster, company }: GroupWorld, mentees: readonly number[]): number {
  return pairsApart(
    company,
    mentees.map((at) => roster.mentees[at] as Participant),
  );
}

/** Pairs of mentors whom a rule keeps apart. */
export function mentorsApart({ roster, company }: GroupWorld, mentors: readonly number[]): number {
  return pairsApart(
    company.filter(({ ofMentors }) => ofMentors),
    mentors.map((at) => roster.mentors[at] as Participant),
  );
}

function pairsApart(rules: GroupWorld["company"], people: readonly Participant[]): number {
  let count = 0;
  for (const [at, one] of people.entries())
    for (const other of people.slice(at + 1))
      for (const { check } of rules) if (check(one, other) !== "allowed") count++;
  return count;
}
