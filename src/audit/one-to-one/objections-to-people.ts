import type { Match, Matching } from "../../formats/index.js";
import { mentorsPerMenteeOf, type Programme, SIDES } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToPlaces } from "../objections-to-places.js";

/** Whether a matching is of the roster's people, each of them in it: in matches, or left over once. */
export function objectionsToPeople(
  programme: Programme,
  roster: Roster,
  { matches, unmatched }: Matching,
): readonly string[] {
  const lists = matches.flatMap(objectionsToLists);
  if (lists.length > 0) return lists;
  return objectionsToPlaces(roster, {
    placed: (side) => matches.map(({ pairs: [pair] }) => (pair as Match["pairs"][number])[side]),
    unmatched,
    nowhere: "matched",
    several: mentorsPerMenteeOf(programme.format) > 1 ? SIDES : ["mentor"],
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
