/**
 * What cannot be decided by hand in a format.
 */
import type { Issue } from "../issue.js";
import { type Format, groupSettingOf } from "../programme/index.js";
import type { Decision } from "./decision.js";

/** Why a decision of a kind is refused, whoever it is about; undefined where it is not. */
export function refusedByFormat(
  format: Format,
  kind: Decision["decision"],
): Pick<Issue, "code" | "expected" | "remedy"> | undefined {
  if (format.kind === "peers" && kind === "capacity") return CAPACITY_OF_PEERS;
  if (format.kind !== "groups" || kind === "sits out") return undefined;
  const { mentors } = groupSettingOf(format);
  if (mentors === 0) return kind === "forbid" ? undefined : IN_CIRCLES[kind];
  if (kind === "prefer") return PREFER_IN_GROUPS;
  if (kind !== "pin" || mentors === 1) return undefined;
  return {
    code: "pin-in-groups",
    expected: `needs groups with one mentor, not with ${mentors}`,
    remedy: `Take the row out, or forbid the mentee the other mentors; ${TOGETHER_OR_APART}`,
  };
}

const TOGETHER_OR_APART = 'who belongs together, or apart, is said by the rules "together" and "apart".';

const CAPACITY_OF_PEERS = {
  code: "capacity-of-peers",
  expected: "has no meaning among peers, of whom everybody has one partner",
  remedy: 'Take the row out; write "sits out" for somebody who is to have none.',
} as const;

const PREFER_IN_GROUPS = {
  code: "prefer-in-groups",
  expected: "counts pairs, and groups are told apart by the fits of all their pairs together",
  remedy: 'Write "pin", or take the row out; wishes can be a criterion: "compare": "preference".',
} as const;

const IN_CIRCLES = {
  pin: {
    code: "pin-in-circles",
    expected: "gives a mentee a mentor, and circles of this programme have none",
    remedy: `Take the row out; ${TOGETHER_OR_APART}`,
  },
  capacity: {
    code: "capacity-in-circles",
    expected: "is about a mentor, and circles of this programme have none",
    remedy: "Take the row out; how many are in a circle is said by format.size.",
  },
  prefer: {
    ...PREFER_IN_GROUPS,
    remedy: 'Take the row out; wishes can be a criterion: "compare": "preference".',
  },
} as const;
