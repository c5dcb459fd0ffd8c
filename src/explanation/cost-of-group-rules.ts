/**
 * What the rules on groups cost everybody together.
 */
import { type GroupsMatching, type MatchOptions, match } from "../formats/index.js";
import { isGroupRule, type Programme } from "../programme/index.js";
import type { Roster } from "../roster/index.js";

/** How groups would be without the rules on groups. */
export interface CostOfGroupRules {
  /** Rules on groups that there are. */
  readonly rules: number;
  /** Mentees more that would be in a group; below 0 where the search happened to find fewer. */
  readonly mentees: number;
  /** By how much the total would be higher; a perfect fit counts 1. */
  readonly total: number;
}

/** Forms groups once more without the rules on groups and compares. Undefined where the programme has none. */
export function costOfGroupRules(
  programme: Programme,
  roster: Roster,
  matching: GroupsMatching,
  options: MatchOptions = {},
): CostOfGroupRules | undefined {
  const rules = programme.rules.filter(isGroupRule).length;
  if (rules === 0) return undefined;
  const free = match(
    { ...programme, rules: programme.rules.filter((rule) => !isGroupRule(rule)) },
    roster,
    options,
  );
  const reached = ({ objective }: Pick<GroupsMatching, "objective">, name: string) =>
    objective.find((one) => one.name === name)?.value ?? 0;
  const more = (name: string) => reached(free, name) - reached(matching, name);
  return { rules, mentees: more("coverage"), total: more("total") };
}
