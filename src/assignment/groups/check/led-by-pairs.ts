import type { GroupProblem } from "../group-problem.js";
import type { GroupPrices } from "../grouping.js";
import { entryOf } from "./fit-of.js";

/**
 * Every two who may lead together as one leader: who has the slots that both have, may have whom both may have, suits a member as the two do on
 * average, and costs what the two cost. A group of two leaders may be just where that of the one may, has the same fit (a mean over twice as many
 * pairs, of the same sums) and the same price: so prices that hold for one kind hold for the other.
 */
export function ledByPairs(
  problem: GroupProblem,
  prices: GroupPrices,
): { readonly problem: GroupProblem; readonly prices: GroupPrices } {
  const { leaders, members, size, slots, leaderCapacities, leaderSizes, pairUnits } = problem;
  const isApart = (a: number, b: number) =>
    problem.leadersApart?.some((two) => two.includes(a) && two.includes(b)) ?? false;
  const leading = Array.from({ length: leaders }, (_, leader) => leader).filter(
    (leader) => (leaderCapacities?.[leader] ?? 1) > 0,
  );
  const pairs = leading.flatMap((a, at) =>
    leading
      .slice(at + 1)
      .filter((b) => !isApart(a, b))
      .map((b) => [a, b] as const),
  );
  const words = slots === undefined ? 0 : Math.ceil(slots.count / 32);
  const mayBeWith = (member: number, leader: number) => problem.allowed?.[member * leaders + leader] !== 0;
  return {
    problem: {
      ...problem,
      leaders: pairs.length,
      leadersPerGroup: 1,
      leadersApart: [],
      leaderCapacities: pairs.map(() => 1),
      leaderSizes: pairs.map((pair) => Math.min(...pair.map((leader) => leaderSizes?.[leader] ?? size.to))),
      pairUnits: (member, pair) =>
        pairs[pair]!.reduce((sum, leader) => sum + entryOf(pairUnits, leaders, member, leader), 0) / 2,
      allowed: Uint8Array.from({ length: members * pairs.length }, (_, cell) => {
        const member = Math.floor(cell / pairs.length);
        return pairs[cell % pairs.length]!.every((leader) => mayBeWith(member, leader)) ? 1 : 0;
      }),
      ...(slots === undefined
        ? {}
        : {
            slots: {
              ...slots,
              leaders: Uint32Array.from(
                pairs.flatMap(([a, b]) =>
                  Array.from(
                    { length: words },
                    (_, word) => (slots.leaders[a * words + word]! & slots.leaders[b * words + word]!) >>> 0,
                  ),
                ),
              ),
            },
          }),
    },
    prices: {
      ...prices,
      leaderPrices: pairs.map(([a, b]) => prices.leaderPrices[a]! + prices.leaderPrices[b]!),
    },
  };
}
