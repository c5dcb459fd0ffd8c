import { type Matching, type ObjectiveReached, preferredUnitsOf } from "../../formats/index.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";

/** Whether the objectives are the programme's, and their values what the matches sum to. */
export function objectionsToObjective(
  programme: Programme,
  { matches, objective }: Matching,
): readonly string[] {
  const matchedValue = matchedValueOf(programme.objective);
  const perMatch = unitsOfFit(matchedValue ?? 0);
  const preferredUnits = preferredUnitsOf(programme);
  const units = matches
    .flatMap(({ pairs }) => pairs)
    .reduce((sum, pair) => sum + unitsOfFit(pair.fit) + preferredUnits(pair) + perMatch, 0);
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(units) };
  const right: readonly ObjectiveReached[] =
    matchedValue === undefined ? [{ name: "coverage", value: matches.length }, total] : [total];
  if (right.length !== objective.length || right.some(({ name }, at) => name !== objective[at]?.name))
    return [`The objectives are ${named(right)}, not ${named(objective) || "none"}.`];
  return right.flatMap(({ name, value }, at) =>
    value === objective[at]?.value ? [] : [`The ${name} is ${value}, not ${objective[at]?.value}.`],
  );
}

function named(objective: readonly ObjectiveReached[]): string {
  return objective.map(({ name }) => name).join(", then ");
}
