/**
 * One-to-one once more with other decisions: what was compared stays, everybody is assigned anew.
 */
import {
  type Compared,
  compareAll,
  oneToOneProblem,
  requiredPairsOf,
  solveOneToOne,
} from "../formats/index.js";
import { plain } from "../plain.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { finish } from "../steps.js";
import type { Decision } from "./decision.js";
import type { Reached } from "./reached.js";
import { applied } from "./with-decisions.js";

/** Compares everybody; what comes back solves with some of the decisions, as `match` would, ties settled too: results of equal worth may differ in their fits alone. */
export function reachedInPairs(
  programme: Programme,
  roster: Roster,
): (decisions: readonly Decision[]) => Reached {
  const compared = compareAll(programme, roster);
  return (decisions) => {
    const decided = applied(programme, roster, decisions);
    const vetoes = withForbidden(compared.vetoes, roster, decisions);
    const required = requiredPairsOf(decided.programme, decided.roster, vetoes);
    const problem = oneToOneProblem(decided.programme, decided.roster, { ...compared, vetoes }, required);
    const { pairs } = finish(
      solveOneToOne({ ...decided, compared: { ...compared, vetoes }, required, problem }),
    );
    const { units, mentors } = compared.fits;
    const sum = pairs.reduce((total, { row, column }) => total + units[row * mentors + column]!, 0);
    return { placed: pairs.length, units: sum };
  };
}

/** The vetoes of the programme, and those pairs that are forbidden by hand. */
function withForbidden(
  vetoes: Compared["vetoes"],
  { mentors, mentees }: Roster,
  decisions: readonly Decision[],
): Compared["vetoes"] {
  const rows = new Map(mentees.map(({ key }, row) => [key, row]));
  const columns = new Map(mentors.map(({ key }, column) => [key, column]));
  const forbidden = new Set(
    decisions.flatMap((one) =>
      one.decision === "forbid"
        ? [rows.get(plain(one.mentee))! * mentors.length + columns.get(plain(one.mentor))!]
        : [],
    ),
  );
  if (forbidden.size === 0) return vetoes;
  return {
    ...vetoes,
    allows: (row, column) => !forbidden.has(row * mentors.length + column) && vetoes.allows(row, column),
    close: (row, allowed) => {
      vetoes.close(row, allowed);
      for (const pair of forbidden)
        if (Math.floor(pair / mentors.length) === row) allowed[pair % mentors.length] = 0;
    },
  };
}
