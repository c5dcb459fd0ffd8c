/**
 * A pair of a match with all that its fit rests on.
 */
import type { Participant } from "../roster/index.js";
import { fitOfUnits, pairFit, type Scoring } from "../scoring/index.js";
import type { MatchedPair } from "./matching.js";

/** Compares the two once more, part by part. */
export function matchedPair(scoring: Scoring, mentor: Participant, mentee: Participant): MatchedPair {
  const { units, lowestUnits, highestUnits, parts, views } = pairFit(scoring, mentor, mentee);
  return {
    mentor: mentor.id,
    mentee: mentee.id,
    fit: fitOfUnits(units),
    interval: { lowest: fitOfUnits(lowestUnits), highest: fitOfUnits(highestUnits) },
    ...(views === undefined ? {} : { views }),
    parts,
  };
}

/** Every two people, each as a mentor and as a mentee, both ways: the first helps the second, then the second the first. */
export function pairsBothWays(
  scoring: Scoring,
  people: readonly (readonly [mentor: Participant, mentee: Participant])[],
): readonly MatchedPair[] {
  return people.flatMap(([mentor, mentee], at) =>
    people
      .slice(at + 1)
      .flatMap(([helper, helped]) => [
        matchedPair(scoring, mentor, helped),
        matchedPair(scoring, helper, mentee),
      ]),
  );
}
