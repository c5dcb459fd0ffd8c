import { groupFitParts, groupFitUnits, measureGroup } from "./group-fit.js";
import type { GroupModel } from "./group-model.js";
import type { FormedGroup, Grouping, UngroupedMember } from "./grouping.js";
import type { Places } from "./places.js";
import { reasonsOf } from "./reasons.js";

/** What a grouping says of itself, its bound aside. */
export type BareGrouping = Pick<Grouping, "groups" | "unmatched" | "coverage" | "totalUnits" | "worstUnits">;

/** The whole groups of the places, as the caller counts people. The others are dissolved. */
export function reportGrouping(places: Places): BareGrouping {
  const { model } = places;
  const groups: FormedGroup[] = [];
  for (let place = 0; place < places.count; place++)
    if (places.members[place]! > 0) groups.push(groupAt(places, place));
  groups.sort((a, b) => order(a).reduce((sign, value, k) => sign || value - order(b)[k]!, 0));
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const isLeft = (member: number): boolean => !grouped.has(member);
  return {
    groups,
    unmatched: unmatchedMembers(model, isLeft),
    coverage: grouped.size,
    totalUnits: groups.reduce((sum, { fitUnits, members }) => sum + fitUnits * members.length, 0),
    worstUnits: groups.length === 0 ? null : Math.min(...groups.map(({ fitUnits }) => fitUnits)),
  };
}

const order = ({ leaders, slot, members }: FormedGroup): readonly number[] => [
  leaders[0] ?? 0,
  slot ?? 0,
  members[0] ?? 0,
];

function groupAt({ model, first, second, blocks, lengths, slots }: Places, place: number): FormedGroup {
  const { problem, leadersPerGroup, leaderIds, membersOf, to } = model;
  const leaders = [first[place]!, second[place]!]
    .slice(0, leadersPerGroup)
    .map((leader) => leaderIds[leader]!)
    .sort((a, b) => a - b);
  const members = Array.from(blocks.subarray(place * to, place * to + lengths[place]!))
    .flatMap((block) => membersOf[block]!)
    .sort((a, b) => a - b);
  const sums = measureGroup(problem, leaders, members);
  return {
    leaders,
    members,
    slot: problem.slots === undefined ? null : slots[place]!,
    fitUnits: groupFitUnits(problem.weights, sums),
    parts: groupFitParts(problem.weights, sums),
  };
}

function unmatchedMembers(model: GroupModel, isLeft: (member: number) => boolean): UngroupedMember[] {
  const found: UngroupedMember[] = [];
  const reasonOf = reasonsOf(model);
  for (const [block, members] of model.membersOf.entries())
    for (const member of members) if (isLeft(member)) found.push({ member, reason: reasonOf(block) });
  return found.sort((a, b) => a.member - b.member);
}
