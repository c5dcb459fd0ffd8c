/**
 * What a set of mentees breaks as a group.
 */
import type { DefinedGroupRule } from "../../programme/index.js";
import type { Participant } from "../../roster/index.js";
import type { GroupWorld } from "./group-world.js";
import { answeredOneOf, spreadBounds, standingOf } from "./head-counts.js";

/** Ids of the rules on what a group holds, and on who is together, that these mentees (by their places) break. */
export function brokenGroupRules(world: GroupWorld, mentees: readonly number[]): readonly string[] {
  const { roster, rules, together } = world;
  const people = mentees.map((mentee) => roster.mentees[mentee] as Participant);
  const inside = new Set(mentees);
  const split = together.filter((set) => {
    const count = set.mentees.filter((mentee) => inside.has(mentee)).length;
    return count > 0 && count < set.mentees.length;
  });
  return [
    ...rules.filter((rule) => isBroken(world, rule, people)).map(({ id }) => id),
    ...new Set(split.map(({ rule }) => rule)),
  ];
}

function isBroken(
  { programme }: GroupWorld,
  rule: DefinedGroupRule,
  people: readonly Participant[],
): boolean {
  const count = (question: string, options: readonly string[]) =>
    people.filter((person) => answeredOneOf(person, question, options)).length;
  switch (rule.rule) {
    case "no-lone-member":
      return rule.of.some((option) => count(rule.question, [option]) === 1);
    case "count": {
      const found = count(rule.question, rule.is);
      return found < (rule.min ?? 0) || found > (rule.max ?? found);
    }
    case "spread": {
      const isDate = programme.questions.some(({ id, kind }) => id === rule.question && kind === "date");
      const { from, to } = spreadBounds(rule, isDate);
      const standings = people.map((person) => standingOf(person, rule.question) ?? Number.NaN);
      const spread = Math.max(...standings) - Math.min(...standings);
      return !(spread >= from && spread <= to);
    }
    default:
      return false;
  }
}
