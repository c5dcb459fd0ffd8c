import type { GroupProblem } from "../group-problem.js";
import type { Grouping, UngroupedReason } from "../grouping.js";
import { companions } from "./companions.js";
import { slotsOf } from "./slots-of.js";

/** What is wrong with the reasons given for members in no group. */
export function objectionToReasons(
  problem: GroupProblem,
  { unmatched }: Pick<Grouping, "unmatched">,
): string | undefined {
  if (unmatched.length === 0) return undefined;
  const setOf = companions(problem);
  const sets = [...new Set(setOf)].map((set) => [...set]);
  const slots = slotsOf(problem);
  for (const { member, reason } of unmatched) {
    const right = reasonFor(problem, [...setOf[member]!], sets, slots);
    if (right !== reason) return `Member ${member} is in no group because of "${right}", not "${reason}".`;
  }
  return undefined;
}

function reasonFor(
  problem: GroupProblem,
  set: readonly number[],
  sets: readonly (readonly number[])[],
  { ofLeader, ofMember }: ReturnType<typeof slotsOf>,
): UngroupedReason {
  const { leaders, leadersPerGroup = 1, allowed, leaderCapacities, apart = [], size } = problem;
  const may = (member: number, leader: number): boolean =>
    leader < 0 || allowed === undefined || allowed[member * leaders + leader] !== 0;
  const candidates =
    leadersPerGroup === 0
      ? [-1]
      : Array.from({ length: leaders }, (_, leader) => leader).filter(
          (leader) => (leaderCapacities?.[leader] ?? 1) > 0 && set.every((member) => may(member, leader)),
        );
  if (candidates.length === 0) return "no-leader-allowed";
  const foes = new Set(apart.flatMap(([a, b]) => (set.includes(a) ? [b] : set.includes(b) ? [a] : [])));
  let shares = false;
  for (const leader of candidates)
    for (const slot of ofLeader(leader)) {
      if (!set.every((member) => ofMember(member).has(slot))) continue;
      shares = true;
      const company = sets
        .filter((other) => other.every((m) => may(m, leader) && ofMember(m).has(slot) && !foes.has(m)))
        .reduce((sum, other) => sum + other.length, 0);
      if (company >= size.from) return "not-placed";
    }
  return shares ? "too-few-companions" : "no-shared-slot";
}
