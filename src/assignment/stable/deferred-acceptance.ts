/**
 * Deferred acceptance: D. Gale and L. S. Shapley, "College admissions and the stability of marriage", American Mathematical Monthly
 * 69 (1962) 9–15. The proposing side gets its best partners in any stable matching. Either side may take several.
 */

import type { Steps } from "../../steps.js";

/** One side of a market, with strict preferences. */
export interface Side {
  /** Whom each would take, best first. */
  readonly orders: readonly (readonly number[])[];
  /** How many each may take. */
  readonly capacities: readonly number[];
}

/** So many proposals are about a millisecond's work. */
const PROPOSALS_A_STEP = 2 ** 13;

/** Whom each proposer has in the end. */
export function* deferredAcceptance(proposers: Side, receivers: Side): Steps<readonly ReadonlySet<number>[]> {
  const places = receivers.orders.map((order) => new Map(order.map((proposer, place) => [proposer, place])));
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
      if (++made % PROPOSALS_A_STEP === 0) yield made / most;
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

function worstOf(held: ReadonlySet<number>, places: ReadonlyMap<number, number>): number {
  return [...held].reduce((worst, other) => (places.get(other)! > places.get(worst)! ? other : worst));
}
