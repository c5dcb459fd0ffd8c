/**
 * The check of a matching against the programme and the roster it was made from. Everything it states is worked out again;
 * nothing is solved again: the proof in the matching shows that nothing better exists.
 */
import { compareAll, type Matching } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { objectionsToFits } from "./objections-to-fits.js";
import { objectionsToObjective } from "./objections-to-objective.js";
import { objectionsToOrigin } from "./objections-to-origin.js";
import { objectionsToPairs } from "./objections-to-pairs.js";
import { objectionsToPeople } from "./objections-to-people.js";
import { objectionsToProof } from "./objections-to-proof.js";
import { objectionsToReasons } from "./objections-to-reasons.js";
import { readMatching } from "./read-matching.js";

/** What a check says: the matching is what the programme asks for, or everything found wrong with it, in sentences. */
export type Verification =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: readonly string[] };

/**
 * Checks a matching, also one that comes from JSON and may have been tampered with.
 *
 * In this order, ending at the first that finds something: its shape; that it was made from this programme and this
 * roster; that everybody is in it exactly once; capacities, required pairs, vetoes, fits with parts and intervals, reasons
 * of the unmatched, objectives; the proof that no objective can be better. Not checked is what needs a solver: what it
 * would cost to place somebody (`loss`, `leftOut`, `moves`), and that no other matching is exactly as good.
 *
 * @param matching From `match`, or the same as parsed JSON. Anything else does not hold; it never throws for it.
 */
export function verifyMatching(programme: Programme, roster: Roster, matching: unknown): Verification {
  const read = readMatching(matching);
  if (!read.ok) return { holds: false, because: read.because };
  const stages = [objectionsToOrigin, objectionsToPeople, objectionsToContent];
  for (const objections of stages) {
    const because = objections(programme, roster, read.matching);
    if (because.length > 0) return { holds: false, because };
  }
  return { holds: true };
}

/** What is stated of pairs and people; where all of it is true, whether it is proved to be the best. */
function objectionsToContent(programme: Programme, roster: Roster, matching: Matching): readonly string[] {
  const compared = compareAll(programme, roster);
  const untrue = [
    ...objectionsToPairs(programme, roster, matching, compared.vetoes),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToReasons(roster, matching, compared.vetoes),
    ...objectionsToObjective(programme, matching),
  ];
  return untrue.length > 0 ? untrue : objectionsToProof(programme, roster, matching, compared);
}
