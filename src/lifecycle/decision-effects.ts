/**
 * What each decision cost: everybody matched once more without it, the others kept.
 */
import {
  type Compared,
  compareAll,
  oneToOneProblem,
  requiredPairsOf,
  solveOneToOne,
} from "../formats/index.js";
import { IssueError } from "../issue.js";
import { plain } from "../plain.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import { finish } from "../steps.js";
import type { Decision } from "./decision.js";
import { applied, withDecisions } from "./with-decisions.js";

/** How a result differs from the best one without a decision. Below 0: the decision cost so much. */
export interface Effect {
  /** Difference in the number of matches. */
  readonly coverage: number;
  /** Difference in the sum of fits, a perfect one counting 1; what preferred pairs count beside their fit is left out. */
  readonly total: number;
}

/** One decision and what it changed. */
export interface DecisionEffect {
  readonly decision: Decision;
  /** Absent where the other decisions cannot be without it, such as two pins of a mentor who was given a second place. */
  readonly effect?: Effect;
}

/** What decisions changed. */
export interface DecisionEffects {
  /** Each against the result with all others, in the order given. They need not add up: one may undo what another cost. */
  readonly each: readonly DecisionEffect[];
  /** All together against the result without any. */
  readonly together: Effect;
}

/**
 * Works out what decisions cost, exactly: the fits of all pairs are compared once, then assigned anew without each decision.
 *
 * @param programme The programme without the decisions.
 * @param roster The people without them.
 * @throws IssueError where the decisions cannot hold, see `withDecisions`.
 */
export function decisionEffects(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
): DecisionEffects {
  withDecisions(programme, roster, decisions);
  const compared = compareAll(programme, roster);
  const reach = (kept: readonly Decision[]) => reached(programme, roster, compared, kept);
  const all = reach(decisions);
  return {
    each: decisions.map((decision, index) => {
      const without = withoutFailure(() => reach(decisions.filter((_, at) => at !== index)));
      return without === undefined ? { decision } : { decision, effect: difference(all, without) };
    }),
    together: difference(all, reach([])),
  };
}

/** Matches and the sum of their fits in units. */
interface Reached {
  readonly pairs: number;
  readonly units: number;
}

/** Solves with some of the decisions, as `match` would, ties settled too: results of equal worth may differ in their fits alone. */
function reached(
  programme: Programme,
  roster: Roster,
  compared: Compared,
  decisions: readonly Decision[],
): Reached {
  const decided = applied(programme, roster, decisions);
  const vetoes = withForbidden(compared.vetoes, roster, decisions);
  const required = requiredPairsOf(decided.programme, decided.roster, vetoes);
  const problem = oneToOneProblem(decided.programme, decided.roster, { ...compared, vetoes }, required);
  const { pairs } = finish(
    solveOneToOne({ ...decided, compared: { ...compared, vetoes }, required, problem }),
  );
  const { units, mentors } = compared.fits;
  const sum = pairs.reduce((total, { row, column }) => total + units[row * mentors + column]!, 0);
  return { pairs: pairs.length, units: sum };
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
  };
}

function withoutFailure<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof IssueError) return undefined;
    throw error;
  }
}

function difference(withIt: Reached, without: Reached): Effect {
  return {
    coverage: withIt.pairs - without.pairs,
    total: fitOfUnits(withIt.units - without.units),
  };
}
