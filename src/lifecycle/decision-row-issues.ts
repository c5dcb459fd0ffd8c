/**
 * What can be wrong with a row of a file of decisions.
 */
import { type Issue, issue } from "../issue.js";
import type { Side } from "../programme/index.js";
import type { Decision } from "./decision.js";
import { DECISIONS, nearestDecision } from "./decision-words.js";

/** Where a cell stands. */
export interface CellPlace {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

/** A word that decides nothing. */
export function unknownDecision(word: string, at: CellPlace): Issue {
  const close = nearestDecision(word);
  return issue({
    code: "unknown-decision",
    at,
    value: word,
    expected: `is no decision: ${DECISIONS.join(", ")} are`,
    remedy: close === undefined ? "Write one of these, or leave the cell blank." : `Did you mean "${close}"?`,
  });
}

/** A decision is about nobody; of a peer it does not matter in which of the two columns. */
export function missingPerson(kind: Decision["decision"], who: Side | "peer", at: CellPlace): Issue {
  const isPeer = who === "peer";
  const place = isPeer ? "one of the two columns for people" : "the column mentor or mentee";
  if (kind === "sits out")
    return issue({
      code: "missing-person",
      at,
      expected: "expected who sits out",
      remedy: `Write them into ${place}.`,
    });
  return issue({
    code: "missing-person",
    at,
    expected: `"${kind}" needs ${isPeer ? "two people" : `a ${who}`}`,
    remedy: `Write the ${isPeer ? "other" : who}'s id or name.`,
  });
}

/** More people than the decision is about. */
export function tooManyPeople(kind: Decision["decision"], at: CellPlace): Issue {
  return issue({
    code: "person-too-many",
    at,
    expected: kind === "sits out" ? "names two people; one of them is meant" : "capacity is of mentors alone",
    remedy:
      kind === "sits out"
        ? "Leave the other cell blank; write two rows if both sit out."
        : "Leave the mentee's cell blank.",
  });
}

/** A value that the decision does not read. */
export function valueNotUsed(kind: Decision["decision"], text: string, at: CellPlace): Issue {
  return issue({
    code: "value-not-used",
    severity: "warning",
    at,
    value: text,
    expected: `says nothing for "${kind}"`,
    remedy: "Leave the cell blank.",
  });
}
