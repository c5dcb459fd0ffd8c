import type { MatchedPair, Matching } from "../formats/index.js";
import type { Roster } from "../roster/index.js";
import { type FitPart, fitOfUnits, pairFit, type Scoring } from "../scoring/index.js";
import { pairName, placedPairs } from "./placed-pairs.js";

/** Whether fits, parts and intervals are those of the answers, to the last digit. */
export function objectionsToFits(roster: Roster, matching: Matching, scoring: Scoring): readonly string[] {
  return placedPairs(roster, matching).flatMap(({ pair, mentor, mentee }) => {
    const { units, lowestUnits, highestUnits, parts, views } = pairFit(scoring, mentor, mentee);
    const name = pairName(pair);
    return [
      ...unequal(`The fit of ${name}`, fitOfUnits(units), pair.fit),
      ...unequal(`The lowest fit of ${name}`, fitOfUnits(lowestUnits), pair.interval.lowest),
      ...unequal(`The highest fit of ${name}`, fitOfUnits(highestUnits), pair.interval.highest),
      ...unequal(`The mentee’s view of ${name}`, views?.mentee, pair.views?.mentee),
      ...unequal(`The mentor’s view of ${name}`, views?.mentor, pair.views?.mentor),
      ...objectionsToParts(name, parts, pair),
    ];
  });
}

const FIELDS = ["criterion", "view", "fit", "weight", "units", "known"] as const;

function objectionsToParts(
  name: string,
  parts: readonly FitPart[],
  { parts: stated }: MatchedPair,
): readonly string[] {
  if (parts.length !== stated.length) return [`${name} has ${parts.length} parts, not ${stated.length}.`];
  return parts.flatMap((part, at) =>
    FIELDS.flatMap((field) =>
      unequal(`In part ${at + 1} of ${name}, ${field}`, part[field], stated[at]?.[field]),
    ),
  );
}

function unequal(what: string, right: unknown, stated: unknown): readonly string[] {
  return right === stated ? [] : [`${what} is ${right}, not ${stated}.`];
}
