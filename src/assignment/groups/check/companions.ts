import type { GroupProblem } from "../group-problem.js";

/** Everybody's set of those they stay with, themselves included; people of one set share it. */
export function companions({
  members,
  together = [],
}: Pick<GroupProblem, "members" | "together">): readonly ReadonlySet<number>[] {
  const sets: ReadonlySet<number>[] = Array.from({ length: members }, (_, member) => new Set([member]));
  for (const given of together) {
    const joined = new Set(given.flatMap((member) => [...sets[member]!]));
    for (const member of joined) sets[member] = joined;
  }
  return sets;
}
