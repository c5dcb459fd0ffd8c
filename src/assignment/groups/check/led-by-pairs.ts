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
  const { leaders, members, size, slots, allowed, leaderCapacities, leaderSizes, pairUnits } = problem;
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0; a < leaders; a++)
    for (let b = 0; b < a; b++) {
      const isApart = problem.leadersApart?.some((two) => two.includes(a) && two.includes(b));
      if (leaderCapacities?.[a] !== 0 && leaderCapacities?.[b] !== 0 && !isApart) pairs.push([a, b]);
    }
  /** Every member with every two, row by row. */
  const both = Array.from(
    { length: members * pairs.length },
    (_, cell) => [Math.floor(cell / pairs.length), ...pairs[cell % pairs.length]!] as const,
  );
  const words = slots === undefined ? 0 : Math.ceil(slots.count / 32);
  return {
    problem: {
      ...problem,
      leaders: pairs.length,
      leadersPerGroup: 1,
      leaderCapacities: undefined,
      leaderSizes: pairs.map(([a, b]) => Math.min(leaderSizes?.[a] ?? size.to, leaderSizes?.[b] ?? size.to)),
      pairUnits: both.map(
        ([member, a, b]) =>
          (entryOf(pairUnits, leaders, member, a) + entryOf(pairUnits, leaders, member, b)) / 2,
      ),
      allowed: Uint8Array.from(both, ([member, a, b]) =>
        allowed === undefined ? 1 : allowed[member * leaders + a]! && allowed[member * leaders + b]!,
      ),
      slots: slots && {
        ...slots,
        leaders: Uint32Array.from({ length: words * pairs.length }, (_, at) => {
          const [a, b] = pairs[Math.floor(at / words)]!;
          return slots.leaders[a * words + (at % words)]! & slots.leaders[b * words + (at % words)]!;
        }),
      },
    },
    prices: {
      ...prices,
      leaderPrices: pairs.map(([a, b]) => prices.leaderPrices[a]! + prices.leaderPrices[b]!),
    },
  };
}
