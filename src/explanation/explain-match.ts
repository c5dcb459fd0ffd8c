/**
 * Why two people are matched.
 */

import { isGroupMatch, type Match } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { explainGroup } from "./explain-group.js";
import { explainMatchedPair } from "./explain-matched-pair.js";
import type { ExplainedPart } from "./explained-part.js";

/** For whom a match is explained. */
export interface ExplainOptions {
  /**
   * `"coordinator"` (the default): everything. `"partner"`: reasons in words alone, without anything marked sensitive and
   * without a number from which it could be worked out.
   */
  readonly audience?: "coordinator" | "partner" | undefined;
}

/** Why a match was made. */
export interface MatchExplanation {
  /** One paragraph. */
  readonly because: string;
  /** Sentences, the strongest first. */
  readonly reasons: readonly string[];
  /** In the programme's order; their units sum to the pair's fit; of peers those of both directions. Empty for a partner, and of a group, which has parts of its own. */
  readonly parts: readonly ExplainedPart[];
}

/**
 * Explains a match of `match`, from the parts of its own fit; a group by its slot, its mentors and what its mentees share.
 *
 * @throws IssueError where the match is not of this programme and roster: `unknown-person`, `unknown-criterion`.
 */
export function explainMatch(
  programme: Programme,
  roster: Roster,
  found: Match,
  options: ExplainOptions = {},
): MatchExplanation {
  if (isGroupMatch(found)) return { ...explainGroup(programme, roster, found, options), parts: [] };
  const [first, ...others] = found.pairs.map((pair) =>
    explainMatchedPair(programme, roster, pair, options),
  ) as [MatchExplanation, ...MatchExplanation[]];
  return others.reduce(
    (all, one) => ({
      because: `${all.because} ${one.because}`,
      reasons: [...new Set([...all.reasons, ...one.reasons])],
      parts: [...all.parts, ...one.parts],
    }),
    first,
  );
}
