import type { GroupProblem } from "../group-problem.js";

/** The slots of people as sets. Where no slots are given, everybody has the slot 0; a leader −1, in circles, has all. */
export function slotsOf({ slots, leaders, members }: GroupProblem): {
  readonly ofLeader: (leader: number) => ReadonlySet<number>;
  readonly ofMember: (member: number) => ReadonlySet<number>;
} {
  const count = slots?.count ?? 1;
  const words = Math.ceil(count / 32);
  const every = new Set(Array.from({ length: count }, (_, slot) => slot));
  const sets = (bits: Uint32Array | undefined, people: number): ReadonlySet<number>[] =>
    Array.from({ length: people }, (_, person) =>
      bits === undefined
        ? every
        : new Set([...every].filter((s) => (bits[person * words + Math.floor(s / 32)]! >>> (s % 32)) & 1)),
    );
  const leaderSets = sets(slots?.leaders, leaders);
  const memberSets = sets(slots?.members, members);
  return {
    ofLeader: (leader) => (leader < 0 ? every : leaderSets[leader]!),
    ofMember: (member) => memberSets[member]!,
  };
}
