/**
 * What the programme itself wants of a pair, beside what the answers say.
 */
import type { MatchedPair } from "../formats/index.js";
import { plain } from "../plain.js";
import { type NamedPair, PREFERRED_VALUE, type Programme } from "../programme/index.js";

/** A sentence where the pair is required or preferred, with the rule's label where it has one; for the coordinator. */
export function wishText({ rules }: Programme, pair: MatchedPair): readonly string[] {
  return rules.flatMap((rule) => {
    const label = rule.label === undefined ? "" : ` (${rule.label})`;
    if (rule.rule === "required-pairs" && rule.pairs.some((one) => isSame(one, pair)))
      return [`Required${label}.`];
    if (rule.rule !== "preferred-pairs") return [];
    return rule.pairs
      .filter((one) => isSame(one, pair))
      .map(({ value = PREFERRED_VALUE }) => `Preferred${label}: counts ${value} more in the total.`);
  });
}

function isSame(one: NamedPair, { mentor, mentee }: NamedPair): boolean {
  return plain(one.mentor) === plain(mentor) && plain(one.mentee) === plain(mentee);
}
