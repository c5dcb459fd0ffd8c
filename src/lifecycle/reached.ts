/**
 * What matching comes to with some of the decisions.
 */
import { type Matching, type MatchOptions, match } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { PERFECT_FIT, unitsOfFit } from "../scoring/index.js";
import type { Decision } from "./decision.js";
import { reachedInPairs } from "./reached-in-pairs.js";
import { applied } from "./with-decisions.js";

/** How many are placed, and the total in units. */
export interface Reached {
  readonly placed: number;
  readonly units: number;
}

/** What a programme's format needs to be known once; what comes back matches with some of the decisions. */
export function reacher(
  programme: Programme,
  roster: Roster,
  options: Pick<MatchOptions, "groups">,
): (decisions: readonly Decision[]) => Reached {
  if (programme.format.kind === "one-to-one") return reachedInPairs(programme, roster);
  return (decisions) => {
    const decided = applied(programme, roster, decisions);
    return reachedBy(match(decided.programme, decided.roster, options));
  };
}

function reachedBy({ format, matches, objective }: Matching): Reached {
  if (format === "groups")
    return {
      placed: matches.reduce((sum, { mentees }) => sum + mentees.length, 0),
      units: unitsOfFit(objective.find(({ name }) => name === "total")?.value ?? 0),
    };
  return {
    placed: matches.reduce((sum, { peers }) => sum + peers.length, 0),
    units: matches.reduce((sum, { fit, peers }) => sum + quarterUnits(fit, peers.length), 0) / 4,
  };
}

/** A peer brings half the fit of their match, which of a pair is a whole number of half units, of a trio of sixths. */
function quarterUnits(fit: number, peers: number): number {
  return Math.round(2 * fit * peers * PERFECT_FIT);
}
