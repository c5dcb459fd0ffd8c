import type { GroupProblem } from "../group-problem.js";
import type { FormedGroup, Grouping } from "../grouping.js";
import { fitOf } from "./fit-of.js";

/** What is wrong with the numbers a grouping states of itself, and with the order of its groups. */
export function objectionToTotals(problem: GroupProblem, grouping: Grouping): string | undefined {
  const { groups, unmatched, coverage, totalUnits, worstUnits } = grouping;
  for (const [k, { leaders, members, fitUnits, parts }] of groups.entries()) {
    const { units: fit, parts: right } = fitOf(problem, leaders, members);
    if (fit !== fitUnits) return `Group ${k} has the fit ${fit}, not ${fitUnits}.`;
    for (const part of ["pairs", "cohesion", "diversity", "faultline"] as const)
      if (right[part] !== parts[part]) return `Group ${k} has ${right[part]} of ${part}, not ${parts[part]}.`;
    if (k > 0 && !isBefore(groups[k - 1]!, groups[k]!)) return `Group ${k} is out of order.`;
  }
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const left = Array.from({ length: problem.members }, (_, member) => member).filter((m) => !grouped.has(m));
  if (left.length !== unmatched.length || left.some((member, k) => unmatched[k]!.member !== member))
    return "The unmatched members listed are not the members in no group.";
  if (coverage !== grouped.size) return `${grouped.size} members are in groups, not ${coverage}.`;
  const total = groups.reduce((sum, { fitUnits, members }) => sum + fitUnits * members.length, 0);
  if (total !== totalUnits) return `The total is ${total}, not ${totalUnits}.`;
  const worst = groups.length === 0 ? null : Math.min(...groups.map(({ fitUnits }) => fitUnits));
  return worst === worstUnits ? undefined : `The worst group has ${worst}, not ${worstUnits}.`;
}

function isBefore(one: FormedGroup, other: FormedGroup): boolean {
  const [a, b] = [one, other].map(({ leaders, slot, members }) => [leaders[0] ?? 0, slot ?? 0, members[0]!]);
  const at = a!.findIndex((value, k) => value !== b![k]);
  return at < 0 || a![at]! < b![at]!;
}
