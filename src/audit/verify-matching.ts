/**
 * The check of a matching against the programme and the roster it was made from. Everything it states is worked out again;
 * nothing is solved again: the proof in the matching shows that nothing better exists.
 */
import type { Matching } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";
import { objectionsToGroups } from "./groups/objections-to-groups.js";
import { objectionsToOrigin } from "./objections-to-origin.js";
import { objectionsToOneToOne } from "./one-to-one/objections-to-one-to-one.js";
import { objectionsToPeers } from "./peers/objections-to-peers.js";
import { readMatching } from "./read-matching.js";

/** What a check says: the matching is what the programme asks for, or everything found wrong with it, in sentences. */
export type Verification =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: readonly string[] };

/**
 * Checks a matching, also one that comes from JSON and may have been tampered with.
 *
 * In this order, ending at the first that finds something: its shape; that it was made from this programme and this
 * roster; that everybody is in it exactly once; capacities, required pairs, vetoes, of groups also sizes, slots and the rules on
 * groups, fits with parts and intervals, reasons of the unmatched, objectives; the proof that no objective can be better, or of
 * groups how much better it could be at most. Not checked is what needs a solver: what it would cost to place somebody (`loss`,
 * `leftOut`, `moves`), that no other matching is exactly as good, and how long groups were searched for.
 *
 * @param matching From `match`, or the same as parsed JSON. Anything else does not hold; it never throws for it.
 */
export function verifyMatching(programme: Programme, roster: Roster, matching: unknown): Verification {
  const read = readMatching(matching);
  if (!read.ok) return { holds: false, because: read.because };
  const foreign = objectionsToOrigin(programme, roster, read.matching);
  if (foreign.length === 0 && read.matching.format !== programme.format.kind)
    return {
      holds: false,
      because: [`The format of the programme is "${programme.format.kind}", not "${read.matching.format}".`],
    };
  const because = foreign.length > 0 ? foreign : objectionsTo(programme, roster, read.matching);
  return because.length > 0 ? { holds: false, because } : { holds: true };
}

/** What is wrong with a matching of this programme and this roster, by its format. */
function objectionsTo(programme: Programme, roster: Roster, matching: Matching): readonly string[] {
  switch (matching.format) {
    case "one-to-one":
      return objectionsToOneToOne(programme, roster, matching);
    case "groups":
      return objectionsToGroups(programme, roster, matching);
    case "peers":
      return objectionsToPeers(programme, roster, matching);
  }
}
