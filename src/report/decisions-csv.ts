/**
 * Decisions as a file that goes back in.
 */
import type { Decision } from "../lifecycle/index.js";
import { type CsvOptions, csv } from "./csv.js";

/** `decisions.csv`: columns decision, mentor, mentee, value; ids as in the roster. `readDecisions` reads it to the same decisions. */
export function decisionsCsv(decisions: readonly Decision[], options: CsvOptions = {}): string {
  return csv([["decision", "mentor", "mentee", "value"], ...decisions.map(row)], {
    byteOrderMark: true,
    ...options,
  });
}

function row(decision: Decision): readonly (string | number)[] {
  switch (decision.decision) {
    case "pin":
    case "forbid":
      return [decision.decision, decision.mentor, decision.mentee, ""];
    case "prefer":
      return [decision.decision, decision.mentor, decision.mentee, decision.value];
    case "sits out": {
      const isMentor = decision.side === "mentor";
      return [decision.decision, isMentor ? decision.person : "", isMentor ? "" : decision.person, ""];
    }
    case "capacity":
      return [decision.decision, decision.mentor, "", decision.value];
  }
}
