/**
 * Checks that the pairs a programme requires, prefers or blocks are of people who are there.
 */
import { type Issue, issue } from "../issue.js";
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Programme, Side } from "../programme/index.js";
import type { Participant } from "./participant.js";

/** An error for every required pair, a warning for every preferred or blocked pair, that names somebody who is not on that side. */
export function checkNamedPairs({ rules }: Programme, people: readonly Participant[]): readonly Issue[] {
  const ids: Record<Side, readonly string[]> = {
    mentor: people.filter(({ side }) => side === "mentor").map(({ id }) => id),
    mentee: people.filter(({ side }) => side === "mentee").map(({ id }) => id),
  };
  const keys = { mentor: new Set(ids.mentor.map(plain)), mentee: new Set(ids.mentee.map(plain)) };
  return rules.flatMap((rule, at) => {
    if (!("pairs" in rule)) return [];
    return rule.pairs.flatMap((pair, index) =>
      (["mentor", "mentee"] as const)
        .filter((side) => !keys[side].has(plain(pair[side])))
        .map((side) =>
          stranger(
            `rules[${at}].pairs[${index}].${side}`,
            side,
            pair[side],
            ids[side],
            rule.rule === "required-pairs",
          ),
        ),
    );
  });
}

function stranger(at: string, side: Side, id: string, ids: readonly string[], required: boolean): Issue {
  const close = nearest(id, ids);
  return issue({
    code: "unknown-person",
    severity: required ? "error" : "warning",
    at,
    value: id,
    expected: `is not the id of a ${side} in the files`,
    remedy: close === undefined ? "Correct the id, or take the pair out." : `Did you mean "${close}"?`,
  });
}
