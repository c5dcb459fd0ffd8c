/**
 * Deferred acceptance: D. Gale and L. S. Shapley, "College admissions and the stability of marriage", American Mathematical Monthly
 * 69 (1962) 9–15. The proposing side gets its best partners in any stable matching. Either side may take several.
 */

/** One side of a market, with strict preferences. */
export interface Side {
  /** Whom each would take, best first. */
  readonly orders: readonly (readonly number[])[];
  /** How many each may take. */
  readonly capacities: readonly number[];
}

/** Whom each proposer has in the end. */
export function deferredAcceptance(proposers: Side, receivers: Side): readonly ReadonlySet<number>[] {
  const places = receivers.orders.map((order) => new Map(order.map((proposer, place) => [proposer, place])));
  // Of each receiver the proposers it holds.
  const held = receivers.orders.map(() => new Set<number>());
  const partners = proposers.orders.map(() => new Set<number>());
  const proposals = proposers.orders.map(() => 0);
  const waiting = [...proposers.orders.keys()];

  for (let proposer = waiting.pop(); proposer !== undefined; proposer = waiting.pop()) {
    const order = proposers.orders[proposer]!;
    while (
      partners[proposer]!.size < proposers.capacities[proposer]! &&
      proposals[proposer]! < order.length
    ) {
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
