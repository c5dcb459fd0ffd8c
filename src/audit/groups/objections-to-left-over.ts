import {
  type GroupsMatching,
  type GroupWorld,
  placedGroups,
  type Unmatched,
  unmatchedInGroups,
} from "../../formats/index.js";

/** Whether the unmatched have the reasons they are said to have. */
export function objectionsToLeftOver(
  world: GroupWorld,
  { matches, unmatched }: GroupsMatching,
): readonly string[] {
  const groups = placedGroups(world, { matches });
  const keyOf = ({ side, id }: Unmatched) => JSON.stringify([side, id]);
  const right = new Map(unmatchedInGroups(world, groups).map((one) => [keyOf(one), one.reason]));
  return unmatched.flatMap((person) => {
    const reason = right.get(keyOf(person));
    if (reason === undefined || JSON.stringify(reason) === JSON.stringify(person.reason)) return [];
    return reason.code === person.reason.code
      ? [`The reason of “${person.id}”, ${reason.code}, is told with other counts than there are.`]
      : [`The reason of “${person.id}” is ${reason.code}, not ${person.reason.code}.`];
  });
}
