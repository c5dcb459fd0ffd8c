/**
 * Deferred acceptance: D. Gale and L. S. Shapley, "College admissions and the stability of marriage", American Mathematical Monthly
 * 69 (1962) 9–15. The proposing side gets its best partners in any stable matching. Either side may take several.
 */

import { type Steps, within } from "../../steps.js";

/** One side of a market, with strict preferences. */
export interface Side {
  /** Whom each would take, best first. */
  readonly orders: readonly (readonly number[])[];
  /** How many each may take. */
  readonly capacities: readonly number[];
}

/** So many proposals, or entries of lists, are about a millisecond's work. */
const STEP = 2 ** 13;

/** Whom each proposer has in the end. */
export function* deferredAcceptance(proposers: Side, receivers: Side): Steps<readonly ReadonlySet<number>[]> {
  const places = yield* within(placesIn(receivers), 0, 0.5);
  // Of each receiver the proposers it holds.
  const held = receivers.orders.map(() => new Set<number>());
  const partners = proposers.orders.map(() => new Set<number>());
  const proposals = proposers.orders.map(() => 0);
  const waiting = [...proposers.orders.keys()];
  const most = proposers.orders.reduce((sum, { length }) => sum + length, 0);
  let made = 0;

  for (let proposer = waiting.pop(); proposer !== undefined; proposer = waiting.pop()) {
    const order = proposers.orders[proposer]!;
    while (
      partners[proposer]!.size < proposers.capacities[proposer]! &&
      proposals[proposer]! < order.length
    ) {
      if (++made % STEP === 0) yield 0.5 + made / (2 * most);
      const receiver: number = order[proposals[proposer]!++]!;
      if (!places[receiver]!.has(proposer)) continue;
      held[receiver]!.add(proposer);
      partners[proposer]!.add(receiver);
      if (held[receiver]!.size <= receivers.capacities[receiver]!) continue;
      const refused = worstOf(held[receiver]!, places[receiver]!);
      held[receiver]!.delete(refused);
      partners[refused]!.delete(receiver);
      if (refused !== proposer) waiting.push(refused);
    }
  }
  return partners;
}

/** In which place each one has everybody it lists. */
function* placesIn({ orders }: Side): Steps<Map<number, number>[]> {
  const places: Map<number, number>[] = [];
  let looked = 0;
  for (const [k, order] of orders.entries()) {
    places.push(new Map(order.map((other, place) => [other, place])));
    looked += order.length;
    if (looked < STEP) continue;
    looked = 0;
    yield k / orders.length;
  }
  return places;
}

function worstOf(held: ReadonlySet<number>, places: ReadonlyMap<number, number>): number {
  return [...held].reduce((worst, other) => (places.get(other)! > places.get(worst)! ? other : worst));
}
