/**
 * Whom decisions are about, as keys: among peers neither the column in which somebody stands nor the order of the two tells anything.
 */
import { plain } from "../plain.js";
import type { NamedPair, Programme, Side } from "../programme/index.js";
import { type Decision, peopleIn } from "./decision.js";

/** Keys of the people and pairs of a programme. */
export interface DecisionKeys {
  readonly ofPerson: (person: { readonly side: Side; readonly id: string }) => string;
  readonly ofPeople: (decision: Decision) => string;
  readonly ofPair: (pair: NamedPair) => string;
}

/** Whether everybody stands on both sides of the roster, and a pair has no direction. */
export function isPool({ format }: Pick<Programme, "format">): boolean {
  return format.kind === "peers";
}

/** How the decisions of a programme are told apart. */
export function decisionKeys(programme: Pick<Programme, "format">): DecisionKeys {
  const pool = isPool(programme);
  const inOrder = (keys: readonly string[]) => JSON.stringify(pool ? [...keys].sort() : keys);
  const ofPerson: DecisionKeys["ofPerson"] = ({ side, id }) =>
    JSON.stringify(pool ? [plain(id)] : [side, plain(id)]);
  return {
    ofPerson,
    ofPeople: (decision) => inOrder(peopleIn(decision).map(ofPerson)),
    ofPair: ({ mentor, mentee }) => inOrder([plain(mentor), plain(mentee)]),
  };
}
