import type { Match, Matching } from "../../formats/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToPlaces } from "../objections-to-places.js";

/** Whether a matching is of the roster's people, each of them exactly once. Mentors may be in several matches. */
export function objectionsToPeople(roster: Roster, { matches, unmatched }: Matching): readonly string[] {
  const lists = matches.flatMap(objectionsToLists);
  if (lists.length > 0) return lists;
  return objectionsToPlaces(roster, {
    placed: (side) => matches.map(({ pairs: [pair] }) => (pair as Match["pairs"][number])[side]),
    unmatched,
    nowhere: "matched",
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
