import type { GroupProblem } from "../group-problem.js";
import type { GroupPrices } from "../grouping.js";
import { candidatesOf, weightedLikeness } from "./candidates.js";
import { companions } from "./companions.js";
import { entryOf, fitOf } from "./fit-of.js";
import { groupAbove, type Hunt } from "./group-above.js";
import { ledByPairs } from "./led-by-pairs.js";
import { objectionToGroup } from "./objection-to-groups.js";

/** Thousandths; what doubles may be off by. */
const TOLERANCE = 1e-2;

interface WorthKind {
  /** Whether fits count, or members alone. */
  readonly withFits: boolean;
  /** Only groups of this fit or a better one, in units, count. Not where fits count and each leader's half is looked at. */
  readonly least?: number;
}

/** What somebody counts who has to be in the group that is hunted for by its fit. */
const BONUS = 1e9;

/**
 * Looks for a group that is worth more than its prices: for each leader and slot, all sets of members who have the slot, cut off where even
 * the best company among them could not do it. Where only groups of some fit count and few people are worth more than their price, each of these
 * is looked for in a group of that fit. With co-leaders, each leader's half: twice the fits with this leader, against twice the price; where only groups
 * of some fit count and their members alone, groups of every two leaders.
 */
export function objectionToPrices(
  problem: GroupProblem,
  prices: GroupPrices,
  { withFits, least = 0 }: WorthKind,
): string | undefined {
  if (problem.leadersPerGroup === 2 && !withFits && least > 0) {
    const pairs = ledByPairs(problem, prices);
    return objectionToPrices(pairs.problem, pairs.prices, { withFits, least });
  }
  const { leaders, leadersPerGroup = 1, size, leaderSizes, leaderCapacities, weights } = problem;
  const because = objectionToNumbers(problem, prices);
  if (because !== undefined) return because;
  const { cohesion = 0, diversity = 0 } = weights;
  const candidates = candidatesOf(problem);
  const likeness = weightedLikeness(problem);
  const { perMember, memberPrices } = prices;
  const isCircle = leadersPerGroup === 0;
  const few = !withFits && least > 0 ? fewAbovePrice(problem, prices) : undefined;
  for (let leader = isCircle ? -1 : 0; leader < (isCircle ? 0 : leaders); leader++) {
    if (!isCircle && (leaderCapacities?.[leader] ?? 1) === 0) continue;
    const leading = isCircle ? [] : [leader];
    const price = isCircle ? prices.circlePrice : prices.leaderPrices[leader]!;
    const limit = (price * Math.max(1, leadersPerGroup) + TOLERANCE) / 1000;
    const most = Math.min(size.to, leaderSizes?.[leader] ?? size.to);
    for (const { present, places } of candidates(leader))
      for (let members = size.from; members <= Math.min(most, places.length); members++) {
        const company = (isCircle ? weights.pairs : 0) + cohesion + diversity;
        const counted = (isCircle ? 0 : weights.pairs) + (members > 1 ? company : 0);
        const byFit = withFits || few !== undefined;
        const perPair = byFit && counted > 0 && !isCircle ? weights.pairs / counted : 0;
        const perLikeness = byFit && counted > 0 && members > 1 ? 2 / (counted * (members - 1)) : 0;
        const ofLeader = (member: number) =>
          perPair > 0 ? perPair * entryOf(problem.pairUnits, leaders, member, leader) : 0;
        const hunt: Hunt = {
          list: present.list,
          places,
          members,
          own: (member) => perMember - memberPrices[member]! / 1000 + ofLeader(member),
          likeness: perLikeness > 0 ? (a, b) => perLikeness * likeness(a, b) : undefined,
          company:
            perLikeness > 0 ? { sums: present.company(), width: size.to, factor: perLikeness } : undefined,
          limit,
          isObjection: (group) => {
            if (least > 0 && leadersPerGroup < 2 && fitOf(problem, leading, group).units < least)
              return false;
            const fit = withFits ? fitOf(problem, leading, group).units + (leadersPerGroup === 2 ? 1 : 0) : 0;
            const worth = group.reduce(
              (sum, m) => sum - memberPrices[m]! / 1000,
              group.length * (fit + perMember),
            );
            if (worth <= limit) return false;
            const alone = { ...problem, leadersPerGroup: isCircle ? 0 : 1 } as const;
            const slot = problem.slots === undefined ? null : present.slot;
            return objectionToGroup(alone, { leaders: leading, members: group, slot }) === undefined;
          },
        };
        // A fit is rounded down: so far below it nothing is cut off.
        const huntsByFit = few
          ?.filter((one) => places.some((place) => present.list[place] === one))
          .map((one) => ({
            ...hunt,
            own: (member: number) => ofLeader(member) + (member === one ? BONUS : 0),
            limit: BONUS + members * least - 0.5,
          }));
        const found = first(huntsByFit ?? [hunt], groupAbove);
        if (found !== undefined)
          return `Members ${found.join(", ")}${isCircle ? "" : ` with leader ${leader}`} are worth more than their prices.`;
      }
  }
  return undefined;
}

function first<T, U>(list: readonly T[], of: (one: T) => U | undefined): U | undefined {
  for (const one of list) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * One of each set that is worth more than its price, where leaders cost nothing: a group that is worth more than its prices has one of them.
 * Undefined where they are most.
 */
function fewAbovePrice(
  problem: GroupProblem,
  { perMember, memberPrices, leaderPrices, circlePrice }: GroupPrices,
): readonly number[] | undefined {
  if (circlePrice > 0 || leaderPrices.some((price) => price > 0)) return undefined;
  const above = [...new Set(companions(problem))].filter((set) => {
    const price = [...set].reduce((sum, member) => sum + memberPrices[member]!, 0);
    return perMember * set.size > price / 1000;
  });
  return 2 * above.length > problem.members ? undefined : above.map((set) => Math.min(...set));
}

function objectionToNumbers(
  { leaders, members, leadersPerGroup = 1 }: GroupProblem,
  { perMember, memberPrices, leaderPrices, circlePrice }: GroupPrices,
): string | undefined {
  const isPrice = (price: number): boolean => Number.isSafeInteger(price) && price >= 0;
  if (memberPrices.length !== members || leaderPrices.length !== leaders)
    return "There is not one price for everybody.";
  if (![perMember, circlePrice, ...memberPrices, ...leaderPrices].every(isPrice))
    return "Prices are to be whole numbers from 0.";
  return leadersPerGroup > 0 && circlePrice !== 0
    ? "Groups with leaders have no price of circles."
    : undefined;
}
