import type { GroupsMatching } from "../../formats/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { fitOfGroup, type Likenesses } from "./fit-of-group.js";
import { groupName } from "./group-name.js";
import { peopleOfGroups } from "./people-of-group.js";

/** Whether the groups' fits are made of what their people answered, and the objectives what the groups sum to. */
export function objectionsToGroupFits(
  audited: AuditedGroups,
  alike: Likenesses,
  matching: GroupsMatching,
): readonly string[] {
  const fits = peopleOfGroups(audited, matching.matches).flatMap(({ match, columns, rows }) => {
    const { units, parts } = fitOfGroup(audited, alike, columns, rows);
    const name = groupName(match);
    return [
      ...unequal(`The fit of ${name}`, fitOfUnits(units), match.fit),
      ...unequal(`What mentors add to ${name}`, parts.mentor, match.parts.mentor),
      ...unequal(`What members’ fits add to ${name}`, parts.peers, match.parts.peers),
      ...unequal(`What cohesion adds to ${name}`, parts.cohesion, match.parts.cohesion),
      ...unequal(`What diversity adds to ${name}`, parts.diversity, match.parts.diversity),
      ...unequal(`What a faultline takes from ${name}`, parts.faultline, match.parts.faultline),
    ];
  });
  return [...fits, ...objectionsToObjective(audited, matching)];
}

function objectionsToObjective(
  { programme }: AuditedGroups,
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
