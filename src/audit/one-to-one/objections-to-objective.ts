import { type Matching, type ObjectiveReached, preferredUnitsOf } from "../../formats/index.js";
import {
  isWorstOff,
  matchedValueOf,
  mentorsPerMenteeOf,
  type Programme,
  stableOf,
} from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";

/** Whether the objectives are the programme's, and their values what the matches come to. */
export function objectionsToObjective(
  programme: Programme,
  roster: Roster,
  { matches, objective }: Matching,
): readonly string[] {
  const right = reached(programme, roster, matches);
  if (right.length !== objective.length || right.some(({ name }, at) => name !== objective[at]?.name))
    return [`The objectives are ${named(right)}, not ${named(objective) || "none"}.`];
  return right.flatMap(({ name, value }, at) =>
    value === objective[at]?.value ? [] : [`The ${name} is ${value}, not ${objective[at]?.value}.`],
  );
}

/** The objectives counted anew. */
function reached(
  programme: Programme,
  { mentors }: Roster,
  matches: Matching["matches"],
): readonly ObjectiveReached[] {
  const { objective, format } = programme;
  if (format.kind !== "one-to-one") return [];
  if (stableOf(objective) !== undefined) return [{ name: "stable", value: 0 }];
  const pairs = matches.flatMap((match) => match.pairs);
  const preferredUnits = preferredUnitsOf(programme);
  const list: ObjectiveReached[] = [];
  const matchedValue = matchedValueOf(objective);
  if (matchedValue === undefined) {
    list.push({ name: "coverage", value: new Set(pairs.map(({ mentee }) => mentee)).size });
    if (mentorsPerMenteeOf(format) > 1) list.push({ name: "matches", value: pairs.length });
  }
  const loads = mentors.map(({ id }) => pairs.filter(({ mentor }) => mentor === id).length);
  const { min = 0, spread = 0 } = format.menteesPerMentor ?? {};
  if (min > 0)
    list.push({
      name: "minimum-load",
      value: loads.reduce((sum, load, at) => sum + Math.min(load, min, placesOf(mentors[at]!)), 0),
    });
  if (isWorstOff(objective)) {
    let worst = Number.POSITIVE_INFINITY;
    for (const pair of pairs) worst = Math.min(worst, unitsOfFit(pair.fit) + preferredUnits(pair));
    return [...list, { name: "worst-off", value: pairs.length === 0 ? 0 : fitOfUnits(worst) }];
  }
  let units = 0;
  for (const pair of pairs)
    units += unitsOfFit(pair.fit) + preferredUnits(pair) + unitsOfFit(matchedValue ?? 0);
  for (const load of loads)
    for (let further = 1; further < load; further++) units -= unitsOfFit(costOf(spread, further));
  return [...list, { name: "total", value: fitOfUnits(units) }];
}

/** What a mentor's mentee costs who is the `further`-th beyond the first. */
function costOf(spread: number | readonly number[], further: number): number {
  return typeof spread === "number" ? further * spread : (spread[Math.min(further, spread.length) - 1] ?? 0);
}

function named(objective: readonly ObjectiveReached[]): string {
  return objective.map(({ name }) => name).join(", then ");
}
