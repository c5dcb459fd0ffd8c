/**
 * Whether a matching is of the roster's people: every mentee in one place, every mentor in some, or left over.
 */
import { SIDES, type Side } from "../programme/index.js";
import { peopleOf, type Roster } from "../roster/index.js";

/** Who stands where. */
export interface Placed {
  /** Ids of a side in the matches, once for every match. */
  readonly placed: (side: Side) => readonly string[];
  readonly unmatched: readonly { readonly id: string; readonly side: Side }[];
  /** Where somebody who is missing is not: `matched`, `in a group`. */
  readonly nowhere: string;
  /** Sides of which somebody may stand in several matches. Default mentors. */
  readonly several?: readonly Side[];
  /** What somebody of a side is called. Default as the side. */
  readonly called?: (side: Side) => string;
}

/** A sentence for each stranger, and for each person who does not stand in the matching once. */
export function objectionsToPlaces(
  roster: Roster,
  { placed, unmatched, nowhere, several = ["mentor"], called = (side) => side }: Placed,
): readonly string[] {
  return SIDES.flatMap((side) => {
    const known = new Set(peopleOf(roster, side).map(({ id }) => id));
    const inMatches = placed(side);
    const left = unmatched.filter((person) => person.side === side).map(({ id }) => id);
    const strangers = [...new Set([...inMatches, ...left])].filter((id) => !known.has(id));
    // Several matches of somebody who may have several are counted elsewhere.
    const places = [...(several.includes(side) ? new Set(inMatches) : inMatches), ...left];
    return [
      ...strangers.map((id) => `There is no ${called(side)} “${id}” in the roster.`),
      ...objectionsToCounts(called(side), [...known], places, nowhere),
    ];
  });
}

function objectionsToCounts(
  who: string,
  known: readonly string[],
  places: readonly string[],
  nowhere: string,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return known.flatMap((id) => {
    const count = counts.get(id) ?? 0;
    if (count === 1) return [];
    if (count === 0) return [`The ${who} “${id}” is missing: neither ${nowhere} nor among the unmatched.`];
    return [`The ${who} “${id}” stands in the matching ${count} times.`];
  });
}
