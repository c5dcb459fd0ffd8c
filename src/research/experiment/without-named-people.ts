/**
 * A programme for people who are drawn: what it says of somebody in particular means nobody there.
 */
import type { DefinedRule, Programme } from "../../programme/index.js";

const OF_NAMED_PEOPLE: readonly DefinedRule["rule"][] = [
  "required-pairs",
  "blocked-pairs",
  "preferred-pairs",
  "together",
  "apart",
];

/** The same without the rules that list people by id. */
export function withoutNamedPeople(programme: Programme): Programme {
  return { ...programme, rules: programme.rules.filter(({ rule }) => !OF_NAMED_PEOPLE.includes(rule)) };
}
