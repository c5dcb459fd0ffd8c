import type { GroupModel } from "../group-model.js";
import type { GroupPrices } from "../grouping.js";
import { type BoundContext, relaxedPrice, type Worth } from "./relaxed-price.js";

/** Prices are whole thousandths of a unit, so that rounding them costs nothing that counts. */
export const PRICE_SCALE = 1000;

/** Doubles that come near a whole number are taken for it. */
const SLACK = 1e-3;

/** Prices in the solver's order, in thousandths. `leaderPrices` of circles has one entry. */
export interface Prices {
  readonly worth: Worth;
  readonly blockPrices: Float64Array;
  readonly leaderPrices: Float64Array;
}

/** Rounds block prices, and prices every leader by the relaxation. Both in thousandths afterwards. */
export function relaxedPrices(context: BoundContext, worth: Worth, unitPrices: ArrayLike<number>): Prices {
  const blockPrices = Float64Array.from(unitPrices, (price) => Math.max(0, Math.round(price * PRICE_SCALE)));
  const inUnits = blockPrices.map((price) => price / PRICE_SCALE);
  const leaderPrices = Float64Array.from({ length: context.model.leaders }, (_, leader) =>
    Math.ceil(relaxedPrice(context, leader, worth, inUnits) * PRICE_SCALE - SLACK),
  );
  return { worth, blockPrices, leaderPrices };
}

/** The sum that no grouping's worth exceeds, in thousandths. */
export function sumOfPrices({ capacities }: GroupModel, { blockPrices, leaderPrices }: Prices): number {
  let sum = 0;
  for (const price of blockPrices) sum += price;
  for (const [leader, price] of leaderPrices.entries()) sum += price * capacities[leader]!;
  return sum;
}

/** Prices as the caller counts people: the price of a block is its first member's. */
export function reportPrices(model: GroupModel, { worth, blockPrices, leaderPrices }: Prices): GroupPrices {
  const { problem, membersOf, leaderIds, leadersPerGroup } = model;
  const memberPrices = new Array<number>(problem.members).fill(0);
  for (const [block, members] of membersOf.entries()) memberPrices[members[0]!] = blockPrices[block]!;
  const ofLeaders = new Array<number>(problem.leaders).fill(0);
  for (const [leader, id] of leaderIds.entries()) ofLeaders[id] = leaderPrices[leader]!;
  return {
    perMember: worth.perMember,
    memberPrices,
    leaderPrices: ofLeaders,
    circlePrice: leadersPerGroup === 0 ? (leaderPrices[0] ?? 0) : 0,
  };
}
