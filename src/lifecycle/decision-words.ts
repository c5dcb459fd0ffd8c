/**
 * How decisions are called in a file.
 */
import { nearest } from "../nearest.js";
import { plain } from "../plain.js";
import type { Decision } from "./decision.js";

/** The decisions by name. */
export const DECISIONS: readonly Decision["decision"][] = ["pin", "forbid", "prefer", "sits out", "capacity"];

/** Other words for them. */
const ALSO: Readonly<Record<string, Decision["decision"]>> = {
  pinned: "pin",
  require: "pin",
  required: "pin",
  forbidden: "forbid",
  block: "forbid",
  blocked: "forbid",
  preferred: "prefer",
  "sit out": "sits out",
  "sits-out": "sits out",
  "sit-out": "sits out",
};

/** The decision that a cell names; undefined where it is none. */
export function decisionNamed(text: string): Decision["decision"] | undefined {
  const word = plain(text);
  return DECISIONS.find((name) => name === word) ?? (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined);
}

/** The word that may have been meant. */
export function nearestDecision(text: string): string | undefined {
  return nearest(text, DECISIONS);
}
