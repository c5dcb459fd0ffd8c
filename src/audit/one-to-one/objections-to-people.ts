import type { Match, Matching } from "../../formats/index.js";
import { SIDES, type Side } from "../../programme/index.js";
import { peopleOf, type Roster } from "../../roster/index.js";

/** Whether a matching is of the roster's people, each of them exactly once. Mentors may be in several matches. */
export function objectionsToPeople(roster: Roster, { matches, unmatched }: Matching): readonly string[] {
  const lists = matches.flatMap(objectionsToLists);
  if (lists.length > 0) return lists;
  return SIDES.flatMap((side) => {
    const matched = matches.map(({ pairs: [pair] }) => (pair as Match["pairs"][number])[side]);
    const left = unmatched.filter((person) => person.side === side).map(({ id }) => id);
    const known = new Set(peopleOf(roster, side).map(({ id }) => id));
    const strangers = [...new Set([...matched, ...left])].filter((id) => !known.has(id));
    // A mentor's matches are counted against their capacity elsewhere.
    const places = [...(side === "mentor" ? new Set(matched) : matched), ...left];
    return [
      ...strangers.map((id) => `There is no ${side} “${id}” in the roster.`),
      ...objectionsToCounts(side, [...known], places),
    ];
  });
}

/** One-to-one: a match is one pair, and says so twice. */
function objectionsToLists({ mentors, mentees, peers, fit, pairs }: Match): readonly string[] {
  const [pair] = pairs;
  const agree =
    pairs.length === 1 &&
    mentors.length === 1 &&
    mentees.length === 1 &&
    peers.length === 0 &&
    mentors[0] === pair?.mentor &&
    mentees[0] === pair?.mentee &&
    fit === pair?.fit;
  if (agree) return [];
  return [`The match of “${mentors.join()}” with “${mentees.join()}” is not the one pair it lists.`];
}

function objectionsToCounts(
  side: Side,
  known: readonly string[],
  places: readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return known.flatMap((id) => {
    const count = counts.get(id) ?? 0;
    if (count === 1) return [];
    if (count === 0) return [`The ${side} “${id}” is missing: neither matched nor among the unmatched.`];
    return [`The ${side} “${id}” stands in the matching ${count} times.`];
  });
}
