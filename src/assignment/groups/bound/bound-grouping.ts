/** How much better a grouping could be at most. */

import type { GroupModel } from "../group-model.js";
import type { GroupBound } from "../grouping.js";
import type { Tally } from "../places.js";
import { assignmentPrices } from "./assignment-prices.js";
import { PRICE_SCALE, type Prices, relaxedPrices, reportPrices, sumOfPrices } from "./prices.js";
import { type BoundContext, boundContext } from "./relaxed-price.js";

/** Worth of a member that always, often, and never decides. */
const PER_MEMBER = [0, 1_000_000, 4_000_000];

/** A bound by assignment: each member with the best company there is. Takes one assignment a worth of a member. */
export function boundByAssignment(model: GroupModel, tally: Tally): GroupBound {
  const context = boundContext(model);
  const coverage = coveragePrices(context);
  const totals = PER_MEMBER.map((perMember) => {
    const worth = { perMember, withFits: true };
    return relaxedPrices(context, worth, assignmentPrices(context, worth));
  });
  return chooseBound(model, tally, coverage, totals);
}

function coveragePrices(context: BoundContext): Prices {
  const worth = { perMember: 1, withFits: false };
  return relaxedPrices(context, worth, assignmentPrices(context, worth));
}

/** The least bounds that these prices give. */
export function chooseBound(
  model: GroupModel,
  tally: Tally,
  coverage: Prices,
  totals: readonly Prices[],
): GroupBound {
  const boundOf = (prices: Prices): number =>
    Math.max(
      tally.total,
      Math.floor(sumOfPrices(model, prices) / PRICE_SCALE) - prices.worth.perMember * tally.coverage,
    );
  const best = totals.reduce((least, prices) => (boundOf(prices) < boundOf(least) ? prices : least));
  const totalUnits = boundOf(best);
  return {
    coverage: Math.floor(sumOfPrices(model, coverage) / (PRICE_SCALE * coverage.worth.perMember)),
    totalUnits,
    gap: totalUnits === 0 ? 0 : (totalUnits - tally.total) / totalUnits,
    coverageProof: reportPrices(model, coverage),
    totalProof: reportPrices(model, best),
  };
}
