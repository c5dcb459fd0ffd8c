/**
 * Mentees who must be in one group.
 */
import { plain } from "../../plain.js";
import type { Programme } from "../../programme/index.js";
import { namedBy, type Roster } from "../../roster/index.js";

/** Mentees, by their places in the roster, whom a rule asks to be together. */
export interface TogetherSet {
  /** Id of the rule. */
  readonly rule: string;
  /** Ascending, two or more. */
  readonly mentees: readonly number[];
}

/** The sets, in the programme's order. Whoever sits out is in none. Sets may share people. */
export function togetherSets(programme: Programme, roster: Roster): readonly TogetherSet[] {
  const { mentees } = roster;
  const places = new Map(mentees.map(({ key }, at) => [key, at]));
  const setOf = (rule: string, keys: Iterable<string>): TogetherSet[] => {
    const found = [...keys].flatMap((key) => {
      const at = places.get(key);
      return at === undefined || mentees[at]?.takesPart !== true ? [] : [at];
    });
    const sorted = [...new Set(found)].sort((a, b) => a - b);
    return sorted.length < 2 ? [] : [{ rule, mentees: sorted }];
  };
  return programme.rules.flatMap((rule) => {
    if (rule.rule === "together") return setOf(rule.id, rule.people.map(plain));
    if (rule.rule !== "former-mates" || rule.again !== "always") return [];
    const { namesOf } = namedBy(programme, roster, rule.question);
    return mentees
      .filter(({ takesPart }) => takesPart)
      .flatMap((person) => [...namesOf(person)].flatMap((mate) => setOf(rule.id, [person.key, mate])));
  });
}

/** Sets that share somebody as one, each ascending. */
export function mergedSets(sets: readonly TogetherSet[]): readonly (readonly number[])[] {
  return sets.reduce<readonly (readonly number[])[]>((merged, { mentees }) => {
    const touching = merged.filter((set) => set.some((mentee) => mentees.includes(mentee)));
    const whole = [...new Set([...touching.flat(), ...mentees])].sort((a, b) => a - b);
    return [...merged.filter((set) => !touching.includes(set)), whole];
  }, []);
}
