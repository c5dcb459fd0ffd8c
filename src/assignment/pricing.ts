import { ColumnLoads } from "./column-loads.js";
import type { Costs, LeastCost } from "./kernel.js";

/**
 * What all phases of a kernel share: prices, and rows placed where they are cheapest at these prices. Where everything fits,
 * leaving a row out costs `Infinity`.
 */
export interface Pricing extends Costs {
  /** Whether every row must be placed and every place be taken, so that prices may start anywhere. */
  readonly everythingFits: boolean;
  /**
   * One dual a column; it never rises. For every placed row, cost − price of its column is the least of its row and at most
   * what leaving it out costs; for a row left out, that is the least. So the rows' own duals need not be stored.
   */
  readonly prices: Float64Array;
  readonly loads: ColumnLoads;
  /** The cost of every placed row's cell. */
  readonly ownCosts: Float64Array;
  /** 1 for rows that are settled as left out. */
  readonly leftOut: Uint8Array;
}

/** Nobody is placed, and free places cost what they cost. */
export function startPricing(costs: Costs): Pricing {
  const fits = everythingFits(costs);
  const { rows, columns, capacities, freePlaceCosts, leastOfColumn, scaled, drafted, writeCosts } = costs;
  // Written out, not spread: objects of one shape keep their machine code from one call to the next.
  return {
    rows,
    columns,
    capacities,
    freePlaceCosts,
    leastOfColumn,
    scaled,
    drafted,
    writeCosts,
    everythingFits: fits,
    leaveOutCosts: fits ? new Float64Array(rows).fill(Number.POSITIVE_INFINITY) : costs.leaveOutCosts,
    prices: freePlaceCosts.slice(),
    loads: new ColumnLoads(rows, columns),
    ownCosts: new Float64Array(rows),
    leftOut: new Uint8Array(rows),
  };
}

function everythingFits({ rows, capacities, leaveOutCosts }: Costs): boolean {
  let places = 0;
  for (const capacity of capacities) places += capacity;
  return places === rows && leaveOutCosts.every((cost) => cost > 0);
}

/** All rows are placed or left out: the result, once prices that started too high have come down. */
export function finishPricing({
  prices,
  freePlaceCosts,
  loads,
  ownCosts,
  leaveOutCosts,
}: Pricing): LeastCost {
  lowerTogether(prices, freePlaceCosts);
  const { columnOfRow } = loads;
  return {
    columnOfRow,
    rowDuals: leaveOutCosts.map((cost, row) => {
      const column = columnOfRow[row]!;
      return column === -1 ? cost : ownCosts[row]! - prices[column]!;
    }),
    columnDuals: prices,
  };
}

/** Where everything fits, all prices may fall together and all rows' duals rise. Elsewhere no price is above its ceiling. */
function lowerTogether(prices: Float64Array, ceilings: Float64Array): void {
  let fall = 0;
  for (let j = 0; j < prices.length; j++) fall = Math.max(fall, prices[j]! - ceilings[j]!);
  for (let j = 0; j < prices.length; j++) prices[j]! -= fall;
}
