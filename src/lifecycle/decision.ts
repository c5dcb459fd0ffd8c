/**
 * What a coordinator decides by hand: plain data, applied to a programme and its people before anybody is matched.
 */
import type { Side } from "../programme/index.js";

/** One decision. Ids are those of the roster. */
export type Decision =
  /** `pin`: these two are matched. `forbid`: they are not. */
  | { readonly decision: "pin" | "forbid"; readonly mentor: string; readonly mentee: string }
  /** These two are wanted: the pair counts `value` more in the total, in fit, more than 0 and at most 1. */
  | { readonly decision: "prefer"; readonly mentor: string; readonly mentee: string; readonly value: number }
  /** Somebody does not take part this time, in that role. */
  | { readonly decision: "sits out"; readonly side: Side; readonly person: string }
  /** A mentor takes so many mentees, a whole number of 0 or more, whatever the form says. */
  | { readonly decision: "capacity"; readonly mentor: string; readonly value: number };

/** A decision about two people. */
export type PairDecision = Extract<Decision, { readonly mentee: string }>;

/** Whether a decision is about two people. */
export function isPairDecision(decision: Decision): decision is PairDecision {
  return "mentee" in decision;
}

/** Whom a decision is about, by side. */
export function peopleIn(decision: Decision): readonly { readonly side: Side; readonly id: string }[] {
  switch (decision.decision) {
    case "pin":
    case "forbid":
    case "prefer":
      return [
        { side: "mentor", id: decision.mentor },
        { side: "mentee", id: decision.mentee },
      ];
    case "sits out":
      return [{ side: decision.side, id: decision.person }];
    case "capacity":
      return [{ side: "mentor", id: decision.mentor }];
  }
}
