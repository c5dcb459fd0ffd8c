import type { GroupModel } from "./group-model.js";

/** What a whole group is worth to the search, for its number of members and its fit. */
export type SearchWorth = (members: number, fitUnits: number) => number;

/** Beside this, no temperature counts. */
const TOO_LOW = 300_000;

/**
 * Every member counts more than the fits of a small group, so that placing somebody is rarely given up. Where the worst group counts, low
 * fits weigh ever more, and those that are no higher than `aim` says, the worst of the best grouping so far, are to be left behind.
 */
export function searchWorth({ blocks, problem }: GroupModel, aim: () => number): SearchWorth {
  const perMember = 1_000_000 * Math.max(4, Math.min(8, blocks + 1));
  if (problem.objective !== "worst-group") return (members, fitUnits) => members * (perMember + fitUnits);
  return (members, fitUnits) =>
    members * (perMember + 0.02 * fitUnits) -
    3_000_000 * (1 - fitUnits / 1_000_000) ** 5 -
    (fitUnits <= aim() ? TOO_LOW : 0);
}
