import type { GroupProblem, GroupRule } from "../group-problem.js";
import type { FormedGroup } from "../grouping.js";

/** What is wrong with the groups: who is in them, sizes, leaders, vetoes, slots, rules. */
export function objectionToGroups(problem: GroupProblem, groups: readonly FormedGroup[]): string | undefined {
  const seen = new Set<number>();
  for (const [k, group] of groups.entries()) {
    const because = objectionToGroup(problem, group);
    if (because !== undefined) return `Group ${k}: ${because}`;
    for (const member of group.members) {
      if (seen.has(member)) return `Member ${member} is in two groups.`;
      seen.add(member);
    }
  }
  return objectionToLeaders(problem, groups);
}

/** What is wrong with one group, whatever the others are. */
export function objectionToGroup(
  problem: GroupProblem,
  group: Pick<FormedGroup, "leaders" | "members" | "slot">,
): string | undefined {
  return (
    objectionToPeople(problem, group) ?? objectionToSlot(problem, group) ?? objectionToCompany(problem, group)
  );
}

function objectionToPeople(
  problem: GroupProblem,
  { leaders, members }: Pick<FormedGroup, "leaders" | "members">,
): string | undefined {
  const { size, leadersPerGroup = 1, allowed, leaderSizes, leadersApart = [] } = problem;
  if (!isAscending(leaders, problem.leaders)) return "its leaders are not leaders in ascending order.";
  if (!isAscending(members, problem.members)) return "its members are not members in ascending order.";
  if (leaders.length !== leadersPerGroup) return `it has ${leaders.length} leaders, not ${leadersPerGroup}.`;
  if (members.length < size.from || members.length > size.to)
    return `it has ${members.length} members, not ${size.from} to ${size.to}.`;
  for (const leader of leaders) {
    if (leaderSizes !== undefined && members.length > leaderSizes[leader]!)
      return `it has ${members.length} members; leader ${leader} takes ${leaderSizes[leader]}.`;
    const vetoed = members.find((member) => allowed?.[member * problem.leaders + leader] === 0);
    if (vetoed !== undefined) return `leader ${leader} may not have member ${vetoed}.`;
  }
  if (leadersApart.some((pair) => pair.every((leader) => leaders.includes(leader))))
    return "its leaders may not lead together.";
  return undefined;
}

function isAscending(list: readonly number[], limit: number): boolean {
  return list.every(
    (at, k) => Number.isInteger(at) && at >= 0 && at < limit && (k === 0 || at > list[k - 1]!),
  );
}

function objectionToSlot(
  { slots }: GroupProblem,
  { leaders, members, slot }: Pick<FormedGroup, "leaders" | "members" | "slot">,
): string | undefined {
  if (slots === undefined) return slot === null ? undefined : "it has a slot, and none were given.";
  if (slot === null || !Number.isInteger(slot) || slot < 0 || slot >= slots.count) return "it has no slot.";
  const words = Math.ceil(slots.count / 32);
  const has = (bits: Uint32Array, person: number): boolean =>
    ((bits[person * words + Math.floor(slot / 32)]! >>> (slot % 32)) & 1) === 1;
  const leader = leaders.find((k) => !has(slots.leaders, k));
  if (leader !== undefined) return `leader ${leader} does not have slot ${slot}.`;
  const member = members.find((k) => !has(slots.members, k));
  return member === undefined ? undefined : `member ${member} does not have slot ${slot}.`;
}

function objectionToCompany(
  problem: GroupProblem,
  { members }: Pick<FormedGroup, "members">,
): string | undefined {
  const inside = new Set(members);
  const torn = (problem.apart ?? []).find((pair) => pair.every((member) => inside.has(member)));
  if (torn !== undefined) return `members ${torn.join(" and ")} may not be in one group.`;
  // Sets that share somebody need not be joined: with one of them, the group has the other.
  for (const set of problem.together ?? [])
    if (set.some((member) => inside.has(member)) && !set.every((member) => inside.has(member)))
      return `members ${set.join(", ")} are to stay together.`;
  for (const [k, rule] of (problem.rules ?? []).entries())
    if (breaksRule(rule, members)) return `it breaks rule ${k}, "${rule.rule}".`;
  return undefined;
}

function breaksRule(rule: GroupRule, members: readonly number[]): boolean {
  if (rule.rule === "spread") {
    const levels = members.map((member) => rule.levels[member]!);
    return isOutside(Math.max(...levels) - Math.min(...levels), rule);
  }
  const count = members.filter((member) => rule.flags[member] !== 0).length;
  return rule.rule === "not-alone" ? count === 1 : isOutside(count, rule);
}

const isOutside = (
  value: number,
  { from = 0, to = Number.POSITIVE_INFINITY }: { from?: number | undefined; to?: number | undefined },
): boolean => value < from || value > to;

function objectionToLeaders(
  { leaders, leaderCapacities, slots }: GroupProblem,
  groups: readonly FormedGroup[],
): string | undefined {
  for (let leader = 0; leader < leaders; leader++) {
    const led = groups.filter((group) => group.leaders.includes(leader));
    const capacity = leaderCapacities?.[leader] ?? 1;
    if (led.length > capacity)
      return `Leader ${leader} leads ${led.length} groups, and may lead ${capacity}.`;
    if (slots === undefined) continue;
    for (const [k, { slot: one }] of led.entries())
      for (const { slot: other } of led.slice(k + 1)) {
        const steps = Math.abs(one! - other!);
        if (Math.min(steps, slots.count - steps) < slots.length)
          return `Leader ${leader} would meet two groups at once, in slots ${one} and ${other}.`;
      }
  }
  return undefined;
}
