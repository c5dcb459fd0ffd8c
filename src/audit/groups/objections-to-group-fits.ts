import { groupFitParts, groupFitUnits, measureGroup } from "../../assignment/groups/index.js";
import { type GroupsMatching, type GroupWorld, groupsProblem } from "../../formats/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { groupName } from "./group-name.js";
import { peopleOfGroups } from "./people-of-group.js";

/** Whether the groups' fits are made of what their people answered, and the objectives what the groups sum to. */
export function objectionsToGroupFits(world: GroupWorld, matching: GroupsMatching): readonly string[] {
  const problem = groupsProblem(world);
  const fits = peopleOfGroups(world, matching.matches).flatMap(({ match, columns, rows }) => {
    const sums = measureGroup(problem, columns, rows);
    const parts = groupFitParts(problem.weights, sums);
    const name = groupName(match);
    return [
      ...unequal(`The fit of ${name}`, fitOfUnits(groupFitUnits(problem.weights, sums)), match.fit),
      ...unequal(`What mentors add to ${name}`, parts.pairs, match.parts.mentor),
      ...unequal(`What cohesion adds to ${name}`, parts.cohesion, match.parts.cohesion),
      ...unequal(`What diversity adds to ${name}`, parts.diversity, match.parts.diversity),
      ...unequal(`What a faultline takes from ${name}`, parts.faultline, match.parts.faultline),
    ];
  });
  return [...fits, ...objectionsToObjective(world, matching)];
}

function objectionsToObjective(
  { programme }: GroupWorld,
  { matches, objective }: GroupsMatching,
): readonly string[] {
  const total = matches.reduce((sum, { fit, mentees }) => sum + unitsOfFit(fit) * mentees.length, 0);
  const worst = matches.length === 0 ? 0 : Math.min(...matches.map(({ fit }) => fit));
  const right = [
    { name: "coverage", value: matches.reduce((sum, { mentees }) => sum + mentees.length, 0) },
    ...(programme.objective[1] === "worst-group" ? [{ name: "worst-group", value: worst }] : []),
    { name: "total", value: fitOfUnits(total) },
  ];
  const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(", then ");
  if (named(right) !== named(objective))
    return [`The objectives are ${named(right)}, not ${named(objective) || "none"}.`];
  return right.flatMap(({ name, value }, at) => unequal(`The ${name}`, value, objective[at]?.value));
}

function unequal(what: string, right: unknown, stated: unknown): readonly string[] {
  return right === stated ? [] : [`${what} is ${right}, not ${stated}.`];
}
