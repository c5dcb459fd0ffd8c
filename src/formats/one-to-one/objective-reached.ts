/**
 * What a one-to-one matching came to, by the programme's objective.
 */
import {
  isWorstOff,
  matchedValueOf,
  mentorsPerMenteeOf,
  type Programme,
  spreadCosts,
  stableOf,
} from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import type { MatchedPair, ObjectiveReached } from "../matching.js";
import { preferredUnitsOf } from "../preferred.js";

/** The objectives, first things first, with their values. */
export function objectiveReached(
  programme: Programme,
  roster: Roster,
  pairs: readonly MatchedPair[],
): readonly ObjectiveReached[] {
  const { objective, format } = programme;
  if (stableOf(objective) !== undefined) return [{ name: "stable", value: 0 }];
  const preferredUnits = preferredUnitsOf(programme);
  const worths = pairs.map((pair) => unitsOfFit(pair.fit) + preferredUnits(pair));
  const matchedValue = matchedValueOf(objective);
  const isSeveral = mentorsPerMenteeOf(format) > 1;
  const covered: readonly ObjectiveReached[] = [
    { name: "coverage", value: new Set(pairs.map(({ mentee }) => mentee)).size },
    ...(isSeveral ? ([{ name: "matches", value: pairs.length }] as const) : []),
  ];
  return [
    ...(matchedValue === undefined ? covered : []),
    ...minimumLoad(programme, roster, pairs),
    isWorstOff(objective)
      ? { name: "worst-off", value: worths.length === 0 ? 0 : fitOfUnits(worths.reduce(least)) }
      : {
          name: "total",
          value: fitOfUnits(
            worths.reduce((sum, worth) => sum + worth + unitsOfFit(matchedValue ?? 0), 0) -
              spreadUnits(programme, pairs),
          ),
        },
  ];
}

const least = (one: number, other: number): number => Math.min(one, other);

function loadsOf(pairs: readonly MatchedPair[]): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const { mentor } of pairs) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  return loads;
}

function minimumLoad(
  { format }: Programme,
  { mentors }: Roster,
  pairs: readonly MatchedPair[],
): readonly ObjectiveReached[] {
  const min = format.kind === "one-to-one" ? (format.menteesPerMentor?.min ?? 0) : 0;
  if (min === 0) return [];
  const loads = loadsOf(pairs);
  const filled = mentors.map((mentor) => Math.min(loads.get(mentor.id) ?? 0, min, placesOf(mentor)));
  return [{ name: "minimum-load", value: filled.reduce((sum, count) => sum + count, 0) }];
}

/** What mentors' second and further mentees take from the total, in units. */
function spreadUnits({ format }: Programme, pairs: readonly MatchedPair[]): number {
  if (format.kind !== "one-to-one") return 0;
  let units = 0;
  for (const load of loadsOf(pairs).values()) {
    const costs = spreadCosts(format.menteesPerMentor ?? {}, load);
    if (costs === undefined) continue;
    for (let k = 0; k < load - 1; k++) units += unitsOfFit(costs[Math.min(k, costs.length - 1)]!);
  }
  return units;
}
