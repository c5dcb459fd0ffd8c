/**
 * What each decision cost: everybody matched once more without it, the others kept.
 */
import { type Matching, type MatchOptions, refuseUnused } from "../formats/index.js";
import { IssueError } from "../issue.js";
import { isCircles, type Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import type { Decision } from "./decision.js";
import { type Reached, reacher } from "./reached.js";
import { withDecisions } from "./with-decisions.js";

/** How a result differs from the best one without a decision. Below 0: the decision cost so much. */
export interface Effect {
  /** Difference in the number of matches; of groups, of mentees who have a seat; of peers, of people who have a partner. */
  readonly coverage: number;
  /**
   * Difference in the sum of fits, a perfect one counting 1; what preferred pairs count beside their fit is left out. Of groups in each one's fit times its mentees;
   * of peers in the sum of the pairs' fits, a trio counting as one and a half.
   */
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
  /** Of groups every effect is between two results of a search: as far as it finds. Of the others it is exact. */
  readonly format: Matching["format"];
  /** Whether its groups are circles. */
  readonly circles: boolean;
  /** Each against the result with all others, in the order given. They need not add up: one may undo what another cost. */
  readonly each: readonly DecisionEffect[];
  /** All together against the result without any. */
  readonly together: Effect;
}

/**
 * Works out what decisions cost: everybody is matched anew without each decision. One-to-one and among peers that is exact. Groups are
 * searched for, so that what is told is the difference of what two searches find, of either sign; no better groups are ruled out.
 *
 * @param programme The programme without the decisions.
 * @param roster The people without them.
 * @param options How long each search for groups takes. With those of `match` the results compare with what it gave.
 * @throws IssueError where the decisions cannot hold, see `withDecisions`, and for options that would do nothing.
 */
export function decisionEffects(
  programme: Programme,
  roster: Roster,
  decisions: readonly Decision[],
  options: Pick<MatchOptions, "groups"> = {},
): DecisionEffects {
  refuseUnused(programme, options);
  withDecisions(programme, roster, decisions);
  const reach = reacher(programme, roster, options);
  const [all, none] = [reach(decisions), reach([])];
  const without = (left: number) =>
    decisions.length === 1 ? none : withoutFailure(() => reach(decisions.filter((_, at) => at !== left)));
  return {
    format: programme.format.kind,
    circles: isCircles(programme.format),
    each: decisions.map((decision, index) => {
      const others = without(index);
      return others === undefined ? { decision } : { decision, effect: difference(all, others) };
    }),
    together: difference(all, none),
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
    coverage: withIt.placed - without.placed,
    total: fitOfUnits(withIt.units - without.units),
  };
}
