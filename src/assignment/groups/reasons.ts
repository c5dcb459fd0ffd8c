import type { GroupModel } from "./group-model.js";
import type { UngroupedReason } from "./grouping.js";

/** Says why a block that is in no group is in none: what `UngroupedReason` lists, first things first. */
export function reasonsOf(model: GroupModel): (block: number) => UngroupedReason {
  const { leaders, leadersPerGroup, leaderIds, open, problem } = model;
  return (block) => {
    const allowed: number[] = [];
    for (let leader = 0; leader < leaders; leader++) {
      const capacity = problem.leaderCapacities?.[leaderIds[leader]!] ?? 1;
      if (leadersPerGroup === 0 || (open[block * leaders + leader] === 1 && capacity > 0))
        allowed.push(leader);
    }
    if (allowed.length === 0) return "no-leader-allowed";
    let shares = false;
    for (const leader of allowed)
      for (const slot of sharedSlots(model, block, leader)) {
        shares = true;
        if (hasCompany(model, block, leader, slot)) return "not-placed";
      }
    return shares ? "too-few-companions" : "no-shared-slot";
  };
}

/** Without slots, all of them: one look at any is enough. */
function* sharedSlots(
  { words, blockSlots, leaderSlots, problem }: GroupModel,
  block: number,
  leader: number,
) {
  for (let w = 0; w < words; w++) {
    const shared = blockSlots[block * words + w]! & leaderSlots[leader * words + w]!;
    for (let bit = 0; bit < 32; bit++) {
      if ((shared >>> bit) & 1) yield 32 * w + bit;
      if (problem.slots === undefined) return;
    }
  }
}

/** Whether those who could be with a leader and a block in a slot suffice for the smallest size. */
function hasCompany(model: GroupModel, block: number, leader: number, slot: number): boolean {
  const { blocks, sizes, from, leaders, open, apart, words, blockSlots } = model;
  let members = 0;
  for (let other = 0; other < blocks && members < from; other++) {
    if (open[other * leaders + leader] === 0 || apart?.[block * blocks + other] === 1) continue;
    if (((blockSlots[other * words + (slot >> 5)]! >>> (slot & 31)) & 1) === 1) members += sizes[other]!;
  }
  return members >= from;
}
