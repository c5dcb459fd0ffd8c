import { groupFitUnits, measureGroup, unitsAt } from "../group-fit.js";
import type { GroupProblem } from "../group-problem.js";
import type { GroupPrices } from "../grouping.js";
import { objectionToGroup } from "./objection-to-groups.js";
import { slotsOf } from "./slots-of.js";

/** Thousandths; what doubles may be off by. */
const TOLERANCE = 1e-2;

interface WorthKind {
  /** Whether fits count, or members alone. */
  readonly withFits: boolean;
}

/**
 * Looks for a group that is worth more than its prices: for each leader and slot, all sets of members who have the slot, cut off where even
 * the best company among them could not do it. With co-leaders, each leader's half: twice the fits with this leader, against twice the price.
 */
export function objectionToPrices(
  problem: GroupProblem,
  prices: GroupPrices,
  { withFits }: WorthKind,
): string | undefined {
  const { leaders, leadersPerGroup = 1, size, leaderSizes, leaderCapacities } = problem;
  const because = objectionToNumbers(problem, prices);
  if (because !== undefined) return because;
  const { ofLeader, ofMember } = slotsOf(problem);
  for (
    let leader = leadersPerGroup === 0 ? -1 : 0;
    leader < (leadersPerGroup === 0 ? 0 : leaders);
    leader++
  ) {
    if (leader >= 0 && (leaderCapacities?.[leader] ?? 1) === 0) continue;
    const price = leader < 0 ? prices.circlePrice : prices.leaderPrices[leader]!;
    const most = Math.min(size.to, leaderSizes?.[leader] ?? size.to);
    for (const candidates of candidateSets(problem, leader, ofLeader(leader), ofMember))
      for (let members = size.from; members <= Math.min(most, candidates.length); members++) {
        const hunt = new Hunt(problem, prices, { leader, slot: candidates.slot, members, withFits, price });
        const found = hunt.group(candidates.list);
        if (found !== undefined)
          return `Members ${found.join(", ")}${leader < 0 ? "" : ` with leader ${leader}`} are worth more than their prices.`;
      }
  }
  return undefined;
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

interface Candidates {
  readonly slot: number;
  readonly list: readonly number[];
  readonly length: number;
}

/** Who could be with a leader, slot by slot; a set that is part of another is left out. */
function candidateSets(
  { members, leaders, allowed }: GroupProblem,
  leader: number,
  slots: ReadonlySet<number>,
  ofMember: (member: number) => ReadonlySet<number>,
): readonly Candidates[] {
  const sets = [...slots].map((slot) => {
    const list: number[] = [];
    for (let member = 0; member < members; member++)
      if ((leader < 0 || allowed?.[member * leaders + leader] !== 0) && ofMember(member).has(slot))
        list.push(member);
    return { slot, list, length: list.length };
  });
  const kept: Candidates[] = [];
  const keptSets: ReadonlySet<number>[] = [];
  for (const candidates of sets.sort((a, b) => b.length - a.length)) {
    if (keptSets.some((set) => candidates.list.every((member) => set.has(member)))) continue;
    kept.push(candidates);
    keptSets.push(new Set(candidates.list));
  }
  return kept;
}

/** A hunt for one group of a certain leader, slot and number of members. */
class Hunt {
  readonly #problem: GroupProblem;
  readonly #leader: number;
  readonly #slot: number;
  readonly #size: number;
  /** In units: what a pair of members brings a group; its members' own worth beyond their prices; the price to beat. */
  readonly #perLikeness: number;
  readonly #own: (member: number) => number;
  readonly #limit: number;
  readonly #worthOf: (members: readonly number[]) => number;

  constructor(
    problem: GroupProblem,
    { perMember, memberPrices }: GroupPrices,
    what: WorthKind & {
      readonly leader: number;
      readonly slot: number;
      readonly members: number;
      readonly price: number;
    },
  ) {
    const { weights, leadersPerGroup = 1, leaders } = problem;
    const { leader, members, withFits } = what;
    const { cohesion = 0, diversity = 0, pairs } = weights;
    const counted = (leader >= 0 ? pairs : 0) + (members > 1 ? cohesion + diversity : 0);
    const perPair = withFits && counted > 0 && leader >= 0 ? pairs / counted : 0;
    this.#problem = problem;
    this.#leader = leader;
    this.#slot = what.slot;
    this.#size = members;
    this.#perLikeness = withFits && counted > 0 && members > 1 ? 2 / (counted * (members - 1)) : 0;
    this.#limit = (what.price * Math.max(1, leadersPerGroup) + TOLERANCE) / 1000;
    this.#own = (member) =>
      perMember +
      (perPair > 0 ? perPair * unitsAt(problem.pairUnits, leaders, member, leader) : 0) -
      memberPrices[member]! / 1000;
    const leading = leader < 0 ? [] : [leader];
    this.#worthOf = (group) => {
      const sums = measureGroup(problem, leading, group);
      const fit = withFits ? groupFitUnits(weights, sums) + (leadersPerGroup === 2 ? 1 : 0) : 0;
      return group.length * (fit + perMember) - group.reduce((sum, m) => sum + memberPrices[m]! / 1000, 0);
    };
  }

  group(candidates: readonly number[]): readonly number[] | undefined {
    const own = candidates.map(this.#own);
    const company = this.#perLikeness === 0 ? undefined : this.#companies(candidates);
    return this.#extend([], 0, [...candidates.keys()], own, { candidates, company });
  }

  #likeness(a: number, b: number): number {
    const { members, weights, likeness, difference } = this.#problem;
    const { cohesion = 0, diversity = 0 } = weights;
    return (
      this.#perLikeness *
      ((cohesion > 0 ? cohesion * unitsAt(likeness, members, a, b) : 0) +
        (diversity > 0 ? diversity * unitsAt(difference, members, a, b) : 0))
    );
  }

  /** For every candidate: the sums of the best 0, 1, 2, … others. */
  #companies(candidates: readonly number[]): readonly Float64Array[] {
    return candidates.map((a) => {
      const best = Float64Array.from(candidates, (b) => (a === b ? 0 : this.#likeness(a, b)));
      best.sort().reverse();
      const sums = new Float64Array(this.#size);
      for (let k = 1; k < this.#size; k++) sums[k] = sums[k - 1]! + (best[k - 1] ?? 0);
      return sums;
    });
  }

  /** `gains[k]` is what candidate `open[k]` adds to the group so far, whose own worth is `worth`. */
  #extend(
    group: readonly number[],
    worth: number,
    open: readonly number[],
    gains: ArrayLike<number>,
    pool: { readonly candidates: readonly number[]; readonly company: readonly Float64Array[] | undefined },
  ): readonly number[] | undefined {
    const left = this.#size - group.length;
    if (left === 0) return this.#isObjection(group) ? group : undefined;
    const hopes = open.map((at, k) => gains[k]! + 0.5 * (pool.company?.[at]?.[left - 1] ?? 0));
    const order = [...open.keys()].sort((a, b) => hopes[b]! - hopes[a]!);
    for (let k = 0; k + left <= order.length; k++) {
      let hope = worth;
      for (let step = 0; step < left; step++) hope += hopes[order[k + step]!]!;
      if (hope <= this.#limit) return undefined;
      const at = order[k]!;
      const member = pool.candidates[open[at]!]!;
      const rest = order.slice(k + 1);
      const found = this.#extend(
        [...group, member],
        worth + gains[at]!,
        rest.map((other) => open[other]!),
        pool.company === undefined
          ? rest.map((other) => gains[other]!)
          : rest.map((other) => gains[other]! + this.#likeness(member, pool.candidates[open[other]!]!)),
        pool,
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #isObjection(group: readonly number[]): boolean {
    if (this.#worthOf(group) <= this.#limit) return false;
    const members = [...group].sort((a, b) => a - b);
    const leadersPerGroup = this.#leader < 0 ? 0 : 1;
    const slot = this.#problem.slots === undefined ? null : this.#slot;
    const alone = { ...this.#problem, leadersPerGroup } as const;
    const leaders = this.#leader < 0 ? [] : [this.#leader];
    return objectionToGroup(alone, { leaders, members, slot }) === undefined;
  }
}
