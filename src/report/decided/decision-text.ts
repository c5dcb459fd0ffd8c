/**
 * A decision made by hand, and what it changed, in words.
 */
import { nameOfId, shownFit } from "../../explanation/index.js";
import type { Decision, Effect } from "../../lifecycle/index.js";
import type { Side } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { type DecidingWords, decidingWords } from "./deciding-words.js";

/** `Ada with Ben: pinned`. */
export function decisionText(
  roster: Roster,
  decision: Decision,
  { haveRoles }: DecidingWords = decidingWords("one-to-one"),
): string {
  const name = (side: Side, id: string) => nameOfId(roster, side, id);
  switch (decision.decision) {
    case "pin":
    case "forbid":
    case "prefer": {
      const pair = `${name("mentor", decision.mentor)} with ${name("mentee", decision.mentee)}`;
      return `${pair}: ${decision.decision === "prefer" ? `preferred, counts ${decision.value} more` : PAIRS[decision.decision]}`;
    }
    case "sits out":
      return `${name(decision.side, decision.person)}${haveRoles ? ` (${decision.side})` : ""}: sits out`;
    case "capacity":
      return `${name("mentor", decision.mentor)}: takes ${decision.value === 0 ? "nobody" : decision.value}`;
  }
}

const PAIRS = { pin: "pinned", forbid: "forbidden" } as const;

/**
 * `cost 1 match and 0.412 of the sum of fits`; for a decision that the others cannot do without, that. Of groups it has to be said beside
 * it that this is as far as the search finds.
 */
export function effectText(
  effect: Effect | undefined,
  words: DecidingWords = decidingWords("one-to-one"),
): string {
  if (effect === undefined) return "the other decisions cannot be without it";
  const { coverage, total } = effect;
  const placed = words.placed(Math.abs(coverage));
  const fits = `${amount(total)} of ${words.total}`;
  if (coverage === 0) return total === 0 ? "cost nothing" : `${verb(total)} ${fits}`;
  if (total === 0) return `${verb(coverage)} ${placed}`;
  const isOneWay = verb(coverage) === verb(total);
  return `${verb(coverage)} ${placed}${isOneWay ? " and" : `, ${verb(total)}`} ${fits}`;
}

function verb(difference: number): string {
  return difference < 0 ? "cost" : "gained";
}

/** Never shown as 0. */
function amount(difference: number): string {
  const size = Math.abs(difference);
  return size < 0.0005 ? "less than 0.001" : shownFit(size);
}
